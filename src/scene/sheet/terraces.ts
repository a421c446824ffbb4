import { BufferGeometry, Float32BufferAttribute } from 'three';
import type { Sector } from '../../engine/minimum/sectors.ts';
import { clip } from '../../ui/geometry.ts';
import { heightOf } from '../space/heightField.ts';
import { EVERYWHERE } from './grid.ts';
import type { Space } from '../space/space.ts';

/** A place of the (a, b) plane. */
type Corner = readonly [a: number, b: number];

/** What of a convex polygon lies on the left of a direction through 0, or on it. */
function leftOf(polygon: readonly Corner[], angle: number): readonly Corner[] {
  const [da, db] = [Math.cos(angle), Math.sin(angle)];
  const sideOf = ([a, b]: Corner) => da * b - db * a;
  return polygon.flatMap((corner, k) => {
    const next = polygon[(k + 1) % polygon.length];
    const [here, there] = [sideOf(corner), sideOf(next)];
    const kept = here >= 0 ? [corner] : [];
    if (here * there >= 0) return kept;
    const t = here / (here - there);
    const cut: Corner = [
      corner[0] + t * (next[0] - corner[0]),
      corner[1] + t * (next[1] - corner[1]),
    ];
    return [...kept, cut];
  });
}

/** The part of a ray from 0 that lies within the frame. */
function rayWithin({ frame }: Space, angle: number): readonly [Corner, Corner] | null {
  const [da, db] = [Math.cos(angle), Math.sin(angle)];
  const part = clip(
    [
      { from: 0, move: da, low: frame.a[0], high: frame.a[1] },
      { from: 0, move: db, low: frame.b[0], high: frame.b[1] },
    ],
    Infinity,
  );
  if (part === null) return null;
  const [enter, leave] = part;
  return [
    [da * enter, db * enter],
    [da * leave, db * leave],
  ];
}

/** So high a part of a cliff shows the colours between those of its foot and its top. */
const STOREY = 0.06;

/** Losses at equal heights from the foot of a cliff to its top. */
function floorsOf(space: Space, low: number, high: number): readonly number[] {
  const { height, lossBottom } = space;
  const foot = height === 'log' ? Math.max(low, lossBottom) : low;
  const storeys = Math.max(1, Math.ceil((heightOf(space, high) - heightOf(space, low)) / STOREY));
  return Array.from({ length: storeys + 1 }, (_, i) => {
    const part = i / storeys;
    return height === 'log' ? foot * (high / foot) ** part : foot + (high - foot) * part;
  });
}

/** Level terraces and the upright cliffs between them, as a sheet's mesh. */
export function createTerraces(sectors: readonly Sector[], space: Space): BufferGeometry {
  const positions: number[] = [];
  const normals: number[] = [];
  const excesses: number[] = [];
  const { a: rangeA, b: rangeB, lossLow } = space.frame;
  const put = ([a, b]: Corner, loss: number, normal: readonly number[]) => {
    positions.push(space.xOf(a), heightOf(space, loss), space.zOf(b));
    normals.push(...normal);
    excesses.push(Math.max(0, loss - lossLow));
  };
  const whole: readonly Corner[] = [
    [rangeA[0], rangeB[0]],
    [rangeA[1], rangeB[0]],
    [rangeA[1], rangeB[1]],
    [rangeA[0], rangeB[1]],
  ];
  for (const { from, to, loss } of sectors) {
    const terrace = leftOf(leftOf(whole, from), to + Math.PI);
    for (let k = 1; k + 1 < terrace.length; k++) {
      for (const corner of [terrace[0], terrace[k], terrace[k + 1]]) put(corner, loss, [0, 1, 0]);
    }
  }
  sectors.forEach(({ from, loss }, k) => {
    const before = sectors.at(k - 1)?.loss ?? loss;
    const ray = rayWithin(space, from);
    if (ray === null || before === loss) return;
    // Seen from the lower side, on which its front is, it goes from left to right.
    const isLowOnLeft = loss < before;
    const [left, right] = isLowOnLeft ? [ray[1], ray[0]] : ray;
    const [low, high] = isLowOnLeft ? [loss, before] : [before, loss];
    const normal = normalOf(space, left, right);
    const floors = floorsOf(space, low, high);
    for (let i = 0; i + 1 < floors.length; i++) {
      const [foot, top] = [floors[i], floors[i + 1]];
      put(left, foot, normal);
      put(right, foot, normal);
      put(right, top, normal);
      put(left, foot, normal);
      put(right, top, normal);
      put(left, top, normal);
    }
  });
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new Float32BufferAttribute(positions, 3));
  geometry.setAttribute('normal', new Float32BufferAttribute(normals, 3));
  geometry.setAttribute('excess', new Float32BufferAttribute(excesses, 1));
  geometry.boundingSphere = EVERYWHERE;
  return geometry;
}

/** Level, towards a viewer who sees the one corner at the left of the other. */
function normalOf({ xOf, zOf }: Space, left: Corner, right: Corner): readonly number[] {
  const [x, z] = [xOf(right[0]) - xOf(left[0]), zOf(right[1]) - zOf(left[1])];
  const length = Math.hypot(x, z) || 1;
  return [-z / length, 0, x / length];
}
