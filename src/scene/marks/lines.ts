import type { Segments } from '../path/segments.ts';
import { drapeOnSurface } from '../space/drape.ts';
import type { Spot } from '../space/drape.ts';
import type { HeightField } from '../space/heightField.ts';

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

/** Adds a line of dashes, the last of which ends where the line does. */
export function addDashes(segments: Segments, heightField: HeightField, from: Spot, to: Spot) {
  const length = Math.hypot(to.x - from.x, to.z - from.z);
  const dashes = Math.max(LEAST_DASHES, Math.round(length / PERIOD));
  const at = (t: number): Spot => ({
    x: from.x + (to.x - from.x) * t,
    z: from.z + (to.z - from.z) * t,
  });
  for (let k = 1; k <= dashes; k++) {
    addLine(segments, heightField, at((k - DASH) / dashes), at(k / dashes));
  }
}
