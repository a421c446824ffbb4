import { useId, useState } from 'react';
import type { FormEvent } from 'react';
import type { BeatWords } from '../../i18n/lessonMessages.ts';
import { guessAt } from '../../store/intents/lessons.ts';
import type { OpenBeat } from '../../store/player.ts';
import { useMessages } from '../../store/preferences.ts';
import styles from './Lesson.module.css';
import { saidOf, useLessonWords } from './words.ts';

interface GuessProps {
  readonly open: OpenBeat;
  readonly words: BeatWords;
}

/** What may come out, one of which the learner commits to. */
export function Guess({ open, words }: GuessProps) {
  const t = useMessages();
  const { player } = useLessonWords();
  const name = useId();
  const [chosen, choose] = useState<number | null>(null);
  const commit = (event: FormEvent) => {
    event.preventDefault();
    if (chosen !== null) guessAt(chosen);
  };
  return (
    <form className={styles.card} onSubmit={commit}>
      <fieldset className={styles.options}>
        <legend className={styles.label}>{player.guessFirst}</legend>
        {words.options.map((option, i) => (
          <label
            key={saidOf(option, t)}
            className={styles.option}
            data-chosen={i === chosen || undefined}
          >
            <input
              type="radio"
              name={`${name} ${open.id}`}
              checked={i === chosen}
              onChange={() => choose(i)}
            />
            {saidOf(option, t)}
          </label>
        ))}
      </fieldset>
      <button type="submit" className={styles.commit} disabled={chosen === null}>
        {player.guess}
      </button>
    </form>
  );
}
