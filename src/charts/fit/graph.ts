import { models } from '../../engine/models/index.ts';
import type { Box } from '../../ui/geometry.ts';
import type { FitFrame } from './frame.ts';

/** Coordinates beyond this are cut: an SVG path is drawn in 32 bits. */
const FAR_PX = 4000;

export function near(px: number): number {
  return Math.max(-FAR_PX, Math.min(FAR_PX, px));
}

/** The graph of the model over the whole axis as an SVG path; empty when it is out of view. */
export function graphPath(frame: FitFrame, a: number, b: number): string {
  const { domain, x, plot, modelPx } = frame;
  if (models[frame.problem.experiment.model].isLine === true) {
    return segmentPath(plot, modelPx(a, b, domain.x[0]), modelPx(a, b, domain.x[1]));
  }
  const parts: string[] = [];
  for (let px = plot.left; px <= plot.right; px += 2) {
    parts.push(`${px} ${near(modelPx(a, b, x.own(px))).toFixed(2)}`);
  }
  return `M${parts.join('L')}`;
}

/** A straight line from the left to the right edge, cut where it leaves the plot. */
function segmentPath(plot: Box, from: number, to: number): string {
  const rise = to - from;
  const atTop = (plot.top - from) / rise;
  const atBottom = (plot.bottom - from) / rise;
  const first = rise === 0 ? 0 : Math.max(0, Math.min(atTop, atBottom));
  const last = rise === 0 ? 1 : Math.min(1, Math.max(atTop, atBottom));
  const isFlatOutside = rise === 0 && (from < plot.top || from > plot.bottom);
  if (isFlatOutside || !(first < last)) return '';
  const x = (t: number) => (plot.left + (plot.right - plot.left) * t).toFixed(2);
  const y = (t: number) => (from + rise * t).toFixed(2);
  return `M${x(first)} ${y(first)}L${x(last)} ${y(last)}`;
}

const EDGE_PX = 2;

/** Where the graph runs when none of it is in view. */
export function whereOutside(frame: FitFrame, a: number, b: number): 'above' | 'below' | null {
  const { plot, x, modelPx } = frame;
  let isAbove = true;
  let isBelow = true;
  for (let k = 0; k <= 24; k++) {
    const px = plot.left + ((plot.right - plot.left) * k) / 24;
    const y = modelPx(a, b, x.own(px));
    // A line that only touches the edge cannot be seen.
    if (y >= plot.top + EDGE_PX) isAbove = false;
    if (y <= plot.bottom - EDGE_PX) isBelow = false;
  }
  if (isAbove) return 'above';
  return isBelow ? 'below' : null;
}

/** Residual lines from the points to the graph, and their squares, as SVG paths. */
export interface ResidualPaths {
  readonly lines: string;
  readonly squares: string;
}

/**
 * The squares' sides are the residuals on the screen, and they grow away from the line.
 * @param shown which points have a line
 * @param hasSquare which of them have a square, too
 */
export function residualPaths(
  frame: FitFrame,
  a: number,
  b: number,
  shown: Iterable<number>,
  hasSquare: (i: number) => boolean,
): ResidualPaths {
  const { x, plot, modelPx, problem } = frame;
  const { xs } = problem.unscaled;
  const lines: string[] = [];
  const squares: string[] = [];
  for (const i of shown) {
    const end = near(modelPx(a, b, xs[i]));
    const at = frame.spotOf(i);
    const rise = end - at.y;
    if (!Number.isFinite(rise) || Math.abs(rise) < 0.5) continue;
    const left = at.x.toFixed(1);
    const top = at.y.toFixed(1);
    lines.push(`M${left} ${top}V${end.toFixed(1)}`);
    const isOutOfScale = Math.abs(rise) > 2 * (plot.right - plot.left);
    if (isOutOfScale || !hasSquare(i)) continue;
    const slope = modelPx(a, b, x.own(at.x + 1)) - modelPx(a, b, x.own(at.x - 1));
    // A point under a rising line has room on its right, one above it on its left.
    const side = rise * slope > 0 ? Math.abs(rise) : -Math.abs(rise);
    squares.push(`M${left} ${top}V${end.toFixed(1)}h${side.toFixed(1)}V${top}z`);
  }
  return { lines: lines.join(''), squares: squares.join('') };
}

/** Of some points the one that the graph misses by most. @returns its index; null for none */
export function furthest(
  { spotOf, modelPx, problem }: FitFrame,
  a: number,
  b: number,
  among: Iterable<number>,
): number | null {
  const { xs } = problem.unscaled;
  let found: number | null = null;
  let most = -1;
  for (const i of among) {
    const miss = Math.abs(modelPx(a, b, xs[i]) - spotOf(i).y);
    if (!(miss > most)) continue;
    most = miss;
    found = i;
  }
  return found;
}
