import type { StepColumns } from '../engine/trainer.ts';
import { piecesBetween } from './course.ts';
import type { Space } from './space.ts';

/** Rows that are counted together: few enough for a path to begin almost where it should. */
const BLOCK = 64;

/** Rows that one frame counts. */
const ROWS_PER_FRAME = 50_000;

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
  const state = { rows: 0, a: NaN, b: NaN };
  const perA = space.xOf(1) - space.xOf(0);
  const perB = space.zOf(1) - space.zOf(0);
  const least = leastMove * leastMove;

  function count(to: number) {
    let { a: lastA, b: lastB } = state;
    for (let at = state.rows; at < to; at++) {
      if (at % BLOCK === 0) counts.push(0);
      const nextA = a[at];
      const nextB = b[at];
      const x = (nextA - lastA) * perA;
      const z = (nextB - lastB) * perB;
      if (x * x + z * z < least) continue;
      counts[counts.length - 1] += piecesBetween(
        space,
        space.xOf(lastA),
        space.zOf(lastB),
        space.xOf(nextA),
        space.zOf(nextB),
      );
      lastA = nextA;
      lastB = nextB;
    }
    state.rows = to;
    state.a = lastA;
    state.b = lastB;
  }

  return {
    /** Counts on for a frame; whether all rows up to one are counted by then. */
    reaches: (row: number): boolean => {
      if (state.rows <= row) count(Math.min(row + 1, state.rows + ROWS_PER_FRAME));
      return state.rows > row;
    },
    /**
     * The first row from which on the path up to `row`, which is counted, takes about `most`
     * segments at most.
     */
    beginningFor: (row: number, most: number): number => {
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
