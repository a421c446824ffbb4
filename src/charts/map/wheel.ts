import type { Messages } from '../../i18n/index.ts';
import type { Run } from '../../store/runs.ts';
import { slopeNoise } from '../../engine/noise.ts';
import { spokesAround } from '../../store/spokes.ts';
import { formatCount, formatNumber } from '../../ui/format.ts';
import { boxOf, clamped } from '../../ui/geometry.ts';
import type { Box, Spot } from '../../ui/geometry.ts';
import { MARK } from '../../ui/placing.ts';
import type { Room, Steadiness } from '../../ui/placing.ts';
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

/** On a narrow map the legend alone says of what it is. */
const NARROW_PX = 400;

function slopeText(slope: number, points: number, width: number, t: Messages['scene']): string {
  const text = formatNumber(slope, SLOPE_DIGITS);
  return width < NARROW_PX ? text : t.steepest(text, formatCount(points));
}

/** Turns from the steepest spoke's own direction, in degrees, in which its name is tried. */
const TURNS = [0, 35, -35, 70, -70, 110, -110, 150, -150];

/**
 * The slope along the steepest spoke, beyond its tip, or about that where it would cover something
 * else; or that there is none, under the ball. It was asked for, and stands rather over what is
 * drawn than nowhere.
 * @param leaving where other names would like to stand
 */
export function placeWheelName(
  { from, steepest, points }: MapWheel,
  { left, top, width, height }: MapFrame,
  measures: Measures,
  t: Messages['scene'],
  room: Room,
  steadiness: Steadiness,
  leaving: readonly Box[],
): PlacedName | null {
  const name = steepest === null ? t.flat : slopeText(steepest.slope, points, width, t);
  const tip = steepest === null ? { x: from.x, y: from.y + NAME_PX } : steepest.to;
  const along = Math.atan2(tip.y - from.y, tip.x - from.x);
  const wide = measures.name(name);
  const places = [1, 2.2].flatMap((far) =>
    TURNS.map((turn) => {
      const angle = along + (turn * Math.PI) / 180;
      const x = tip.x + Math.cos(angle) * (far * NAME_PX + wide / 2) - wide / 2;
      const y = tip.y + Math.sin(angle) * far * NAME_PX - NAME_HEIGHT / 2;
      const box = boxOf(
        clamped(x, [left + EDGE_PX, left + width - EDGE_PX - wide]),
        clamped(y, [top + EDGE_PX, top + height - EDGE_PX - NAME_HEIGHT]),
        wide,
        NAME_HEIGHT,
      );
      return { box, x: box.left, y: box.bottom - 2 };
    }),
  );
  const place = steadiness.take('wheel', room, places, { over: MARK, leaving });
  return place === null ? null : { ...place, name };
}

/** Words keep so far from the spokes. */
const SPOKE_PX = 3;

export function blockWheel(room: Room, { from, spokes }: MapWheel) {
  for (const { to } of spokes) room.blockLine(from, to, SPOKE_PX);
}
