import { models } from '../../engine/models/index.ts';
import { boxOf, isWithin, overlap } from '../../ui/geometry.ts';
import type { Box } from '../../ui/geometry.ts';
import { textWidth } from '../../ui/textWidth.ts';
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
  const { px, py, x, plot, modelPx, problem } = frame;
  const { xs } = problem.unscaled;
  const lines: string[] = [];
  const squares: string[] = [];
  for (const i of shown) {
    const end = near(modelPx(a, b, xs[i]));
    const rise = end - py[i];
    if (!Number.isFinite(rise) || Math.abs(rise) < 0.5) continue;
    const left = px[i].toFixed(1);
    lines.push(`M${left} ${py[i].toFixed(1)}V${end.toFixed(1)}`);
    const isOutOfScale = Math.abs(rise) > 2 * (plot.right - plot.left);
    if (isOutOfScale || !hasSquare(i)) continue;
    const slope = modelPx(a, b, x.own(px[i] + 1)) - modelPx(a, b, x.own(px[i] - 1));
    // A point under a rising line has room on its right, one above it on its left.
    const side = rise * slope > 0 ? Math.abs(rise) : -Math.abs(rise);
    squares.push(
      `M${left} ${py[i].toFixed(1)}V${end.toFixed(1)}h${side.toFixed(1)}V${py[i].toFixed(1)}z`,
    );
  }
  return { lines: lines.join(''), squares: squares.join('') };
}

export interface Placed {
  readonly x: number;
  readonly y: number;
  readonly box: Box;
  readonly candidate: number;
}

const LABEL_SIZE = 12;
const LABEL_HEIGHT = 16;
const GAP = 4;
/** Along the graph, the preferred ones first; those between are for where it is crowded. */
const PLACES = [
  0.015, 1, 0.12, 0.88, 0.24, 0.76, 0.4, 0.6, 0.06, 0.94, 0.18, 0.82, 0.3, 0.7, 0.5, 0.35, 0.65,
];
/** A line steeper than this under its label leaves the label hanging in the air. */
const STEEPEST_PX = 80;

/**
 * A place for a label along a graph: above or below it, clear of the obstacles.
 * @param graph height of the line that is labelled, in pixels, at an x in pixels
 * @param others lines to keep clear of
 * @param first the candidate that is tried first: where the label was, so that it does not hop
 */
export function placeLabel(
  frame: FitFrame,
  text: string,
  graph: (px: number) => number,
  others: readonly ((px: number) => number)[],
  obstacles: readonly Box[],
  first: number,
  prefersBelow: boolean,
): Placed | null {
  const { plot } = frame;
  const width = textWidth(text, LABEL_SIZE) + 4;
  const count = PLACES.length * 2;
  const inside = { ...plot, top: plot.top - 2, bottom: plot.bottom - 1 };
  const order = [first, ...Array.from({ length: count }, (_, k) => k)];
  for (const candidate of order) {
    const left = plot.left + 2 + (plot.right - plot.left - width - 2) * PLACES[candidate >> 1];
    const isBelow = (candidate & 1) === (prefersBelow ? 0 : 1);
    const heights = [0, 0.25, 0.5, 0.75, 1].map((k) => graph(left + k * width));
    const low = Math.max(...heights);
    const high = Math.min(...heights);
    if (!(low - high <= STEEPEST_PX)) continue;
    const top = isBelow ? low + GAP : high - GAP - LABEL_HEIGHT;
    const box = boxOf(left, top, width, LABEL_HEIGHT);
    const isCrossed = others.some((other) => {
      const ends = [other(left), other(left + width)];
      return Math.max(...ends) > box.top && Math.min(...ends) < box.bottom;
    });
    if (isCrossed || !isWithin(box, inside)) continue;
    if (obstacles.some((obstacle) => overlap(obstacle, box))) continue;
    return { x: left, y: top + 12, box, candidate };
  }
  return null;
}

/** From the edge of the plot: the arrow, and the words beyond it. */
const ARROW_PX = { length: 28, halfWidth: 8, centre: 18, words: 30 };

export interface ArrowPlace {
  readonly left: number;
  /** Of its words. */
  readonly box: Box;
}

/** The arrow to a line out of view, at a distance from the left, and its words. */
function arrowAt({ plot }: FitFrame, text: string, outside: 'above' | 'below', left: number) {
  const { length, halfWidth, centre, words } = ARROW_PX;
  const isAbove = outside === 'above';
  const edge = isAbove ? plot.top : plot.bottom;
  const top = (from: number, height: number) => (isAbove ? edge + from : edge - from - height);
  const width = textWidth(text, LABEL_SIZE) + 4;
  return {
    arrow: boxOf(left + centre - halfWidth, top(0, length), 2 * halfWidth, length),
    words: boxOf(left - 2, top(words, LABEL_HEIGHT), width + 2, LABEL_HEIGHT),
  };
}

/**
 * Where the arrow to a line out of view stands: as far left as it is clear of points and names.
 * @param obstacles first all that should be clear; then, where there is no such place, what must be
 */
export function placeArrow(
  frame: FitFrame,
  text: string,
  outside: 'above' | 'below',
  obstacles: readonly (readonly Box[])[],
): ArrowPlace {
  const first = frame.plot.left + 4;
  const last = frame.plot.right - textWidth(text, LABEL_SIZE) - 8;
  for (const taken of obstacles) {
    for (let left = first; left <= last; left += 6) {
      const { arrow, words } = arrowAt(frame, text, outside, left);
      if (taken.some((box) => overlap(box, arrow) || overlap(box, words))) continue;
      return { left, box: words };
    }
  }
  return { left: first, box: arrowAt(frame, text, outside, first).words };
}
