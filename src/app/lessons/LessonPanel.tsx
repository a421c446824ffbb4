import { CloseIcon } from '../../ui/icons.tsx';
import { closeLessons, foldLesson } from '../../store/intents/openLesson.ts';
import { goToBeat, listChapters } from '../../store/intents/lessons.ts';
import { useLesson } from '../../store/lesson.ts';
import { beatsOf, usePlayer } from '../../store/player.ts';
import type { OpenBeat } from '../../store/player.ts';
import { useMessages } from '../../store/preferences.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { TextButton } from '../../ui/TextButton.tsx';
import { BeatView } from './BeatView.tsx';
import { ChapterList } from './ChapterList.tsx';
import styles from './Lesson.module.css';
import './lights.css';
import { saidOf, useBeatWords, useLessonWords } from './words.ts';

/** The lessons: the list of chapters, or the beat that is open. */
export function LessonPanel({ isFoldable }: { readonly isFoldable: boolean }) {
  const t = useMessages();
  const { player, titles } = useLessonWords();
  const open = usePlayer((state) => state.open);
  const trouble = usePlayer((state) => state.trouble);
  const at = useLesson((lesson) => lesson.at);
  const key = open === null ? '' : `${open.id}.${open.number}`;
  const isFolded = useLesson((lesson) => lesson.isFolded) && isFoldable;
  return (
    <section
      className={styles.lesson}
      aria-label={t.learn.lessons}
      data-folded={isFolded || undefined}
    >
      <header className={styles.head}>
        {open === null ? (
          <h2 className={styles.chapter}>{t.learn.lessons}</h2>
        ) : isFolded ? (
          <FoldedBeat open={open} />
        ) : (
          <>
            <button type="button" className={styles.toList} onClick={listChapters}>
              <span aria-hidden="true">‹</span> {titles[open.id].title}
            </button>
            <Place open={open} />
          </>
        )}
        {isFoldable ? (
          <TextButton
            label={isFolded ? player.unfold : player.fold}
            isExpanded={!isFolded}
            onClick={() => foldLesson(!isFolded)}
          />
        ) : null}
        <IconButton label={player.close} onClick={closeLessons}>
          <CloseIcon />
        </IconButton>
      </header>
      {isFolded ? null : (
        // Another beat is read from its top.
        <div key={key} className={styles.body}>
          {trouble === null ? null : (
            <p className={styles.trouble} role="alert">
              {player.trouble[trouble]}
              {trouble === 'absent' && at !== null ? (
                <TextButton label={t.app.tryAgain} onClick={() => void goToBeat(at)} />
              ) : null}
            </p>
          )}
          {open !== null ? (
            <BeatView open={open} />
          ) : at === null || trouble !== null ? (
            <ChapterList />
          ) : null}
        </div>
      )}
    </section>
  );
}

/** Of a beat that is put away: what there is to do, or what is asked. */
function FoldedBeat({ open }: { readonly open: OpenBeat }) {
  const t = useMessages();
  const words = useBeatWords(open);
  const isAsked = usePlayer(({ phase }) => phase === 'asked');
  return <p className={styles.folded}>{saidOf(isAsked ? words.ask : words.do, t)}</p>;
}

/** How far the chapter has come. */
function Place({ open }: { readonly open: OpenBeat }) {
  const { player } = useLessonWords();
  const progress = usePlayer((state) => state.progress);
  const numbers = beatsOf(open.chapter);
  return (
    <p className={styles.place}>
      <span className={styles.dots} aria-hidden="true">
        {numbers.map((number) => (
          <span
            key={number}
            data-is={
              number === open.number
                ? 'here'
                : progress[`${open.id}.${number}`]?.isDone
                  ? 'done'
                  : undefined
            }
          />
        ))}
      </span>
      {player.beat(String(numbers.indexOf(open.number) + 1), String(numbers.length))}
    </p>
  );
}
