import { BufferAttribute, BufferGeometry, Sphere, Vector3 } from 'three';
import type { Bend, Relief } from './relief.ts';

/** The triangles of an n × n grid; its corners are filled in by `fillSheet`. */
export function createSheetGeometry(n: number): BufferGeometry {
  const count = n * n;
  const index = new Uint32Array(6 * (n - 1) * (n - 1));
  let at = 0;
  for (let j = 0; j < n - 1; j++) {
    for (let i = 0; i < n - 1; i++) {
      const k = j * n + i;
      index[at++] = k;
      index[at++] = k + 1;
      index[at++] = k + n;
      index[at++] = k + 1;
      index[at++] = k + n + 1;
      index[at++] = k + n;
    }
  }
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(new Float32Array(3 * count), 3));
  geometry.setAttribute('normal', new BufferAttribute(new Float32Array(3 * count), 3));
  geometry.setAttribute('excess', new BufferAttribute(new Float32Array(count), 1));
  geometry.setIndex(new BufferAttribute(index, 1));
  // Nothing asks where the mesh is: it is always in view, and clicks march along the heights.
  geometry.boundingSphere = new Sphere(new Vector3(), 10);
  return geometry;
}

const MOST_EXCESS = 1e30;

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

/**
 * Lays the grid along the closed form's valley: one of its lines runs along the bottom, and the
 * others crowd about it. A straight grid would draw a narrow valley as a saw.
 */
function fillAlongValley(geometry: BufferGeometry, { space, n, heightAt }: Relief, bend: Bend) {
  const positions = geometry.getAttribute('position').array;
  const { width, depth } = space;
  const isSteepAlongX = bend.xx >= bend.zz;
  const [steep, slope] = isSteepAlongX ? [bend.xx, bend.slopeX] : [bend.zz, bend.slopeZ];
  const half = (isSteepAlongX ? width : depth) / 2;
  const cells = (n - 1) / 2;
  // On a linear axis the bottom is round, however narrow.
  const halfWidth =
    space.height === 'log' ? Math.sqrt((2 * space.lossBottom) / steep) : Number.MAX_VALUE;
  const parts = partsOf(cells, crowdingFor(halfWidth, half, cells));
  for (let q = 0; q < n; q++) {
    const along = (q / (n - 1) - 0.5) * (isSteepAlongX ? depth : width);
    const bottom = Math.min(half, Math.max(-half, -(slope + bend.xz * along) / steep));
    for (let p = 0; p < n; p++) {
      const across =
        p <= cells
          ? bottom - (bottom + half) * parts[cells - p]
          : bottom + (half - bottom) * parts[p - cells];
      const x = isSteepAlongX ? across : along;
      const z = isSteepAlongX ? along : across;
      // Rows of the grid go along −z.
      const at = 3 * (isSteepAlongX ? (n - 1 - q) * n + p : (n - 1 - p) * n + q);
      positions[at] = x;
      positions[at + 1] = heightAt(x, z);
      positions[at + 2] = z;
    }
  }
}

/** Lays the grid as it was computed, with normals and the loss above the minimum at each corner. */
function fillEvenly(geometry: BufferGeometry, { n, losses, space }: Relief, heights: Float64Array) {
  const positions = geometry.getAttribute('position').array;
  const normals = geometry.getAttribute('normal').array;
  const excess = geometry.getAttribute('excess').array;
  const { width, depth } = space;
  const { lossLow } = space.frame;
  const cells = n - 1;
  for (let j = 0; j < n; j++) {
    // Rows of the grid go along −z. At an edge there is a neighbour on one side only.
    const before = Math.max(0, j - 1);
    const after = Math.min(cells, j + 1);
    const perZ = cells / (depth * (after - before));
    for (let i = 0; i < n; i++) {
      const left = Math.max(0, i - 1);
      const right = Math.min(cells, i + 1);
      const perX = cells / (width * (right - left));
      const k = j * n + i;
      const slopeX = (heights[j * n + right] - heights[j * n + left]) * perX;
      const slopeZ = (heights[before * n + i] - heights[after * n + i]) * perZ;
      const shrink = 1 / Math.sqrt(slopeX * slopeX + 1 + slopeZ * slopeZ);
      const at = 3 * k;
      positions[at] = width * (i / cells - 0.5);
      positions[at + 1] = heights[k];
      positions[at + 2] = depth * (0.5 - j / cells);
      normals[at] = -slopeX * shrink;
      normals[at + 1] = shrink;
      normals[at + 2] = -slopeZ * shrink;
      const above = losses[k] - lossLow;
      // Neither NaN nor what has overflowed fits a float of the graphics card.
      excess[k] = above < MOST_EXCESS ? Math.max(0, above) : MOST_EXCESS;
    }
  }
  geometry.getAttribute('normal').needsUpdate = true;
  geometry.getAttribute('excess').needsUpdate = true;
}

/** Fills in the corners. A closed form's normals and contours are computed at each pixel instead. */
export function fillSheet(geometry: BufferGeometry, relief: Relief) {
  const { bend, heights } = relief;
  if (heights !== null) fillEvenly(geometry, relief, heights);
  if (bend !== null) fillAlongValley(geometry, relief, bend);
  geometry.getAttribute('position').needsUpdate = true;
}
