import type { BufferGeometry } from 'three';
import type { Bend, Relief } from './relief.ts';

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
 * others crowd about it. A straight grid would draw a narrow valley as a saw. Normals and contours
 * are computed at each pixel.
 */
export function fillAlongValley(
  geometry: BufferGeometry,
  { space, n, heightAt }: Relief,
  bend: Bend,
) {
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
  geometry.getAttribute('position').needsUpdate = true;
}
