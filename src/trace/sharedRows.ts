import type { Trace } from './trace.ts';

/** How many first rows of two traces are the same because one has branched from the other, or both. */
export function sharedRows(one: Trace, other: Trace): number {
  const shared = one.descent.map(({ of, rows }) => {
    const same = other.descent.find((each) => each.of === of);
    return Math.min(rows, same?.rows ?? 0);
  });
  return Math.min(Math.max(...shared), one.rows, other.rows);
}
