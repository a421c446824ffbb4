import { unitsOf } from '../../engine/data.ts';
import type { Points } from '../../engine/points.ts';
import { changeData } from './experiment.ts';
import { activeExperiment, activeRun } from '../runs.ts';

/** What a person does to the points by hand, in the data's own units. */

function setPoints(points: Points, gesture?: string) {
  const { data } = activeExperiment();
  const { x, y } = unitsOf(data);
  // Edited heights and weights are heights and weights still.
  const isPlain = 'preset' in data && x === null && y === null;
  changeData(isPlain ? { points } : { ...data, points }, gesture);
}

export function addPoint(x: number, y: number) {
  const { n, xs, ys } = activeRun().problem.unscaled;
  const longer = (column: Float64Array, last: number) => {
    const copy = new Float64Array(n + 1);
    copy.set(column);
    return copy.with(n, last);
  };
  setPoints({ n: n + 1, xs: longer(xs, x), ys: longer(ys, y) });
}

/** The moves of one point, one after the other, are one gesture. */
export function movePoint(index: number, x: number, y: number) {
  const { n, xs, ys } = activeRun().problem.unscaled;
  if (xs[index] === x && ys[index] === y) return;
  setPoints({ n, xs: xs.with(index, x), ys: ys.with(index, y) }, `point-${index}`);
}

/** The last point stays: a run needs one. @returns whether it was removed */
export function removePoint(index: number): boolean {
  const { n, xs, ys } = activeRun().problem.unscaled;
  if (n === 1) return false;
  const others = (column: Float64Array) => column.filter((_, i) => i !== index);
  setPoints({ n: n - 1, xs: others(xs), ys: others(ys) });
  return true;
}
