import type { Experiment } from '../../engine/experiment.ts';
import { jsonOf } from '../../engine/json.ts';
import { parseExperiment } from '../../engine/parse.ts';
import type { Note } from '../../store/player.ts';
import type { Hands, Stage, Told } from '../../store/presenter.ts';

/** A lecture as it stands, so that a page that is loaded anew goes on where it was. */
export interface KeptLecture {
  /** `stride.3`; null where no lesson is open. */
  readonly beat: string | null;
  readonly stage: Stage;
  readonly hands: Readonly<Record<string, Hands>>;
  /** Left out where none has come. */
  readonly guesses?: Readonly<Record<string, readonly Told[]>>;
  readonly begunMs: number;
  /** Of the chapter that is open: all there are, and those there were when its beat was opened. */
  readonly notes?: readonly Note[];
  readonly notesBefore?: readonly Note[];
}

const KEY = 'downhill.lecture';

/** null where the browser or the frame that the page is in has none for it. */
function storage(): Storage | null {
  try {
    return window.sessionStorage;
  } catch {
    return null;
  }
}

function isKept(value: unknown): value is KeptLecture {
  if (typeof value !== 'object' || value === null) return false;
  const { stage, hands, begunMs } = value as Partial<Record<keyof KeptLecture, unknown>>;
  return typeof stage === 'string' && typeof hands === 'object' && typeof begunMs === 'number';
}

/** Numbered anew: what is noted next follows on. */
function notesIn(value: unknown): readonly Note[] {
  if (!Array.isArray(value)) return [];
  return Array.from(value as readonly Note[], (note, id) => ({
    ...note,
    id,
    experiment: parseExperiment(note.experiment).experiment,
    // JSON has no number for that of a run that has diverged.
    loss: (note.loss as number | null) ?? Infinity,
  }));
}

/** What this tab knows of a lecture that was going on; null where there was none. */
export function keptLecture(): KeptLecture | null {
  try {
    const kept: unknown = JSON.parse(storage()?.getItem(KEY) ?? 'null');
    if (!isKept(kept)) return null;
    return { ...kept, notes: notesIn(kept.notes), notesBefore: notesIn(kept.notesBefore) };
  } catch {
    // Another page of this host has written it.
    return null;
  }
}

/** null: it is over. */
export function keepLecture(lecture: KeptLecture | null) {
  try {
    if (lecture === null) storage()?.removeItem(KEY);
    else {
      const text = JSON.stringify(lecture, (name, value: unknown) =>
        name === 'experiment' ? jsonOf(value as Experiment) : value,
      );
      storage()?.setItem(KEY, text);
    }
  } catch (error) {
    // It is full: after a reload the lecture begins anew, and goes on until then.
    if (!(error instanceof DOMException)) throw error;
  }
}

/** What a room has said to an earlier lecture. */
export function forgetKept() {
  const kept = keptLecture();
  if (kept !== null) keepLecture({ ...kept, hands: {}, guesses: {} });
}
