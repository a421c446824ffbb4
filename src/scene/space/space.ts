import type { Frame } from '../../engine/frame/frame.ts';
import type { HeightScale } from '../../store/view.ts';

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
/** From here on their ratio says nothing of the box; between, less and less. */
const OWN_SCALES = 4;
export const SURFACE_BOTTOM = -0.2;
export const SURFACE_TOP = SURFACE_BOTTOM + BOX_HEIGHT;
export const FLOOR = SURFACE_BOTTOM - 0.62;
/**
 * A least loss below this part of the top is 0, but for rounding: a logarithmic axis ends above it.
 * Of other losses than squares rounding leaves the root.
 */
const ROUNDING = { squares: 1e-20, others: 1e-12 };
const LEAST_OF_TOP = 1e-5;

/** The one place that knows which axis is which, and how a and b and the loss are scaled. */
export interface Space {
  readonly frame: Frame;
  readonly height: HeightScale;
  readonly width: number;
  readonly depth: number;
  /** a and b are drawn to one scale. */
  readonly hasOneScale: boolean;
  /** The loss at the bottom of the axis; greater than 0 on a logarithmic one. */
  readonly lossBottom: number;
  readonly xOf: (a: number) => number;
  readonly zOf: (b: number) => number;
  /** Height of a loss, also beyond the top of the box. */
  readonly yOf: (loss: number) => number;
  /** What `yOf` gains per unit of loss there; 0 where the axis ends. */
  readonly slopeAt: (loss: number) => number;
  readonly aOf: (x: number) => number;
  readonly bOf: (z: number) => number;
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

/** Depth against width of the box for ranges of this ratio: without jumps. */
function depthFor(ratio: number): number {
  const apart = Math.max(ratio, 1 / ratio);
  const own = Math.log(apart / SAME_SCALE) / Math.log(OWN_SCALES / SAME_SCALE);
  const share = Math.min(1, Math.max(0, own));
  // The nearer end of what is to one scale, and from there to the usual depth.
  const nearest = Math.min(SAME_SCALE, Math.max(1 / SAME_SCALE, ratio));
  return nearest * (USUAL_DEPTH / nearest) ** share;
}

export function createSpace(
  frame: Frame,
  height: HeightScale,
  kind: keyof typeof ROUNDING = 'squares',
): Space {
  const sizeA = frame.a[1] - frame.a[0];
  const sizeB = frame.b[1] - frame.b[0];
  const ratio = sizeB / sizeA;
  const isSame = ratio <= SAME_SCALE && ratio >= 1 / SAME_SCALE;
  const { width, depth } = fitted(depthFor(ratio));
  const top = frame.lossHigh;
  const isLog = height === 'log';
  const isNothing = frame.lossFrom < top * ROUNDING[kind];
  const lossBottom = isLog && isNothing ? top * LEAST_OF_TOP : frame.lossFrom;
  const span = isLog ? Math.log(top / lossBottom) : top - lossBottom;
  return {
    frame,
    height,
    width,
    depth,
    hasOneScale: isSame,
    lossBottom,
    xOf: (a) => ((a - frame.a[0]) / sizeA - 0.5) * width,
    zOf: (b) => (0.5 - (b - frame.b[0]) / sizeB) * depth,
    yOf: (loss) => {
      const above = isLog ? Math.log(Math.max(loss, lossBottom) / lossBottom) : loss - lossBottom;
      return SURFACE_BOTTOM + (Math.max(0, above) / span) * BOX_HEIGHT;
    },
    slopeAt: (loss) => {
      if (loss < lossBottom) return 0;
      return BOX_HEIGHT / span / (isLog ? loss : 1);
    },
    aOf: (x) => frame.a[0] + (x / width + 0.5) * sizeA,
    bOf: (z) => frame.b[0] + (0.5 - z / depth) * sizeB,
  };
}
