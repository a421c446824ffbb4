import { boxOf, isWithin, overlap } from '../../ui/geometry.ts';
import type { Box } from '../../ui/geometry.ts';

/** The band of heights that a curve covers in each column of pixels; empty columns are NaN. */
export interface Silhouette {
  readonly left: number;
  readonly tops: Float64Array;
  readonly bottoms: Float64Array;
}

/** @param ys null where the curve has a gap */
export function silhouetteOf(
  area: Box,
  xs: readonly number[],
  ys: readonly (number | null)[],
): Silhouette {
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
  return { left: area.left, tops, bottoms };
}

/** Least and greatest height of the curve between two places; null where it does not run. */
function bandOf({ left, tops, bottoms }: Silhouette, from: number, to: number) {
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

const CLEARANCE = 3;

export function isClear(box: Box, curves: readonly Silhouette[], taken: readonly Box[]): boolean {
  if (taken.some((other) => overlap(other, box))) return false;
  return curves.every((curve) => {
    for (let x = Math.floor(box.left); x <= box.right; x++) {
      const column = x - Math.floor(curve.left);
      const isInside =
        curve.bottoms[column] > box.top - CLEARANCE && curve.tops[column] < box.bottom + CLEARANCE;
      if (isInside) return false;
    }
    return true;
  });
}

const STRIDE = 6;
const GAP = 5;

/** A place close to a curve, clear of all curves and of what is taken; null where there is none. */
export function placeBeside(
  own: Silhouette,
  curves: readonly Silhouette[],
  taken: readonly Box[],
  area: Box,
  size: { readonly width: number; readonly height: number },
  wishedX: number,
): Box | null {
  let found: Box | null = null;
  let cost = Infinity;
  for (let left = area.left + 4; left + size.width <= area.right; left += STRIDE) {
    const band = bandOf(own, left, left + size.width);
    if (band === null) continue;
    // Words hang more loosely on a curve that is steep under them.
    const looseness = band.bottom - band.top;
    const places = [band.top - GAP - size.height, band.bottom + GAP];
    for (const [k, top] of places.entries()) {
      const box = boxOf(left, top, size.width, size.height);
      const price = Math.abs(left - wishedX) * 0.5 + looseness + k * 6;
      if (price >= cost || !isWithin(box, area) || !isClear(box, curves, taken)) continue;
      cost = price;
      found = box;
    }
  }
  return found;
}

/** How wide a sample of a line is, before words that stand away from it, and the gap after it. */
export const KEY = { width: 18, gap: 6 };

/** How far apart places are tried where words stand away from their line. */
const AWAY_STRIDE = { x: 12, y: 8 };

/** A place anywhere, clear of all curves and of what is taken, as high and as far right as can be. */
export function placeAway(
  curves: readonly Silhouette[],
  taken: readonly Box[],
  area: Box,
  { width, height }: { readonly width: number; readonly height: number },
): Box | null {
  const wide = width + KEY.width + KEY.gap;
  for (let top = area.top + 2; top + height <= area.bottom; top += AWAY_STRIDE.y) {
    for (let left = area.right - wide; left >= area.left + 4; left -= AWAY_STRIDE.x) {
      const box = boxOf(left, top, wide, height);
      if (isClear(box, curves, taken)) return box;
    }
  }
  return null;
}

/** Words in one line or more, and the room they take. */
export interface Lines {
  readonly texts: readonly string[];
  readonly box: Box;
  /** They stand away from their line: a sample of it comes before them. */
  readonly hasKey: boolean;
}

/**
 * A place for the words at the floor: in one line under it, if there is room, else over it, else
 * in two lines, else away from it, and without their reason where nothing else is left.
 */
export function placeFloor(
  area: Box,
  y: number,
  [value, why]: readonly [string, string],
  widthOf: (text: string) => number,
  curves: readonly Silhouette[],
): Lines {
  const sizeOf = (texts: readonly string[]) => ({
    width: Math.max(...texts.map(widthOf)),
    height: texts.length * LABEL.height,
  });
  const beside = (texts: readonly string[]): readonly Lines[] => {
    const { width, height } = sizeOf(texts);
    return [y + 2, y - height - 2, y - height - 26].flatMap((top) =>
      [area.left + 6, area.right - width].map((left) => ({
        texts,
        box: boxOf(left, top, width, height),
        hasKey: false,
      })),
    );
  };
  const nearest = (texts: readonly string[]) =>
    beside(texts).find(({ box }) => isWithin(box, area) && isClear(box, curves, []));
  const away = (texts: readonly string[]): Lines | undefined => {
    const box = placeAway(curves, [], area, sizeOf(texts));
    return box === null ? undefined : { texts, box, hasKey: true };
  };
  const [one, two] = [[`${value}: ${why}`], [value, why]];
  return (
    nearest(one) ??
    nearest(two) ??
    away(one) ??
    away(two) ??
    nearest([value]) ??
    away([value]) ??
    beside([value])[y + LABEL.height + 2 > area.bottom ? 2 : 0]
  );
}
