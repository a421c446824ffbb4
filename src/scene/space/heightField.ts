import { productValley } from '../../engine/diagnostics.ts';
import type { Objective } from '../../engine/objective.ts';
import type { Problem } from '../../engine/problem.ts';
import { sectorAt, sectorsOf } from '../../engine/minimum/sectors.ts';
import type { Sector } from '../../engine/minimum/sectors.ts';
import type { SurfaceGrid } from '../../store/objective.ts';
import { SURFACE_TOP } from './space.ts';
import type { Place, Space } from './space.ts';

/** The drawn surface: exact for a closed form and for terraces, else as the grid has it. */
export interface HeightField {
  readonly space: Space;
  readonly n: number;
  /** n × n losses, row by row along b. */
  readonly losses: Float64Array;
  /** The closed form's curvature in box units; null where there is none. */
  readonly bend: Bend | null;
  /** The valley of a product of two weights; null where the surface is none. */
  readonly product: ReturnType<typeof productValley>;
  /** The parts of the plane that are level; null where the surface is not made of such. */
  readonly sectors: readonly Sector[] | null;
  /** Height at a place in the box. */
  readonly heightAt: (x: number, z: number) => number;
  /** Whether the surface is drawn there: within the frame and below the cut. */
  readonly isDrawn: (x: number, z: number) => boolean;
}

/** Of a quadratic in box units: its slopes at the middle of the box, and its second derivatives. */
export interface Bend {
  readonly slopeX: number;
  readonly slopeZ: number;
  readonly xx: number;
  readonly xz: number;
  readonly zz: number;
}

/** Far above the cut: where the loss overflows, and where heights would outgrow a float. */
export const HIGHEST = SURFACE_TOP + 40;

export function heightOf(space: Space, loss: number): number {
  const y = space.yOf(loss);
  // NaN is not below it either.
  return y <= HIGHEST ? y : HIGHEST;
}

function isOverFloor({ width, depth }: Space, x: number, z: number): boolean {
  return Math.abs(x) <= width / 2 + 1e-9 && Math.abs(z) <= depth / 2 + 1e-9;
}

/** The loss at a place in the box, and its slopes along x and z. */
type LossSlopes = (x: number, z: number) => readonly [loss: number, alongX: number, alongZ: number];

function lossSlopesOf(space: Space, objective: Objective): LossSlopes {
  const perX = space.aOf(1) - space.aOf(0);
  const perZ = space.bOf(1) - space.bOf(0);
  const gradient = new Float64Array(2);
  return (x, z) => {
    const loss = objective.gradient(space.aOf(x), space.bOf(z), gradient);
    return [loss, gradient[0] * perX, gradient[1] * perZ];
  };
}

/** The gradient of a quadratic is linear: three of them tell all. */
function bendOf(slopes: LossSlopes): Bend {
  const [, slopeX, slopeZ] = slopes(0, 0);
  const [, alongX, alongXz] = slopes(1, 0);
  const [, , alongZ] = slopes(0, 1);
  return { slopeX, slopeZ, xx: alongX - slopeX, xz: alongXz - slopeZ, zz: alongZ - slopeZ };
}

function exactHeightField(
  space: Space,
  { n, losses }: SurfaceGrid,
  objective: Objective,
): HeightField {
  const lossAt = (x: number, z: number) => objective.loss(space.aOf(x), space.bOf(z));
  const bend = objective.quadratic === null ? null : bendOf(lossSlopesOf(space, objective));
  return {
    space,
    n,
    losses,
    bend,
    product: objective.product === null ? null : productValley(objective.product),
    sectors: null,
    heightAt: (x, z) => heightOf(space, lossAt(x, z)),
    isDrawn: (x, z) => isOverFloor(space, x, z) && lossAt(x, z) <= space.frame.lossHigh,
  };
}

/** The grid's own heights, straight between its points; each is computed when it is asked for. */
function interpolated(space: Space, { n, losses }: SurfaceGrid) {
  const { width, depth } = space;
  const heights = new Float32Array(n * n).fill(NaN);
  const heightOfNode = (k: number) => {
    if (Number.isNaN(heights[k])) heights[k] = heightOf(space, losses[k]);
    return heights[k];
  };
  return (x: number, z: number): number => {
    const u = Math.min(Math.max((x / width + 0.5) * (n - 1), 0), n - 1);
    const v = Math.min(Math.max((0.5 - z / depth) * (n - 1), 0), n - 1);
    const i = Math.min(Math.floor(u), n - 2);
    const j = Math.min(Math.floor(v), n - 2);
    const k = j * n + i;
    const [nearLeft, farLeft] = [heightOfNode(k), heightOfNode(k + n)];
    const near = nearLeft + (heightOfNode(k + 1) - nearLeft) * (u - i);
    const far = farLeft + (heightOfNode(k + n + 1) - farLeft) * (u - i);
    return near + (far - near) * (v - j);
  };
}

/** Terraces, exactly. */
function levelHeightField(
  space: Space,
  { n, losses }: SurfaceGrid,
  sectors: readonly Sector[],
): HeightField {
  const lossAt = (x: number, z: number) => sectorAt(sectors, space.aOf(x), space.bOf(z)).loss;
  return {
    space,
    n,
    losses,
    bend: null,
    product: null,
    sectors,
    heightAt: (x, z) => heightOf(space, lossAt(x, z)),
    isDrawn: (x, z) => isOverFloor(space, x, z) && lossAt(x, z) <= space.frame.lossHigh,
  };
}

export function createHeightField(space: Space, grid: SurfaceGrid, problem: Problem): HeightField {
  const { objective } = problem;
  if (objective.closedForm !== null) return exactHeightField(space, grid, objective);
  const sectors = sectorsOf(problem);
  if (sectors !== null) return levelHeightField(space, grid, sectors);
  const { n, losses } = grid;
  const heightAt = interpolated(space, grid);
  return {
    space,
    n,
    losses,
    bend: null,
    product: null,
    sectors: null,
    heightAt,
    isDrawn: (x, z) => isOverFloor(space, x, z) && heightAt(x, z) <= SURFACE_TOP + 1e-6,
  };
}

/**
 * A point of the surface, lifted a little so that what is drawn there does not sink. Straight up:
 * along the normal of a wall it would be another (a, b), as a look from above shows.
 */
export function onSurface(heightField: HeightField, x: number, z: number, lift: number): Place {
  return { x, y: heightField.heightAt(x, z) + lift, z };
}
