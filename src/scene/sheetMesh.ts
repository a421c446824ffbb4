import { BufferAttribute } from 'three';
import type { BufferGeometry } from 'three';
import type { Bend, Relief } from './relief.ts';
import { createSheetGeometry } from './sheetGrid.ts';

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

/**
 * Lays the mesh along the closed form's valley: one of its lines runs along the bottom, one across
 * it at the lowest place, and the others crowd about these. A straight grid
 * would draw a narrow valley as a saw. Normals and contours are computed at each pixel.
 */
export function fillAlongValley(geometry: BufferGeometry, { space, heightAt }: Relief, bend: Bend) {
  const n = VALLEY_NODES;
  const positions = geometry.getAttribute('position').array;
  const { width, depth } = space;
  const isSteepAlongX = bend.xx >= bend.zz;
  const [steep, slope] = isSteepAlongX ? [bend.xx, bend.slopeX] : [bend.zz, bend.slopeZ];
  const [gentle, alongSlope] = isSteepAlongX ? [bend.zz, bend.slopeZ] : [bend.xx, bend.slopeX];
  const half = (isSteepAlongX ? width : depth) / 2;
  const alongHalf = (isSteepAlongX ? depth : width) / 2;
  // Of the loss along the bottom.
  const bottomBend = gentle - (bend.xz * bend.xz) / steep;
  const bottomSlope = alongSlope - (bend.xz * slope) / steep;
  const lowest = within(-bottomSlope / bottomBend, alongHalf);
  const cells = (n - 1) / 2;
  const partsFor = (curvature: number, reach: number) => {
    // On a linear axis the bottom is round, however narrow.
    const halfWidth =
      space.height === 'log' ? Math.sqrt((2 * space.lossBottom) / curvature) : Number.MAX_VALUE;
    return partsOf(cells, crowdingFor(halfWidth || Number.MAX_VALUE, reach, cells));
  };
  const parts = partsFor(steep, half);
  const alongParts = partsFor(Math.max(0, bottomBend), alongHalf);
  const lines = Float64Array.from({ length: n }, (_, q) =>
    lineAt(q, lowest, alongHalf, alongParts),
  );
  // The bottom bends where it meets a wall of the box: a line must run there, or a cell cuts it off.
  for (const wall of [-half, half]) snap(lines, -(wall * steep + slope) / bend.xz);
  for (let q = 0; q < n; q++) {
    const along = lines[q];
    const bottom = within(-(slope + bend.xz * along) / steep, half);
    for (let p = 0; p < n; p++) {
      const across = lineAt(p, bottom, half, parts);
      const x = isSteepAlongX ? across : along;
      const z = isSteepAlongX ? along : across;
      // Rows of the grid go along −z.
      const at = 3 * (isSteepAlongX ? (n - 1 - q) * n + p : (n - 1 - p) * n + q);
      positions[at] = x;
      positions[at + 1] = heightAt(x, z);
      positions[at + 2] = z;
    }
  }
  geometry.getAttribute('position').needsUpdate = true;
}
