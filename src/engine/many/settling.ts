import { exactOptimum } from '../diagnostics.ts';
import type { Minimum } from '../diagnostics.ts';
import type { Model } from '../definitions.ts';
import { hasKink, slopesAt } from '../ending/surroundings.ts';
import { descend, regionOf, searchMinimum } from '../minimum/search.ts';
import { models } from '../models/index.ts';
import type { Problem } from '../problem.ts';
import { scaleOf } from './scale.ts';
import type { Scale } from './scale.ts';

/** Where full-batch steps from a place come to rest. */
export interface Rest {
  /**
   * `minimum`; `stuck` where there is no slope and yet no minimum: a saddle, a plateau, a terrace;
   * `moving` where so many steps have not been enough: down a flat slope, perhaps without end.
   */
  readonly is: 'minimum' | 'stuck' | 'moving';
  readonly a: number;
  readonly b: number;
  readonly loss: number;
  /** A minimum that is a whole curve: one of its curvatures is 0. */
  readonly isValley: boolean;
}

/** No step is longer than this part of the region: none leaps over a wall into another valley. */
const LONGEST = 0.01;
const FIRST = 1e-3;
/** A step that gains at least half of what its slope promises is no longer than 1/λ (Armijo 1966). */
const GAINED = 0.5;
const GROWTH = 1.5;
const MOST_STEPS = 3000;
/** Steps between two looks at the curvature. */
const LOOK_EVERY = 20;
/** What is left to fall, as a part of what the loss differs by: rounding, and no more. */
const AT_REST = 1e-15;
const SLOPELESS = 1e-9;
/** A curvature below this part of the other is none, but for the rounding of its differences. */
const CURVED = 1e-6;
/** How far the end may be jumped to, in parts of the region: where all is a bowl. */
const JUMP = 0.02;
const FAR_JUMP = 0.3;
const MOST_JUMPS = 12;
/** A way is downhill if it is at so many places. */
const LOOKS = 16;
/** About a kink, where no slope leads further: the simplex's size in parts of the region. */
const SIMPLEX = { size: 1e-2, rounds: 6, moves: 120 };

/** Down from a place where slopes lead no further, or need not be asked. */
function polished(problem: Problem, from: Minimum, { radiusA, radiusB }: Scale): Minimum {
  let reached = from;
  for (let round = 0; round < SIMPLEX.rounds; round++) {
    const size = SIMPLEX.size / 4 ** round;
    const { moves } = SIMPLEX;
    reached = descend(problem.objective.loss, reached, size * radiusA, size * radiusB, moves);
  }
  return reached;
}

const bowls = new WeakMap<Problem['objective'], Rest | null>();

/** Of a line every loss is convex: from wherever one starts there is one bottom. null of others. */
function bottomOfBowl(problem: Problem): Rest | null {
  const { objective, experiment, points } = problem;
  const before = bowls.get(objective);
  if (before !== undefined) return before;
  const model: Pick<Model, 'isLine' | 'parameters'> = models[experiment.model];
  const optimum = objective.quadratic === null ? null : exactOptimum(objective.quadratic);
  const found = () => {
    const lowest = searchMinimum(objective, regionOf(model, points));
    return polished(problem, lowest, scaleOf(problem));
  };
  const isBowl = model.isLine === true && points.xs.some((x) => x !== points.xs[0]);
  const rest = isBowl ? { is: 'minimum' as const, ...(optimum ?? found()), isValley: false } : null;
  bowls.set(objective, rest);
  return rest;
}

export interface Settling {
  /**
   * Goes on by so many gradients over all points, or a few more.
   * @returns where it has come to rest, once it has
   */
  readonly advance: (gradients: number) => Rest | null;
}

/**
 * Follows the surface down from a place: steps against the gradient over all points, each so short
 * that the surface bends little under it, and at the end of a bowl Newton's. What it comes to is
 * where gradient descent of a small rate ends.
 */
export function createSettling(problem: Problem, startA: number, startB: number): Settling {
  const { objective } = problem;
  const scale = scaleOf(problem);
  const { radiusA, radiusB, loss: spread } = scale;
  const gradient = new Float64Array(2);
  const trial = new Float64Array(2);
  const state = { a: startA, b: startB, loss: NaN, rate: 0, steps: 0 };

  const length = (a: number, b: number) => Math.hypot(a / radiusA, b / radiusB);
  const slope = () => Math.hypot(gradient[0] * radiusA, gradient[1] * radiusB);

  function restAt(is: Rest['is'], isValley = false): Rest {
    return { is, a: state.a, b: state.b, loss: state.loss, isValley };
  }

  function begin() {
    state.loss = objective.gradient(state.a, state.b, gradient);
    state.rate = FIRST / length(gradient[0], gradient[1]);
  }

  /** @returns false where no step, however short, leads down: at a kink, or at the end */
  function takeStep(): boolean {
    const squared = gradient[0] ** 2 + gradient[1] ** 2;
    const reach = length(gradient[0], gradient[1]);
    for (
      let rate = Math.min(state.rate * GROWTH, LONGEST / reach);
      rate * reach > SLOPELESS * LONGEST;
      rate /= 2
    ) {
      const a = state.a - rate * gradient[0];
      const b = state.b - rate * gradient[1];
      const loss = objective.gradient(a, b, trial);
      if (!(loss <= state.loss - GAINED * rate * squared)) continue;
      Object.assign(state, { a, b, loss, rate });
      gradient.set(trial);
      return true;
    }
    return false;
  }

  /** Whether the loss only falls along a straight way. */
  function isDownhill(a: number, b: number): boolean {
    let before = state.loss;
    for (let k = 1; k <= LOOKS; k++) {
      const part = k / LOOKS;
      const loss = objective.loss(state.a + part * (a - state.a), state.b + part * (b - state.b));
      if (!(loss <= before + AT_REST * spread)) return false;
      before = loss;
    }
    return true;
  }

  /** In a bowl: Newton's steps to its bottom. null where it is none, or its bottom too far. */
  function jump(furthest: number): Rest | null {
    const from = { a: state.a, b: state.b };
    let [p, q] = [from.a, from.b];
    for (let k = 0; k < MOST_JUMPS; k++) {
      const { gradient: g, aa, ab, bb, high, low } = slopesAt(problem, p, q, [radiusA, radiusB]);
      if (!(low > CURVED * high)) return null;
      const moveA = ((bb * g[0] - ab * g[1]) / (high * low)) * radiusA;
      const moveB = ((aa * g[1] - ab * g[0]) / (high * low)) * radiusB;
      p -= moveA;
      q -= moveB;
      if (!(length(p - from.a, q - from.b) <= furthest)) return null;
      if (length(moveA, moveB) > SLOPELESS) continue;
      const loss = objective.loss(p, q);
      if (!(loss <= state.loss + AT_REST * spread) || !isDownhill(p, q)) return null;
      Object.assign(state, { a: p, b: q, loss });
      return restAt('minimum');
    }
    return null;
  }

  /** What is known without a step: the slope is gone, or all but. */
  function atRest(): Rest | null {
    const steep = slope();
    if (steep > SLOPELESS * spread) return null;
    const { high, low } = slopesAt(problem, state.a, state.b, [radiusA, radiusB]);
    if (high <= CURVED * spread || low < -CURVED * high) return restAt('stuck');
    if (steep ** 2 > 2 * high * AT_REST * spread) return null;
    return low > CURVED * high ? jump(JUMP) : restAt('minimum', true);
  }

  /** At a kink the surface falls between two slopes that face each other. */
  function alongKink(): Rest {
    const { a, b, loss } = polished(problem, state, scale);
    Object.assign(state, { a, b, loss });
    return restAt('minimum');
  }

  function one(): Rest | null {
    const rest = atRest();
    if (rest !== null) return rest;
    const isLook = state.steps % LOOK_EVERY === LOOK_EVERY - 1;
    const bottom = isLook && !hasKink(problem) ? jump(JUMP) : null;
    if (bottom !== null) return bottom;
    if (state.steps >= MOST_STEPS) return jump(FAR_JUMP) ?? restAt('moving');
    state.steps += 1;
    if (takeStep()) return null;
    return hasKink(problem) ? alongKink() : (jump(JUMP) ?? alongKink());
  }

  return {
    advance: (gradients) => {
      const bottom = bottomOfBowl(problem);
      if (bottom !== null) return bottom;
      if (Number.isNaN(state.loss)) begin();
      for (let k = 0; k < gradients; k++) {
        const rest = one();
        if (rest !== null) return rest;
      }
      return null;
    },
  };
}
