import type { BeatWords } from '../../i18n/lessonMessages.ts';
import { LETTERS } from '../../share/lecture/lecture.ts';
import { countHands } from '../../store/intents/presenter.ts';
import { keyOf, isRevealed, usePlayer } from '../../store/player.ts';
import type { OpenBeat } from '../../store/player.ts';
import { useMessages } from '../../store/preferences.ts';
import { isCounted, usePresenter, votesOf } from '../../store/presenter.ts';
import type { Hands } from '../../store/presenter.ts';
import { saidOf, usePresenterWords } from '../lessons/words.ts';
import { Count } from './Count.tsx';
import styles from './Given.module.css';
import { mostOf, Votes } from './Votes.tsx';

interface OptionsProps {
  readonly open: OpenBeat;
  readonly words: BeatWords;
  /** Hands are going up: there is a field for each count. */
  readonly isVoting: boolean;
  /** Room is scarce: of those that did not come out nothing more is said, unless hands were counted. */
  readonly isShort: boolean;
}

const NO_HANDS: Hands = [];

/** What may come out, with how many hands each had, and which of them did. */
export function Options({ open, words, isVoting, isShort }: OptionsProps) {
  const names = useMessages();
  const t = usePresenterWords();
  const isDone = usePlayer(({ phase }) => isRevealed(phase));
  const presenter = usePresenter();
  const hands = presenter.hands[keyOf(open)] ?? NO_HANDS;
  const votes = votesOf(presenter, keyOf(open));
  const most = mostOf(votes);
  const showsHands = !isVoting && isCounted(votes);
  return (
    <>
      {isVoting ? <p className={styles.label}>{t.vote}</p> : null}
      <ol className={styles.options}>
        {words.options.map((option, i) => {
          const said = saidOf(option, names);
          const count = hands[i] ?? null;
          const isAnswer = isDone && i === open.beat.answer;
          if (isShort && !isAnswer && !showsHands) return null;
          return (
            <li key={said} data-answer={isAnswer || undefined} data-other={isDone || undefined}>
              <span className={styles.letter} aria-hidden="true">
                {isAnswer ? '✓' : LETTERS[i]}
              </span>
              <span className={styles.said}>
                {isAnswer ? <span className={styles.label}>{t.happened}: </span> : null}
                {said}
              </span>
              {isVoting ? (
                <Count
                  label={t.handsFor(said)}
                  count={count}
                  onCount={(next) => countHands(keyOf(open), i, next)}
                />
              ) : showsHands ? (
                <Votes count={votes[i] ?? 0} most={most} />
              ) : null}
            </li>
          );
        })}
      </ol>
    </>
  );
}
