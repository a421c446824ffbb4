import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { lineOfData } from '../../src/engine/diagnosis/ownLine.ts';
import { exactOptimum } from '../../src/engine/diagnostics.ts';
import { faultSentence } from '../../src/engine/fault.ts';
import { parseExperiment } from '../../src/engine/parse.ts';
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
