import { movesOf, niceFactor } from '../store/moves.ts';
import type { Move } from '../store/moves.ts';
import type { RunState } from '../store/run.ts';
import { drawContourLabels } from './mapAxes.ts';
import type { MapFrame } from './mapFrame.ts';
import type { ContourLabel } from './mapLabels.ts';
import { disc, drawMarks } from './mapMarks.ts';
import type { Marks } from './mapMarks.ts';
import { parametersNow } from './now.ts';
import { strokePath } from './mapLayer.ts';
import type { PathLayer } from './mapLayer.ts';
import type { Trail } from './mapTrail.ts';
import type { Palette } from './palette.ts';

/** The longest an arrow is drawn, as a part of the map's shorter side. */
const LONGEST_ARROW = 0.14;

/** What the path is drawn from and onto, kept between frames. */
export interface PathMemory {
  readonly trail: Trail;
  readonly layer: PathLayer;
}

function drawPath(
  ctx: CanvasRenderingContext2D,
  run: RunState,
  map: MapFrame,
  { trail, layer }: PathMemory,
  palette: Palette,
) {
  const { trace, playhead } = run;
  if (trace.rows === 0) return;
  const last = playhead.glide < 1 ? Math.min(playhead.row, playhead.from) : playhead.row;
  layer.show(trail, trail.upTo(trace, last));
  ctx.drawImage(layer.canvas, 0, 0, map.left + map.width, map.top + map.height);
  if (playhead.glide >= 1) return;
  // The step that the picture glides along is not on the layer yet.
  const now = parametersNow(run);
  ctx.beginPath();
  ctx.moveTo(map.x(trace.columns.a[last]), map.y(trace.columns.b[last]));
  ctx.lineTo(map.x(now.a), map.y(now.b));
  strokePath(ctx, palette);
}

/** By how much a move is drawn longer or shorter than it is; null for one of no length. */
export function mapFactor(
  map: Pick<MapFrame, 'x' | 'y' | 'width' | 'height'>,
  move: Move,
): number | null {
  if (move.a === 0 && move.b === 0) return null;
  const dx = map.x(move.a) - map.x(0);
  const dy = map.y(move.b) - map.y(0);
  return niceFactor(Math.hypot(dx, dy), LONGEST_ARROW * Math.min(map.width, map.height));
}

function drawArrow(
  ctx: CanvasRenderingContext2D,
  map: MapFrame,
  from: Move,
  move: Move,
  colour: string,
) {
  const factor = mapFactor(map, move);
  if (factor === null) return;
  const x = map.x(from.a);
  const y = map.y(from.b);
  const dx = map.x(from.a + move.a * factor) - x;
  const dy = map.y(from.b + move.b * factor) - y;
  const length = Math.hypot(dx, dy);
  if (!(length > 1)) return;
  ctx.save();
  ctx.translate(x, y);
  ctx.rotate(Math.atan2(dy, dx));
  ctx.strokeStyle = colour;
  ctx.fillStyle = colour;
  ctx.lineWidth = 2.5;
  ctx.beginPath();
  ctx.moveTo(0, 0);
  ctx.lineTo(length - 6, 0);
  ctx.stroke();
  ctx.beginPath();
  ctx.moveTo(length + 2, 0);
  ctx.lineTo(length - 9, -5);
  ctx.lineTo(length - 9, 5);
  ctx.fill();
  ctx.restore();
}

/** What stands on the map while the run goes on. */
interface OnMap {
  readonly marks: Marks;
  readonly labels: readonly ContourLabel[];
}

/** Everything that moves on the map: the path, the arrows, the marks; the numbers lie over the path. */
export function drawRun(
  ctx: CanvasRenderingContext2D,
  run: RunState,
  map: MapFrame,
  memory: PathMemory,
  palette: Palette,
  { marks, labels }: OnMap,
) {
  ctx.save();
  ctx.beginPath();
  ctx.rect(map.left, map.top, map.width, map.height);
  ctx.clip();
  drawPath(ctx, run, map, memory, palette);
  drawContourLabels(ctx, labels, palette);
  drawMarks(ctx, marks, palette);
  const moves = movesOf(run);
  if (moves !== null) {
    drawArrow(ctx, map, moves.from, moves.gradient, palette.gradient);
    drawArrow(ctx, map, moves.from, moves.step, palette.ink);
  }
  const now = parametersNow(run);
  disc(ctx, map.x(now.a), map.y(now.b), 9.5, palette.halo);
  disc(ctx, map.x(now.a), map.y(now.b), 8, palette.ink);
  disc(ctx, map.x(now.a), map.y(now.b), 6.5, palette.run);
  ctx.restore();
}
