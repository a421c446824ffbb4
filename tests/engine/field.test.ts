import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { lineOfData } from '../../src/engine/diagnosis/ownLine.ts';
import { exactOptimum } from '../../src/engine/diagnostics.ts';
import { faultSentence } from '../../src/engine/fault.ts';
import { parseExperiment } from '../../src/engine/parse.ts';
import { startOf } from '../../src/engine/problem.ts';
import { problemOf, relativeError, trainToEnd } from '../support/train.ts';

// Public questions and bug reports of people who run gradient descent, as experiments, with values
// derived apart from this project.

interface Right {
  readonly status: 'finished' | 'diverged';
  readonly steps: number;
  readonly final: { readonly a: number; readonly b: number; readonly loss: number };
  readonly start_loss: number;
  readonly lr_of_steps?: readonly number[];
  readonly ab_of_steps?: readonly (readonly [number, number])[];
}

interface Report {
  readonly kind: string;
  readonly runs: readonly { readonly experiment: unknown; readonly right: Right }[];
}

const reports = JSON.parse(
  readFileSync(new URL('../oracle/field.json', import.meta.url), 'utf8'),
) as Readonly<Record<string, Report>>;

const runs = Object.entries(reports).flatMap(([id, { kind, runs: own }]) =>
  own.map(({ experiment, right }, i) => ({ name: `${id}.${i} ${kind}`, experiment, right })),
);

function expectNear(pair: readonly [number, number], [a, b]: readonly [number, number]) {
  const size = Math.max(Math.abs(a), Math.abs(b), 1e-12);
  expect(Math.abs(pair[0] - a) / size).toBeLessThan(1e-9);
  expect(Math.abs(pair[1] - b) / size).toBeLessThan(1e-9);
}

test('there are 31 reports with numbers for a right answer', () => {
  expect(Object.keys(reports)).toHaveLength(31);
});

describe.each(runs)('$name', ({ experiment, right }) => {
  const { columns, rows, status, lastStep } = trainToEnd(problemOf(experiment));
  const last = rows - 1;

  test('ends as it should, where it should', () => {
    expect([status, lastStep]).toEqual([right.status, right.steps]);
    expectNear([columns.a[last], columns.b[last]], [right.final.a, right.final.b]);
    expect(relativeError(columns.loss[0], right.start_loss)).toBeLessThan(1e-9);
    const off = Math.abs(columns.loss[last] - right.final.loss);
    expect(off).toBeLessThan(Math.max(1e-12, 1e-9 * right.final.loss));
  });

  test('with the rates and the places of its steps', () => {
    for (const [i, lr] of (right.lr_of_steps ?? []).entries()) {
      expect(relativeError(columns.lr[i + 1], lr)).toBeLessThan(1e-9);
    }
    for (const [i, pair] of (right.ab_of_steps ?? []).entries()) {
      expectNear([columns.a[i], columns.b[i]], pair);
    }
  });
});

test('D13: times in milliseconds are data; per ms the slope is 1/15000', () => {
  const points = [
    [1736125199000, 1149],
    [1736125214000, 1150],
  ];
  const problem = problemOf({ data: { points }, scaling: 'x', init: { type: 'zeros' } });
  const { quadratic } = problem.objective;
  const best = quadratic === null ? null : exactOptimum(quadratic);
  expect(best?.a).toBeCloseTo(0.5, 12);
  expect(best?.b).toBeCloseTo(1149.5, 9);
  const own = lineOfData(problem, best?.a ?? NaN, best?.b ?? NaN);
  expect(relativeError(own?.a ?? NaN, 1 / 15000)).toBeLessThan(1e-12);
});

test('N03: each bad row of a list is named, as the chart counts them', () => {
  const points = [
    [1, 2],
    [2, null],
    [3, 4],
    [4, 'x'],
    [5, 6],
  ];
  expect(parseExperiment({ data: { points } }).faults.map(faultSentence)).toEqual([
    'data.points, row 2: must be a pair [x, y] of finite numbers, got [2,null]',
    'data.points, row 4: must be a pair [x, y] of finite numbers, got [4,"x"]',
  ]);
});

// N05, a table that hides how its run ended, is a test of the command line.

test('S20: a peak between two steps leaves every rate finite, within its ends', () => {
  const experiment = {
    data: {
      points: [
        [0.5, 1.3],
        [1, 1.6],
        [1.5, 2.6],
        [2, 2.7],
        [2.5, 3.8],
      ],
    },
    optimizer: { type: 'sgd', lr: 0.01 },
    batch: { size: 'full' },
    epochs: 2,
    schedule: { type: 'one-cycle', maxLr: 0.1, pctStart: 0.5 },
  };
  const { columns, rows } = trainToEnd(problemOf(experiment));
  for (const lr of columns.lr.subarray(1, rows)) {
    expect(lr).toBeGreaterThanOrEqual(4e-7 * (1 - 1e-9));
    expect(lr).toBeLessThanOrEqual(0.1);
  }
});

test('S13: a rate that grows by a factor each epoch is followed until the loss runs away', () => {
  const points = [
    [0.5, 1.3],
    [1, 1.6],
    [1.5, 2.6],
    [2, 2.7],
    [2.5, 3.8],
  ];
  const experiment = {
    data: { points },
    init: { type: 'point', a: 1.2, b: 0.6 },
    optimizer: { type: 'sgd', lr: 0.0001 },
    epochs: 50,
    schedule: { type: 'exponential', gamma: 1.2 },
  };
  const { columns, rows } = trainToEnd(problemOf(experiment));
  expect(rows).toBe(51);
  for (let t = 0; t < 50; t++) {
    expect(relativeError(columns.lr[t + 1], 1e-4 * 1.2 ** t)).toBeLessThan(1e-12);
  }
  // Far above the edge 2/λmax, 0.277, whatever is left of the steep direction grows: the run ends.
  const longer = trainToEnd(problemOf({ ...experiment, epochs: 150 }));
  expect(longer.status).toBe('diverged');
  expect(longer.columns.lr[longer.rows - 1]).toBeGreaterThan(0.277);
});

test.each([
  { type: 'sgd', lr: 0.1 },
  { type: 'adam', lr: 10, beta1: 0.99999 },
  { type: 'nadam', lr: 10 },
  { type: 'adamax', lr: 10, beta1: 0.99999 },
])('a rate that grows without end is a number, and of a gradient of 0 no step: $type', (rule) => {
  const { columns, rows, status } = trainToEnd(
    problemOf({
      model: 'step',
      data: { preset: 'five-points' },
      optimizer: { type: 'sgd', lr: 0.1 },
      batch: { size: 'full', lrScaling: 'linear', base: 1 },
      schedule: { type: 'exponential', gamma: 2 },
      // A rule that begins anew divides the rate by what is still small.
      edits: [{ at: 1250, optimizer: rule }],
      epochs: 1300,
    }),
  );
  expect([status, rows]).toEqual(['finished', 1301]);
  expect(columns.lr.subarray(1, rows).every(Number.isFinite)).toBe(true);
  expect(relativeError(columns.lr[900], 0.5 * 2 ** 899)).toBeLessThan(1e-12);
  expect(columns.loss[rows - 1]).toBe(columns.loss[0]);
});

test('N01: what is wrong is one sentence each: field, value, range', () => {
  const sentences = [
    [{ epochs: 0 }, 'epochs: must be a whole number ≥ 1 and ≤ 100000, got 0'],
    [{ optimizer: { type: 'sgd', lr: 0 } }, 'optimizer.lr: must be > 0 and ≤ 10, got 0'],
    [{ optimizer: { type: 'sgd', lr: '1e-3' } }, 'optimizer.lr: must be > 0 and ≤ 10, got "1e-3"'],
    [
      { batch: { size: 0 } },
      'batch.size: must be "full" or a whole number ≥ 1 and ≤ 5000000, got 0',
    ],
  ] as const;
  for (const [json, sentence] of sentences) {
    expect(parseExperiment(json).faults.map(faultSentence)).toEqual([sentence]);
  }
  const [fault, ...rest] = parseExperiment({ optimizer: { type: 'SGD', lr: 0.1 } }).faults;
  expect(rest).toEqual([]);
  expect(faultSentence(fault)).toMatch(/^optimizer\.type: must be one of sgd, .*, got "SGD"$/);
});

// Fan-in and fan-out are 1.
test.each([
  ['lecun-normal', 1],
  ['xavier-normal', 1],
  ['he-normal', Math.SQRT2],
])('I01: %s has the deviation %d', (type, deviation) => {
  const drawn = drawnBy(type);
  const square = drawn.reduce((sum, a) => sum + a * a, 0) / drawn.length;
  // The variance of 2000 draws is within 5 √(2 / 2000) of its own, in parts of it.
  expect(Math.abs(square / deviation ** 2 - 1)).toBeLessThan(5 * Math.sqrt(2 / 2000));
  expect(Math.max(...drawn.map(Math.abs))).toBeGreaterThan(2 * deviation);
});

test.each([
  ['lecun-uniform', Math.sqrt(3)],
  ['xavier-uniform', Math.sqrt(3)],
  ['he-uniform', Math.sqrt(6)],
])('I01: %s has the bound %d', (type, bound) => {
  const drawn = drawnBy(type);
  const most = Math.max(...drawn.map(Math.abs));
  expect(most).toBeLessThan(bound);
  expect(most).toBeGreaterThan(0.99 * bound);
});

function drawnBy(type: string): readonly number[] {
  const { experiment } = parseExperiment({ init: { type } });
  return Array.from({ length: 2000 }, (_, seed) => startOf({ ...experiment, seed }).a);
}
