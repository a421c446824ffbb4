import { Matrix4 } from 'three';
import type { InstancedMesh } from 'three';
import type { Place } from '../space/space.ts';

/** More than there is room for on the largest floor. */
export const MOST_BEADS = 2600;

/** The beads that have a place in a mesh already. */
export interface PlacedBeads {
  count: number;
  first: Place | null;
}

/**
 * Shows the first `count` beads at their places.
 * @param placed those placed before, which are not placed again
 */
export function placeBeads(
  mesh: InstancedMesh,
  places: readonly Place[],
  count: number,
  placed: PlacedBeads,
) {
  if (places[0] !== placed.first || placed.count > places.length) placed.count = 0;
  placed.first = places[0] ?? null;
  const matrix = new Matrix4();
  if (placed.count < places.length) mesh.instanceMatrix.needsUpdate = true;
  for (; placed.count < places.length; placed.count++) {
    const { x, y, z } = places[placed.count];
    mesh.setMatrixAt(placed.count, matrix.makeTranslation(x, y, z));
  }
  mesh.count = count;
}
