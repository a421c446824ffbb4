import { describe, expect, test } from 'vitest';
import { batchSetOf, wholeOf } from '../../../src/engine/batch/batchSet.ts';
import { fanAt } from '../../../src/engine/batch/fan.ts';
import type { LossId, ModelId } from '../../../src/engine/experiment.ts';
import { losses } from '../../../src/engine/losses/index.ts';
import { models } from '../../../src/engine/models/index.ts';
import { batchesOfEpoch } from '../../../src/engine/problem.ts';
import type { Problem } from '../../../src/engine/problem.ts';
import { lossOfResidual, outputOf } from '../../support/paper.ts';
import { FIVE_POINTS, problemOf } from '../../support/train.ts';

const SIX = [...FIVE_POINTS, [-0.7, 0.35]] as const;
const PLACE = { a: 0.83, b: -0.27 };
const MODELS = Object.keys(models) as ModelId[];
const LOSSES = Object.keys(losses) as LossId[];

function sixPoints(batch: object, model: ModelId = 'line', loss: LossId = 'mse'): Problem {
  return problemOf({ data: { points: SIX }, model, loss: { type: loss }, batch });
}

/** The mean loss on paper of some rows of the six points, and its slopes by central differences. */
function slopesOnPaper(rows: readonly number[], model: ModelId, loss: LossId) {
  const mean = (a: number, b: number) =>
    rows.reduce((sum, row) => {
      const [x, y] = SIX[row];
      return sum + lossOfResidual[loss](outputOf[model](a, b, x) - y);
    }, 0) / rows.length;
  const { a, b } = PLACE;
  const h = 1e-6;
  return [
    (mean(a + h, b) - mean(a - h, b)) / (2 * h),
    (mean(a, b + h) - mean(a, b - h)) / (2 * h),
  ] as const;
}

/** All sets of so many of n things, from the bits of whole numbers. */
function subsets(n: number, size: number): readonly (readonly number[])[] {
  const all = Array.from({ length: 2 ** n }, (_all, bits) =>
    Array.from({ length: n }, (_, k) => k).filter((k) => (bits >> k) % 2 === 1),
  );
  return all.filter((set) => set.length === size);
}

/** All ways to draw so many of n things one after the other, each put back. */
function draws(n: number, size: number): readonly (readonly number[])[] {
  return Array.from({ length: n ** size }, (_all, number) =>
    Array.from({ length: size }, (_, k) => Math.floor(number / n ** k) % n),
  );
}

const keyOf = (rows: Iterable<number>) => [...rows].toSorted((p, q) => p - q).join();

/** Root mean square distance of the gradients on paper of some batches from that of all points. */
function spreadOnPaper(batches: readonly (readonly number[])[], model: ModelId, loss: LossId) {
  const [a, b] = slopesOnPaper([0, 1, 2, 3, 4, 5], model, loss);
  const squares = batches.map((rows) => {
    const [p, q] = slopesOnPaper(rows, model, loss);
    return (p - a) ** 2 + (q - b) ** 2;
  });
  return Math.sqrt(squares.reduce((sum, square) => sum + square, 0) / squares.length);
}

describe.each(MODELS)('of %s', (model) => {
  test.each(LOSSES)('with %s', (loss) => {
    for (let size = 1; size < SIX.length; size++) {
      const problem = sixPoints({ size }, model, loss);
      const set = batchSetOf(problem, size);
      const expected = subsets(6, size);
      expect(set.kind).toBe('all');
      expect(set.batches.map(({ rows }) => keyOf(rows)).toSorted()).toEqual(
        expected.map(keyOf).toSorted(),
      );
      const fan = fanAt(problem, set, PLACE.a, PLACE.b);
      // Each is the slope of its own batch's loss.
      for (const [k, { rows }] of set.batches.entries()) {
        const slopes = slopesOnPaper([...rows], model, loss);
        expect(fan.gradients[2 * k]).toBeCloseTo(slopes[0], 6);
        expect(fan.gradients[2 * k + 1]).toBeCloseTo(slopes[1], 6);
      }
      // Their mean is the full gradient, and their spread what theory says: exactly.
      for (const axis of [0, 1] as const) expect(fan.mean[axis]).toBeCloseTo(fan.full[axis], 13);
      expect(Math.abs(fan.spread - fan.theory)).toBeLessThan(1e-13 * (1 + fan.theory));
      expect(fan.spread).toBeCloseTo(spreadOnPaper(expected, model, loss), 5);
    }
  });
});

test.each([1, 2, 3])(
  'with replacement every draw of %i counts as often as it comes up, and the spread is σ/√B',
  (size) => {
    const problem = sixPoints({ size, order: 'replacement' });
    const set = batchSetOf(problem, size);
    const all = draws(6, size);
    const expected = new Map<string, number>();
    for (const rows of all) expected.set(keyOf(rows), (expected.get(keyOf(rows)) ?? 0) + 1);
    expect(set.kind).toBe('all');
    expect(set.batches).toHaveLength(expected.size);
    for (const { rows, weight } of set.batches) {
      expect(weight).toBeCloseTo((expected.get(keyOf(rows)) ?? 0) / all.length, 14);
    }
    const fan = fanAt(problem, set, PLACE.a, PLACE.b);
    for (const axis of [0, 1] as const) expect(fan.mean[axis]).toBeCloseTo(fan.full[axis], 13);
    expect(fan.spread).toBeCloseTo(fan.theory, 12);
    expect(fan.spread).toBeCloseTo(spreadOnPaper(all, 'line', 'mse'), 5);
  },
);

test('as many draws as points are no full batch where each is put back', () => {
  const full = problemOf({ data: { points: FIVE_POINTS }, batch: { size: 5 } });
  expect(wholeOf(full, 5)).toBe('isSurface');
  expect(wholeOf(full, 4)).toBeNull();
  const drawn = problemOf({
    data: { points: FIVE_POINTS },
    batch: { size: 5, order: 'replacement' },
  });
  expect(wholeOf(drawn, 5)).toBeNull();
  // 5 of 5 with repeats: 9 over 5.
  const set = batchSetOf(drawn, 5);
  expect(set.batches).toHaveLength(126);
  const fan = fanAt(drawn, set, 1, 0);
  expect(fan.spread).toBeCloseTo(fan.theory, 12);
  expect(fan.spread).toBeGreaterThan(0.1);
});

test('in order there are the batches of an epoch, and their mean is the full gradient all the same', () => {
  const problem = sixPoints({ size: 4, order: 'sequential' });
  const set = batchSetOf(problem, 4);
  expect(set.kind).toBe('inOrder');
  expect(set.batches.map(({ rows }) => [...rows])).toEqual(
    batchesOfEpoch(problem, 0).map((rows) => [...rows]),
  );
  const fan = fanAt(problem, set, PLACE.a, PLACE.b);
  // The leftover batch of 2 counts half as much as the one of 4.
  for (const axis of [0, 1] as const) expect(fan.mean[axis]).toBeCloseTo(fan.full[axis], 13);
  const kept = batchSetOf(sixPoints({ size: 4, order: 'sequential', dropLast: true }), 4);
  expect(kept.batches.map(({ rows }) => [...rows])).toEqual([[0, 1, 2, 3]]);
});

test('all batches are asked for where they are at most two hundred', () => {
  const points = Array.from({ length: 10 }, (_, k) => [k, Math.sin(k)]);
  const count = (size: number, order: string) => {
    const { kind, batches } = batchSetOf(
      problemOf({ data: { points }, batch: { size, order } }),
      size,
    );
    return [kind, batches.length];
  };
  expect(count(3, 'shuffle')).toEqual(['all', 120]);
  expect(count(7, 'shuffle')).toEqual(['all', 120]);
  expect(count(4, 'shuffle')).toEqual(['sampled', 200]);
  expect(count(9, 'shuffle')).toEqual(['all', 10]);
  expect(count(2, 'replacement')).toEqual(['all', 55]);
  expect(count(3, 'replacement')).toEqual(['sampled', 200]);
});

describe.each(['shuffle', 'replacement'])('of very many batches by %s', (order) => {
  const problem = problemOf({
    data: { preset: 'noisy-sine' },
    model: 'sine',
    batch: { size: 10, order },
    seed: 7,
  });
  const { n } = problem.points;
  const set = batchSetOf(problem, 10);
  const fan = fanAt(problem, set, 1.3, 0.2);

  test('two hundred are drawn, by the seed', () => {
    expect(set.kind).toBe('sampled');
    expect(set.batches).toHaveLength(200);
    expect(batchSetOf(problem, 10)).toEqual(set);
    const other = { ...problem, experiment: { ...problem.experiment, seed: 8 } };
    expect(batchSetOf(other, 10)).not.toEqual(set);
    for (const { rows } of set.batches) {
      expect(rows).toHaveLength(10);
      if (order === 'shuffle') expect(new Set(rows).size).toBe(10);
    }
  });

  test('each point is drawn about as often', () => {
    const counts = new Float64Array(n);
    for (const { rows } of set.batches) for (const row of rows) counts[row] += 1;
    const expected = (200 * 10) / n;
    // χ² of n − 1 degrees, within four of its standard deviations above its mean.
    const chi = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
    expect(chi).toBeLessThan(n - 1 + 4 * Math.sqrt(2 * (n - 1)));
  });

  test('their mean and their spread are what theory says, within standard errors', () => {
    const off = Math.hypot(fan.mean[0] - fan.full[0], fan.mean[1] - fan.full[1]);
    expect(off).toBeLessThan((3 * fan.theory) / Math.sqrt(200));
    // Of a root mean square of 200 nearly normal numbers it is about 1 / √(2 · 200).
    expect(Math.abs(fan.spread / fan.theory - 1)).toBeLessThan(3 / Math.sqrt(2 * 200));
  });
});

test('fewer are drawn of batches that are large', () => {
  const points = Array.from({ length: 20_000 }, (_, k) => [k / 20_000, (k % 7) / 7]);
  const set = batchSetOf(problemOf({ data: { points }, batch: { size: 10_000 } }), 10_000);
  expect(set.batches).toHaveLength(40);
  expect(set.batches.every(({ rows }) => new Set(rows).size === 10_000)).toBe(true);
});
