import { useEffect } from 'react';
import { LETTERS, momentOf } from '../../share/lecture/lecture.ts';
import type { Moment, Question } from '../../share/lecture/lecture.ts';
import { countHands } from '../../store/intents/presenter.ts';
import { useLecture } from '../../store/lecture.ts';
import { usePresenter, votesOf } from '../../store/presenter.ts';
import { questionNow } from '../../store/question.ts';
import { scrollWithin } from '../../ui/scrollWithin.ts';
import { useLectureWords, useSaid } from '../lecture/words.ts';
import { usePresenterWords } from '../lessons/words.ts';
import { Count } from './Count.tsx';
import { Column } from './Column.tsx';
import styles from './Given.module.css';
import './scenes.css';
import { mostOf, Votes, VotesBar } from './Votes.tsx';

/** A scene of a lecture as a room is given it: its title, and its question as far as it is asked. */
export function SceneGiven() {
  const t = useLectureWords();
  const said = useSaid();
  const { lecture, scene: at, pressed } = useLecture();
  const scene = lecture?.scenes[at];
  const isPlain = scene?.question === null;
  // Without a question the title needs no more than a line.
  useEffect(() => {
    const { dataset } = document.documentElement;
    if (isPlain) dataset.scene = 'plain';
    return () => {
      delete dataset.scene;
    };
  }, [isPlain]);
  if (lecture === null || scene === undefined) return null;
  const moment = momentOf(scene, pressed);
  return (
    <Column label={t.lecture}>
      <div aria-live="polite">
        <article
          key={at}
          className={styles.beat}
          data-scene={at + 1}
          data-pressed={pressed}
          data-plain={isPlain || undefined}
        >
          <p className={styles.place}>
            {said(lecture.title)} · {t.given.place(String(at + 1), String(lecture.scenes.length))}
          </p>
          <h2 className={styles.title}>{said(scene.title)}</h2>
          {scene.question === null ? null : (
            <Asked question={scene.question} asks={moment.asks} pressed={pressed} />
          )}
        </article>
      </div>
    </Column>
  );
}

/** What has just come is seen, also where the question is longer than its column. */
function showLast(element: HTMLElement | null) {
  if (element !== null) scrollWithin(element, 'nearest');
}

interface AskedProps {
  readonly question: Question;
  readonly asks: Moment['asks'];
  readonly pressed: number;
}

function Asked({ question, asks, pressed }: AskedProps) {
  const t = usePresenterWords();
  const { given } = useLectureWords();
  const said = useSaid();
  const { ask, options, answer, explain } = question;
  const isDone = asks === 'answer';
  const presenter = usePresenter();
  const asked = questionNow();
  const hands = presenter.hands[asked] ?? [];
  const votes = votesOf(presenter, asked);
  const most = mostOf(votes);
  return (
    <>
      <p>{said(ask)}</p>
      {asks === 'question' ? null : (
        <>
          {isDone ? null : <p className={styles.label}>{t.vote}</p>}
          <ol className={styles.options} ref={showLast}>
            {options.map((option, i) => {
              const isAnswer = isDone && i === answer;
              const typed = hands[i] ?? null;
              const count = votes[i] ?? 0;
              // The field has the number, unless codes have come to it.
              const Shown = isDone || count !== (typed ?? 0) ? Votes : VotesBar;
              return (
                <li
                  key={LETTERS[i]}
                  data-answer={isAnswer || undefined}
                  data-other={isDone || undefined}
                >
                  <span className={styles.letter} aria-hidden="true">
                    {isAnswer ? '✓' : LETTERS[i]}
                  </span>
                  <span className={styles.said}>
                    {isAnswer ? <span className={styles.label}>{given.right}: </span> : null}
                    {said(option)}
                  </span>
                  {isDone ? null : (
                    <Count
                      // Once pressed on, the keys are the run's again.
                      key={pressed}
                      label={t.handsFor(said(option))}
                      count={typed}
                      onCount={(next) => countHands(asked, i, next)}
                    />
                  )}
                  {most > 0 ? <Shown count={count} most={most} /> : null}
                </li>
              );
            })}
          </ol>
        </>
      )}
      {isDone && explain !== null ? (
        <p className={styles.explain} ref={showLast}>
          {said(explain)}
        </p>
      ) : null}
    </>
  );
}
