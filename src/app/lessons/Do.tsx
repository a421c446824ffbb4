import { useEffect, useRef } from 'react';
import type { BeatWords } from '../../i18n/lessonMessages.ts';
import type { Told } from '../../lessons/chapter.ts';
import { experimentOf, toldWith } from '../../lessons/scene.ts';
import { backToScene, chooseVariant, showMe } from '../../store/intents/lessons.ts';
import { isRevealed, usePlayer } from '../../store/player.ts';
import type { OpenBeat } from '../../store/player.ts';
import { useMessages } from '../../store/preferences.ts';
import { Part } from '../../controls/Guard.tsx';
import { focusWithin } from '../../ui/framed.ts';
import { scrollWithin } from '../../ui/scrollWithin.ts';
import { TextButton } from '../../ui/TextButton.tsx';
import { INSTRUMENTS } from './instruments.ts';
import { experimentNames } from './noteNames.ts';
import styles from './Lesson.module.css';
import { showLit } from './showLit.ts';
import { saidOf, useLessonWords } from './words.ts';

interface DoProps {
  readonly open: OpenBeat;
  readonly words: BeatWords;
}

/** What there is to do, and what helps with it. */
export function Do({ open, words }: DoProps) {
  const t = useMessages();
  const { player } = useLessonWords();
  const { beat } = open;
  const guess = usePlayer((state) => state.guess);
  const isDone = usePlayer((state) => isRevealed(state.phase));
  const isShowing = usePlayer((state) => state.isShowing);
  const hasStrayed = usePlayer((state) => state.hasStrayed);
  const text = useRef<HTMLParagraphElement>(null);
  // The form that had the focus is gone.
  useEffect(() => {
    if (document.activeElement === document.body) focusWithin(text.current);
    const beatShown = text.current?.closest('article') ?? null;
    if (beatShown !== null) scrollWithin(beatShown, 'top');
  }, []);
  const lights = beat.lights ?? [];
  return (
    <>
      {isDone ? null : (
        <p className={styles.guessed}>
          <span className={styles.label}>{player.yourGuess}</span>{' '}
          {guess === null ? player.noGuess : saidOf(words.options[guess], t)}
        </p>
      )}
      <div className={styles.card} data-quiet={isDone || undefined}>
        <p className={styles.label}>{player.now}</p>
        <p className={styles.do} ref={text} tabIndex={-1}>
          {saidOf(words.do, t)}
        </p>
        {beat.variants === undefined ? null : <Variants open={open} variants={beat.variants} />}
        {beat.instrument === undefined ? null : (
          <Part of={INSTRUMENTS[beat.instrument]} props={{}} />
        )}
        <div className={styles.helps}>
          {isDone || beat.acts.length === 0 ? null : (
            <TextButton
              label={isShowing ? player.stopShowing : player.showMe}
              onClick={() => showMe(!isShowing)}
            />
          )}
          {isDone || lights.length === 0 ? null : (
            <span className={styles.toControl}>
              <TextButton label={player.showControl} onClick={() => showLit(lights)} />
            </span>
          )}
          {hasStrayed && beat.variants === undefined ? (
            <TextButton label={player.backToScene} onClick={backToScene} />
          ) : null}
        </div>
      </div>
    </>
  );
}

interface VariantsProps {
  readonly open: OpenBeat;
  readonly variants: readonly Told[];
}

/** The experiments of a scene, each in one click, called by what they differ in. */
function Variants({ open, variants }: VariantsProps) {
  const t = useMessages();
  const { player } = useLessonWords();
  const { scene } = open.beat;
  if (scene === null) return null;
  const told = open.chapter.scenes[scene].experiment;
  const experiments = variants.map((patch) => experimentOf(toldWith(told, patch)));
  return (
    <div className={styles.variants} role="group" aria-label={player.variants}>
      {experimentNames(experiments, t).map((name, i) => (
        <TextButton key={name} label={name} onClick={() => chooseVariant(variants[i])} />
      ))}
    </div>
  );
}
