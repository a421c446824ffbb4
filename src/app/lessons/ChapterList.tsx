import { Part as Fetched } from '../../controls/Guard.tsx';
import { CHAPTER_IDS, CHAPTERS } from '../../lessons/registry.ts';
import type { ChapterId } from '../../lessons/registry.ts';
import { forgetProgress, goToBeat } from '../../store/intents/lessons.ts';
import { usePlayer } from '../../store/player.ts';
import type { Progress } from '../../store/player.ts';
import { fetched } from '../../ui/fetched.ts';
import { TextButton } from '../../ui/TextButton.tsx';
import styles from './ChapterList.module.css';
import { useLessonWords } from './words.ts';

function doneOf(id: ChapterId, progress: Progress): readonly boolean[] {
  return Array.from(
    { length: CHAPTERS[id].beats },
    (_, i) => progress[`${id}.${i + 1}`]?.isDone ?? false,
  );
}

/** Where one goes on in a chapter: the first beat that is not done, or its first. */
function nextBeat(done: readonly boolean[]): number {
  return Math.max(0, done.indexOf(false)) + 1;
}

const LECTURE = fetched(async () => (await import('../lecture/Entry.tsx')).Entry);

const CORE = CHAPTER_IDS.filter((id) => CHAPTERS[id].after === null);
const DEEPER = CHAPTER_IDS.filter((id) => CHAPTERS[id].after !== null);

/** Every chapter, with what is done of it. */
export function ChapterList() {
  const { player } = useLessonWords();
  const progress = usePlayer((state) => state.progress);
  const isBegun = Object.keys(progress).length > 0;
  const next = CORE.find((id) => doneOf(id, progress).includes(false));
  return (
    <>
      <Part title={player.core} ids={CORE} progress={progress} next={next} />
      <Part title={player.deeper} ids={DEEPER} progress={progress} next={undefined} />
      <div className={styles.lecture}>
        <Fetched of={LECTURE} props={{}} />
      </div>
      {isBegun ? (
        <p className={styles.forget}>
          <TextButton label={player.forget} onClick={forgetProgress} />
        </p>
      ) : null}
    </>
  );
}

interface PartProps {
  readonly title: string;
  readonly ids: readonly ChapterId[];
  readonly progress: Progress;
  /** Where the learner is. */
  readonly next: ChapterId | undefined;
}

function Part({ title, ids, progress, next }: PartProps) {
  const { player, titles } = useLessonWords();
  const isNew = Object.keys(progress).length === 0;
  return (
    <section className={styles.part} aria-label={title}>
      <h3>{title}</h3>
      <ol className={styles.chapters}>
        {ids.map((id) => {
          const done = doneOf(id, progress);
          const count = done.filter(Boolean).length;
          return (
            <li key={id}>
              <button
                type="button"
                className={styles.entry}
                data-next={id === next || undefined}
                onClick={() => void goToBeat({ chapter: id, beat: nextBeat(done) })}
              >
                <span className={styles.entryTitle}>
                  {titles[id].title}
                  {id === next && isNew ? (
                    <span className={styles.start}>{player.startHere}</span>
                  ) : null}
                </span>
                <span className={styles.entryAbout}>{titles[id].about}</span>
                <span className={styles.entryFoot}>
                  {player.minutes(String(CHAPTERS[id].minutes))}
                  {count === 0 ? '' : ` · ${player.beatsDone(String(count), String(done.length))}`}
                </span>
              </button>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
