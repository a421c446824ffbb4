import type { StepColumns } from '../engine/trainer.ts';
import { piecesBetween } from './course.ts';
import type { Space } from './space.ts';

/** Rows that are counted together: few enough for a path to begin almost where it should. */
const BLOCK = 64;

/**
 * How many segments each part of a path takes on the surface, so that a long path can begin where
 * the rest of it fits. Each row is looked at once.
 * @param leastMove steps closer than this to the one before are passed over
 */
export function createCensus(
  space: Space,
  { a, b }: Pick<StepColumns, 'a' | 'b'>,
  leastMove: number,
) {
  const counts: number[] = [];
  const state = { rows: 0, x: 0, z: 0 };

  function countUpTo(row: number) {
    let { x, z } = state;
    for (let at = state.rows; at <= row; at++) {
      if (at % BLOCK === 0) counts.push(0);
      const nextX = space.xOf(a[at]);
      const nextZ = space.zOf(b[at]);
      if (at === 0) [x, z] = [nextX, nextZ];
      if (Math.hypot(nextX - x, nextZ - z) < leastMove) continue;
      counts[counts.length - 1] += piecesBetween(space, x, z, nextX, nextZ);
      [x, z] = [nextX, nextZ];
    }
    state.rows = Math.max(state.rows, row + 1);
    state.x = x;
    state.z = z;
  }

  return {
    /** The first row from which on the path up to `row` takes about `most` segments at most. */
    beginningFor: (row: number, most: number): number => {
      countUpTo(row);
      let block = Math.floor(row / BLOCK);
      let segments = counts[block];
      while (block > 0 && segments + counts[block - 1] <= most) {
        block -= 1;
        segments += counts[block];
      }
      return block * BLOCK;
    },
  };
}

export type Census = ReturnType<typeof createCensus>;
