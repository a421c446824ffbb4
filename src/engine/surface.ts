import type { Frame } from './frame.ts';
import type { Objective } from './objective.ts';

/**
 * Loss over an n × n grid that spans the frame, corners included, row by row along b.
 * @returns n² values, value [j · n + i] at the i-th a and the j-th b; Infinity where it overflows
 */
export function surfaceGrid(objective: Objective, frame: Frame, n: number): Float64Array {
  const grid = new Float64Array(n * n);
  const stepA = (frame.a[1] - frame.a[0]) / (n - 1);
  const stepB = (frame.b[1] - frame.b[0]) / (n - 1);
  for (let j = 0; j < n; j++) {
    const b = frame.b[0] + j * stepB;
    for (let i = 0; i < n; i++) grid[j * n + i] = objective.loss(frame.a[0] + i * stepA, b);
  }
  return grid;
}
