import { clip } from '../../ui/geometry.ts';
import { onSurface } from './heightField.ts';
import type { HeightField } from './heightField.ts';
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

function isBetween(p: number, q: number, half: number): boolean {
  return p <= half && p >= -half && q <= half && q >= -half;
}

type FloorSize = Pick<Space, 'width' | 'depth'>;

/** A piece of a way: both its ends, in the (a, b) plane in box units. */
export type Piece = (fromX: number, fromZ: number, toX: number, toZ: number) => void;

function clamped(value: number, half: number): number {
  return Math.min(half, Math.max(-half, value));
}

/**
 * Where a straight way from one spot to another enters the floor, or leaves it last; null where it
 * passes by. What is far outside has no digits left to tell a place on the floor by, so a way that
 * ends on the floor is measured from that end.
 */
function edgeOf(
  { width, depth }: FloorSize,
  from: Spot,
  to: Spot,
  end: 'enters' | 'leaves',
): Spot | null {
  const [halfX, halfZ] = [width / 2, depth / 2];
  const passages = [
    { from: from.x, move: to.x - from.x, low: -halfX, high: halfX },
    { from: from.z, move: to.z - from.z, low: -halfZ, high: halfZ },
  ];
  const part = clip(passages, 1);
  if (part === null) return null;
  const t = part[end === 'enters' ? 0 : 1];
  return {
    x: clamped(from.x + (to.x - from.x) * t, halfX),
    z: clamped(from.z + (to.z - from.z) * t, halfZ),
  };
}

/**
 * Cuts what of a straight way lies over the floor into short pieces. Long runs ask for every step:
 * nothing is made for a way that lies within the box.
 */
export function eachPiece(
  floor: FloorSize,
  fromX: number,
  fromZ: number,
  toX: number,
  toZ: number,
  visit: Piece,
) {
  const halfX = floor.width / 2;
  const halfZ = floor.depth / 2;
  if (areBeyond(fromX, toX, halfX) || areBeyond(fromZ, toZ, halfZ)) return;
  let startX = fromX;
  let startZ = fromZ;
  let endX = toX;
  let endZ = toZ;
  if (!isBetween(fromX, toX, halfX) || !isBetween(fromZ, toZ, halfZ)) {
    const from = { x: fromX, z: fromZ };
    const to = { x: toX, z: toZ };
    const isFromIn = isBetween(fromX, fromX, halfX) && isBetween(fromZ, fromZ, halfZ);
    const isToIn = isBetween(toX, toX, halfX) && isBetween(toZ, toZ, halfZ);
    const enters = () =>
      isToIn ? edgeOf(floor, to, from, 'leaves') : edgeOf(floor, from, to, 'enters');
    const start = isFromIn ? from : enters();
    const end = isToIn ? to : edgeOf(floor, from, to, 'leaves');
    if (start === null || end === null) return;
    [startX, startZ, endX, endZ] = [start.x, start.z, end.x, end.z];
  }
  const moveX = endX - startX;
  const moveZ = endZ - startZ;
  const pieces = Math.max(1, Math.ceil(Math.sqrt(moveX * moveX + moveZ * moveZ) / PIECE));
  let x = startX;
  let z = startZ;
  for (let k = 1; k <= pieces; k++) {
    const nextX = k === pieces ? endX : startX + (moveX * k) / pieces;
    const nextZ = k === pieces ? endZ : startZ + (moveZ * k) / pieces;
    visit(x, z, nextX, nextZ);
    x = nextX;
    z = nextZ;
  }
}

interface Joint extends Spot {
  /** On the surface; null where that is cut. */
  readonly place: Place | null;
}

/**
 * Lays pieces on the surface, cut where it is cut.
 * @param lift how far above the surface
 */
export function drapeOver(
  heightField: HeightField,
  lift: number,
  segment: (from: Place, to: Place) => void,
): Piece {
  const placeAt = (x: number, z: number): Place | null =>
    heightField.isDrawn(x, z) ? onSurface(heightField, x, z, lift) : null;
  // Most pieces begin where the one before ended.
  let last: Joint | null = null;

  /** The last place that is drawn on the way from one that is to one that is not. */
  function edgeBetween(drawn: Spot, cut: Spot): Place {
    let [x, z] = [drawn.x, drawn.z];
    let [farX, farZ] = [cut.x, cut.z];
    for (let i = 0; i < HALVINGS; i++) {
      const [middleX, middleZ] = [(x + farX) / 2, (z + farZ) / 2];
      if (heightField.isDrawn(middleX, middleZ)) [x, z] = [middleX, middleZ];
      else [farX, farZ] = [middleX, middleZ];
    }
    return onSurface(heightField, x, z, lift);
  }

  return (fromX, fromZ, toX, toZ) => {
    const start: Joint =
      last !== null && last.x === fromX && last.z === fromZ
        ? last
        : { x: fromX, z: fromZ, place: placeAt(fromX, fromZ) };
    const end: Joint = { x: toX, z: toZ, place: placeAt(toX, toZ) };
    last = end;
    if (start.place !== null && end.place !== null) segment(start.place, end.place);
    else if (start.place !== null) segment(start.place, edgeBetween(start, end));
    else if (end.place !== null) segment(edgeBetween(end, start), end.place);
  };
}

/** Lays a straight way of the (a, b) plane on the surface, in short pieces that follow it. */
export function drapeOnSurface(
  heightField: HeightField,
  from: Spot,
  to: Spot,
  lift: number,
  segment: (from: Place, to: Place) => void,
) {
  eachPiece(heightField.space, from.x, from.z, to.x, to.z, drapeOver(heightField, lift, segment));
}
