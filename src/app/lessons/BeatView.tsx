import { useEffect, useRef } from 'react';
import { CHAPTER_IDS, CHAPTERS, chapterAfter } from '../../lessons/registry.ts';
import { askAgain, goBack, goOn, goToBeat } from '../../store/intents/lessons.ts';
import { beatsOf, isRevealed, usePlayer } from '../../store/player.ts';
import type { OpenBeat } from '../../store/player.ts';
import { useMessages } from '../../store/preferences.ts';
import { focusWithin } from '../../ui/framed.ts';
import { TextButton } from '../../ui/TextButton.tsx';
import { Do } from './Do.tsx';
import { Guess } from './Guess.tsx';
import styles from './Lesson.module.css';
import { Notes } from './Notes.tsx';
import { Outcome } from './Outcome.tsx';
import { bringIntoView } from './showLit.ts';
import { saidOf, useBeatWords, useLessonWords } from './words.ts';

/** One idea: the question, the guess, what there is to do, and what it shows. */
export function BeatView({ open }: { readonly open: OpenBeat }) {
  const t = useMessages();
  const words = useBeatWords(open);
  const phase = usePlayer((state) => state.phase);
  const title = useRef<HTMLHeadingElement>(null);
  const isAsked = phase === 'guessed';
  useEffect(() => {
    if (isAsked) bringIntoView(open.beat.lights ?? []);
  }, [isAsked, open]);
  // A reader of the screen begins with the question.
  useEffect(() => focusWithin(title.current), []);
  return (
    <article
      className={styles.beat}
      data-phase={phase}
      data-instrument={open.beat.instrument}
      data-numbers={open.beat.lights?.includes('numbers') === true || undefined}
    >
      <h2 className={styles.title} tabIndex={-1} ref={title}>
        {words.title}
      </h2>
      <p className={styles.ask}>{saidOf(words.ask, t)}</p>
      {phase === 'asked' ? (
        <Guess open={open} words={words} />
      ) : (
        <Do key="do" open={open} words={words} />
      )}
      {/* There before it says something, or nothing is announced. */}
      <div role="status">{isRevealed(phase) ? <Outcome open={open} words={words} /> : null}</div>
      {open.beat.hasNotes === true ? <Notes /> : null}
      <Ways open={open} />
    </article>
  );
}

/** Back, on, and beyond the chapter. */
function Ways({ open }: { readonly open: OpenBeat }) {
  const { player, titles } = useLessonWords();
  const isDone = usePlayer((state) => isRevealed(state.phase));
  const numbers = beatsOf(open.chapter);
  const isLast = open.number === numbers.at(-1);
  const next = isLast ? chapterAfter(open.id) : null;
  const deeper = isLast ? CHAPTER_IDS.filter((id) => CHAPTERS[id].after === open.id) : [];
  return (
    <nav
      className={styles.ways}
      aria-label={player.beat(String(open.number), String(numbers.length))}
    >
      <button type="button" className={styles.way} onClick={goBack}>
        <span aria-hidden="true">‹</span> {player.back}
      </button>
      {isDone ? <TextButton label={player.again} onClick={askAgain} /> : null}
      {next !== null && isDone ? (
        <button
          type="button"
          className={styles.way}
          data-main
          onClick={() => void goToBeat({ chapter: next, beat: 1 })}
        >
          {player.nextChapter(titles[next].title)} <span aria-hidden="true">›</span>
        </button>
      ) : (
        <button type="button" className={styles.way} data-main={isDone || undefined} onClick={goOn}>
          {isDone ? player.next : player.skip} <span aria-hidden="true">›</span>
        </button>
      )}
      {isDone
        ? deeper.map((id) => (
            <button
              key={id}
              type="button"
              className={styles.deeper}
              onClick={() => void goToBeat({ chapter: id, beat: 1 })}
            >
              {player.goDeeper(titles[id].title)}
            </button>
          ))
        : null}
    </nav>
  );
}
