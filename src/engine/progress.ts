import { batchingOfStep, epochsAfter } from './epochs.ts';
import type { Batching } from './epochs.ts';
import type { Problem } from './problem.ts';

/** How far a run has got can be counted in each of these: which is fair depends on the question. */
export const UNITS = ['steps', 'epochs', 'samples'] as const;
export type Unit = (typeof UNITS)[number];

/** What the counting needs to know of a run. */
export type Counted = Pick<Problem, 'batchings' | 'length'>;

/** Samples seen within it after a step of it; the last batch of an epoch may be a smaller one. */
function samplesIn(batching: Batching, step: number): number {
  const { from, firstEpoch, samplesPerEpoch, batchSize, stepsPerEpoch } = batching;
  const epochs = epochsAfter(batching, step) - firstEpoch;
  const within = (step - from - epochs * stepsPerEpoch) * batchSize;
  return epochs * samplesPerEpoch + Math.min(within, samplesPerEpoch);
}

/** The place at which it begins. */
function placeBefore({ batchings }: Counted, unit: Unit, batching: Batching): number {
  if (unit === 'epochs') return batching.firstEpoch;
  const earlier = batchings.slice(0, batchings.indexOf(batching));
  return earlier.reduce((sum, each) => sum + samplesIn(each, each.to), 0);
}

/** How far a run has got after a step (≥ 0), in a unit. It grows with every step. */
export function placeOf(problem: Counted, unit: Unit, step: number): number {
  if (unit === 'steps') return step;
  const batching = batchingOfStep(problem, step);
  const before = placeBefore(problem, unit, batching);
  if (unit === 'samples') return before + samplesIn(batching, step);
  return before + (step - batching.from) / batching.stepsPerEpoch;
}

/** About the step at a place; off by no more than one. */
function near(problem: Counted, unit: Unit, place: number): number {
  if (unit === 'steps') return Math.floor(place);
  const { batchings } = problem;
  const before = (batching: Batching) => placeBefore(problem, unit, batching);
  const batching = batchings.findLast((each) => before(each) <= place) ?? batchings[0];
  const { from, to, batchSize, stepsPerEpoch, samplesPerEpoch } = batching;
  const rest = place - before(batching);
  const epochs = Math.floor(rest / samplesPerEpoch);
  const steps =
    unit === 'epochs'
      ? Math.round(rest * stepsPerEpoch)
      : epochs * stepsPerEpoch + Math.floor((rest - epochs * samplesPerEpoch) / batchSize);
  return Math.min(to, from + steps);
}

/**
 * The last step that is done at a place: of several runs at one place none has got further than
 * it. The step of `placeOf(problem, unit, step)` is that step itself.
 * @param place ≥ 0
 */
export function stepOfPlace(problem: Counted, unit: Unit, place: number): number {
  const { totalSteps } = problem.length;
  const step = Math.min(totalSteps, near(problem, unit, place));
  return placeOf(problem, unit, step) > place ? Math.max(0, step - 1) : step;
}
