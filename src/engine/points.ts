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
