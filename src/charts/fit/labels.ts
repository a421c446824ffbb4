import { boxOf, overlap } from '../../ui/geometry.ts';
import type { Box } from '../../ui/geometry.ts';
import { textWidth } from '../../ui/textWidth.ts';
import { isFree, takePlace } from '../shared/placing.ts';
import type { Curve, Room } from '../shared/placing.ts';
import type { FitFrame } from './frame.ts';
import type { MeanPlace } from './squares.ts';

/**
 * Where the words of the fit chart stand: one rule for all. Dots and their numbers come first, then
 * the name of the line now, the mean square's, that of the best line, that of a line pointed at;
 * each keeps clear of what came before and of every line, and is left out where there is no room.
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
/** A line steeper than this under its label leaves the label hanging in the air. */
const STEEPEST_PX = 80;
/** Nowhere: a place that is never free. */
const NOWHERE = boxOf(NaN, NaN, 0, 0);

function nameWidth(text: string, isBold: boolean): number {
  return textWidth(text, LABEL_SIZE) * (isBold ? BOLD : 1) + 4;
}

/** Places for a name along a graph, on either side of it. */
function placesAlong(
  { plot }: FitFrame,
  width: number,
  graph: Curve,
  prefersBelow: boolean,
): readonly { readonly box: Box }[] {
  return PLACES.flatMap((share) => {
    const left = plot.left + 2 + (plot.right - plot.left - width - 2) * share;
    const heights = [0, 0.25, 0.5, 0.75, 1].map((k) => graph(left + k * width));
    const low = Math.max(...heights);
    const high = Math.min(...heights);
    if (!(low - high <= STEEPEST_PX)) return [{ box: NOWHERE }, { box: NOWHERE }];
    const above = boxOf(left, high - GAP - LABEL_HEIGHT, width, LABEL_HEIGHT);
    const below = boxOf(left, low + GAP, width, LABEL_HEIGHT);
    const sides = prefersBelow ? [below, above] : [above, below];
    return sides.map((box) => ({ box }));
  });
}

/** From the edge of the plot: the arrow, and the words beyond it. */
const ARROW_PX = { length: 28, halfWidth: 8, centre: 18, words: 30, stride: 6 };

/** An arrow to a line out of view, and its words. */
export interface ArrowPlace {
  readonly arrow: Box;
  /** Of its words. */
  readonly box: Box;
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
      arrow: boxOf(left + centre - halfWidth, top(0, length), 2 * halfWidth, length),
      box: boxOf(left - 2, top(words, LABEL_HEIGHT), width + 2, LABEL_HEIGHT),
      x: left + centre,
      y: isAbove ? edge + 2 : edge - 2,
    };
  });
}

/** As far left as it and its words are free, else as far left as they hide nothing; it is always there. */
function takeArrow(places: readonly ArrowPlace[], room: Room, dots: readonly Box[]): ArrowPlace {
  const isOff = (others: readonly Box[]) => (place: ArrowPlace) =>
    !others.some((other) => overlap(other, place.arrow) || overlap(other, place.box));
  const isOffAll = isOff(room.taken);
  // The arrow itself may cross the dots of the best line.
  const isClear = (place: ArrowPlace) => isOffAll(place) && isFree(place.box, room);
  const place =
    places.find(isClear) ?? places.find(isOffAll) ?? places.find(isOff(dots)) ?? places[0];
  room.taken.push(place.arrow, place.box);
  return place;
}

interface Named {
  readonly text: string;
  readonly graph: Curve;
}

/** What is to be named, and what is in the way. */
export interface FitWords {
  readonly dots: readonly Box[];
  readonly numbers: readonly Box[];
  readonly now: Named & { readonly outside: 'above' | 'below' | null };
  readonly mean: readonly MeanPlace[];
  readonly best: Named | null;
  /** The line that is pointed at. */
  readonly there: Named | null;
}

type Placed<P> = (P & { readonly place: number }) | null;

export interface FitPlaces {
  readonly now: Placed<{ readonly box: Box }>;
  /** In the place of the name, where the line is out of view. */
  readonly arrow: ArrowPlace | null;
  readonly mean: Placed<MeanPlace>;
  readonly best: Placed<{ readonly box: Box }>;
  readonly there: Placed<{ readonly box: Box }>;
}

/** @param before where the words stood in the frame before, so that they do not hop */
export function placeWords(frame: FitFrame, words: FitWords, before: FitPlaces | null): FitPlaces {
  const { plot } = frame;
  const { dots, numbers, now, mean, best, there } = words;
  const room: Room = {
    within: { ...plot, top: plot.top - 2, bottom: plot.bottom - 1 },
    taken: [...dots, ...numbers],
    curves: [now, best, there].flatMap((line) => (line === null ? [] : [line.graph])),
  };
  const along = ({ text, graph }: Named, isBold: boolean, prefersBelow: boolean) =>
    placesAlong(frame, nameWidth(text, isBold), graph, prefersBelow);
  const isOut = now.outside !== null;
  const arrows = isOut
    ? arrowPlaces(frame, nameWidth(now.text, true), now.outside === 'above')
    : null;
  // One after the other: each leaves the less to those that follow.
  return {
    arrow: arrows === null ? null : takeArrow(arrows, room, dots),
    now: isOut ? null : takePlace(along(now, true, false), room, before?.now?.place),
    mean: takePlace(mean, room, before?.mean?.place),
    best: best === null ? null : takePlace(along(best, false, true), room, before?.best?.place),
    there:
      there === null ? null : takePlace(along(there, false, false), room, before?.there?.place),
  };
}
