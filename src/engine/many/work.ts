import { emptyColumns, startTraining } from '../trainer.ts';
import type { Problem } from '../problem.ts';
import { keptSteps } from './kept.ts';
import { caseOf, casesIn, isGrid } from './plan.ts';
import type { Plan } from './plan.ts';
import { createSettling } from './settling.ts';
import type { Rest } from './settling.ts';

/** Drawn of all the runs of a cloud together. */
const MOST_DRAWN = 20_000;

/** What has become of a case. */
export interface CaseEnd {
  readonly case: number;
  /** Its run was finite to its last step, and had not run away. */
  readonly isFinite: boolean;
  /** Where the run's last step led; NaN in a sweep, which has several. */
  readonly a: number;
  readonly b: number;
  /** Of a sweep the median over its runs; Infinity of a run that is no longer finite. */
  readonly loss: number;
  /** Over all runs of a case: whether most end above where they began. */
  readonly isGrowing: boolean;
  /** Where the last point settles; null of a sweep, and of a run that diverged. */
  readonly rest: Rest | null;
  /** Where the start settles; null of grids. */
  readonly home: Rest | null;
  /** Of a cloud: a and b at each of the steps kept, one after the other; else empty. */
  readonly path: Float32Array<ArrayBuffer>;
}

/** The steps of which a cloud keeps where its runs are. */
export function stepsDrawn(plan: Plan, { length }: Problem): Uint32Array {
  return keptSteps(length.totalSteps, Math.max(2, Math.floor(MOST_DRAWN / casesIn(plan))));
}

/** Between two pauses so many points are passed over. */
const POINTS_A_SLICE = 40_000;
/** Passes over the batch that a step is worth beside its points. */
const STEP_COST = 8;

function sliceOf({ batchSize }: Problem): number {
  return Math.max(1, Math.floor(POINTS_A_SLICE / (batchSize + STEP_COST)));
}

/** Trains a run to its end, and pauses often. @returns how it stands there */
function* trained(problem: Problem, kept: Uint32Array, path: Float32Array) {
  // No row but the first and the last is written: those kept are read off the run itself.
  const training = startTraining(problem, Infinity);
  const columns = emptyColumns(2);
  training.advance(columns, 0, 1);
  const slice = sliceOf(problem);
  const write = (k: number) => {
    const [a, b] = training.checkpoint().parameters;
    path[2 * k] = a;
    path[2 * k + 1] = b;
  };
  for (const [k, step] of kept.entries()) {
    while (training.step < step && training.status === 'training') {
      training.advance(columns, 1, 1, Math.min(slice, step - training.step));
      yield;
    }
    // One that diverged waits where it was last finite.
    write(k);
  }
  while (training.status === 'training') {
    training.advance(columns, 1, 1, slice);
    yield;
  }
  return { ...training.checkpoint(), lossAtStart: columns.loss[0] };
}

function* settled(problem: Problem, a: number, b: number): Generator<void, Rest> {
  const settling = createSettling(problem, a, b);
  const slice = Math.max(1, Math.floor(POINTS_A_SLICE / (problem.points.n + STEP_COST)));
  for (;;) {
    const rest = settling.advance(slice);
    if (rest !== null) return rest;
    yield;
  }
}

/** @param values at least one */
export function medianOf(values: readonly number[]): number {
  const order = values.toSorted((p, q) => p - q);
  const middle = order.length >> 1;
  return order.length % 2 === 1 ? order[middle] : (order[middle - 1] + order[middle]) / 2;
}

/** A run whose loss has grown so many times has run away, wherever its next steps might lead. */
const RUNAWAY = 1e6;

const NO_PATH = new Uint32Array(0);

function* sweepCase(plan: Plan & { is: 'sweep' }, base: Problem, k: number) {
  const losses: number[] = [];
  let growing = 0;
  for (let turn = 0; turn < plan.seeds; turn++) {
    const problem = caseOf(plan, base, k, turn);
    const end = yield* trained(problem, NO_PATH, new Float32Array(0));
    const loss = end.status === 'diverged' ? Infinity : end.loss;
    if (loss > end.lossAtStart) growing += 1;
    losses.push(loss);
  }
  const loss = medianOf(losses);
  const nowhere = { a: NaN, b: NaN, rest: null, home: null, path: new Float32Array(0) };
  const isGrowing = growing > plan.seeds / 2;
  return { case: k, isFinite: Number.isFinite(loss), loss, isGrowing, ...nowhere };
}

/**
 * Runs the cases of a plan in the order given, and hands each out when it is done. Pauses often, at
 * most after a pass over the points or two.
 * @param base of the plan, its points fixed
 */
export function* casesWork(
  plan: Plan,
  base: Problem,
  order: Uint32Array,
  done: (end: CaseEnd) => void,
): Generator<void, void> {
  const kept = isGrid(plan) ? NO_PATH : stepsDrawn(plan, base);
  const home = { a: NaN, b: NaN, rest: null as Rest | null };
  for (const k of order) {
    if (plan.is === 'sweep') {
      done(yield* sweepCase(plan, base, k));
      continue;
    }
    const problem = caseOf(plan, base, k);
    const path = new Float32Array(2 * kept.length);
    const end = yield* trained(problem, kept, path);
    const [a, b] = end.parameters;
    const hasRunAway = end.loss > RUNAWAY * end.lossAtStart && end.lossAtStart > 0;
    const isWell = end.status === 'finished' && !hasRunAway;
    const rest = isWell ? yield* settled(problem, a, b) : null;
    const { start } = problem;
    // Of one start under many seeds it is the same.
    if (!isGrid(plan) && (start.a !== home.a || start.b !== home.b)) {
      Object.assign(home, start, { rest: yield* settled(problem, start.a, start.b) });
    }
    const isGrowing = !isWell || end.loss > end.lossAtStart;
    done({
      case: k,
      isFinite: isWell,
      a,
      b,
      loss: end.status === 'diverged' ? Infinity : end.loss,
      isGrowing,
      rest,
      home: home.rest,
      path,
    });
    yield;
  }
}
