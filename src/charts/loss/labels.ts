import { boxOf, isWithin } from '../../ui/geometry.ts';
import type { Box, Spot } from '../../ui/geometry.ts';
import type { Band } from '../../ui/placing.ts';

/**
 * The heights that a curve covers in each column of pixels.
 * @param ys null where the curve has a gap
 */
export function silhouetteOf(
  area: Box,
  xs: readonly number[],
  ys: readonly (number | null)[],
): Band {
  const width = Math.max(1, Math.ceil(area.right - area.left) + 1);
  const tops = new Float64Array(width).fill(NaN);
  const bottoms = new Float64Array(width).fill(NaN);
  const cover = (column: number, y: number) => {
    if (!(y >= tops[column])) tops[column] = y;
    if (!(y <= bottoms[column])) bottoms[column] = y;
  };
  for (let k = 0; k < xs.length; k++) {
    const y = ys[k];
    const x = xs[k] - area.left;
    if (y === null) continue;
    cover(Math.min(width - 1, Math.max(0, Math.round(x))), y);
    const before = k === 0 ? null : ys[k - 1];
    if (before === null) continue;
    const from = xs[k - 1] - area.left;
    const heightAt = (place: number) => {
      const t = (Math.min(x, Math.max(from, place)) - from) / (x - from || 1);
      return before + (y - before) * t;
    };
    // A steep piece covers all heights between those at the edges of a column.
    const last = Math.min(Math.ceil(x), width - 1);
    for (let column = Math.max(0, Math.floor(from)); column <= last; column++) {
      cover(column, heightAt(column - 0.5));
      cover(column, heightAt(column + 0.5));
    }
  }
  return { left: area.left, stride: 1, tops, bottoms };
}

/** Least and greatest height of the curve between two places; null where it does not run. */
function heightsOf({ left, tops, bottoms }: Band, from: number, to: number) {
  let top = Infinity;
  let bottom = -Infinity;
  const last = Math.min(tops.length - 1, Math.ceil(to - left));
  for (let column = Math.max(0, Math.floor(from - left)); column <= last; column++) {
    if (tops[column] < top) top = tops[column];
    if (bottoms[column] > bottom) bottom = bottoms[column];
  }
  return top > bottom ? null : { top, bottom };
}

/** Size of the words in the chart and height of a line of them. */
export const LABEL = { size: 12, height: 16, floorSize: 11 };

/** How wide a sample of a line is, before words that stand away from it, and the gap after it. */
export const KEY = { width: 18, gap: 6 };

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A place for words; away from their line a sample of it comes before them. */
export interface KeyedPlace {
  readonly box: Box;
  readonly hasKey: boolean;
}

const STRIDE = 6;
const GAP = 5;

/** Places close to a curve, those that are near a place across and on a level piece first. */
export function placesBeside(
  own: Band,
  area: Box,
  { width, height }: Size,
  wishedX: number,
): readonly KeyedPlace[] {
  const found: { readonly price: number; readonly place: KeyedPlace }[] = [];
  for (let left = area.left + 4; left + width <= area.right; left += STRIDE) {
    const heights = heightsOf(own, left, left + width);
    if (heights === null) continue;
    // Words hang more loosely on a curve that is steep under them.
    const looseness = heights.bottom - heights.top;
    const tops = [heights.top - GAP - height, heights.bottom + GAP];
    for (const [k, top] of tops.entries()) {
      const box = boxOf(left, top, width, height);
      if (!isWithin(box, area)) continue;
      const price = Math.abs(left - wishedX) * 0.5 + looseness + k * 6;
      found.push({ price, place: { box, hasKey: false } });
    }
  }
  return found.toSorted((one, other) => one.price - other.price).map(({ place }) => place);
}

/** Lines up and down from a marker at which its name is tried beside it. */
const NUDGES = [0, -0.5, 0.5, -1, 1, -1.5, 1.5];
const BESIDE_MARKER = 9;

/** Places beside the marker at the end of a curve: at its right, where nothing is drawn yet. */
export function placesAfter({ x, y }: Spot, { width, height }: Size): readonly KeyedPlace[] {
  return NUDGES.map((lines) => ({
    box: boxOf(x + BESIDE_MARKER, y - height / 2 + lines * height, width, height),
    hasKey: false,
  }));
}

/** How far apart places are tried where words stand away from their line. */
const AWAY_STRIDE = { x: 12, y: 8 };

/** Places anywhere, as high and as far right as can be. */
export function* placesAway(area: Box, { width, height }: Size): Generator<KeyedPlace> {
  const wide = width + KEY.width + KEY.gap;
  for (let top = area.top + 2; top + height <= area.bottom; top += AWAY_STRIDE.y) {
    for (let left = area.right - wide; left >= area.left + 4; left -= AWAY_STRIDE.x) {
      yield { box: boxOf(left, top, wide, height), hasKey: true };
    }
  }
}

/** Words in one line or more, and the room they take. */
export interface Lines extends KeyedPlace {
  readonly texts: readonly string[];
}

type WidthOf = (text: string) => number;

function sizeOf(texts: readonly string[], widthOf: WidthOf): Size {
  return { width: Math.max(...texts.map(widthOf)), height: texts.length * LABEL.height };
}

/** Places under and over the floor, at either end of it. */
export function placesNearFloor(
  area: Box,
  y: number,
  texts: readonly string[],
  widthOf: WidthOf,
): readonly Lines[] {
  const { width, height } = sizeOf(texts, widthOf);
  return [y + 2, y - height - 2, y - height - 26].flatMap((top) =>
    [area.left + 6, area.right - width].flatMap((left) => {
      const box = boxOf(left, top, width, height);
      return isWithin(box, area) ? [{ texts, box, hasKey: false }] : [];
    }),
  );
}

/**
 * Places for the words at the floor: in one line under it, if there is room, else over it, else in
 * two lines, else away from it, and without their reason where nothing else is left.
 */
export function* placesAtFloor(
  area: Box,
  y: number,
  [value, why]: readonly [string, string],
  widthOf: WidthOf,
): Generator<Lines> {
  const [one, two] = [[`${value}: ${why}`], [value, why]];
  for (const group of [[one, two], [[value]]]) {
    for (const texts of group) yield* placesNearFloor(area, y, texts, widthOf);
    for (const texts of group) {
      for (const place of placesAway(area, sizeOf(texts, widthOf))) yield { ...place, texts };
    }
  }
}

/** Places for the value at the playhead: over its dot, else beside or under it. */
export function placesOfValue(
  area: Box,
  width: number,
  { x, y }: Spot,
): readonly { readonly box: Box }[] {
  const { height } = LABEL;
  const within = (left: number) => Math.max(area.left, Math.min(left, area.right - width));
  const middle = within(x - width / 2);
  const over = Math.max(area.top, y - height - 8);
  return [
    [middle, over],
    [x + 10, y - height / 2],
    [x + 8, y - height - 4],
    [x - width - 10, y - height - 4],
    [x - width - 10, y - height / 2],
    [x + 8, y + 9],
    [x - width - 8, y + 9],
    [middle, y - 2 * height - 8],
    [within(x + 8), y - 2 * height - 8],
    [within(x - width - 8), y - 3 * height - 8],
  ].map(([left, top]) => ({ box: boxOf(left, top, width, height) }));
}
