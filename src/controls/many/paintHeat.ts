import type { Axis } from '../../engine/many/axis.ts';
import { casesIn } from '../../engine/many/plan.ts';
import type { Grid } from '../../engine/many/plan.ts';
import type { ManySet } from '../../store/many.ts';
import { formatShort } from '../../ui/format.ts';
import { VIRIDIS, VIRIDIS_FROM, VIRIDIS_TO } from '../../ui/lossColours.ts';
import { readTokens } from '../../ui/tokens.ts';
import { heatOf, heatScale, placeOn } from './heat.ts';
import type { Line } from './heat.ts';

/** Around the cells: for the numbers of the axes. */
const MARGIN = { left: 44, top: 8, right: 8, bottom: 22 };
const NUMBERS = 4;
const HATCH_PX = 5;

/** The cells on their canvas, in CSS pixels. */
export interface HeatFrame {
  readonly left: number;
  readonly top: number;
  readonly cellWidth: number;
  readonly cellHeight: number;
  readonly columns: number;
  readonly rows: number;
}

export function heatFrame(plan: Grid, width: number, height: number): HeatFrame {
  const columns = plan.x.values.length;
  const rows = plan.y.values.length;
  return {
    left: MARGIN.left,
    top: MARGIN.top,
    cellWidth: (width - MARGIN.left - MARGIN.right) / columns,
    cellHeight: (height - MARGIN.top - MARGIN.bottom) / rows,
    columns,
    rows,
  };
}

/** The middle of a place on both axes. */
function spotOf({ left, top, cellWidth, cellHeight, rows }: HeatFrame, x: number, y: number) {
  return { x: left + (x + 0.5) * cellWidth, y: top + (rows - y - 0.5) * cellHeight };
}

/** The cell at a place of the canvas; null beside them. */
export function cellAt(frame: HeatFrame, px: number, py: number): number | null {
  const i = Math.floor((px - frame.left) / frame.cellWidth);
  const j = frame.rows - 1 - Math.floor((py - frame.top) / frame.cellHeight);
  const isInside = i >= 0 && j >= 0 && i < frame.columns && j < frame.rows;
  return isInside ? j * frame.columns + i : null;
}

/** The colours of the surface: dark where the loss is low. */
export function heatColour(part: number): string {
  const at = (VIRIDIS_FROM + part * (VIRIDIS_TO - VIRIDIS_FROM)) * (VIRIDIS.length - 1);
  const k = Math.min(VIRIDIS.length - 2, Math.floor(at));
  const mixed = VIRIDIS[k].map((low, c) => low + (at - k) * (VIRIDIS[k + 1][c] - low));
  return `rgb(${mixed.map((v) => Math.round(255 * v)).join(' ')})`;
}

function hatch(ctx: CanvasRenderingContext2D, x: number, y: number, w: number, h: number) {
  ctx.save();
  ctx.beginPath();
  ctx.rect(x, y, w, h);
  ctx.clip();
  ctx.beginPath();
  // By the canvas, not by the cell: hatches of neighbours run on.
  const from = Math.floor((x - y - h) / HATCH_PX) * HATCH_PX;
  for (let at = from; at <= x + w - y; at += HATCH_PX) {
    ctx.moveTo(y + at, y);
    ctx.lineTo(y + h + at, y + h);
  }
  ctx.stroke();
  ctx.restore();
}

/** A few places along an axis, its ends among them. */
function numbered({ values }: Axis): readonly number[] {
  const count = Math.min(NUMBERS, values.length);
  const at = (k: number) => Math.round((k * (values.length - 1)) / Math.max(1, count - 1));
  return Array.from({ length: count }, (_, k) => at(k));
}

function drawNumbers(
  ctx: CanvasRenderingContext2D,
  { x, y }: Grid,
  frame: HeatFrame,
  font: string,
) {
  ctx.font = `11px ${font}`;
  ctx.textBaseline = 'top';
  for (const [n, k] of numbered(x).entries()) {
    ctx.textAlign = n === 0 ? 'left' : n === numbered(x).length - 1 ? 'right' : 'center';
    const half = (frame.cellWidth / 2) * (n === 0 ? -1 : ctx.textAlign === 'right' ? 1 : 0);
    const bottom = frame.top + frame.rows * frame.cellHeight;
    ctx.fillText(formatShort(x.values[k], 2), spotOf(frame, k, 0).x + half, bottom + 5);
  }
  ctx.textAlign = 'right';
  ctx.textBaseline = 'middle';
  for (const k of numbered(y)) {
    ctx.fillText(formatShort(y.values[k], 2), frame.left - 5, spotOf(frame, 0, k).y);
  }
}

interface OnHeat {
  readonly floor: number;
  readonly cell: number | null;
  /** Where the active run lies; null where it is none of them. */
  readonly now: readonly [x: number, y: number] | null;
  readonly lines: readonly {
    readonly line: Line;
    readonly name: string;
    readonly isDashed: boolean;
  }[];
}

/** The cells, the rules that run through them, and where one reads. */
export function paintHeat(
  ctx: CanvasRenderingContext2D,
  set: ManySet<Grid>,
  frame: HeatFrame,
  { floor, cell, now, lines }: OnHeat,
) {
  const { ink, muted, danger, paper, font } = readTokens();
  const { cellWidth: w, cellHeight: h, columns, rows, left, top } = frame;
  const scale = heatScale(set, floor);
  for (let k = 0; k < casesIn(set.plan); k++) {
    const heat = heatOf(set, k, floor);
    if (heat === null) continue;
    const x = left + (k % columns) * w;
    const y = top + (rows - 1 - Math.floor(k / columns)) * h;
    ctx.fillStyle = heat.isGrowing ? paper : heatColour(scale.partOf(heat.excess));
    // A seam of the ground would show between two that touch.
    ctx.fillRect(x, y, w + 0.5, h + 0.5);
    if (!heat.isGrowing) continue;
    ctx.strokeStyle = danger;
    ctx.lineWidth = 1;
    hatch(ctx, x, y, w + 0.5, h + 0.5);
  }
  ctx.save();
  ctx.beginPath();
  ctx.rect(left, top, columns * w, rows * h);
  ctx.clip();
  for (const { line, name, isDashed } of lines) {
    const spots = line.map(([x, y]) => spotOf(frame, x, y));
    for (const [colour, width] of [
      [paper, 4],
      [ink, 1.75],
    ] as const) {
      ctx.beginPath();
      for (const spot of spots) ctx.lineTo(spot.x, spot.y);
      ctx.setLineDash(isDashed && colour === ink ? [5, 4] : []);
      ctx.strokeStyle = colour;
      ctx.lineWidth = width;
      ctx.stroke();
    }
    ctx.setLineDash([]);
    nameLine(ctx, name, spots, { frame, ink, paper, font });
  }
  ctx.restore();
  for (const [place, colour] of [
    [now, ink],
    [cell === null ? null : [cell % columns, Math.floor(cell / columns)], paper],
  ] as const) {
    if (place === null) continue;
    const spot = spotOf(frame, place[0], place[1]);
    ctx.lineWidth = 2;
    ctx.strokeStyle = colour === ink ? paper : ink;
    ctx.fillStyle = colour;
    ctx.beginPath();
    ctx.arc(spot.x, spot.y, 5, 0, 7);
    ctx.fill();
    ctx.stroke();
  }
  ctx.fillStyle = muted;
  drawNumbers(ctx, set.plan, frame, font);
}

interface LineLook {
  readonly frame: HeatFrame;
  readonly ink: string;
  readonly paper: string;
  readonly font: string;
}

/** Beside its line, where that is well within. */
function nameLine(
  ctx: CanvasRenderingContext2D,
  name: string,
  spots: readonly { readonly x: number; readonly y: number }[],
  { frame, ink, paper, font }: LineLook,
) {
  const { left, top, columns, rows, cellWidth, cellHeight } = frame;
  ctx.font = `600 11px ${font}`;
  const width = ctx.measureText(name).width;
  const right = left + columns * cellWidth;
  const bottom = top + rows * cellHeight;
  const room = spots.filter(
    ({ x, y }) => x > left + 4 && x < right - width - 12 && y > top + 16 && y < bottom - 8,
  );
  const spot = room[room.length >> 1];
  if (spot === undefined) return;
  ctx.textAlign = 'left';
  ctx.textBaseline = 'bottom';
  ctx.lineWidth = 3.5;
  ctx.lineJoin = 'round';
  ctx.strokeStyle = paper;
  ctx.strokeText(name, spot.x + 6, spot.y - 3);
  ctx.fillStyle = ink;
  ctx.fillText(name, spot.x + 6, spot.y - 3);
}

/** Where a run lies on a grid; null outside it. */
export function placeIn({ x, y }: Grid, values: readonly [number, number]) {
  const [i, j] = [placeOn(x, values[0]), placeOn(y, values[1])];
  const isInside =
    i >= -0.5 && j >= -0.5 && i <= x.values.length - 0.5 && j <= y.values.length - 0.5;
  return isInside ? ([i, j] as const) : null;
}
