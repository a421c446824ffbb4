import fc from 'fast-check';
import { expect, test } from 'vitest';
import { batchesOfEpoch } from '../../src/engine/problem.ts';
import { UNITS, placeOf, stepOfPlace } from '../../src/engine/progress.ts';
import { problemOf } from '../support/train.ts';

const five = (batch: object) => problemOf({ batch, epochs: 30 });

test('five points at batch 2: the steps of an epoch have seen 2, 4 and 5 samples', () => {
  const problem = five({ size: 2 });
  const seen = [0, 1, 2, 3, 4, 6].map((step) => placeOf(problem, 'samples', step));
  expect(seen).toEqual([0, 2, 4, 5, 7, 10]);
});

test('where the leftover is dropped it is never seen', () => {
  const problem = five({ size: 2, dropLast: true });
  expect([2, 3, 4].map((step) => placeOf(problem, 'samples', step))).toEqual([4, 6, 8]);
});

test('at 50 samples GD has done 10 steps, batch 2 30 and batch 1 50', () => {
  const at = (size: number | 'full') => stepOfPlace(five({ size }), 'samples', 50);
  expect([at('full'), at(2), at(1)]).toEqual([10, 30, 50]);
});

const problems = fc.record({
  size: fc.constantFrom<(number | 'full')[]>(1, 2, 3, 4, 5, 'full'),
  dropLast: fc.boolean(),
});

test('samples are those of the batches themselves', () => {
  fc.assert(
    fc.property(problems, fc.integer({ min: 0, max: 40 }), (batch, steps) => {
      const problem = five(batch);
      const sizes = batchesOfEpoch(problem, 0).map(({ length }) => length);
      const counted = Array.from({ length: steps }, (_, k) => sizes[k % sizes.length]);
      const seen = counted.reduce((sum, size) => sum + size, 0);
      expect(placeOf(problem, 'samples', steps)).toBe(seen);
    }),
  );
});

test('a step is found again by its place, and one place on nobody has got further than it', () => {
  const step = fc.integer({ min: 0, max: 150 });
  fc.assert(
    fc.property(problems, problems, step, fc.constantFrom(...UNITS), (one, other, wanted, unit) => {
      const [p, q] = [five(one), five(other)];
      const at = Math.min(wanted, p.length.totalSteps);
      const place = placeOf(p, unit, at);
      expect(stepOfPlace(p, unit, place)).toBe(at);
      const there = stepOfPlace(q, unit, place);
      expect(placeOf(q, unit, there)).toBeLessThanOrEqual(place);
      const isLast = there === q.length.totalSteps;
      expect(isLast || placeOf(q, unit, there + 1) > place).toBe(true);
    }),
  );
});
