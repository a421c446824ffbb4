import { fanFactor, fanNow } from '../../store/fan.ts';
import type { Run } from '../../store/runs.ts';
import type { Spot } from '../../ui/geometry.ts';
import { withAlpha } from '../shared/palette.ts';
import type { Palette } from '../shared/palette.ts';
import { HOLLOW, pixelsOf, roomOn, traceArrow } from './arrows.ts';
import { isOnMap } from './frame.ts';
import type { MapFrame } from './frame.ts';

/** They begin outside of the ball. */
const BALL = 9.5;
const THIN = { stroke: 1.25, alpha: 0.75, barb: 6, aside: 0.45 };
/** Of more than these the shafts are faint, or the fan would be a blot. */
const MANY = { from: 30, alpha: 0.2, barb: 4 };

function addShaft(ctx: CanvasRenderingContext2D, from: Spot, way: Spot) {
  const length = Math.hypot(way.x, way.y);
  if (length <= BALL) return;
  ctx.moveTo(from.x + (way.x / length) * BALL, from.y + (way.y / length) * BALL);
  ctx.lineTo(from.x + way.x, from.y + way.y);
}

function addHead(ctx: CanvasRenderingContext2D, from: Spot, way: Spot, most: number) {
  const length = Math.hypot(way.x, way.y);
  if (length <= BALL) return;
  const barb = Math.min(most, (length - BALL) / 2);
  const [x, y] = [(way.x / length) * barb, (way.y / length) * barb];
  const tip = { x: from.x + way.x, y: from.y + way.y };
  ctx.moveTo(tip.x - (x - THIN.aside * y), tip.y - (y + THIN.aside * x));
  ctx.lineTo(tip.x, tip.y);
  ctx.lineTo(tip.x - (x + THIN.aside * y), tip.y - (y - THIN.aside * x));
}

function drawThin(
  ctx: CanvasRenderingContext2D,
  { from, ways }: Pick<MapFan, 'from' | 'ways'>,
  palette: Palette,
) {
  const areMany = ways.length > MANY.from;
  ctx.lineWidth = 1;
  ctx.strokeStyle = withAlpha(palette.gradient, MANY.alpha);
  for (const way of areMany ? ways : []) {
    ctx.beginPath();
    addShaft(ctx, from, way);
    ctx.stroke();
  }
  ctx.beginPath();
  for (const way of ways) {
    if (!areMany) addShaft(ctx, from, way);
    addHead(ctx, from, way, areMany ? MANY.barb : THIN.barb);
  }
  ctx.strokeStyle = withAlpha(palette.halo, THIN.alpha);
  ctx.lineWidth = 3;
  if (!areMany) ctx.stroke();
  ctx.strokeStyle = withAlpha(palette.gradient, THIN.alpha);
  ctx.lineWidth = areMany ? 1 : THIN.stroke;
  ctx.stroke();
}

/** The fan in pixels: from where the ball is, along each gradient and along that of all points. */
export function fanOnMap(run: Run, map: MapFrame) {
  const now = fanNow(run);
  const factor = now === null ? null : fanFactor(run, now, roomOn(map));
  if (now === null || factor === null || !isOnMap(map, now.from)) return null;
  const from = { x: map.x(now.from.a), y: map.y(now.from.b) };
  const wayOf = (a: number, b: number): Spot => {
    const { x, y } = pixelsOf(map, { a, b });
    return { x: x * factor, y: y * factor };
  };
  const { gradients, full } = now.fan;
  const ways = Array.from({ length: gradients.length / 2 }, (_, k) =>
    wayOf(gradients[2 * k], gradients[2 * k + 1]),
  );
  return { from, ways, full: wayOf(...full) };
}

export type MapFan = NonNullable<ReturnType<typeof fanOnMap>>;

export function drawFan(ctx: CanvasRenderingContext2D, fan: MapFan, palette: Palette) {
  const { from, full } = fan;
  drawThin(ctx, fan, palette);
  const length = Math.hypot(full.x, full.y);
  if (length <= BALL) return;
  const start = { x: from.x + (full.x * BALL) / length, y: from.y + (full.y * BALL) / length };
  traceArrow(ctx, { from: start, to: { x: from.x + full.x, y: from.y + full.y } }, HOLLOW);
  ctx.lineJoin = 'round';
  ctx.fillStyle = palette.halo;
  ctx.fill();
  ctx.strokeStyle = palette.gradient;
  ctx.lineWidth = 1.5;
  ctx.stroke();
}
