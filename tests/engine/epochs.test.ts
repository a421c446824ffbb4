import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { endOfEpoch, placeOfStep, stepsOfEpoch } from '../../src/engine/epochs.ts';
import { batchesOfEpoch, problemAt } from '../../src/engine/problem.ts';
import { UNITS, placeOf, stepOfPlace } from '../../src/engine/progress.ts';
import { problemOf } from '../support/train.ts';

const POINTS = 7;

interface Batch {
  readonly size: number | 'full';
  readonly dropLast: boolean;
}
interface Case {
  readonly batch: Batch;
  readonly edits: readonly { readonly at: number; readonly batch: Batch }[];
  readonly epochs: number;
}

const anyBatch: fc.Arbitrary<Batch> = fc.record({
  size: fc.constantFrom<(number | 'full')[]>(1, 2, 3, 5, 7, 'full'),
  dropLast: fc.boolean(),
});
const anyCase: fc.Arbitrary<Case> = fc.record({
  batch: anyBatch,
  epochs: fc.integer({ min: 1, max: 6 }),
  edits: fc
    .array(fc.record({ at: fc.integer({ min: 0, max: 30 }), batch: anyBatch }), { maxLength: 4 })
    .map((edits) => edits.toSorted((one, other) => one.at - other.at)),
});

const of = ({ batch, edits, epochs }: Case) =>
  problemOf({ data: { preset: 'noisy-line', n: POINTS }, batch, edits, epochs });

/** The sizes of an epoch's batches, as a person counts them. */
function sizesOf({ size, dropLast }: Batch): number[] {
  const each = size === 'full' ? POINTS : size;
  const sizes: number[] = [];
  for (let left = POINTS; left > 0; left -= each) sizes.push(Math.min(each, left));
  return dropLast ? sizes.filter((one) => one === each) : sizes;
}

interface Step {
  readonly epoch: number;
  readonly batch: number;
  readonly seen: number;
}

/** The loop of a person who makes a new loader at each change: epoch after epoch, step by step. */
function walked({ batch, edits, epochs }: Case): readonly Step[] {
  const steps: Step[] = [];
  let now = batch;
  let seen = 0;
  let isCut = false;
  for (let epoch = 0; epoch < epochs || isCut; epoch++) {
    for (let within = 0; ; within++) {
      const due = edits.filter(({ at }) => at === steps.length);
      isCut = within > 0 && due.length > 0;
      if (isCut) break;
      now = due.at(-1)?.batch ?? now;
      const sizes = sizesOf(now);
      seen += sizes[within];
      steps.push({ epoch, batch: within, seen });
      if (within === sizes.length - 1) break;
    }
  }
  return steps;
}

describe('batches changed along the way', () => {
  test('end their epoch: five steps of 2 · 2 · 2 · 1, then three of 3 · 3 · 1', () => {
    const problem = of({
      batch: { size: 2, dropLast: false },
      edits: [{ at: 5, batch: { size: 3, dropLast: false } }],
      epochs: 3,
    });
    const places = Array.from({ length: problem.length.totalSteps }, (_, k) =>
      placeOfStep(problem, k + 1),
    );
    expect(places.map(({ epoch, batch }) => `${epoch}.${batch}`)).toEqual([
      '0.0',
      '0.1',
      '0.2',
      '0.3',
      '1.0',
      '2.0',
      '2.1',
      '2.2',
    ]);
    expect([0, 1, 2].map((epoch) => endOfEpoch(problem, epoch))).toEqual([4, 5, 8]);
  });

  test('count as a loop with a new loader at each change does, to the last step', () => {
    fc.assert(
      fc.property(anyCase, (one) => {
        const problem = of(one);
        const steps = walked(one);
        expect(problem.length.totalSteps).toBe(steps.length);
        expect(problem.length.epochs).toBe(Math.max(one.epochs, (steps.at(-1)?.epoch ?? 0) + 1));
        for (const [k, { epoch, batch, seen }] of steps.entries()) {
          expect(placeOfStep(problem, k + 1)).toEqual({ epoch, batch });
          expect(placeOf(problem, 'samples', k + 1)).toBe(seen);
          const before = k === 0 ? 0 : steps[k - 1].seen;
          expect(batchesOfEpoch(problem, epoch)[batch]).toHaveLength(seen - before);
          const ofEpoch = steps.filter((step) => step.epoch === epoch);
          expect(stepsOfEpoch(problem, epoch)).toBe(ofEpoch.length);
          expect(batchesOfEpoch(problem, epoch)).toHaveLength(ofEpoch.length);
          expect(endOfEpoch(problem, epoch)).toBe(
            steps.findLastIndex((step) => step.epoch === epoch) + 1,
          );
        }
      }),
      { numRuns: 300 },
    );
  });

  test('a step is found again by its place, and places grow with the steps', () => {
    fc.assert(
      fc.property(anyCase, fc.constantFrom(...UNITS), (one, unit) => {
        const problem = of(one);
        const steps = Array.from({ length: problem.length.totalSteps + 1 }, (_, step) => step);
        const places = steps.map((step) => placeOf(problem, unit, step));
        expect(places).toEqual(places.toSorted((p, q) => p - q));
        expect(new Set(places).size).toBe(steps.length);
        expect(places.map((place) => stepOfPlace(problem, unit, place))).toEqual(steps);
      }),
    );
  });

  test('the problem at a step has the batches of that step, the same object for all such', () => {
    const problem = problemOf({
      data: { preset: 'noisy-line', n: POINTS },
      batch: { size: 2 },
      edits: [{ at: 4, batch: { size: 3, order: 'sequential' } }],
    });
    expect(problemAt(problem, 4)).toBe(problem);
    const later = problemAt(problem, 5);
    expect([later.batchSize, later.length.stepsPerEpoch]).toEqual([3, 3]);
    expect(later.experiment.batch).toMatchObject({ size: 3, order: 'sequential' });
    expect(problemAt(problem, 99)).toBe(later);
  });
});
