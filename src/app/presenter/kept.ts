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

/** What this tab knows of a lecture that was going on; null where there was none. */
export function keptLecture(): KeptLecture | null {
  try {
    const kept: unknown = JSON.parse(storage()?.getItem(KEY) ?? 'null');
    return isKept(kept) ? kept : null;
  } catch {
    // Another page of this host has written it.
    return null;
  }
}

/** null: it is over. */
export function keepLecture(lecture: KeptLecture | null) {
  try {
    if (lecture === null) storage()?.removeItem(KEY);
    else storage()?.setItem(KEY, JSON.stringify(lecture));
  } catch (error) {
    // It is full: after a reload the lecture begins anew, and goes on until then.
    if (!(error instanceof DOMException)) throw error;
  }
}

/** What a room has guessed of an earlier lecture. */
export function forgetKept() {
  const kept = keptLecture();
  if (kept !== null) keepLecture({ ...kept, guesses: {} });
}
