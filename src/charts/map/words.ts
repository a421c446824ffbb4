import { isMoving } from '../../store/moving.ts';
import type { Messages } from '../../i18n/index.ts';
import { boxOf, grown, overlap } from '../../ui/geometry.ts';
import type { Box, Spot } from '../../ui/geometry.ts';
import { LINE, MARK, Room, SOFT, Steadiness } from '../../ui/placing.ts';
import type { MapArrow } from './arrows.ts';
import type { ContourLabel } from './contourLabels.ts';
import type { MapFrame } from './frame.ts';
import { blockMarks, boxesOf, placeNames, placesAt, spotsAbout } from './marks.ts';
import type { Marks, PlacedName } from './marks.ts';
import { placeReading } from './reading.ts';
import type { MapReading } from './reading.ts';
import type { Measures } from './ticks.ts';
import type { Trail } from './trail.ts';
import { blockWheel, placeWheelName } from './wheel.ts';
import type { MapWheel } from './wheel.ts';

/** Words keep so far from each other, from the shaft of an arrow, from the path and from the edge. */
const APART_PX = 2;
const SHAFT_PX = 5;
const PATH_PX = 3;
const EDGE_PX = 2;
/** A marker before the name of a run, and all that it takes there. */
export const NAME_MARKER = { radius: 4.5, width: 14 };
/** Of a long path its first and last points are in the way of words. */
const MOST_IN_THE_WAY = 200;

/** The ball of a run among others. */
export interface NamedBall {
  readonly key: string;
  readonly at: Spot;
  readonly radius: number;
  readonly name: string;
}

export interface PlacedRunName extends PlacedName {
  readonly key: string;
}

/** What stands on the map, and among what. */
export interface MapWords {
  readonly map: MapFrame;
  readonly marks: Marks;
  /** Losses on the contours. */
  readonly labels: readonly ContourLabel[];
  readonly ball: { readonly at: Spot; readonly radius: number };
  /** Of several runs each ball that is drawn, with its name; when left out, there is one run. */
  readonly balls?: readonly NamedBall[];
  readonly arrows: readonly Pick<MapArrow, 'from' | 'to'>[];
  /** The path, and how many of its points are shown. */
  readonly trail: Pick<Trail, 'xs' | 'ys' | 'isLifted'>;
  readonly points: number;
  readonly wheel: MapWheel | null;
  /** The words about the place that is pointed at. */
  readonly reading: MapReading | null;
  readonly measures: Measures;
  readonly t: Messages['scene'];
}

export interface MapPlaces {
  readonly reading: Box | null;
  readonly wheelName: PlacedName | null;
  readonly names: readonly PlacedName[];
  readonly runNames: readonly PlacedRunName[];
  readonly labels: readonly ContourLabel[];
}

function blockPath(room: Room, { trail, points }: MapWords) {
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

/** Beside its ball, rather on a line than not at all; none for a ball that is out of view. */
function placeRunNames(
  { balls = [], map, measures }: MapWords,
  room: Room,
  steadiness: Steadiness,
): readonly PlacedRunName[] {
  return balls.flatMap(({ key, at, name }) => {
    const width = measures.name(name) + NAME_MARKER.width;
    const places = placesAt(spotsAbout(at, width, map, 'beside'), width);
    const place = steadiness.take(`run ${key}`, room, places, { over: LINE });
    return place === null ? [] : [{ ...place, key, name }];
  });
}

/**
 * Places words from frame to frame: what was asked for, then the names, and the numbers on the
 * contours where nothing moves over them.
 */
export function createMapWords(): (words: MapWords) => MapPlaces {
  const room = new Room(boxOf(0, 0, 0, 0), APART_PX);
  const steadiness = new Steadiness(isMoving);
  return (words) => {
    const { map, marks, ball, arrows, wheel, measures, t } = words;
    room.empty(grown(boxOf(map.left, map.top, map.width, map.height), -EDGE_PX));
    const around = (reach: number, { x, y }: Spot = ball.at) =>
      boxOf(x - reach, y - reach, 2 * reach, 2 * reach);
    for (const { at, radius } of words.balls ?? [ball]) room.block(around(radius, at), MARK);
    blockMarks(room, marks);
    blockPath(room, words);
    for (const { from, to } of arrows) room.blockLine(from, to, SHAFT_PX);
    if (wheel !== null) blockWheel(room, wheel);
    const leaving = boxesOf(marks);
    const reading =
      words.reading === null ? null : placeReading(words.reading, map, room, steadiness, leaving);
    const wheelName =
      wheel === null ? null : placeWheelName(wheel, map, measures, t, room, steadiness, leaving);
    const runNames = placeRunNames(words, room, steadiness);
    const names = placeNames(marks, room, steadiness);
    const ofWheel = around(wheel === null ? 0 : wheel.reach);
    // A number makes way for what moves over it, and comes back behind it.
    const labels = words.labels.filter(
      (label) => !overlap(label.box, ofWheel) && room.take([label]) !== null,
    );
    return { reading, wheelName, names, runNames, labels };
  };
}
