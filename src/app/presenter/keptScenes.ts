import type { Lecture } from '../../share/lecture/lecture.ts';
import { lectureText } from '../../share/lecture/write.ts';

/** A lecture from a file as it stands in this tab, so that a page that is loaded anew goes on with it. */
export interface KeptScenes {
  readonly text: string;
  readonly from: string | null;
  readonly scene: number;
  readonly pressed: number;
}

const KEY = 'downhill.scenes';
/** Apart, for it changes with each press. */
const PLACE_KEY = 'downhill.scenes.at';

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

/** What is kept may be of another page of this host. */
function jsonAt(key: string): Readonly<Record<string, unknown>> | null {
  try {
    const found: unknown = JSON.parse(window.sessionStorage.getItem(key) ?? 'null');
    return typeof found === 'object' && found !== null ? { ...found } : null;
  } catch {
    return null;
  }
}

/** null where this tab has given none. */
export function keptScenes(): KeptScenes | null {
  const kept = jsonAt(KEY);
  if (kept === null || typeof kept.text !== 'string') return null;
  const place = jsonAt(PLACE_KEY);
  return {
    text: kept.text,
    from: typeof kept.from === 'string' ? kept.from : null,
    scene: isCount(place?.scene) ? place.scene : 0,
    pressed: isCount(place?.pressed) ? place.pressed : 0,
  };
}

function write(key: string, value: object | null) {
  try {
    if (value === null) window.sessionStorage.removeItem(key);
    else window.sessionStorage.setItem(key, JSON.stringify(value));
  } catch (error) {
    // It is full or forbidden: after a reload the lecture is to be opened again, and goes on until then.
    if (!(error instanceof DOMException)) throw error;
  }
}

/** null: it was put away. */
export function keepScenes(lecture: Lecture | null, from: string | null) {
  write(KEY, lecture === null ? null : { text: lectureText(lecture), from });
}

export function keepPlace({ scene, pressed }: Pick<KeptScenes, 'scene' | 'pressed'>) {
  write(PLACE_KEY, { scene, pressed });
}
