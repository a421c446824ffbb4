import type { Spot } from '../../ui/geometry.ts';
import type { FitFrame } from './frame.ts';

/** Side of a cell in CSS pixels: what lies in one is told apart by nobody. */
export const CELL_PX = 3;

/** Points by the cell of the chart in which they lie. */
export interface Bins {
  readonly columns: number;
  readonly rows: number;
  /** Of each cell, row by row from the top: where its points begin in `order`; one more for the end. */
  readonly starts: Uint32Array;
  /** Indices of the points, cell after cell. */
  readonly order: Uint32Array;
}

/** About a millisecond of work. */
const SLICE = 1 << 15;

/** Sorts all points into cells by counting, and pauses after each slice of them. */
export function* binned({ plot, problem, x, y }: FitFrame): Generator<undefined, Bins> {
  const { n, xs, ys } = problem.unscaled;
  const columns = Math.max(1, Math.ceil((plot.right - plot.left) / CELL_PX));
  const rows = Math.max(1, Math.ceil((plot.bottom - plot.top) / CELL_PX));
  const cells = new Uint32Array(n);
  const starts = new Uint32Array(columns * rows + 1);
  const placed = (px: number, cellsAlong: number) =>
    Math.max(0, Math.min(cellsAlong - 1, Math.floor(px / CELL_PX)));
  for (let from = 0; from < n; from += SLICE) {
    const end = Math.min(n, from + SLICE);
    for (let i = from; i < end; i++) {
      const column = placed(x.px(xs[i]) - plot.left, columns);
      const cell = placed(y.px(ys[i]) - plot.top, rows) * columns + column;
      cells[i] = cell;
      starts[cell + 1]++;
    }
    yield;
  }
  for (let cell = 0; cell < columns * rows; cell++) starts[cell + 1] += starts[cell];
  const next = starts.slice();
  const order = new Uint32Array(n);
  for (let from = 0; from < n; from += SLICE) {
    const end = Math.min(n, from + SLICE);
    for (let i = from; i < end; i++) order[next[cells[i]]++] = i;
    yield;
  }
  return { columns, rows, starts, order };
}

/** Of a cell with more points than this the first few stand for all: they lie on one another. */
const MOST_IN_CELL = 4000;

/** The nearest of all points within reach of a place, by its index; null where there is none. */
export function nearestIn(
  { columns, rows, starts, order }: Bins,
  { plot, problem, x, y }: FitFrame,
  at: Spot,
  reach: number,
): number | null {
  const { xs, ys } = problem.unscaled;
  const cellsAlong = (px: number, from: number, most: number) => [
    Math.max(0, Math.floor((px - reach - from) / CELL_PX)),
    Math.min(most - 1, Math.floor((px + reach - from) / CELL_PX)),
  ];
  const [left, right] = cellsAlong(at.x, plot.left, columns);
  const [top, bottom] = cellsAlong(at.y, plot.top, rows);
  let nearest: number | null = null;
  let least = reach;
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) {
      const cell = row * columns + column;
      const end = Math.min(starts[cell + 1], starts[cell] + MOST_IN_CELL);
      for (let k = starts[cell]; k < end; k++) {
        const i = order[k];
        const distance = Math.hypot(x.px(xs[i]) - at.x, y.px(ys[i]) - at.y);
        if (distance > least) continue;
        least = distance;
        nearest = i;
      }
    }
  }
  return nearest;
}
