import { NO_POINTS } from '../../engine/points.ts';
import type { Points } from '../../engine/points.ts';
import { changeData } from './experiment.ts';
import { isCleared, usePanels } from '../panels.ts';
import { activeExperiment, activeRun } from '../runs.ts';

/** What a person does to the points by hand, in the data's own units. */

/** Whether the chart was emptied: what is put there begins other data. */
function beginsAnew(): boolean {
  return isCleared(usePanels.getState(), activeRun().problem.unscaled);
}

/** All of them at once: the data keep their name and their units, and are edited from now on. */
export function setPoints(points: Points, gesture?: string) {
  if (beginsAnew()) {
    changeData({ points }, gesture);
    return;
  }
  const { data } = activeExperiment();
  // Those that have no name were set by hand from the first.
  const isNamed = 'preset' in data ? 'name' in data : Object.keys(data).length > 1;
  const { points: _before, ...named } = { points: null, ...data };
  // In the order in which they are read: the same data have the same link.
  changeData({ ...named, ...(isNamed ? { edited: true } : {}), points }, gesture);
}

/** One more, or the first of other data where the chart was emptied. */
export function addPoint(x: number, y: number) {
  const { n, xs, ys } = beginsAnew() ? NO_POINTS : activeRun().problem.unscaled;
  const longer = (column: Float64Array, last: number) => {
    const copy = new Float64Array(n + 1);
    copy.set(column);
    return copy.with(n, last);
  };
  setPoints({ n: n + 1, xs: longer(xs, x), ys: longer(ys, y) });
}

/** Where a point is put. */
export interface PointMove {
  readonly index: number;
  readonly x: number;
  readonly y: number;
}

/** The moves of the same points, one after the other, are one gesture. */
export function movePoints(moves: readonly PointMove[]) {
  const { n, xs, ys } = activeRun().problem.unscaled;
  const nextX = xs.slice();
  const nextY = ys.slice();
  for (const { index, x, y } of moves) {
    nextX[index] = x;
    nextY[index] = y;
  }
  const isSame = moves.every(({ index, x, y }) => xs[index] === x && ys[index] === y);
  if (isSame) return;
  const which = moves.length === 1 ? String(moves[0].index) : 's';
  setPoints({ n, xs: nextX, ys: nextY }, `point-${which}`);
}

export function movePoint(index: number, x: number, y: number) {
  movePoints([{ index, x, y }]);
}

/** One point stays: a run needs one. @returns whether they were removed */
export function removePoints(indices: ReadonlySet<number>): boolean {
  const { n, xs, ys } = activeRun().problem.unscaled;
  const left = n - indices.size;
  if (left < 1) return false;
  const others = (column: Float64Array) => column.filter((_, i) => !indices.has(i));
  setPoints({ n: left, xs: others(xs), ys: others(ys) });
  return true;
}

export function removePoint(index: number): boolean {
  return removePoints(new Set([index]));
}
