import { BufferAttribute } from 'three';
import type { BufferGeometry } from 'three';
import type { Range } from '../../engine/range.ts';
import type { Bend, HeightField } from '../space/heightField.ts';
import { createSheetGeometry } from './grid.ts';
import type { Space } from '../space/space.ts';

const MOST_CROWDING = 7;
/** Cells across the bottom of a valley, from the middle to where the loss has doubled. */
const CELLS_ACROSS = 4;

/** How strongly the grid crowds where the valley has this half-width; 0 for not at all. */
function crowdingFor(halfWidth: number, halfBox: number, cells: number): number {
  const wanted = (halfWidth / CELLS_ACROSS) * (cells / halfBox);
  if (wanted >= 1) return 0;
  let low = 0;
  let high = MOST_CROWDING;
  for (let i = 0; i < 20; i++) {
    const k = (low + high) / 2;
    if (k / Math.expm1(k) > wanted) low = k;
    else high = k;
  }
  return low;
}

/** Parts [0, 1] of the way from the valley's bottom to the wall at which lines of the grid lie. */
function partsOf(cells: number, crowding: number): Float64Array {
  return Float64Array.from({ length: cells + 1 }, (_, i) => {
    const t = i / cells;
    return crowding < 1e-3 ? t : Math.expm1(crowding * t) / Math.expm1(crowding);
  });
}

/** Lines of the mesh along the valley and across it: as many on either side of its bottom. */
const VALLEY_NODES = 129;

export function createValleyGeometry(): BufferGeometry {
  const geometry = createSheetGeometry(VALLEY_NODES);
  const positions = new Float32Array(3 * VALLEY_NODES * VALLEY_NODES);
  geometry.setAttribute('position', new BufferAttribute(positions, 3));
  return geometry;
}

/** Where lines of the grid lie between two walls at ±half, crowded about `bottom` by `parts`. */
function lineAt(k: number, bottom: number, half: number, parts: Float64Array): number {
  const cells = parts.length - 1;
  return k <= cells
    ? bottom - (bottom + half) * parts[cells - k]
    : bottom + (half - bottom) * parts[k - cells];
}

/** Moves the nearest of ascending places, but neither end, to this one. */
function snap(places: Float64Array, to: number) {
  const last = places.length - 1;
  if (!(to > places[0] && to < places[last])) return;
  let nearest = 1;
  for (let k = 2; k < last; k++) {
    if (Math.abs(places[k] - to) < Math.abs(places[nearest] - to)) nearest = k;
  }
  places[nearest] = to;
}

/** 0 where a level bottom has no lowest place. */
function within(place: number, most: number): number {
  return Math.min(most, Math.max(-most, place || 0));
}

/** How strongly lines crowd about the bottom of a valley of this curvature, `reach` from a wall. */
function partsAbout({ height, lossBottom }: Space, curvature: number, reach: number): Float64Array {
  const cells = (VALLEY_NODES - 1) / 2;
  // On a linear axis the bottom is round, however narrow.
  const halfWidth = height === 'log' ? Math.sqrt((2 * lossBottom) / curvature) : Infinity;
  const isNarrow = halfWidth > 0 && halfWidth < Infinity;
  return partsOf(cells, isNarrow ? crowdingFor(halfWidth, reach, cells) : 0);
}

/** Where the lines of a mesh lie: those across at places along, and on each of them its corners. */
interface Lines {
  readonly areAlongX: boolean;
  readonly places: Float64Array;
  /** The bottom of the valley at a place along, and how corners crowd about it. */
  readonly bottomAt: (along: number) => { readonly bottom: number; readonly parts: Float64Array };
}

function fill(geometry: BufferGeometry, { space, heightAt }: HeightField, lines: Lines) {
  const n = VALLEY_NODES;
  const positions = geometry.getAttribute('position').array;
  const { areAlongX, places, bottomAt } = lines;
  const half = (areAlongX ? space.depth : space.width) / 2;
  for (let q = 0; q < n; q++) {
    const along = places[q];
    const { bottom, parts } = bottomAt(along);
    for (let p = 0; p < n; p++) {
      const across = lineAt(p, bottom, half, parts);
      const x = areAlongX ? along : across;
      const z = areAlongX ? across : along;
      // Rows of the grid go along −z.
      const at = 3 * (areAlongX ? (n - 1 - p) * n + q : (n - 1 - q) * n + p);
      positions[at] = x;
      positions[at + 1] = heightAt(x, z);
      positions[at + 2] = z;
    }
  }
  geometry.getAttribute('position').needsUpdate = true;
}

/**
 * Lays the mesh along the closed form's valley: one of its lines runs along the bottom, one across
 * it at the lowest place, and the others crowd about these. A straight grid would draw a narrow
 * valley as a saw. Normals and contours are computed at each pixel.
 */
export function fillAlongValley(geometry: BufferGeometry, heightField: HeightField, bend: Bend) {
  const { space } = heightField;
  const { width, depth } = space;
  const areAlongX = bend.xx < bend.zz;
  const [steep, slope] = areAlongX ? [bend.zz, bend.slopeZ] : [bend.xx, bend.slopeX];
  const [gentle, alongSlope] = areAlongX ? [bend.xx, bend.slopeX] : [bend.zz, bend.slopeZ];
  const half = (areAlongX ? depth : width) / 2;
  const alongHalf = (areAlongX ? width : depth) / 2;
  // Of the loss along the bottom.
  const bottomBend = gentle - (bend.xz * bend.xz) / steep;
  const bottomSlope = alongSlope - (bend.xz * slope) / steep;
  const lowest = within(-bottomSlope / bottomBend, alongHalf);
  const parts = partsAbout(space, steep, half);
  const alongParts = partsAbout(space, Math.max(0, bottomBend), alongHalf);
  const places = Float64Array.from({ length: VALLEY_NODES }, (_, q) =>
    lineAt(q, lowest, alongHalf, alongParts),
  );
  // The bottom bends where it meets a wall of the box: a line must run there, or a cell cuts it off.
  for (const wall of [-half, half]) snap(places, -(wall * steep + slope) / bend.xz);
  const bottomAt = (along: number) => ({
    bottom: within(-(slope + bend.xz * along) / steep, half),
    parts,
  });
  fill(geometry, heightField, { areAlongX, places, bottomAt });
}

/**
 * b at the bottom of the valley a b = slope. Where that lies beyond the frame it goes over from one
 * wall to the other, so that neighbouring lines of the mesh stay alike.
 */
function bottomOfProduct(slope: number, [low, high]: Range, a: number): number {
  const [atLow, atHigh] = [slope / low, slope / high];
  if (low < 0 && high > 0) {
    const part = (a - atLow) / (atHigh - atLow);
    // Right behind a wall the valley still makes it steep: halfway there is room to go over.
    const over = Math.min(1, Math.max(0, 2 * part - 0.5));
    if (part > 0 && part < 1) return low + over * (high - low);
  } else {
    // The other branch is not in the frame.
    const far = high > 0 ? high : low;
    if (a * slope * far <= 0) return far;
  }
  return Math.min(high, Math.max(low, slope / a || 0));
}

/** Lays the mesh along the bent valley of a product of weights, a b = slope, in the same way. */
export function fillAlongProduct(
  geometry: BufferGeometry,
  heightField: HeightField,
  { slope, squares }: NonNullable<HeightField['product']>,
) {
  const { space } = heightField;
  const { width, depth, frame } = space;
  const half = depth / 2;
  const perZ = space.bOf(1) - space.bOf(0);
  // About half of the lines at equal steps of b on the bottom: where it is steep a says little of it.
  const [low, high] = frame.b;
  const steep = Array.from({ length: VALLEY_NODES >> 1 }, (_, k) => {
    const b = low + ((high - low) * (k + 0.5)) / (VALLEY_NODES >> 1);
    return space.xOf(slope / b);
  }).filter((x) => Math.abs(x) < width / 2);
  const evenly = VALLEY_NODES - steep.length;
  const even = Array.from({ length: evenly }, (_, k) => (k / (evenly - 1) - 0.5) * width);
  const places = Float64Array.of(...even, ...steep).toSorted();
  for (const a of [0, slope / low, slope / high]) snap(places, space.xOf(a));
  const bottomAt = (x: number) => {
    const a = space.aOf(x);
    const curvature = 2 * squares * (a * perZ) ** 2;
    return {
      bottom: within(space.zOf(bottomOfProduct(slope, frame.b, a)), half),
      parts: partsAbout(space, curvature, half),
    };
  };
  fill(geometry, heightField, { areAlongX: true, places, bottomAt });
}
