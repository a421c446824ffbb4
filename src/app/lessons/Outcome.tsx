import { useEffect, useRef } from 'react';
import type { BeatWords } from '../../i18n/lessonMessages.ts';
import { usePlayer } from '../../store/player.ts';
import type { OpenBeat } from '../../store/player.ts';
import { useMessages } from '../../store/preferences.ts';
import { scrollWithin } from '../../ui/scrollWithin.ts';
import lesson from './Lesson.module.css';
import styles from './Outcome.module.css';
import { saidOf, useLessonWords } from './words.ts';

interface OutcomeProps {
  readonly open: OpenBeat;
  readonly words: BeatWords;
}

/** The guess beside what happened, and why. */
export function Outcome({ open, words }: OutcomeProps) {
  const t = useMessages();
  const { player } = useLessonWords();
  const guess = usePlayer((state) => state.guess);
  const facts = usePlayer((state) => state.facts);
  const phase = usePlayer((state) => state.phase);
  const { explain, precisely = [] } = words;
  const box = useRef<HTMLDivElement>(null);
  // What has just come is seen, also where the lesson is longer than its column.
  useEffect(() => {
    if (box.current === null) return;
    scrollWithin(box.current, 'nearest');
    // The way on with it, where both have room.
    const ways = box.current.closest('article')?.querySelector('nav');
    const room = box.current.closest('section')?.clientHeight ?? 0;
    const height =
      (ways?.getBoundingClientRect().bottom ?? 0) - box.current.getBoundingClientRect().top;
    if (ways != null && height < 0.85 * room) scrollWithin(ways, 'nearest');
  }, []);
  return (
    <div ref={box} className={styles.outcome}>
      <dl className={styles.beside}>
        <div>
          <dt className={lesson.label}>{player.yourGuess}</dt>
          <dd>{guess === null ? player.noGuess : saidOf(words.options[guess], t)}</dd>
        </div>
        <div data-real>
          <dt className={lesson.label}>{player.happened}</dt>
          <dd>{saidOf(words.options[open.beat.answer], t)}</dd>
        </div>
      </dl>
      {phase !== 'explained' ? null : (
        <>
          <p className={styles.explain}>
            {typeof explain === 'string' ? explain : explain(facts as Record<string, never>, t)}
          </p>
          {precisely.length === 0 ? null : (
            <details className={styles.precisely}>
              <summary>{player.precisely}</summary>
              {precisely.map((sentence) => (
                <p key={sentence}>{sentence}</p>
              ))}
            </details>
          )}
        </>
      )}
    </div>
  );
}
