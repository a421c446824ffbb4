import { batchingOfStep, samplesAfter } from './epochs.ts';
import type { Batching } from './epochs.ts';
import type { Problem } from './problem.ts';

/** How far a run has got can be counted in each of these: which is fair depends on the question. */
export const UNITS = ['steps', 'epochs', 'samples'] as const;
export type Unit = (typeof UNITS)[number];

/** What the counting needs to know of a run. */
export type Counted = Pick<Problem, 'batchings' | 'length'>;

/** How far a run has got after a step (≥ 0), in a unit. It grows with every step. */
export function placeOf(problem: Counted, unit: Unit, step: number): number {
  if (unit === 'steps') return step;
  const batching = batchingOfStep(problem, step);
  if (unit === 'samples') return samplesAfter(batching, step);
  return batching.firstEpoch + (step - batching.from) / batching.stepsPerEpoch;
}

/** About the step at a place; off by no more than one. */
function near({ batchings }: Counted, unit: Unit, place: number): number {
  if (unit === 'steps') return Math.floor(place);
  const isEpochs = unit === 'epochs';
  const before = (batching: Batching) => (isEpochs ? batching.firstEpoch : batching.samplesBefore);
  const batching = batchings.findLast((each) => before(each) <= place) ?? batchings[0];
  const { from, to, batchSize, stepsPerEpoch, samplesPerEpoch } = batching;
  const rest = place - before(batching);
  const epochs = Math.floor(rest / samplesPerEpoch);
  const steps = isEpochs
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
