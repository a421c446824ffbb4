import { expect, test } from 'vitest';
import { endingNow } from '../../src/store/ending.ts';
import { runOfAll } from '../support/runs.ts';

test('how each of several runs ended is worked out once, in whatever order they are asked', () => {
  const json = { data: { preset: 'five-points' }, batch: { size: 'full' }, epochs: 20 };
  const runs = [0.05, 0.1].map((lr) => ({
    ...runOfAll({ ...json, optimizer: { type: 'sgd', lr } }, 20),
    status: { is: 'finished' } as const,
  }));
  const first = runs.map((run) => endingNow(run));
  expect(first).not.toContain(null);
  expect(first[0]).not.toEqual(first[1]);
  for (const [i, run] of runs.entries()) expect(endingNow(run)).toBe(first[i]);
});
