import type { Frame } from '../engine/frame.ts';
import type { RunState } from '../store/run.ts';
import { linearScale } from '../ui/linear.ts';
import type { LinearScale } from '../ui/linear.ts';
import { contourBase } from '../ui/viridis.ts';
import type { Size } from './useSize.ts';

/** What the map's ground is painted from: none of it changes with a step. */
export type Ground = Pick<RunState, 'frame' | 'problem' | 'surface'>;

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

export function mapFrame(frame: Frame, size: Size): MapFrame {
  const left = MARGIN.left;
  const top = MARGIN.top;
  const width = Math.max(1, size.width - left - MARGIN.right);
  const height = Math.max(1, size.height - top - MARGIN.bottom);
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

/**
 * The contour level at each pixel of a grid over the frame, top row first: log2 of the loss above
 * its minimum, in units of the first contour. Exact where there is a closed form, else between the
 * values of the surface's own grid.
 */
export function levelsOf(run: Ground, columns: number, rows: number): Float32Array | null {
  const { frame, problem, surface } = run;
  const base = contourBase(frame.lossHigh - frame.lossLow);
  const { objective } = problem;
  if (objective.quadratic === null && surface === null) return null;
  const lossAt = (u: number, v: number): number => {
    if (objective.quadratic !== null || surface === null) {
      const a = frame.a[0] + u * (frame.a[1] - frame.a[0]);
      const b = frame.b[0] + v * (frame.b[1] - frame.b[0]);
      return objective.loss(a, b);
    }
    const { n, losses } = surface;
    const x = u * (n - 1);
    const y = v * (n - 1);
    const i = Math.min(n - 2, Math.floor(x));
    const j = Math.min(n - 2, Math.floor(y));
    const k = j * n + i;
    const near = losses[k] + (losses[k + 1] - losses[k]) * (x - i);
    const far = losses[k + n] + (losses[k + n + 1] - losses[k + n]) * (x - i);
    return near + (far - near) * (y - j);
  };
  const levels = new Float32Array(columns * rows);
  for (let row = 0; row < rows; row++) {
    const v = 1 - (row + 0.5) / rows;
    for (let column = 0; column < columns; column++) {
      const loss = lossAt((column + 0.5) / columns, v);
      const above = Math.max(loss - frame.lossLow, 0);
      levels[row * columns + column] = Math.log2(Math.max(above / base, 1e-9));
    }
  }
  return levels;
}
