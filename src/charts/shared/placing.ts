import { isWithin, overlap } from '../../ui/geometry.ts';
import type { Box } from '../../ui/geometry.ts';

/** Height of a line at a place across, both in pixels; not finite where it does not run. */
export type Curve = (px: number) => number;

/** What labels share: each that is placed takes its part, so that those placed first choose first. */
export interface Room {
  readonly within: Box;
  /** Marks and words. */
  readonly taken: Box[];
  readonly curves: readonly Curve[];
}

/** Between a curve and the letters. */
const CLEARANCE_PX = 2;
/** A curve is looked at so often under a label: between two looks it bends by less than a letter. */
const LOOK_PX = 4;

/** Whether a curve runs through a box. */
function isCrossed({ left, top, right, bottom }: Box, curve: Curve): boolean {
  const looks = Math.max(1, Math.ceil((right - left) / LOOK_PX));
  let before = NaN;
  for (let k = 0; k <= looks; k++) {
    const y = curve(left + ((right - left) * k) / looks);
    // From one look to the next it passes all heights between; NaN compares as false.
    const high = Number.isNaN(before) ? y : Math.min(before, y);
    const low = Number.isNaN(before) ? y : Math.max(before, y);
    if (low > top - CLEARANCE_PX && high < bottom + CLEARANCE_PX) return true;
    before = y;
  }
  return false;
}

export function isFree(box: Box, { within, taken, curves }: Room): boolean {
  if (!isWithin(box, within) || taken.some((other) => overlap(other, box))) return false;
  return !curves.some((curve) => isCrossed(box, curve));
}

/**
 * The first of some places that is free, which is taken from then on; null where none is, and then
 * the label is left out: no word at all is better than one that cannot be read.
 * @param before the place where the label was: it stays while that is free, so that it does not hop
 */
export function takePlace<P extends { readonly box: Box }>(
  places: readonly P[],
  room: Room,
  before?: number,
): (P & { readonly place: number }) | null {
  const order = before === undefined || before >= places.length ? [] : [before];
  for (const place of [...order, ...places.keys()]) {
    const { box } = places[place];
    if (!isFree(box, room)) continue;
    room.taken.push(box);
    return { ...places[place], place };
  }
  return null;
}
