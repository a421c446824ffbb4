import type { Messages } from '../../i18n/index.ts';
import type { Run } from '../../store/runs.ts';
import { slopeNoise } from '../../engine/noise.ts';
import { spokesAround } from '../../store/spokes.ts';
import { formatCount, formatNumber } from '../../ui/format.ts';
import { boxOf } from '../../ui/geometry.ts';
import type { Box, Spot } from '../../ui/geometry.ts';
import { drawSolid, pixelsOf } from './arrows.ts';
import { isOnMap } from './frame.ts';
import type { MapFrame } from './frame.ts';
import type { PlacedName } from './marks.ts';
import type { Measures } from './ticks.ts';
import { parametersNow } from '../../store/parameters.ts';
import type { Palette } from '../shared/palette.ts';

/** The longest spoke, as a part of the map's shorter side, and at least. */
const LONGEST = 0.18;
const LONGEST_PX = 48;
const SLOPE_DIGITS = 3;
/** From the tip of the steepest spoke to the middle of its name. */
const NAME_PX = 14;
const NAME_HEIGHT = 12;
const EDGE_PX = 4;

interface Spoke {
  /** Of the full-data loss along it: negative where it falls. */
  readonly slope: number;
  readonly to: Spot;
}

/** Spokes around the ball, in pixels, as long as the slope there is steep. */
export interface MapWheel {
  readonly from: Spot;
  readonly reach: number;
  /** How many points the loss is of. */
  readonly points: number;
  readonly spokes: readonly Spoke[];
  /** The one that falls steepest; null where nothing slopes. */
  readonly steepest: Spoke | null;
}

/** null where the ball is off the map, or the slopes are beyond what can be drawn. */
export function mapWheel(run: Run, map: MapFrame): MapWheel | null {
  const now = parametersNow(run);
  if (!isOnMap(map, now)) return null;
  const from = { x: map.x(now.a), y: map.y(now.b) };
  const reach = Math.max(LONGEST_PX, LONGEST * Math.min(map.width, map.height));
  const { width, height, frame } = map;
  const unit = [(frame.a[1] - frame.a[0]) / width, (frame.b[1] - frame.b[0]) / height] as const;
  const around = spokesAround(run.problem.objective, now, unit, reach, slopeNoise(run.problem));
  if (around === null) return null;
  const spokes = around.spokes.map((spoke) => {
    const way = pixelsOf(map, spoke);
    return { slope: spoke.slope, to: { x: from.x + way.x, y: from.y + way.y } };
  });
  const { steepest } = around;
  const points = run.problem.points.n;
  const named = steepest === null ? null : spokes[around.spokes.indexOf(steepest)];
  return { from, reach, points, spokes, steepest: named };
}

function drawSpokes(
  ctx: CanvasRenderingContext2D,
  from: Spot,
  spokes: readonly Spoke[],
  palette: Palette,
  isDashed: boolean,
) {
  ctx.beginPath();
  for (const { to } of spokes) {
    ctx.moveTo(from.x, from.y);
    ctx.lineTo(to.x, to.y);
  }
  ctx.strokeStyle = palette.halo;
  ctx.lineWidth = 3.5;
  ctx.stroke();
  if (isDashed) ctx.setLineDash([4, 3]);
  ctx.strokeStyle = palette.ink;
  ctx.lineWidth = 1.5;
  ctx.stroke();
  ctx.setLineDash([]);
}

export function drawWheel(
  ctx: CanvasRenderingContext2D,
  { from, spokes, steepest }: MapWheel,
  palette: Palette,
) {
  const rising = spokes.filter(({ slope }) => slope > 0);
  const falling = spokes.filter((spoke) => spoke.slope < 0 && spoke !== steepest);
  drawSpokes(ctx, from, rising, palette, true);
  drawSpokes(ctx, from, falling, palette, false);
  if (steepest !== null) drawSolid(ctx, { from, to: steepest.to }, palette.ink, palette);
}

function within(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value));
}

/** On a narrow map the legend alone says of what it is. */
const NARROW_PX = 400;

function slopeText(slope: number, points: number, width: number, t: Messages['scene']): string {
  const text = formatNumber(slope, SLOPE_DIGITS);
  return width < NARROW_PX ? text : t.steepest(text, formatCount(points));
}

/**
 * The slope along the steepest spoke, beyond its tip, or beside that where it would cover something
 * else; or that there is none, under the ball.
 * @param isFree whether a box covers nothing that has a name
 */
export function placeWheelName(
  { from, steepest, points }: MapWheel,
  { left, top, width, height }: MapFrame,
  measures: Measures,
  t: Messages['scene'],
  isFree: (box: Box) => boolean,
): PlacedName {
  const name = steepest === null ? t.flat : slopeText(steepest.slope, points, width, t);
  const tip = steepest === null ? { x: from.x, y: from.y + NAME_PX } : steepest.to;
  const way = { x: tip.x - from.x, y: tip.y - from.y };
  const length = Math.hypot(way.x, way.y);
  const wide = measures.name(name);
  const boxAt = (right: number, down: number) => {
    const x = tip.x + right * (NAME_PX + wide / 2) - wide / 2;
    const y = tip.y + down * NAME_PX - NAME_HEIGHT / 2;
    return boxOf(
      within(x, left + EDGE_PX, left + width - EDGE_PX - wide),
      within(y, top + EDGE_PX, top + height - EDGE_PX - NAME_HEIGHT),
      wide,
      NAME_HEIGHT,
    );
  };
  const beyond = boxAt(way.x / length, way.y / length);
  const side = Math.sign(way.x) || 1;
  const others = [boxAt(side, -1), boxAt(side, 1), boxAt(0, -2), boxAt(0, 2), boxAt(side, -2.5)];
  const box = [beyond, ...others].find(isFree) ?? beyond;
  return { name, box, x: box.left, y: box.bottom - 2 };
}
