/** Of more points than this one of each 2, 3, … is drawn: the rest would hide under them. */
const MOST_DRAWN = 4000;

export function drawnOf(n: number): number {
  return Math.ceil(n / Math.ceil(n / MOST_DRAWN));
}

/** The golden ratio: its multiples fall evenly between whole numbers, and never into step. */
const GOLDEN = (Math.sqrt(5) - 1) / 2;

/** Which is drawn of the k-th few: at one distance it would keep step with data that repeat. */
export function drawnAt(k: number, n: number): number {
  const every = Math.ceil(n / MOST_DRAWN);
  const first = k * every;
  return first + Math.floor(((k * GOLDEN) % 1) * Math.min(every, n - first));
}
