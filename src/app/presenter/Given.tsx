import { useEffect } from 'react';
import type { Instrument } from '../../lessons/chapter.ts';
import { goToBeat } from '../../store/intents/lessons.ts';
import { useLesson } from '../../store/lesson.ts';
import { beatsOf, isRevealed, usePlayer } from '../../store/player.ts';
import type { OpenBeat } from '../../store/player.ts';
import { useMessages } from '../../store/preferences.ts';
import { stageOf, usePresenter } from '../../store/presenter.ts';
import { Part } from '../../controls/Guard.tsx';
import { scrollWithin } from '../../ui/scrollWithin.ts';
import { TextButton } from '../../ui/TextButton.tsx';
import { ChapterList } from '../lessons/ChapterList.tsx';
import { INSTRUMENTS } from '../lessons/instruments.ts';
import { Notes } from '../lessons/Notes.tsx';
import { saidOf, useBeatWords, useLessonWords } from '../lessons/words.ts';
import { Column } from './Column.tsx';
import styles from './Given.module.css';
import { Options } from './Options.tsx';
import { SceneGiven } from './SceneGiven.tsx';

/** What a room is given; what is said of it to who speaks is in another window. */
export function Given() {
  const isLesson = useLesson(({ isOpen }) => isOpen);
  return isLesson ? <Lesson /> : <SceneGiven />;
}

function Lesson() {
  const t = useMessages();
  const { player } = useLessonWords();
  const open = usePlayer((state) => state.open);
  const trouble = usePlayer((state) => state.trouble);
  const at = useLesson((lesson) => lesson.at);
  return (
    <>
      <Column label={t.learn.lessons}>
        {trouble === null ? null : (
          <p role="alert">
            {player.trouble[trouble]}{' '}
            {trouble === 'absent' && at !== null ? (
              <TextButton label={t.app.tryAgain} onClick={() => void goToBeat(at)} />
            ) : null}
          </p>
        )}
        {/* Question, answers, result and explanation are said in their order. */}
        <div aria-live="polite">
          {open === null ? null : <Beat key={`${open.id}.${open.number}`} open={open} />}
        </div>
        {open === null && (at === null || trouble !== null) ? <ChapterList /> : null}
      </Column>
      {open === null ? null : <OverPicture open={open} />}
    </>
  );
}

/** Those that are a picture of their own, and have no room beside the words. */
const OVER_PICTURE: ReadonlySet<Instrument | undefined> = new Set(['strip', 'sweep']);

/** An instrument in the place of the surface, from when it is what the beat is about. */
function OverPicture({ open }: { readonly open: OpenBeat }) {
  const isAsked = usePlayer(({ phase }) => phase === 'asked');
  const { instrument } = open.beat;
  if (isAsked || instrument === undefined || !OVER_PICTURE.has(instrument)) return null;
  return (
    <div className={styles.over}>
      <Part of={INSTRUMENTS[instrument]} props={{}} />
    </div>
  );
}

/** What has just come is seen, also where the lesson is longer than its column. */
function showLast(element: HTMLDivElement | null) {
  if (element !== null) scrollWithin(element, 'nearest');
}

function Beat({ open }: { readonly open: OpenBeat }) {
  const t = useMessages();
  const { titles } = useLessonWords();
  const words = useBeatWords(open);
  const phase = usePlayer((state) => state.phase);
  const facts = usePlayer((state) => state.facts);
  const stage = usePresenter(({ asks }) => stageOf(phase, asks));
  const { instrument, lights, hasNotes } = open.beat;
  // What a beat is about is in view, though it is none of the three pictures.
  useEffect(() => {
    const { dataset } = document.documentElement;
    dataset.given = (lights ?? []).join(' ');
    return () => {
      delete dataset.given;
    };
  }, [lights]);
  const { explain } = words;
  const numbers = beatsOf(open.chapter);
  const isDone = isRevealed(phase);
  const isBeside = phase !== 'asked' && instrument !== undefined && !OVER_PICTURE.has(instrument);
  return (
    <article className={styles.beat} data-stage={stage}>
      <p className={styles.place}>
        {titles[open.id].title} · {numbers.indexOf(open.number) + 1} / {numbers.length}
      </p>
      <h2 className={styles.title}>{words.title}</h2>
      <p>{saidOf(words.ask, t)}</p>
      {stage === 'question' ? null : (
        <Options
          open={open}
          words={words}
          isVoting={stage === 'options'}
          isShort={isBeside && isDone}
        />
      )}
      {stage === 'doing' ? <p className={styles.do}>{saidOf(words.do, t)}</p> : null}
      {isBeside ? (
        <div className={styles.instrument}>
          <Part of={INSTRUMENTS[instrument]} props={{}} />
        </div>
      ) : null}
      {hasNotes === true && isDone ? (
        <div className={styles.notes}>
          <Notes />
        </div>
      ) : null}
      <div key={stage} ref={showLast}>
        {stage === 'explained' ? (
          <p className={styles.explain}>
            {typeof explain === 'string' ? explain : explain(facts as Record<string, never>, t)}
          </p>
        ) : null}
      </div>
    </article>
  );
}
