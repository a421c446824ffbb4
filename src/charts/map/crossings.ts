import type { Spot } from '../../ui/geometry.ts';
import type { MapFrame } from './frame.ts';

/** A place where a contour passes. */
export interface Crossing extends Spot {
  readonly level: number;
  /** Pixels to the next contour. */
  readonly spacing: number;
  /** Places of one level have one number where the contour leads from one to the other. */
  readonly piece: number;
}

const CELL_PX = 6;
const EDGE_PX = 10;
/** A cliff crosses as many levels at once as there are; higher ones are out of the picture. */
const MOST_LEVEL = 24;

type Place = Omit<Crossing, 'piece'> & { readonly cell: number };

function keyOf(level: number, cell: number): string {
  return `${level}/${cell}`;
}

/** Which places of one level hang together: those in cells that touch. */
function piecesOf(places: readonly Place[], columns: number): Crossing[] {
  const byCell = new Map<string, number[]>();
  places.forEach(({ level, cell }, i) => {
    const key = keyOf(level, cell);
    byCell.set(key, [...(byCell.get(key) ?? []), i]);
  });
  const around = [-1, 0, 1].flatMap((row) => [-1, 0, 1].map((column) => row * columns + column));
  const pieces = new Int32Array(places.length).fill(-1);
  places.forEach((_, first) => {
    if (pieces[first] >= 0) return;
    pieces[first] = first;
    const waiting = [first];
    for (let i = waiting.pop(); i !== undefined; i = waiting.pop()) {
      const { level, cell } = places[i];
      for (const step of around) {
        for (const next of byCell.get(keyOf(level, cell + step)) ?? []) {
          if (pieces[next] >= 0) continue;
          pieces[next] = first;
          waiting.push(next);
        }
      }
    }
  });
  return places.map(({ level, x, y, spacing }, i) => ({ level, x, y, spacing, piece: pieces[i] }));
}

/** Every place where a whole level, from 0 on, crosses a line of a coarse grid. */
export function crossingsOf(levelAt: (x: number, y: number) => number, map: MapFrame): Crossing[] {
  const columns = Math.floor((map.width - 2 * EDGE_PX) / CELL_PX) + 1;
  const rows = Math.floor((map.height - 2 * EDGE_PX) / CELL_PX) + 1;
  if (columns < 2 || rows < 2) return [];
  const left = map.left + EDGE_PX;
  const top = map.top + EDGE_PX;
  const levels = new Float64Array(columns * rows);
  for (let k = 0; k < levels.length; k++) {
    const column = k % columns;
    levels[k] = levelAt(left + column * CELL_PX, top + ((k - column) / columns) * CELL_PX);
  }
  const found: Place[] = [];
  for (let k = 0; k < levels.length; k++) {
    const column = k % columns;
    const row = (k - column) / columns;
    const right = column + 1 < columns ? levels[k + 1] - levels[k] : 0;
    const below = row + 1 < rows ? levels[k + columns] - levels[k] : 0;
    const spacing = CELL_PX / Math.hypot(right, below);
    for (const [rise, isAcross] of [
      [right, true],
      [below, false],
    ] as const) {
      if (rise === 0) continue;
      const last = Math.min(MOST_LEVEL, Math.max(levels[k], levels[k] + rise));
      let level = Math.max(Math.ceil(Math.min(levels[k], levels[k] + rise)), 0);
      for (; level <= last; level++) {
        const along = ((level - levels[k]) / rise) * CELL_PX;
        const x = left + column * CELL_PX + (isAcross ? along : 0);
        const y = top + row * CELL_PX + (isAcross ? 0 : along);
        found.push({ level, x, y, spacing, cell: k });
      }
    }
  }
  return piecesOf(found, columns);
}
