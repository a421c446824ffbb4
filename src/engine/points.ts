/** n points as two columns. */
export interface Points {
  readonly n: number;
  readonly xs: Float64Array;
  readonly ys: Float64Array;
}

/** Points as JSON and tables in the code hold them: one [x, y] after the other. */
export type Pairs = readonly (readonly [x: number, y: number])[];

export function columnsOf(pairs: Pairs): Points {
  const { length: n } = pairs;
  const xs = new Float64Array(n);
  const ys = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    xs[i] = pairs[i][0];
    ys[i] = pairs[i][1];
  }
  return { n, xs, ys };
}

/** No run has them, but a table may. */
export const NO_POINTS: Points = columnsOf([]);

export function pairsOf({ xs, ys }: Points): Pairs {
  return Array.from(xs, (x, i) => [x, ys[i]] as const);
}

/** Whether two sets of points are the same, number by number. */
export function arePointsAlike(one: Points, other: Points): boolean {
  if (one === other) return true;
  if (one.n !== other.n) return false;
  for (let i = 0; i < one.n; i++) {
    if (one.xs[i] !== other.xs[i] || one.ys[i] !== other.ys[i]) return false;
  }
  return true;
}

/**
 * Whether two sets of points, in their order, differ in one point at most: one was added, moved or
 * removed.
 */
export function areOnePointApart(one: Points, other: Points): boolean {
  if (one === other) return true;
  const most = Math.max(one.n, other.n);
  const least = Math.min(one.n, other.n);
  const areAlike = (i: number, j: number) => one.xs[i] === other.xs[j] && one.ys[i] === other.ys[j];
  let before = 0;
  while (before < least && areAlike(before, before)) before++;
  let after = 0;
  while (after < least - before && areAlike(one.n - 1 - after, other.n - 1 - after)) after++;
  return before + after >= most - 1;
}

/** The x that all points have; null where they have several. */
export function onlyX({ xs }: Points): number | null {
  return xs.every((x) => x === xs[0]) ? xs[0] : null;
}
