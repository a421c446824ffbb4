import { onSurface } from './space.ts';
import type { Place, Relief, Space } from './space.ts';

/** A point of the (a, b) plane in box units; it may lie outside the box. */
export interface Spot {
  readonly x: number;
  readonly z: number;
}

/** Pieces this short follow the surface's bends. */
const PIECE = 0.035;
const HALVINGS = 12;

/** The part [0, 1] of a straight way that lies within the frame; null when none does. */
function withinFrame(
  from: Spot,
  to: Spot,
  { width, depth }: Space,
): readonly [number, number] | null {
  let enter = 0;
  let leave = 1;
  const sides = [
    [from.x, to.x - from.x, width / 2],
    [from.z, to.z - from.z, depth / 2],
  ] as const;
  for (const [start, move, half] of sides) {
    if (move === 0) {
      if (Math.abs(start) > half) return null;
      continue;
    }
    const one = (-half - start) / move;
    const other = (half - start) / move;
    enter = Math.max(enter, Math.min(one, other));
    leave = Math.min(leave, Math.max(one, other));
  }
  return enter < leave ? [enter, leave] : null;
}

/**
 * Lays a straight way of the (a, b) plane on the surface: short pieces that follow it, cut where
 * the surface is cut.
 * @param lift how far above the surface, along its normal
 */
export function layOnSurface(
  relief: Relief,
  from: Spot,
  to: Spot,
  lift: number,
  piece: (from: Place, to: Place) => void,
) {
  const part = withinFrame(from, to, relief.space);
  if (part === null) return;
  const [enter, leave] = part;
  const spot = (t: number): Spot => ({
    x: from.x + (to.x - from.x) * t,
    z: from.z + (to.z - from.z) * t,
  });
  const isDrawn = (t: number) => {
    const { x, z } = spot(t);
    return relief.isDrawn(x, z);
  };
  const place = (t: number) => {
    const { x, z } = spot(t);
    return onSurface(relief, x, z, lift);
  };
  const length = Math.hypot(to.x - from.x, to.z - from.z) * (leave - enter);
  const pieces = Math.max(1, Math.ceil(length / PIECE));
  let before = enter;
  let wasDrawn = isDrawn(before);
  for (let k = 1; k <= pieces; k++) {
    const now = enter + ((leave - enter) * k) / pieces;
    const isNowDrawn = isDrawn(now);
    if (wasDrawn && isNowDrawn) piece(place(before), place(now));
    else if (wasDrawn !== isNowDrawn) {
      let drawn = wasDrawn ? before : now;
      let cut = wasDrawn ? now : before;
      for (let i = 0; i < HALVINGS; i++) {
        const middle = (drawn + cut) / 2;
        if (isDrawn(middle)) drawn = middle;
        else cut = middle;
      }
      if (wasDrawn) piece(place(before), place(drawn));
      else piece(place(drawn), place(now));
    }
    before = now;
    wasDrawn = isNowDrawn;
  }
}
