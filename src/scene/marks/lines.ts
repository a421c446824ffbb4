import { clip } from '../../ui/geometry.ts';
import type { Segments } from '../path/segments.ts';
import { drapeOnSurface } from '../space/drape.ts';
import type { Spot } from '../space/drape.ts';
import type { HeightField } from '../space/heightField.ts';
import type { Place } from '../space/space.ts';

const LIFT = 0.05;
/** How much nearer to the eye thin lines count: as an arrow, but behind it. */
export const LINE_PULL = 0.1;
/** A dash and the gap after it, in box units; a short way has two dashes all the same. */
const PERIOD = 0.06;
const LEAST_DASHES = 2;
const DASH = 0.55;

/** Adds a line that hugs the surface. */
export function addLine(segments: Segments, heightField: HeightField, from: Spot, to: Spot) {
  drapeOnSurface(heightField, from, to, LIFT, (start, end) => segments.append(start, end));
}

/** More than lie over the floor: a way so far out has no digits to tell its places by. */
const MOST_DASHES = 200;

/** Adds a line of dashes, the last of which ends where the line does: those that lie over the floor. */
export function addDashes(segments: Segments, heightField: HeightField, from: Spot, to: Spot) {
  const { width, depth } = heightField.space;
  const passages = [
    { from: from.x, move: to.x - from.x, low: -width / 2, high: width / 2 },
    { from: from.z, move: to.z - from.z, low: -depth / 2, high: depth / 2 },
  ];
  const part = clip(passages, 1);
  if (part === null) return;
  const length = Math.hypot(to.x - from.x, to.z - from.z);
  const dashes = Math.max(LEAST_DASHES, Math.round(length / PERIOD));
  // A step may lead a billion boxes away.
  const first = Math.max(1, Math.floor(part[0] * dashes));
  const last = Math.min(dashes, Math.ceil(part[1] * dashes) + 1);
  if (!(last - first <= MOST_DASHES)) return;
  const at = (t: number): Spot => ({
    x: from.x + (to.x - from.x) * t,
    z: from.z + (to.z - from.z) * t,
  });
  for (let k = first; k <= last; k++) {
    addLine(segments, heightField, at((k - DASH) / dashes), at(k / dashes));
  }
}

function between(from: Place, to: Place, t: number): Place {
  return {
    x: from.x + (to.x - from.x) * t,
    y: from.y + (to.y - from.y) * t,
    z: from.z + (to.z - from.z) * t,
  };
}

/** Where a straight line out of a round thing leaves it, as a part of the line. */
function outOf(from: Place, to: Place, radius: number): number {
  return radius / Math.hypot(to.x - from.x, to.y - from.y, to.z - from.z);
}

/** Adds a straight line through space, from where it leaves a round thing about its start. */
export function addStraight(segments: Segments, from: Place, to: Place, radius: number) {
  const begin = outOf(from, to, radius);
  if (begin < 1) segments.append(between(from, to, begin), to);
}

/** The same, of dashes. */
export function addStraightDashes(segments: Segments, from: Place, to: Place, radius: number) {
  const begin = outOf(from, to, radius);
  if (!(begin < 1)) return;
  const length = radius / begin;
  const dashes = Math.max(LEAST_DASHES, Math.round(((1 - begin) * length) / PERIOD));
  const at = (k: number) => between(from, to, begin + ((1 - begin) * k) / dashes);
  for (let k = 1; k <= dashes; k++) segments.append(at(k - DASH), at(k));
}

/** Of an arrow's barbs: how long, in box units, and how far to the side of their length. */
const BARB = { length: 0.1, aside: 0.42 };

/** Adds a straight level arrow. */
export function addStraightArrow(segments: Segments, from: Place, to: Place, radius: number) {
  addStraight(segments, from, to, radius);
  const length = Math.hypot(to.x - from.x, to.z - from.z);
  const [x, z] = [(to.x - from.x) / length, (to.z - from.z) / length];
  for (const side of [BARB.aside, -BARB.aside]) {
    const barb = {
      x: to.x - BARB.length * (x - side * z),
      y: to.y,
      z: to.z - BARB.length * (z + side * x),
    };
    segments.append(barb, to);
  }
}
