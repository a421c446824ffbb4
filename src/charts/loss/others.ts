import { boxOf } from '../../ui/geometry.ts';
import type { Box, Spot } from '../../ui/geometry.ts';
import { FAINT, drawMarker } from '../shared/runStyle.ts';
import type { RunStyle } from '../shared/runStyle.ts';
import type { Drawing } from '../../ui/svg/svgContext.ts';
import type { LossCanvas, OtherCurve } from './picture.ts';

/** Width of a curve, of the edge of one that is pale, and of an old future. */
const WIDTHS = { line: 2.5, edge: 4, ghost: 1.25 };
const MARKER = { active: 5, other: 4.25 };

/** A curve in pixels of the chart. */
export interface CurveOnChart {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
}

export function strengthOf({ emphasis, isGhost }: OtherCurve['drawn']): number {
  if (emphasis === 'faded') return FAINT.faded;
  return isGhost ? FAINT.old : 1;
}

/** @param area of the plot, as the painter has it */
export function curveOnChart(
  plot: LossCanvas,
  area: Box,
  curve: Pick<OtherCurve, 'xs' | 'loss'>,
  zoom: number,
): CurveOnChart {
  return {
    xs: curve.xs.map((x) => area.left + plot.valToPos(x, 'x') / zoom),
    ys: curve.loss.map((y) => area.top + plot.valToPos(y, 'y') / zoom),
  };
}

/** Draws the curve of a run in its colour and dash, cut where it leaves the plot. */
export function drawCurve(
  context: Drawing,
  area: Box,
  { style, drawn }: OtherCurve,
  { xs, ys }: CurveOnChart,
) {
  context.save();
  context.globalAlpha = strengthOf(drawn);
  context.beginPath();
  context.rect(area.left, area.top - 2, area.right - area.left + 2, area.bottom - area.top + 4);
  context.clip();
  context.beginPath();
  for (let k = 0; k < xs.length; k++) context.lineTo(xs[k], ys[k]);
  context.lineJoin = 'round';
  if (!drawn.isGhost) context.setLineDash([...style.dash]);
  if (style.edge !== null && !drawn.isGhost) {
    context.strokeStyle = style.edge;
    context.lineWidth = WIDTHS.edge;
    context.stroke();
  }
  context.strokeStyle = style.colour;
  context.lineWidth = drawn.isGhost ? WIDTHS.ghost : WIDTHS.line;
  context.stroke();
  context.restore();
}

/** The marker of a run where its curve ends, which has left the plot if it is out of it. */
export function drawEnd(
  context: Drawing,
  { marker, colour }: RunStyle,
  at: Spot,
  halo: string,
  of: keyof typeof MARKER,
) {
  drawMarker(context, marker, at, MARKER[of], colour, [[halo, 1.5]]);
}

/** Of the last point that is shown; null where it is out of the plot. */
export function endOf({ xs, ys }: CurveOnChart, { top, bottom }: Box): Spot | null {
  const [x, y] = [xs[xs.length - 1], ys[ys.length - 1]];
  return y >= top && y <= bottom ? { x, y } : null;
}

const REACH_PX = 8;

/** How high a curve is at a place across; NaN where it does not run. */
function heightAt({ xs, ys }: CurveOnChart, x: number): number {
  let low = 0;
  let high = xs.length - 1;
  if (!(x >= xs[low] && x <= xs[high])) return NaN;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (xs[middle] <= x) low = middle;
    else high = middle;
  }
  const t = (x - xs[low]) / (xs[high] - xs[low] || 1);
  return ys[low] + (ys[high] - ys[low]) * t;
}

/** Which of some curves is nearest over or under a place; null where none is within reach. */
export function nearestCurve(
  curves: readonly { readonly id: number; readonly on: CurveOnChart }[],
  { x, y }: Spot,
): number | null {
  const near = curves
    .map(({ id, on }) => ({ id, distance: Math.abs(heightAt(on, x) - y) }))
    .filter(({ distance }) => distance <= REACH_PX);
  return near.toSorted((one, other) => one.distance - other.distance)[0]?.id ?? null;
}

/** The plot's area in pixels of the chart. */
export function areaOf({ bbox }: Pick<LossCanvas, 'bbox'>, zoom: number): Box {
  const ratio = devicePixelRatio * zoom;
  const { left, top, width, height } = bbox;
  return boxOf(left / ratio, top / ratio, width / ratio, height / ratio);
}
