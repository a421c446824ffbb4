import { useState } from 'react';
import type { Experiment } from '../../engine/experiment.ts';
import type { Points } from '../../engine/points.ts';
import type { Problem } from '../../engine/problem.ts';

/** What the data are, whatever has been changed of their points by hand. */
function sourceOf({ data, seed }: Experiment): string {
  const drawnFrom = 'points' in data ? null : seed;
  return JSON.stringify({ ...data, points: undefined, edited: undefined, drawnFrom });
}

/** Whether most points are where they were: of the same data some may have been changed by hand. */
function areMostlyAlike(one: Points, other: Points): boolean {
  if (one.n !== other.n) return false;
  let changed = 0;
  for (let i = 0; i < one.n; i++) {
    if (one.xs[i] !== other.xs[i] || one.ys[i] !== other.ys[i]) changed++;
  }
  return changed <= one.n / 2;
}

/** Counts how often other data came, or others than these in number; not for each change of a cell. */
export function useDataCount({ unscaled: points, experiment }: Problem): number {
  const source = sourceOf(experiment);
  const [last, setLast] = useState({ points, source, count: 0 });
  if (last.points === points && last.source === source) return last.count;
  const isSame = last.source === source && areMostlyAlike(last.points, points);
  const count = isSame ? last.count : last.count + 1;
  setLast({ points, source, count });
  return count;
}
