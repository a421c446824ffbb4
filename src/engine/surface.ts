import type { Frame } from './frame.ts';
import type { Objective } from './objective.ts';

type Ranges = Pick<Frame, 'a' | 'b'>;

/**
 * Fills rows [from, to) along b of an n × n grid that spans the frame, corners included.
 * @param grid n² values; [j · n + i] is the loss at the i-th a and the j-th b, Infinity or NaN
 *   where it overflows
 */
export function fillSurfaceRows(
  objective: Pick<Objective, 'loss'>,
  frame: Ranges,
  n: number,
  grid: Float64Array,
  from: number,
  to: number,
): void {
  const stepA = (frame.a[1] - frame.a[0]) / (n - 1);
  const stepB = (frame.b[1] - frame.b[0]) / (n - 1);
  for (let j = from; j < to; j++) {
    const b = frame.b[0] + j * stepB;
    for (let i = 0; i < n; i++) grid[j * n + i] = objective.loss(frame.a[0] + i * stepA, b);
  }
}

/** The whole grid at once. */
export function surfaceGrid(
  objective: Pick<Objective, 'loss'>,
  frame: Ranges,
  n: number,
): Float64Array {
  const grid = new Float64Array(n * n);
  fillSurfaceRows(objective, frame, n, grid, 0, n);
  return grid;
}
