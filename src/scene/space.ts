import type { Frame } from '../engine/frame.ts';
import type { HeightScale } from '../store/view.ts';
import type { SurfaceGrid } from '../store/run.ts';

/** Box units: x grows with a, y with the loss, and b goes away from the viewer along −z. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

const WIDEST = 2.6;
const BOX_HEIGHT = 1.15;
/** Depth against width where a and b have scales of their own. */
const USUAL_DEPTH = 0.857;
/** Ranges that differ by less than this are drawn to one scale. */
const SAME_SCALE = 2;
const SURFACE_BOTTOM = -0.2;
export const FLOOR = SURFACE_BOTTOM - 0.62;
/** A logarithmic axis ends at this part of its top when the least loss is 0 or next to it. */
const LEAST_OF_TOP = 1e-5;

/** The one place that knows which axis is which, and how a and b and the loss are scaled. */
export interface Space {
  readonly frame: Frame;
  readonly height: HeightScale;
  readonly width: number;
  readonly depth: number;
  /** The loss at the bottom of the axis; greater than 0 on a logarithmic one. */
  readonly lossBottom: number;
  readonly xOf: (a: number) => number;
  readonly zOf: (b: number) => number;
  /** Height of a loss, also beyond the top of the box. */
  readonly yOf: (loss: number) => number;
  readonly aOf: (x: number) => number;
  readonly bOf: (z: number) => number;
  readonly holds: (a: number, b: number) => boolean;
}

/** How far the box reaches on the screen, across and in depth, at the usual azimuth of 27°. */
const MOST_ACROSS = 3.33;
const MOST_IN_DEPTH = 3.17;
const SIN = Math.sin((27 * Math.PI) / 180);
const COS = Math.cos((27 * Math.PI) / 180);

/** The floor of a box whose depth is `ratio` of its width, as large as the view has room for. */
function fitted(ratio: number): { readonly width: number; readonly depth: number } {
  const across = WIDEST * (COS + ratio * SIN);
  const inDepth = WIDEST * (SIN + ratio * COS);
  const width = WIDEST * Math.min(1, MOST_ACROSS / across, MOST_IN_DEPTH / inDepth);
  return { width, depth: width * ratio };
}

export function createSpace(frame: Frame, height: HeightScale): Space {
  const sizeA = frame.a[1] - frame.a[0];
  const sizeB = frame.b[1] - frame.b[0];
  const ratio = sizeB / sizeA;
  const isSame = ratio <= SAME_SCALE && ratio >= 1 / SAME_SCALE;
  const { width, depth } = fitted(isSame ? ratio : USUAL_DEPTH);
  const top = frame.lossHigh;
  const isLog = height === 'log';
  const lossBottom = isLog ? Math.max(frame.lossLow, top * LEAST_OF_TOP) : frame.lossLow;
  const span = isLog ? Math.log(top / lossBottom) : top - lossBottom;
  return {
    frame,
    height,
    width,
    depth,
    lossBottom,
    xOf: (a) => ((a - frame.a[0]) / sizeA - 0.5) * width,
    zOf: (b) => (0.5 - (b - frame.b[0]) / sizeB) * depth,
    yOf: (loss) => {
      const above = isLog ? Math.log(Math.max(loss, lossBottom) / lossBottom) : loss - lossBottom;
      return SURFACE_BOTTOM + (Math.max(0, above) / span) * BOX_HEIGHT;
    },
    aOf: (x) => frame.a[0] + (x / width + 0.5) * sizeA,
    bOf: (z) => frame.b[0] + (0.5 - z / depth) * sizeB,
    holds: (a, b) => a >= frame.a[0] && a <= frame.a[1] && b >= frame.b[0] && b <= frame.b[1],
  };
}

/** The drawn surface: its heights at the grid's points, and between them as the mesh has them. */
export interface Relief {
  readonly space: Space;
  readonly n: number;
  readonly losses: Float64Array;
  /** Heights y in box units, as `losses` is laid out. */
  readonly heights: Float32Array;
  /** Height at a place in the box. */
  readonly heightAt: (x: number, z: number) => number;
  /** Unit normal of the surface there. */
  readonly normalAt: (x: number, z: number) => Place;
  /** Whether the surface is drawn there: within the frame and below the cut. */
  readonly isDrawn: (x: number, z: number) => boolean;
}

/** Far above the cut: where the loss overflows, and where heights would outgrow a float. */
const HIGHEST = SURFACE_BOTTOM + 40;

/** `yOf` for a whole grid: the one loop that must be fast, for it runs while a point is dragged. */
function fillHeights(heights: Float32Array, losses: Float64Array, space: Space) {
  const { lossBottom, frame } = space;
  const isLog = space.height === 'log';
  const shift = isLog ? Math.log(lossBottom) : lossBottom;
  const span = (isLog ? Math.log(frame.lossHigh) : frame.lossHigh) - shift;
  const scale = BOX_HEIGHT / span;
  for (let k = 0; k < heights.length; k++) {
    const loss = losses[k];
    const above = loss > lossBottom ? (isLog ? Math.log(loss) : loss) - shift : 0;
    const y = SURFACE_BOTTOM + above * scale;
    heights[k] = y <= HIGHEST ? y : HIGHEST;
  }
}

export function createRelief(space: Space, { n, losses }: SurfaceGrid): Relief {
  const heights = new Float32Array(n * n);
  fillHeights(heights, losses, space);
  const top = SURFACE_BOTTOM + BOX_HEIGHT;
  const { width, depth } = space;
  const heightAt = (x: number, z: number): number => {
    const u = Math.min(Math.max((x / width + 0.5) * (n - 1), 0), n - 1);
    const v = Math.min(Math.max((0.5 - z / depth) * (n - 1), 0), n - 1);
    const i = Math.min(Math.floor(u), n - 2);
    const j = Math.min(Math.floor(v), n - 2);
    const k = j * n + i;
    const near = heights[k] + (heights[k + 1] - heights[k]) * (u - i);
    const far = heights[k + n] + (heights[k + n + 1] - heights[k + n]) * (u - i);
    return near + (far - near) * (v - j);
  };
  const stepX = width / (n - 1);
  const stepZ = depth / (n - 1);
  const normalAt = (x: number, z: number): Place => {
    const slopeX = (heightAt(x + stepX, z) - heightAt(x - stepX, z)) / (2 * stepX);
    const slopeZ = (heightAt(x, z + stepZ) - heightAt(x, z - stepZ)) / (2 * stepZ);
    const length = Math.hypot(slopeX, 1, slopeZ);
    return { x: -slopeX / length, y: 1 / length, z: -slopeZ / length };
  };
  const isDrawn = (x: number, z: number) =>
    Math.abs(x) <= width / 2 + 1e-9 &&
    Math.abs(z) <= depth / 2 + 1e-9 &&
    heightAt(x, z) <= top + 1e-6;
  return { space, n, losses, heights, heightAt, normalAt, isDrawn };
}

/** A point of the surface, lifted along its normal so that what is drawn there does not sink. */
export function onSurface(relief: Relief, x: number, z: number, lift: number): Place {
  const normal = relief.normalAt(x, z);
  const y = relief.heightAt(x, z);
  return { x: x + normal.x * lift, y: y + normal.y * lift, z: z + normal.z * lift };
}

const MARCHES = 400;
const HALVINGS = 24;

/**
 * Where a ray first meets the drawn surface.
 * @returns the place in the box, or null where it misses
 */
export function pick(relief: Relief, origin: Place, direction: Place): Place | null {
  // From above, the ray enters the box's slab at its top and leaves it at the bottom.
  const reach = 20;
  const at = (t: number): Place => ({
    x: origin.x + direction.x * t,
    y: origin.y + direction.y * t,
    z: origin.z + direction.z * t,
  });
  const gap = (t: number) => {
    const p = at(t);
    return p.y - relief.heightAt(p.x, p.z);
  };
  let before = 0;
  let isAbove: boolean | null = null;
  for (let k = 1; k <= MARCHES; k++) {
    const t = (k / MARCHES) * reach;
    const p = at(t);
    const isWithin =
      Math.abs(p.x) <= relief.space.width / 2 && Math.abs(p.z) <= relief.space.depth / 2;
    const above = gap(t) > 0;
    if (isWithin && isAbove !== null && above !== isAbove) {
      let low = before;
      let high = t;
      for (let i = 0; i < HALVINGS; i++) {
        const middle = (low + high) / 2;
        if (gap(middle) > 0 === isAbove) low = middle;
        else high = middle;
      }
      const hit = at(high);
      if (relief.isDrawn(hit.x, hit.z)) return hit;
    }
    isAbove = isWithin ? above : null;
    before = t;
  }
  return null;
}
