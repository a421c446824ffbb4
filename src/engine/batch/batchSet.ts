import { createRandom } from '../numeric/random.ts';
import type { Random } from '../numeric/random.ts';
import type { Problem } from '../problem.ts';

/** Of more batches than this only so many are drawn by chance. */
const MOST_BATCHES = 200;

/** Fewer where they are so large that they would take long. */
const MOST_ROWS = 400_000;
const FEWEST = 16;

/** A batch that could be drawn: rows of the points, and how likely it is among the others. */
export interface PossibleBatch {
  readonly rows: Uint32Array;
  readonly weight: number;
}

/** The batches of one size that the sampler of a run can draw. */
export interface BatchSet {
  /** Every one there is, those of one epoch in order, or some of very many. */
  readonly kind: 'all' | 'inOrder' | 'sampled';
  readonly size: number;
  /** Their weights add up to 1. */
  readonly batches: readonly PossibleBatch[];
}

/** Of more points than this neither is looked at: it would take long, and is all but the whole. */
const MOST_LOOKED_AT = 50_000;

/** Whether a batch has too many points for its gradients and its bowl to be computed in passing. */
function isTooLarge(size: number): boolean {
  return size > MOST_LOOKED_AT;
}

/** Whether a batch is all the points, each once: it leaves nothing to chance. */
function isFullBatch({ points, experiment }: Problem, size: number): boolean {
  return size === points.n && (experiment.batch.order !== 'replacement' || size === 1);
}

/** Why a batch of so many points has nothing of its own to see; null where it has. */
export function wholeOf(problem: Problem, size: number): 'isSurface' | 'tooLarge' | null {
  if (isFullBatch(problem, size)) return 'isSurface';
  return isTooLarge(size) ? 'tooLarge' : null;
}

/** How many ways there are to choose, or `most` + 1 where they are more. */
function choices(n: number, size: number, most: number): number {
  const fewer = Math.min(size, n - size);
  let count = 1;
  for (let k = 1; k <= fewer && count <= most; k++) count = (count * (n - fewer + k)) / k;
  return Math.min(Math.round(count), most + 1);
}

/** Every ascending row of `size` numbers below n; with repeats, none of them need differ. */
function* ascending(n: number, size: number, repeats: boolean): Generator<Uint32Array> {
  const rows = Uint32Array.from({ length: size }, (_, k) => (repeats ? 0 : k));
  const highest = (k: number) => (repeats ? n - 1 : n - size + k);
  for (;;) {
    yield rows.slice();
    let k = size - 1;
    while (k >= 0 && rows[k] === highest(k)) k--;
    if (k < 0) return;
    rows[k] += 1;
    for (let j = k + 1; j < size; j++) rows[j] = repeats ? rows[k] : rows[j - 1] + 1;
  }
}

/** In how many orders ascending rows can have been drawn: B! / Π k!, of k equal ones each. */
function ordersOf(rows: Uint32Array): number {
  let orders = 1;
  let equal = 0;
  for (let k = 0; k < rows.length; k++) {
    equal = k > 0 && rows[k] === rows[k - 1] ? equal + 1 : 1;
    orders = (orders * (k + 1)) / equal;
  }
  return orders;
}

/** `size` of n different rows, each set of them as likely (Floyd, in Bentley & Floyd 1987). */
function differentOf(n: number): (size: number, random: Random) => Uint32Array {
  const isDrawn = new Uint8Array(n);
  return (size, random) => {
    const rows = new Uint32Array(size);
    for (let k = 0; k < size; k++) {
      const last = n - size + k;
      const row = random.below(last + 1);
      rows[k] = isDrawn[row] === 1 ? last : row;
      isDrawn[rows[k]] = 1;
    }
    for (const row of rows) isDrawn[row] = 0;
    return rows;
  };
}

function anyOf(n: number): (size: number, random: Random) => Uint32Array {
  return (size, random) => Uint32Array.from({ length: size }, () => random.below(n));
}

/** The batches of an epoch that is always the same, each as likely as it has points. */
function inOrder({ points, batchSize, length }: Problem): BatchSet {
  const order = Uint32Array.from({ length: points.n }, (_, i) => i);
  // Of very many evenly spread ones, so that each part of the data has its share.
  const every = Math.ceil(length.stepsPerEpoch / MOST_BATCHES);
  const count = Math.ceil(length.stepsPerEpoch / every);
  const kept = Array.from({ length: count }, (_, k) =>
    order.subarray(k * every * batchSize, (k * every + 1) * batchSize),
  );
  const total = kept.reduce((sum, rows) => sum + rows.length, 0);
  const batches = kept.map((rows) => ({ rows, weight: rows.length / total }));
  return { kind: every === 1 ? 'inOrder' : 'sampled', size: batchSize, batches };
}

/**
 * The batches of `size` points that a run's sampler can draw: all of them where they are at most
 * `MOST_BATCHES`, weighted by how likely they are, and else as many drawn by the run's seed. In
 * order, where nothing is drawn, those of an epoch whatever their size, weighted by it.
 */
export function batchSetOf(problem: Problem, size: number): BatchSet {
  const { points, experiment } = problem;
  const { order } = experiment.batch;
  const { n } = points;
  if (order === 'sequential') return inOrder(problem);
  const repeats = order === 'replacement';
  const count = choices(repeats ? n + size - 1 : n, size, MOST_BATCHES);
  if (count > MOST_BATCHES) {
    const random = createRandom(experiment.seed, 'fan', size);
    const draw = repeats ? anyOf(n) : differentOf(n);
    const drawn = Math.max(FEWEST, Math.min(MOST_BATCHES, Math.floor(MOST_ROWS / size)));
    const batches = Array.from({ length: drawn }, () => ({
      rows: draw(size, random),
      weight: 1 / drawn,
    }));
    return { kind: 'sampled', size, batches };
  }
  const rows = [...ascending(n, size, repeats)];
  const orders = rows.map((each) => (repeats ? ordersOf(each) : 1));
  const total = orders.reduce((sum, each) => sum + each, 0);
  const batches = rows.map((each, k) => ({ rows: each, weight: orders[k] / total }));
  return { kind: 'all', size, batches };
}
