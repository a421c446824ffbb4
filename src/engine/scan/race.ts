import { createRandom } from '../numeric/random.ts';
import { prepare } from '../problem.ts';
import type { Problem } from '../problem.ts';
import type { Range } from '../range.ts';
import { emptyColumns, startTraining } from '../trainer.ts';
import { placeOfCell, SCANNED } from './grid.ts';

/** So many losses each lane of a race may pay for. */
export const MOST_PAID = 100;
/** What a step of gradient descent is charged: a loss and, at about its price, a gradient. */
const STEP_COSTS = 2;
/** What is typical of chance is told by a grid of so many places along either parameter. */
const FINE_SIDE = 300;
/** Fewer would tell it badly. */
const LEAST_SIDE = 100;
/** Points looked at to find what is typical; a closed form looks at one for a loss. */
const MOST_LOOKS = 1e8;

/**
 * The best loss found so far, by how many losses are paid for: MOST_PAID + 1 values; Infinity where
 * none is found yet.
 */
export type Lane = Float64Array;

export interface Race {
  /** The grid's cells, for each a from −1 up all b. */
  readonly rows: Lane;
  /** Anywhere between the grid's ends, drawn by the run's own seed. */
  readonly random: Lane;
  /**
   * What half of all seeds reach: the median of `random` over them; null where so many losses of so
   * many points are too dear.
   */
  readonly typical: Lane | null;
  /** Full-batch steps from the run's start by its own rule. */
  readonly descent: Lane;
}

/** Yields after each loss. */
function* bestOf(lossAt: (k: number) => number): Generator<void, Lane, void> {
  const lane = new Float64Array(MOST_PAID + 1).fill(Infinity);
  for (let paid = 1; paid <= MOST_PAID; paid++) {
    const loss = lossAt(paid - 1);
    lane[paid] = loss < lane[paid - 1] ? loss : lane[paid - 1];
    yield;
  }
  return lane;
}

function rowsOf({ objective }: Problem) {
  return bestOf((k) => {
    const { a, b } = placeOfCell(k);
    return objective.loss(a, b);
  });
}

/** Its stream of chance is not that of the order of cells. */
function randomOf({ objective, experiment }: Problem) {
  const random = createRandom(experiment.seed, 'scan', 1);
  const drawn = ([low, high]: Range) => low + (high - low) * random.uniform();
  return bestOf(() => {
    const a = drawn(SCANNED.a);
    return objective.loss(a, drawn(SCANNED.b));
  });
}

function fineSideFor({ objective, points }: Problem): number {
  const looks = objective.closedForm === null ? points.n : 1;
  return Math.min(FINE_SIDE, Math.floor(Math.sqrt(MOST_LOOKS / looks)));
}

/** The losses over a grid's cells, at their middles, ascending; it yields after each of its lines. */
function* lossesOver({ objective }: Problem, side: number): Generator<void, Float64Array, void> {
  const losses = new Float64Array(side * side);
  const at = ([low, high]: Range, k: number) => low + ((high - low) * (k + 0.5)) / side;
  for (let i = 0; i < side; i++) {
    const a = at(SCANNED.a, i);
    for (let j = 0; j < side; j++) losses[i * side + j] = objective.loss(a, at(SCANNED.b, j));
    yield;
  }
  return losses.toSorted();
}

/**
 * All of k draws miss the places whose loss is among the lowest part q with a chance of (1 − q)ᵏ, so
 * that the best of them has its median where that is one half.
 */
function* typicalOf(problem: Problem): Generator<void, Lane | null, void> {
  const side = fineSideFor(problem);
  if (side < LEAST_SIDE) return null;
  const losses = yield* lossesOver(problem, side);
  return Float64Array.from({ length: MOST_PAID + 1 }, (_, paid) =>
    paid === 0 ? Infinity : losses[Math.floor(losses.length * (1 - 0.5 ** (1 / paid)))],
  );
}

/**
 * With all points in each batch, each once. What the batch multiplies the rate by is that of the run
 * where its batches are so already; else the rate is the one that is set, tied to no size of batch.
 */
function withFullBatch(problem: Problem): Problem {
  const { experiment, batchSize, points } = problem;
  const { batch } = experiment;
  const lrScaling = batchSize === points.n ? batch.lrScaling : 'none';
  const full = { ...batch, size: 'full', order: 'sequential', dropLast: false, lrScaling } as const;
  // Edits belong to steps of the run as it is.
  return prepare({ ...experiment, batch: full, edits: [] }, problem);
}

function* descentOf(problem: Problem): Generator<void, Lane, void> {
  const columns = emptyColumns(1);
  const training = startTraining(withFullBatch(problem));
  const lane = new Float64Array(MOST_PAID + 1).fill(Infinity);
  training.advance(columns, 0, 1);
  let best = columns.loss[0];
  for (let paid = STEP_COSTS; paid <= MOST_PAID; paid++) {
    // A run that has ended stands still, and what it has found is kept.
    const isStep = paid % STEP_COSTS === 0 && training.advance(columns, 0, 1) > 0;
    if (isStep) best = Math.min(best, columns.loss[0]);
    lane[paid] = best;
    yield;
  }
  return lane;
}

/** Runs the race of a problem, and yields now and then, so that the page stays free meanwhile. */
export function* raceInSlices(problem: Problem): Generator<void, Race, void> {
  return {
    rows: yield* rowsOf(problem),
    random: yield* randomOf(problem),
    typical: yield* typicalOf(problem),
    descent: yield* descentOf(problem),
  };
}
