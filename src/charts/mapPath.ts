import type { Messages } from '../i18n/index.ts';
import { movesOf, niceFactor } from '../store/moves.ts';
import type { Move } from '../store/moves.ts';
import type { RunState } from '../store/run.ts';
import type { MapFrame } from './mapFrame.ts';
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

function nameFont({ font }: Palette): string {
  return `650 12px ${font}`;
}

function word(ctx: CanvasRenderingContext2D, palette: Palette, text: string, x: number, y: number) {
  ctx.font = nameFont(palette);
  ctx.strokeStyle = palette.halo;
  ctx.lineWidth = 4;
  ctx.lineJoin = 'round';
  ctx.strokeText(text, x, y);
  ctx.fillStyle = palette.ink;
  ctx.fillText(text, x, y);
}

function disc(ctx: CanvasRenderingContext2D, x: number, y: number, radius: number, colour: string) {
  ctx.beginPath();
  ctx.arc(x, y, radius, 0, 7);
  ctx.fillStyle = colour;
  ctx.fill();
}

/** Everything that moves on the map: the path, the arrows, the marks. */
export function drawRun(
  ctx: CanvasRenderingContext2D,
  run: RunState,
  map: MapFrame,
  memory: PathMemory,
  palette: Palette,
  t: Messages['pictures'],
) {
  ctx.save();
  ctx.beginPath();
  ctx.rect(map.left, map.top, map.width, map.height);
  ctx.clip();
  drawPath(ctx, run, map, memory, palette);
  const { start } = run.problem;
  const startX = map.x(start.a);
  const startY = map.y(start.b);
  disc(ctx, startX, startY, 7, palette.path);
  disc(ctx, startX, startY, 4.5, palette.paper);
  ctx.textAlign = 'center';
  word(ctx, palette, t.start, startX, startY + 22);
  if (run.best !== null) {
    const x = map.x(run.best.a);
    const y = map.y(run.best.b);
    ctx.font = '20px sans-serif';
    ctx.strokeStyle = palette.halo;
    ctx.lineWidth = 4;
    ctx.strokeText('★', x, y + 7);
    ctx.fillStyle = palette.ink;
    ctx.fillText('★', x, y + 7);
    const name = run.isExact ? t.minimum : t.bestFound;
    ctx.font = nameFont(palette);
    const { width } = ctx.measureText(name);
    const isRight = x + 16 + width < map.left + map.width;
    const isBeside = isRight || x - 16 - width > map.left;
    ctx.textAlign = isRight ? 'left' : 'right';
    // Between two near edges it stands under the star.
    if (isBeside) word(ctx, palette, name, isRight ? x + 13 : x - 13, y + 5);
    else word(ctx, palette, name, map.left + map.width - 4, y + 24);
  }
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
