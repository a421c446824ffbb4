import { batchFactor, fillEpochOrder } from '../../engine/problem.ts';
import type { Problem } from '../../engine/problem.ts';
import type { Experiment } from '../../engine/experiment.ts';
import { float } from './python.ts';

/** So many points are written into a program; more are read from a file beside it. */
const MOST_POINTS_WRITTEN = 10_000;
/** So many indices of points are written into a program; an order that is longer it draws itself. */
export const MOST_INDICES_WRITTEN = 10_000;

/** How the points of a step are found. */
export type Visiting = 'all' | 'inOrder' | 'written' | 'drawn';

/** What a program does, before it is said in any library's words. */
export interface Plan {
  readonly problem: Problem;
  readonly experiment: Experiment;
  readonly visiting: Visiting;
  readonly isDataInFile: boolean;
  /** What a rate is multiplied by for its batch, as an expression; '' for nothing. */
  readonly factor: string;
}

function visitingOf({ experiment, batchSize, points }: Problem): Visiting {
  const { order } = experiment.batch;
  if (batchSize === points.n && order !== 'replacement') return 'all';
  if (order === 'sequential') return 'inOrder';
  return experiment.epochs * points.n <= MOST_INDICES_WRITTEN ? 'written' : 'drawn';
}

export function planOf(problem: Problem): Plan {
  const { experiment, batchSize, points } = problem;
  return {
    problem,
    experiment,
    visiting: visitingOf(problem),
    isDataInFile: points.n > MOST_POINTS_WRITTEN,
    factor: batchFactor(experiment.batch, batchSize) === 1 ? '' : 'batch_scale',
  };
}

/** A learning rate, or what is measured as one, as the program writes it. */
export function rateIn({ factor }: Plan, value: number): string {
  return factor === '' || value === 0 ? float(value) : `${float(value)} * ${factor}`;
}

/** The order in which each epoch visits the points. */
export function ordersOf(problem: Problem): readonly (readonly number[])[] {
  const order = new Uint32Array(problem.points.n);
  return Array.from({ length: problem.length.epochs }, (_, epoch) => {
    fillEpochOrder(problem, epoch, order);
    return [...order];
  });
}

/** The points as a table: a line of names, a line for each point. */
export function pointsCsv(problem: Problem): string {
  return [...pointsInParts(problem)].join('');
}

/** So many points are written at a time: a few milliseconds. */
const AT_A_TIME = 5000;

/** The same, part by part. */
export function* pointsInParts({ unscaled: { n, xs, ys } }: Problem): Generator<string, void> {
  yield 'x,y\n';
  for (let from = 0; from < n; from += AT_A_TIME) {
    let text = '';
    for (let i = from; i < Math.min(n, from + AT_A_TIME); i++) text += `${xs[i]},${ys[i]}\n`;
    yield text;
  }
}
