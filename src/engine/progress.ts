import type { Problem } from './problem.ts';

/** How far a run has got can be counted in each of these: which is fair depends on the question. */
export const UNITS = ['steps', 'epochs', 'samples'] as const;
export type Unit = (typeof UNITS)[number];

/** What the counting needs to know of a run. */
export type Counted = Pick<Problem, 'points' | 'batchSize' | 'length' | 'experiment'>;

function samplesPerEpoch({ points, batchSize, length, experiment }: Counted): number {
  return experiment.batch.dropLast ? length.stepsPerEpoch * batchSize : points.n;
}

/** Samples seen after a step; the last batch of an epoch may be a smaller one. */
function samplesAt(problem: Counted, step: number): number {
  const { stepsPerEpoch } = problem.length;
  const perEpoch = samplesPerEpoch(problem);
  const epochs = Math.floor(step / stepsPerEpoch);
  const within = (step - epochs * stepsPerEpoch) * problem.batchSize;
  return epochs * perEpoch + Math.min(within, perEpoch);
}

/** How far a run has got after a step (≥ 0), in a unit. It grows with every step. */
export function placeOf(problem: Counted, unit: Unit, step: number): number {
  if (unit === 'steps') return step;
  if (unit === 'epochs') return step / problem.length.stepsPerEpoch;
  return samplesAt(problem, step);
}

/** About the step at a place; off by no more than one. */
function near(problem: Counted, unit: Unit, place: number): number {
  const { stepsPerEpoch } = problem.length;
  if (unit === 'steps') return Math.floor(place);
  if (unit === 'epochs') return Math.round(place * stepsPerEpoch);
  const perEpoch = samplesPerEpoch(problem);
  const epochs = Math.floor(place / perEpoch);
  return epochs * stepsPerEpoch + Math.floor((place - epochs * perEpoch) / problem.batchSize);
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
