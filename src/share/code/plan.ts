import { sizeOf } from '../../engine/epochs.ts';
import type { Batching } from '../../engine/epochs.ts';
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
  /** Its batches are made in several ways, one after the other, and are not just all the points. */
  readonly isRebatched: boolean;
}

/** How the points of the steps are found whose batches are made in one way. */
export function visitingOf({ points, length }: Problem, { batch, batchSize }: Batching): Visiting {
  const { order } = batch;
  if (batchSize === points.n && order !== 'replacement') return 'all';
  if (order === 'sequential') return 'inOrder';
  return length.epochs * points.n <= MOST_INDICES_WRITTEN ? 'written' : 'drawn';
}

/** Of several ways, that which says the most of the whole. */
const WAYS: readonly Visiting[] = ['drawn', 'written', 'inOrder', 'all'];

/** What the batch multiplies the rate by. */
export function factorOf({ batch }: Pick<Experiment, 'batch'>, n: number): number {
  return batchFactor(batch, sizeOf(batch, n));
}

export function planOf(problem: Problem): Plan {
  const { experiment, batchings, points } = problem;
  const ways = new Set(batchings.map((batching) => visitingOf(problem, batching)));
  const visiting = WAYS.find((way) => ways.has(way)) ?? 'all';
  const isScaled = [experiment, ...batchings].some((each) => factorOf(each, points.n) !== 1);
  return {
    problem,
    experiment,
    visiting,
    isDataInFile: points.n > MOST_POINTS_WRITTEN,
    factor: isScaled ? 'batch_scale' : '',
    isRebatched: batchings.length > 1 && visiting !== 'all',
  };
}

/** A learning rate, or what is measured as one, as the program writes it. */
export function rateIn({ factor }: Plan, value: number): string {
  return factor === '' || value === 0 ? float(value) : `${float(value)} * ${factor}`;
}

/** The order in which each of so many epochs visits the points. */
export function ordersOf(
  problem: Problem,
  first: number,
  count: number,
): readonly (readonly number[])[] {
  const order = new Uint32Array(problem.points.n);
  return Array.from({ length: count }, (_, k) => {
    fillEpochOrder(problem, first + k, order);
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
