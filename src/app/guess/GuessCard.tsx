import { useEffect, useState } from 'react';
import type { Range } from '../../engine/range.ts';
import { holds } from '../../engine/range.ts';
import {
  askedIn,
  codeOfGuess,
  optionsIn,
  subjectOf,
  textOfCode,
  WHOSE,
} from '../../share/guess.ts';
import type { Guess } from '../../share/guess.ts';
import { LETTERS } from '../../share/lecture/lecture.ts';
import { endGuess } from '../../store/intents/guess.ts';
import { useMany } from '../../store/many.ts';
import { useObjective } from '../../store/objective.ts';
import { formatWithin } from '../../ui/formatWithin.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { CloseIcon } from '../../ui/icons.tsx';
import { QrPicture } from '../shown/QrPicture.tsx';
import { codeOf } from '../takeHome/handout/qr.ts';
import styles from './GuessCard.module.css';
import './guessing.css';
import { useGuessWords } from './words.ts';

interface GuessCardProps {
  /** What is asked for, as the link has it. */
  readonly link: string;
}

/** On a phone of the room: what to do, and then the code that says what was guessed. */
export function GuessCard({ link }: GuessCardProps) {
  const read = askedIn(link);
  if (read === null) throw new Error(`a link asks for what there is, got ${link}`);
  const { asked, tag } = read;
  const t = useGuessWords().own;
  const [isShown, setShown] = useState(false);
  const [option, setOption] = useState<number | null>(null);
  // Tells two apart who choose the same.
  const [whose] = useState(() => crypto.getRandomValues(new Uint32Array(1))[0] % WHOSE);
  const place = useMany(({ guesses }) => guesses.at(0));
  const frame = useObjective(({ automatic }) => automatic);
  const subject = useObjective(({ problem }) => subjectOf(problem.experiment));
  useEffect(() => {
    const { dataset } = document.documentElement;
    dataset.guess = '';
    return () => {
      delete dataset.guess;
    };
  }, []);
  const isPlace = asked === 'place';
  const isOutside = isPlace && place !== undefined && !holds(frame, place.a, place.b);
  const guess = guessOf(isPlace ? place : undefined, isPlace ? null : option, whose);
  const range = ([low, high]: Range) =>
    t.range(formatWithin(low, [low, high]), formatWithin(high, [low, high]));
  const code = guess === null || isOutside ? null : codeOfGuess(guess, { frame, subject, tag });
  return (
    <section className={styles.card} aria-label={t.title}>
      <div className={styles.close}>
        <IconButton label={t.close} onClick={endGuess}>
          <CloseIcon />
        </IconButton>
      </div>
      {isShown && code !== null ? (
        <Code code={code} onChange={() => setShown(false)} />
      ) : (
        <>
          <p role="status">
            {isOutside
              ? t.outside(range(frame.a), range(frame.b))
              : !isPlace
                ? t.choose
                : place === undefined
                  ? t.place
                  : t.at(formatWithin(place.a, frame.a), formatWithin(place.b, frame.b))}
          </p>
          {isPlace ? null : (
            <div className={styles.options} role="group" aria-label={t.title}>
              {LETTERS.slice(0, optionsIn(asked)).map((letter, i) => (
                <button
                  key={letter}
                  type="button"
                  aria-pressed={option === i}
                  onClick={() => setOption(i)}
                >
                  {letter}
                </button>
              ))}
            </div>
          )}
          <button
            type="button"
            className={styles.main}
            disabled={code === null}
            onClick={() => setShown(true)}
          >
            {t.show}
          </button>
        </>
      )}
    </section>
  );
}

function guessOf(
  place: { readonly a: number; readonly b: number } | undefined,
  option: number | null,
  whose: number,
): Guess | null {
  if (place !== undefined) return { is: 'place', ...place };
  return option === null ? null : { is: 'choice', option, whose };
}

interface CodeProps {
  readonly code: string;
  readonly onChange: () => void;
}

function Code({ code, onChange }: CodeProps) {
  const t = useGuessWords().own;
  const picture = codeOf(textOfCode(code));
  return (
    <>
      <p role="status" className={styles.code}>
        <span>{t.code}</span>
        <strong translate="no">{code}</strong>
      </p>
      {picture === null ? null : (
        <QrPicture code={picture} label={t.picture} className={styles.picture} />
      )}
      <p className={styles.say}>{t.say}</p>
      <button
        type="button"
        className={styles.main}
        // Where the button was that has called it up.
        ref={(button) => button?.focus({ preventScroll: true })}
        onClick={onChange}
      >
        {t.change}
      </button>
    </>
  );
}
