import { areDataAlike } from '../../engine/data.ts';
import { comparable, compareNotes } from '../../store/intents/lessons.ts';
import { usePlayer } from '../../store/player.ts';
import type { Note, Reach } from '../../store/player.ts';
import { useActiveRun, useExperiment } from '../../store/runs.ts';
import { useMessages } from '../../store/preferences.ts';
import { formatCount, formatNumber } from '../../ui/format.ts';
import { TextButton } from '../../ui/TextButton.tsx';
import { experimentNames } from './noteNames.ts';
import styles from './Notes.module.css';
import { useLessonWords } from './words.ts';

/** Per cent above the floor, with as many digits as tell something. */
function aboveText(above: number | null): string {
  if (above === null) return '–';
  const percent = 100 * above;
  return `${percent < 0.005 ? '0' : formatNumber(percent, 2)} %`;
}

/** The runs of these data that were seen to their end in this chapter, and what they differ in. */
export function Notes() {
  const t = useMessages();
  const { player } = useLessonWords();
  const all = usePlayer((state) => state.notes);
  const now = useExperiment();
  const problem = useActiveRun((run) => run.problem);
  const notes = all.filter(({ experiment }) => areDataAlike(experiment, now));
  if (notes.length === 0) return null;
  const names = experimentNames(
    notes.map(({ experiment }) => experiment),
    t,
  );
  const words = player.notes;
  // All that stand here, or none: nothing is left out without a word.
  const areComparable = notes.length > 1 && comparable(notes, problem).length === notes.length;
  const reach = (to: Reach | null) =>
    to === null ? (
      '–'
    ) : (
      <>
        {formatCount(to.steps)} <small>{words.looks(formatCount(to.samples))}</small>
      </>
    );
  const row = (note: Note, i: number) => (
    <tr key={note.id}>
      <th scope="row">{names[i]}</th>
      <td>{formatCount(note.steps)}</td>
      <td>{note.is === 'diverged' ? words.diverged : formatNumber(note.loss, 3)}</td>
      <td>{note.is === 'diverged' ? '–' : aboveText(note.above)}</td>
      <td>{reach(note.to10)}</td>
      <td>{reach(note.to1)}</td>
    </tr>
  );
  return (
    <section className={styles.notes} aria-label={words.title}>
      <h3>{words.title}</h3>
      {/* Wider than a column: it scrolls by itself, and by the keys. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={styles.table} role="region" aria-label={words.title} tabIndex={0}>
        <table>
          <thead>
            <tr>
              {[words.run, words.steps, words.loss, words.above, words.to10, words.to1].map(
                (head) => (
                  <th key={head} scope="col">
                    {head}
                  </th>
                ),
              )}
            </tr>
          </thead>
          <tbody>{notes.map(row)}</tbody>
        </table>
      </div>
      {areComparable ? <TextButton label={words.sideBySide} onClick={compareNotes} /> : null}
    </section>
  );
}
