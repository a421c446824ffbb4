import { unitsOf } from '../../engine/data.ts';
import type { Pairs } from '../../engine/definitions.ts';
import { changeData } from './experiment.ts';
import { activeExperiment, activeRun } from '../runs.ts';

/** What a person does to the points by hand, in the data's own units. */

function setPairs(points: Pairs, gesture?: string) {
  const { data } = activeExperiment();
  const { x, y } = unitsOf(data);
  // Edited heights and weights are heights and weights still.
  changeData(x === null && y === null ? { points } : { ...data, points }, gesture);
}

export function addPoint(x: number, y: number) {
  setPairs([...activeRun().problem.pairs, [x, y]]);
}

/** The moves of one point, one after the other, are one gesture. */
export function movePoint(index: number, x: number, y: number) {
  const { pairs } = activeRun().problem;
  if (pairs[index][0] === x && pairs[index][1] === y) return;
  setPairs(
    pairs.map((pair, i) => (i === index ? ([x, y] as const) : pair)),
    `point-${index}`,
  );
}

/** The last point stays: a run needs one. @returns whether it was removed */
export function removePoint(index: number): boolean {
  const { pairs } = activeRun().problem;
  if (pairs.length === 1) return false;
  setPairs(pairs.filter((_, i) => i !== index));
  return true;
}
