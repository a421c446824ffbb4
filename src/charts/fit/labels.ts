import { isMoving } from '../../store/moving.ts';
import { boxOf, grown } from '../../ui/geometry.ts';
import type { Box } from '../../ui/geometry.ts';
import { bandOf, MARK, Room, SOFT, Steadiness } from '../../ui/placing.ts';
import type { Band } from '../../ui/placing.ts';
import { textWidth } from '../../ui/textWidth.ts';
import type { FitFrame } from './frame.ts';
import type { MeanPlace } from './squares.ts';

/**
 * Where the words of the fit chart stand. Dots and their numbers come first, then the name of the
 * line now, the mean square's, that of a line pointed at, that of the best line.
 */

const LABEL_SIZE = 12;
const LABEL_HEIGHT = 16;
/** Of the letters' feet below the top of their box. */
export const BASELINE = 12;
/** Bold letters are wider by about so much. */
const BOLD = 1.1;
const GAP = 4;
/** Along the graph, the preferred ones first; those between are for where it is crowded. */
const PLACES = [
  0.015, 1, 0.12, 0.88, 0.24, 0.76, 0.4, 0.6, 0.06, 0.94, 0.18, 0.82, 0.3, 0.7, 0.5, 0.35, 0.65,
];
/** The same of the lines of other runs: from the right end on. */
const PLACES_FROM_END = [1, 0.94, 0.88, 0.82, 0.76, 0.7, 0.6, 0.5, 0.4];
/** A line steeper than this under its label leaves the label hanging in the air. */
const STEEPEST_PX = 80;
/** Nowhere: a place that is never free. */
const NOWHERE = { box: boxOf(NaN, NaN, 0, 0), hasKey: false };
/** A sample of the line, before a name that stands away from it. */
export const KEY = { width: 18, gap: 5 };
/** How far apart names are tried that stand away from their line: across, as a part of the room. */
const AWAY = { across: 0.25, down: 18 };

/** A name where it stands; away from its line a sample of that comes before it. */
export interface NamePlace {
  readonly box: Box;
  readonly hasKey: boolean;
}

function nameWidth(text: string, isBold: boolean): number {
  return textWidth(text, LABEL_SIZE) * (isBold ? BOLD : 1) + 4;
}

/** Places for a name along a graph, on either side of it. */
function placesAlong(
  { plot }: FitFrame,
  width: number,
  { left: begin, stride, tops, bottoms }: Band,
  prefersBelow: boolean,
  shares = PLACES,
): readonly NamePlace[] {
  return shares.flatMap((share) => {
    const left = plot.left + 2 + (plot.right - plot.left - width - 2) * share;
    const first = Math.max(0, Math.floor((left - begin) / stride));
    const last = Math.min(tops.length - 1, Math.floor((left + width - begin) / stride));
    let high = Infinity;
    let low = -Infinity;
    for (let k = first; k <= last; k++) {
      high = Math.min(high, tops[k]);
      low = Math.max(low, bottoms[k]);
    }
    if (!(low - high <= STEEPEST_PX)) return [NOWHERE, NOWHERE];
    const above = boxOf(left, high - GAP - LABEL_HEIGHT, width, LABEL_HEIGHT);
    const below = boxOf(left, low + GAP, width, LABEL_HEIGHT);
    const sides = prefersBelow ? [below, above] : [above, below];
    return sides.map((box) => ({ box, hasKey: false }));
  });
}

/** Places for a name anywhere, for where its graph leaves none beside it: from the corners on. */
function placesAway({ plot }: FitFrame, width: number): readonly NamePlace[] {
  const wide = width + KEY.width + KEY.gap;
  const room = { x: plot.right - plot.left - wide - 4, y: plot.bottom - plot.top - LABEL_HEIGHT };
  const places: NamePlace[] = [];
  for (let down = 0; down <= room.y; down += AWAY.down) {
    for (let share = 1; share >= 0; share -= AWAY.across) {
      const left = plot.left + 2 + room.x * share;
      places.push({ box: boxOf(left, plot.top + down, wide, LABEL_HEIGHT), hasKey: true });
    }
  }
  return places;
}

/** From the edge of the plot: the arrow, and the words beyond it. */
const ARROW_PX = { length: 28, halfWidth: 8, centre: 18, words: 30, stride: 6 };

/** An arrow to a line out of view, and its words. */
export interface ArrowPlace {
  /** Of its words. */
  readonly box: Box;
  /** The arrow itself: it may cross the dots of the best line. */
  readonly also: Box;
  /** Where its tip is. */
  readonly x: number;
  readonly y: number;
}

function arrowPlaces({ plot }: FitFrame, width: number, isAbove: boolean): readonly ArrowPlace[] {
  const { length, halfWidth, centre, words, stride } = ARROW_PX;
  const edge = isAbove ? plot.top : plot.bottom;
  const top = (from: number, height: number) => (isAbove ? edge + from : edge - from - height);
  const first = plot.left + 4;
  const count = Math.max(1, Math.floor((plot.right - 4 - width - first) / stride));
  return Array.from({ length: count }, (_, k) => {
    const left = first + k * stride;
    return {
      also: boxOf(left + centre - halfWidth, top(2, length - 2), 2 * halfWidth, length - 2),
      box: boxOf(left - 2, top(words, LABEL_HEIGHT), width + 2, LABEL_HEIGHT),
      x: left + centre,
      y: isAbove ? edge + 2 : edge - 2,
    };
  });
}

interface Named {
  readonly text: string;
  /** Of its line. */
  readonly band: Band;
}

/** The band of a graph over the whole chart, of which the height is known in pixels. */
export function bandIn({ plot }: FitFrame, graph: (px: number) => number): Band {
  return bandOf(graph, plot.left, plot.right);
}

/** What is to be named, and what is in the way. */
export interface FitWords {
  readonly dots: readonly Box[];
  readonly numbers: readonly Box[];
  /** Upright lines from the points to the line now. */
  readonly residuals: readonly { readonly x: number; readonly from: number; readonly to: number }[];
  readonly now: Named & { readonly outside: 'above' | 'below' | null };
  readonly mean: readonly MeanPlace[];
  readonly best: Named | null;
  /** The line that is pointed at. */
  readonly there: Named | null;
  /** Lines of other runs, by their keys. */
  readonly others?: readonly (Named & { readonly key: string })[];
}

export interface FitPlaces {
  readonly now: NamePlace | null;
  /** In the place of the name, where the line is out of view; its words may be left out. */
  readonly arrow: (Omit<ArrowPlace, 'box'> & { readonly box: Box | null }) | null;
  readonly mean: MeanPlace | null;
  readonly best: NamePlace | null;
  readonly there: NamePlace | null;
  readonly others: ReadonlyMap<string, NamePlace>;
}

/** Of more points than these the words may hide some. */
export const MOST_FIRM = 60;
/** Words keep so far from each other, from the lines and from the residuals. */
const APART_PX = 1;
const LINE_PX = 2;
const RESIDUAL_PX = 1;

/** Places words from frame to frame: they stay where they are while that is free. */
export function createFitWords(): (frame: FitFrame, words: FitWords) => FitPlaces {
  const room = new Room(boxOf(0, 0, 0, 0), APART_PX);
  const steadiness = new Steadiness(isMoving);

  function placeName(
    id: string,
    frame: FitFrame,
    { text, band }: Named,
    [isBold, prefersBelow]: readonly [boolean, boolean],
  ): NamePlace | null {
    const width = nameWidth(text, isBold);
    const along = placesAlong(frame, width, band, prefersBelow);
    return steadiness.take(id, room, [...along, ...placesAway(frame, width)]);
  }

  function placeOthers(frame: FitFrame, others: NonNullable<FitWords['others']>) {
    const placed = new Map<string, NamePlace>();
    for (const { key, text, band } of others) {
      const places = placesAlong(frame, nameWidth(text, true), band, false, PLACES_FROM_END);
      const place = steadiness.take(`run ${key}`, room, places);
      if (place !== null) placed.set(key, place);
    }
    return placed;
  }

  return (frame, words) => {
    const { plot } = frame;
    const { dots, numbers, residuals, now, mean, best, there, others = [] } = words;
    room.empty({ ...plot, top: plot.top - 2, bottom: plot.bottom - 1 });
    const firmness = dots.length > MOST_FIRM ? SOFT : MARK;
    for (const dot of dots) room.block(dot, firmness);
    for (const number of numbers) room.blockWords(grown(number, -APART_PX));
    for (const { x, from, to } of residuals) {
      room.blockLine({ x, y: from }, { x, y: to }, RESIDUAL_PX, SOFT);
    }
    for (const line of [now, best, there, ...others]) {
      if (line !== null) room.blockCurve(line.band, LINE_PX);
    }
    // One after the other: each leaves the less to those that follow.
    const arrows =
      now.outside === null
        ? null
        : arrowPlaces(frame, nameWidth(now.text, true), now.outside === 'above');
    const arrow = arrows === null ? null : room.take(arrows);
    const places: FitPlaces = {
      arrow: arrow ?? (arrows === null ? null : { ...arrows[0], box: null }),
      now: arrows === null ? placeName('now', frame, now, [true, false]) : null,
      mean: steadiness.take('mean', room, mean),
      there: there === null ? null : placeName('there', frame, there, [false, false]),
      others: placeOthers(frame, others),
      best: best === null ? null : placeName('best', frame, best, [false, true]),
    };
    if (there === null) steadiness.forget('there');
    return places;
  };
}
