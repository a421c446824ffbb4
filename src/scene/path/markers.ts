import { BufferAttribute, BufferGeometry } from 'three';
import { markerCorners } from '../../ui/runLooks.ts';
import type { Marker } from '../../ui/runLooks.ts';

/** Between a marker and the outer edge of its rim, as a part of its size. */
const RIM = 0.34;

/** A fan about the middle: from there every corner of a marker is in sight. */
function fan(corners: readonly (readonly [number, number])[], radius: number, part: 0 | 1) {
  const middle = [0, 0, part];
  const places = corners.flatMap(([x, y]) => [x * radius, -y * radius, part]);
  return [...middle, ...places];
}

/** Corners moved out by about the same everywhere, so that thin arms keep their rim. */
function outset(corners: readonly (readonly [number, number])[], by: number) {
  return corners.map(([x, y], k) => {
    const [beforeX, beforeY] = corners.at(k - 1) ?? corners[k];
    const [nextX, nextY] = corners[(k + 1) % corners.length];
    const one = [x - beforeX, y - beforeY] as const;
    const other = [nextX - x, nextY - y] as const;
    const [p, q] = [Math.hypot(...one), Math.hypot(...other)];
    // The corners go round clockwise on the screen, so outside is to the left.
    const normal = [one[1] / p + other[1] / q, -one[0] / p - other[0] / q] as const;
    const size = Math.hypot(...normal) || 1;
    // No corner is sharp enough to run far out.
    const reach = Math.min(2, 2 / size);
    return [x + (normal[0] / size) * by * reach, y + (normal[1] / size) * by * reach] as const;
  });
}

/**
 * A flat marker with its rim under it: `position.z` is 1 on the marker and 0 on the rim.
 * @param radius about half of its height, in box units
 * @param hasRim a marker without one has its own part alone
 */
export function markerGeometry(marker: Marker, radius: number, hasRim: boolean): BufferGeometry {
  const corners = markerCorners(marker);
  const parts = [
    ...(hasRim ? [fan(outset(corners, RIM), radius, 0)] : []),
    fan(corners, radius, 1),
  ];
  const each = corners.length + 1;
  const index = parts.flatMap((_, part) =>
    corners.flatMap((_corner, k) => {
      const first = part * each;
      return [first, first + 1 + k, first + 1 + ((k + 1) % corners.length)];
    }),
  );
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(new Float32Array(parts.flat()), 3));
  geometry.setIndex(index);
  return geometry;
}
