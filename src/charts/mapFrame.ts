import type { Frame, Range } from '../engine/frame.ts';
import type { RunState } from '../store/run.ts';
import { linearScale } from '../ui/linear.ts';
import type { LinearScale } from '../ui/linear.ts';
import { CONTOUR_BASE } from '../ui/viridis.ts';
import type { Size } from './useSize.ts';

/** What the map's ground is painted from: none of it changes with a step. */
export type Ground = Pick<RunState, 'problem' | 'surface'>;

/** Where the map lies on its canvas, and what its axes span. */
export interface MapFrame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly frame: Frame;
  /** CSS pixels of a and of b, and back by `invert`. */
  readonly x: LinearScale;
  readonly y: LinearScale;
}

const MARGIN = { left: 56, right: 20, top: 12, bottom: 44 };
/** A map wider than this times its height would show mostly what is far from the run. */
const WIDEST = 2;
/** Ranges of a and b further apart than this get scales of their own. */
const COMPARABLE = 6;

function widened([low, high]: Range, size: number): Range {
  const extra = (size - (high - low)) / 2;
  return [low - extra, high + extra];
}

/**
 * The frame, widened to the map's shape so that a and b have one scale. Only a closed form can be
 * drawn beyond the frame.
 */
function fitted(frame: Frame, width: number, height: number, hasClosedForm: boolean): Frame {
  const sizeA = frame.a[1] - frame.a[0];
  const sizeB = frame.b[1] - frame.b[0];
  const isComparable = Math.max(sizeA / sizeB, sizeB / sizeA) <= COMPARABLE;
  if (!hasClosedForm || !isComparable) return frame;
  const scale = Math.min(width / sizeA, height / sizeB);
  return { ...frame, a: widened(frame.a, width / scale), b: widened(frame.b, height / scale) };
}

export function mapFrame(wanted: Frame, size: Size, hasClosedForm: boolean): MapFrame {
  const top = MARGIN.top;
  const room = Math.max(1, size.width - MARGIN.left - MARGIN.right);
  const height = Math.max(1, size.height - top - MARGIN.bottom);
  const width = hasClosedForm ? Math.min(room, WIDEST * height) : room;
  const left = MARGIN.left + Math.floor((room - width) / 2);
  const frame = fitted(wanted, width, height, hasClosedForm);
  return {
    left,
    top,
    width,
    height,
    frame,
    x: linearScale([frame.a[0], frame.a[1]], [left, left + width]),
    y: linearScale([frame.b[0], frame.b[1]], [top + height, top]),
  };
}

type LossAt = (a: number, b: number) => number;

/**
 * The loss anywhere on the map: exact where there is a closed form, else between the values of the
 * surface's own grid; null until that is there.
 */
export function lossOnMap({ problem, surface }: Ground, { frame }: MapFrame): LossAt | null {
  const { objective } = problem;
  if (objective.quadratic !== null) return objective.loss;
  if (surface === null) return null;
  const { n, losses } = surface;
  const perA = (n - 1) / (frame.a[1] - frame.a[0]);
  const perB = (n - 1) / (frame.b[1] - frame.b[0]);
  return (a, b) => {
    const x = (a - frame.a[0]) * perA;
    const y = (b - frame.b[0]) * perB;
    const i = Math.max(0, Math.min(n - 2, Math.floor(x)));
    const j = Math.max(0, Math.min(n - 2, Math.floor(y)));
    const k = j * n + i;
    const near = losses[k] + (losses[k + 1] - losses[k]) * (x - i);
    const far = losses[k + n] + (losses[k + n + 1] - losses[k + n]) * (x - i);
    return near + (far - near) * (y - j);
  };
}

/** The contour level of a loss: how often the first contour's height above the minimum doubles. */
export function levelBy({ lossLow, lossHigh }: Frame): (loss: number) => number {
  const base = (lossHigh - lossLow) * CONTOUR_BASE;
  return (loss) => Math.log2(Math.max((loss - lossLow) / base, 1e-9));
}

/** The loss of a contour. */
export function lossOfLevel({ lossLow, lossHigh }: Frame, level: number): number {
  return lossLow + (lossHigh - lossLow) * CONTOUR_BASE * 2 ** level;
}
