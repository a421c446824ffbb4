import type { Messages } from '../../i18n/index.ts';
import { parametersNow } from '../../store/parameters.ts';
import type { Run } from '../../store/runs.ts';
import { boxOf, grown, overlap } from '../../ui/geometry.ts';
import type { Box } from '../../ui/geometry.ts';
import { MARK, SOFT } from '../../ui/placing.ts';
import type { Room, Steadiness } from '../../ui/placing.ts';
import { drawArrows, mapArrows } from './arrows.ts';
import { drawContourLabels } from './axes.ts';
import type { MapFrame } from './frame.ts';
import type { ContourLabel } from './contourLabels.ts';
import { blockMarks, boxesOf, disc, drawMarks, drawWord, placeNames } from './marks.ts';
import type { Marks } from './marks.ts';
import { drawPath } from './path.ts';
import type { PathMemory } from './path.ts';
import { placeReading } from './reading.ts';
import type { MapReading } from './reading.ts';
import type { Measures } from './ticks.ts';
import { blockWheel, drawWheel, mapWheel, placeWheelName } from './wheel.ts';
import type { Palette } from '../shared/palette.ts';

const BALL_RADIUS = 9.5;
/** Words keep this far from the shaft of an arrow, from the path, and from the edge. */
const SHAFT_PX = 5;
const PATH_PX = 3;
const EDGE_PX = 2;
/** Of a long path its first and last points are in the way of words. */
const MOST_IN_THE_WAY = 200;

/** What is kept between frames: the path as far as it is drawn, and where words stood. */
export interface MapMemory extends PathMemory {
  readonly room: Room;
  readonly steadiness: Steadiness;
}

/** What stands on the map while the run goes on. */
interface OnMap {
  readonly marks: Marks;
  readonly labels: readonly ContourLabel[];
  /** The slopes around the ball are shown. */
  readonly showsWheel: boolean;
  readonly measures: Measures;
  /** The words about the place that is pointed at. */
  readonly reading: MapReading | null;
}

function blockPath(room: Room, { trail }: PathMemory, points: number) {
  const { xs, ys, isLifted } = trail;
  const block = (from: number, to: number) => {
    for (let k = from; k < to; k++) {
      if (isLifted[k]) continue;
      room.blockLine({ x: xs[k - 1], y: ys[k - 1] }, { x: xs[k], y: ys[k] }, PATH_PX, SOFT);
    }
  };
  const first = Math.min(points, MOST_IN_THE_WAY);
  block(1, first);
  block(Math.max(first, points - MOST_IN_THE_WAY), points);
}

interface Drawn {
  /** The path is all there; the rest of a long one comes in the next frames. */
  readonly isAll: boolean;
  /** Where there is room for what is read. */
  readonly reading: Box | null;
}

/** Everything that moves on the map: the path, the arrows, the ball; and what stands among them. */
export function drawRun(
  ctx: CanvasRenderingContext2D,
  run: Run,
  map: MapFrame,
  memory: MapMemory,
  palette: Palette,
  t: Messages['scene'],
  { marks, labels, showsWheel, measures, reading }: OnMap,
): Drawn {
  const { room, steadiness } = memory;
  const area = boxOf(map.left, map.top, map.width, map.height);
  ctx.save();
  ctx.beginPath();
  ctx.rect(map.left, map.top, map.width, map.height);
  ctx.clip();
  const { points, isAll } = drawPath(ctx, run, map, memory, palette);
  const now = parametersNow(run);
  const [x, y] = [map.x(now.a), map.y(now.b)];
  const wheel = showsWheel ? mapWheel(run, map) : null;
  const arrows = mapArrows(run, map);

  room.empty(grown(area, -EDGE_PX));
  room.block(boxOf(x - BALL_RADIUS, y - BALL_RADIUS, 2 * BALL_RADIUS, 2 * BALL_RADIUS), MARK);
  blockMarks(room, marks);
  blockPath(room, memory, points);
  for (const { from, to } of arrows) room.blockLine(from, to, SHAFT_PX);
  if (wheel !== null) blockWheel(room, wheel);
  const leaving = boxesOf(marks);
  const placedReading =
    reading === null ? null : placeReading(reading, map, room, steadiness, leaving);
  const wheelName =
    wheel === null ? null : placeWheelName(wheel, map, measures, t, room, steadiness, leaving);
  const names = placeNames(marks, room, steadiness);
  // A number makes way for what moves over it, and comes back behind it.
  const reach = wheel === null ? 0 : wheel.reach;
  const ofWheel = boxOf(x - reach, y - reach, 2 * reach, 2 * reach);
  const free = labels.filter((label) => !overlap(label.box, ofWheel) && room.take([label]));

  drawContourLabels(ctx, free, palette);
  drawMarks(ctx, marks, names, palette);
  if (wheel !== null) drawWheel(ctx, wheel, palette);
  drawArrows(ctx, arrows, palette);
  disc(ctx, x, y, BALL_RADIUS, palette.halo);
  disc(ctx, x, y, 8, palette.ink);
  disc(ctx, x, y, 6.5, palette.run);
  if (wheelName !== null) drawWord(ctx, palette, wheelName.name, wheelName.x, wheelName.y);
  ctx.restore();
  return { isAll, reading: placedReading };
}
