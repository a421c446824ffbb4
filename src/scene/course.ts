import { clip } from './clip.ts';
import { onSurface } from './relief.ts';
import type { Relief } from './relief.ts';
import type { Place, Space } from './space.ts';

/** A point of the (a, b) plane in box units; it may lie outside the box. */
export interface Spot {
  readonly x: number;
  readonly z: number;
}

/** Pieces this short follow the surface's bends. */
const PIECE = 0.035;
const HALVINGS = 12;

/** Whether two places along one axis lie beyond the same wall. */
function areBeyond(p: number, q: number, half: number): boolean {
  return (p > half && q > half) || (p < -half && q < -half);
}

/** In how many pieces a straight way is laid: of what of it lies over the floor. */
export function piecesBetween(
  { width, depth }: Pick<Space, 'width' | 'depth'>,
  fromX: number,
  fromZ: number,
  toX: number,
  toZ: number,
): number {
  const [halfX, halfZ] = [width / 2, depth / 2];
  if (areBeyond(fromX, toX, halfX) || areBeyond(fromZ, toZ, halfZ)) return 0;
  const length = Math.hypot(toX - fromX, toZ - fromZ);
  if (length <= PIECE) return 1;
  const part = clip(
    [
      { from: fromX, move: toX - fromX, low: -halfX, high: halfX },
      { from: fromZ, move: toZ - fromZ, low: -halfZ, high: halfZ },
    ],
    1,
  );
  return part === null ? 0 : Math.max(1, Math.ceil((length * (part[1] - part[0])) / PIECE));
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
  const { width, depth } = relief.space;
  const passages = [
    { from: from.x, move: to.x - from.x, low: -width / 2, high: width / 2 },
    { from: from.z, move: to.z - from.z, low: -depth / 2, high: depth / 2 },
  ];
  const part = clip(passages, 1);
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
