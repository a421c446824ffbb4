import { arrowsNow } from '../../store/arrows.ts';
import { headsOf } from '../../store/heads.ts';
import type { Head } from '../../store/heads.ts';
import { parametersNow } from '../../store/parameters.ts';
import type { Run } from '../../store/runs.ts';
import type { Spot } from '../../ui/geometry.ts';
import type { Palette } from '../shared/palette.ts';
import { pixelsOf, roomOn } from './arrows.ts';
import type { MapFrame } from './frame.ts';

/** A head that stands alone, in pixels, from the middle of its base to its tip. */
export interface MapHead extends Pick<Head, 'kind' | 'when'> {
  readonly from: Spot;
  readonly to: Spot;
}

const LENGTH = 9;
const HALF_WIDTH = { velocity: 8, step: 4.5, gradient: 4.5 };
/** From the middle of the ball to the first head. */
const RIM = 12;

/** Beside the ball, of arrows that it covers. */
export function mapHeads(run: Run, map: MapFrame): readonly MapHead[] {
  const room = roomOn(map);
  const now = arrowsNow(run, room);
  if (now === null) return [];
  const ball = parametersNow(run);
  return headsOf(now, run, room).map(({ kind, when, from, way, isAtBall, ring }) => {
    const unit = pixelsOf(map, way);
    const place = isAtBall ? ball : from;
    const out = (isAtBall ? RIM : 0) + ring * LENGTH;
    const base = { x: map.x(place.a) + unit.x * out, y: map.y(place.b) + unit.y * out };
    const to = { x: base.x + unit.x * LENGTH, y: base.y + unit.y * LENGTH };
    return { kind, when, from: base, to };
  });
}

/** The colour of each; what is not taken yet or is a velocity has the other one within an edge. */
export function drawHeads(
  ctx: CanvasRenderingContext2D,
  heads: readonly MapHead[],
  palette: Palette,
) {
  for (const { kind, when, from: base, to } of heads) {
    const way = { x: (to.x - base.x) / LENGTH, y: (to.y - base.y) / LENGTH };
    const colour = kind === 'gradient' ? palette.gradient : palette.ink;
    const isHollow = kind === 'velocity' || when === 'next';
    const half = HALF_WIDTH[kind];
    ctx.beginPath();
    ctx.moveTo(base.x - way.y * half, base.y + way.x * half);
    ctx.lineTo(to.x, to.y);
    ctx.lineTo(base.x + way.y * half, base.y - way.x * half);
    ctx.closePath();
    ctx.lineJoin = 'round';
    ctx.strokeStyle = palette.halo;
    ctx.lineWidth = isHollow ? 4 : 2;
    ctx.stroke();
    ctx.fillStyle = isHollow ? palette.halo : colour;
    ctx.fill();
    if (!isHollow) continue;
    ctx.strokeStyle = colour;
    ctx.lineWidth = 1.5;
    ctx.stroke();
  }
}
