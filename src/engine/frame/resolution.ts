/**
 * A wave drawn with six nodes or more has at most this part of its nodes at a crest or a trough; of
 * a wave that has fewer little is left to be seen, and of pure noise it is two thirds.
 */
const MOST_EXTREMES = 1 / 3;

/** The part of the nodes, of those with neighbours on both sides, that lie above or below both. */
function extremesAlong(losses: Float64Array, n: number, step: number, between: number): number {
  let extremes = 0;
  for (let line = 0; line < n; line++) {
    for (let k = 1; k < n - 1; k++) {
      const at = line * between + k * step;
      const before = losses[at] - losses[at - step];
      const after = losses[at + step] - losses[at];
      if (before * after < 0) extremes += 1;
    }
  }
  return extremes / (n * (n - 2));
}

/**
 * Whether a surface waves too fast for its grid: between the nodes it is something else.
 * @param losses n × n values, row by row
 */
export function isTooCoarse(losses: Float64Array, n: number): boolean {
  return (
    extremesAlong(losses, n, 1, n) > MOST_EXTREMES || extremesAlong(losses, n, n, 1) > MOST_EXTREMES
  );
}
