import type { Points } from '../points.ts';
import type { Minimum } from '../diagnostics.ts';
import type { Model } from '../definitions.ts';
import type { Objective } from '../objective.ts';
import { quadraticOf } from '../quadratic.ts';
import { nodeOf, spacingOf, surfaceGrid } from '../surface.ts';
import { holds } from '../range.ts';
import type { Ranges } from '../range.ts';

/** A part of the (a, b) plane by its centre and how far it reaches to each side. */
export interface Region {
  readonly a: number;
  readonly b: number;
  readonly radiusA: number;
  readonly radiusB: number;
}

function spreadOf(column: Float64Array): number {
  let low = Infinity;
  let high = -Infinity;
  for (const v of column) {
    low = Math.min(low, v);
    high = Math.max(high, v);
  }
  return (high - low) / 2 || Math.max(Math.abs(high), 1);
}

/** Steeper than this no line is drawn: beyond, what it is multiplied by overflows. */
const STEEPEST = 1e30;

/** Half turns of the phase over the data that are worth looking at: several minima of a sine. */
const HALF_TURNS = 3;

/** Where something happens on the surface of a model on these points, from their spread alone. */
export function regionOf(model: Pick<Model, 'parameters'>, points: Points): Region {
  const spreadX = spreadOf(points.xs);
  const spreadY = spreadOf(points.ys);
  switch (model.parameters) {
    case 'line': {
      const { bestA, xMean, yMean } = quadraticOf(points);
      const steepness = Math.min(STEEPEST, spreadY / spreadX);
      return {
        a: bestA,
        b: yMean - bestA * xMean,
        radiusA: 2 * steepness,
        radiusB: 2 * (spreadY + steepness * Math.abs(xMean)),
      };
    }
    case 'phase':
      return {
        a: 0,
        b: 0,
        radiusA: Math.min(STEEPEST, (HALF_TURNS * Math.PI) / spreadX),
        radiusB: HALF_TURNS * Math.PI * 0.6,
      };
    case 'layers': {
      // The weights share the product: each about its square root, both signs in view.
      const reach = 2 * Math.sqrt(Math.min(STEEPEST, Math.max(spreadY / spreadX, spreadY)));
      return { a: 0, b: 0, radiusA: reach, radiusB: reach };
    }
  }
}

type LossAt = (a: number, b: number) => number;

/** The loss within ranges, and Infinity beyond: no search leaves them. */
export function lossWithin(loss: LossAt, ranges: Ranges): LossAt {
  return (a, b) => (holds(ranges, a, b) ? loss(a, b) : Infinity);
}

const GRID = 33;
/** How many times as far as the region a search may go: the minimum of a step lies at infinity. */
const FURTHEST = 3;
const STARTS = 6;
const MOST_MOVES = 200;

/** Nelder & Mead's (1965) simplex in two dimensions, which needs no slopes and so suits a step. */
function createSimplex(loss: LossAt, from: Minimum, sizeA: number, sizeB: number) {
  const at = (a: number, b: number): Minimum => {
    const value = loss(a, b);
    return { a, b, loss: Number.isNaN(value) ? Infinity : value };
  };
  const state = { corners: [from, at(from.a + sizeA, from.b), at(from.a, from.b + sizeB)] };
  return {
    /** @returns false once the corners are level */
    move: (): boolean => {
      const corners = state.corners.toSorted((p, q) => p.loss - q.loss);
      state.corners = corners;
      const [best, middle, worst] = corners;
      if (worst.loss - best.loss <= 1e-15 * Math.abs(best.loss)) return false;
      const centreA = (best.a + middle.a) / 2;
      const centreB = (best.b + middle.b) / 2;
      const along = (t: number) =>
        at(centreA + t * (worst.a - centreA), centreB + t * (worst.b - centreB));
      const reflected = along(-1);
      if (reflected.loss < best.loss) {
        const expanded = along(-2);
        corners[2] = expanded.loss < reflected.loss ? expanded : reflected;
      } else if (reflected.loss < middle.loss) {
        corners[2] = reflected;
      } else {
        const contracted = along(reflected.loss < worst.loss ? -0.5 : 0.5);
        if (contracted.loss < worst.loss) corners[2] = contracted;
        else {
          const halfway = ({ a, b }: Minimum) => at((a + best.a) / 2, (b + best.b) / 2);
          state.corners = [best, halfway(middle), halfway(worst)];
        }
      }
      return true;
    },
    lowest: () => state.corners.reduce((p, q) => (q.loss < p.loss ? q : p)),
  };
}

/** Follows the surface down from a point, and pauses after each move: a few losses each. */
export function* descent(
  loss: LossAt,
  from: Minimum,
  sizeA: number,
  sizeB: number,
  mostMoves = MOST_MOVES,
): Generator<void, Minimum> {
  const simplex = createSimplex(loss, from, sizeA, sizeB);
  for (let move = 0; move < mostMoves && simplex.move(); move++) yield;
  return simplex.lowest();
}

/** The same in one go. */
export function descend(
  loss: LossAt,
  from: Minimum,
  sizeA: number,
  sizeB: number,
  mostMoves = MOST_MOVES,
): Minimum {
  const simplex = createSimplex(loss, from, sizeA, sizeB);
  for (let move = 0; move < mostMoves && simplex.move(); move++);
  return simplex.lowest();
}

/** Moves from a cell to the top of the hill on which it lies: enough for the picture's pixels. */
const CLIMBING_MOVES = 30;

/** The highest loss over a frame, looked for from the highest cells of a grid over it. */
export function highestLoss(loss: LossAt, grid: Float64Array, n: number, frame: Ranges): number {
  const depth = lossWithin((a, b) => -loss(a, b), frame);
  const [sizeA, sizeB] = [spacingOf(frame.a, n), spacingOf(frame.b, n)].map((size) => size / 2);
  const tops = lowestCells(
    grid.map((value) => -value),
    n,
    frame,
  );
  return tops.reduce(
    (most, top) => Math.max(most, -descend(depth, top, sizeA, sizeB, CLIMBING_MOVES).loss),
    -Infinity,
  );
}

/** The cells of a grid from which a search sets out: its lowest, lowest first. */
export function lowestCells(
  grid: Float64Array,
  n: number,
  frame: Ranges,
  most = STARTS,
): readonly Minimum[] {
  const order = Array.from(grid.keys()).filter((k) => Number.isFinite(grid[k]));
  const lowest = order.toSorted((p, q) => grid[p] - grid[q]).slice(0, most);
  return lowest.map((k) => {
    const { a, b } = nodeOf(frame, n, k);
    return { a, b, loss: grid[k] };
  });
}

/**
 * The lowest point that a search from several starts finds: the best cells of a grid over the
 * region, each followed down. Not proven to be the minimum.
 */
export function searchMinimum(objective: Objective, region: Region): Minimum {
  const a = [region.a - region.radiusA, region.a + region.radiusA] as const;
  const b = [region.b - region.radiusB, region.b + region.radiusB] as const;
  const starts = lowestCells(surfaceGrid(objective, { a, b }, GRID), GRID, { a, b });
  const loss = lossWithin(objective.loss, {
    a: [region.a - FURTHEST * region.radiusA, region.a + FURTHEST * region.radiusA],
    b: [region.b - FURTHEST * region.radiusB, region.b + FURTHEST * region.radiusB],
  });
  const nowhere = { a: region.a, b: region.b, loss: objective.loss(region.a, region.b) };
  return starts
    .map((cell) => descend(loss, cell, region.radiusA / GRID, region.radiusB / GRID))
    .reduce((p, q) => (q.loss < p.loss ? q : p), nowhere);
}
