import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { linesOf, train } from '../support/commandLine.ts';
import type { Answer } from '../support/commandLine.ts';
import { problemOf, relativeError } from '../support/train.ts';
import { NORRIS, NORRIS_CERTIFIED } from './norris.ts';

interface Case {
  readonly name: string;
  readonly experiment: unknown;
  readonly trajectory: readonly (readonly [number, number, number, number | null])[];
}

const { cases } = JSON.parse(
  readFileSync(new URL('../oracle/trajectories.json', import.meta.url), 'utf8'),
) as { readonly cases: readonly Case[] };

function trainJson(json: unknown, ...options: readonly string[]): Promise<Answer> {
  return train(['-', ...options], JSON.stringify(json));
}

// The program is bundled when it first runs; the tests below run it side by side.
beforeAll(() => train(['--help']));

test('every run of the oracle comes out of the command line as PyTorch computed it', async () => {
  const answer = await trainJson(cases.map(({ experiment }) => experiment));
  expect(answer.err).toBe('');
  const lines = linesOf(answer);
  for (const [index, { name, trajectory }] of cases.entries()) {
    const steps = lines.filter(({ experiment, kind }) => experiment === index && kind === 'step');
    expect(steps, name).toHaveLength(trajectory.length);
    for (const [row, [a, b, loss, lr]] of trajectory.entries()) {
      const step = steps[row];
      expect(step.step).toBe(row);
      expect(relativeError(Number(step.a), a), `${name}, a at ${row}`).toBeLessThan(1e-9);
      expect(relativeError(Number(step.b), b), `${name}, b at ${row}`).toBeLessThan(1e-9);
      expect(relativeError(Number(step.loss), loss), `${name}, loss at ${row}`).toBeLessThan(1e-9);
      if (lr === null) expect(step.lr).toBeNull();
      else expect(relativeError(Number(step.lr), lr), `${name}, lr at ${row}`).toBeLessThan(1e-9);
    }
  }
});

test('a run is a start, its steps with all their fields in order, and an end', async () => {
  // Three points on y = 2x: from (0, 0) the first batch is (1, 2), (2, 4), the second (3, 6).
  const answer = await trainJson({
    data: {
      points: [
        [1, 2],
        [2, 4],
        [3, 6],
      ],
    },
    init: { type: 'zeros' },
    optimizer: { type: 'sgd', lr: 0.125 },
    batch: { size: 2, order: 'sequential' },
    epochs: 1,
  });
  expect(answer.code).toBe(0);
  const [start, ...rest] = linesOf(answer);
  // R² and the miss of y = 0: the mean of y² is 56/3, its variance 8/3. The line is the data's own.
  const own = { aUnit: null, bUnit: null };
  const { edge, r2, condition, ...known } = start;
  expect(known).toEqual({
    experiment: 0,
    kind: 'start',
    samples: 3,
    stepsPerEpoch: 2,
    optimum: { a: 2, b: 0, loss: 0 },
    optimumOwn: { a: 2, b: 0, ...own },
    a: 0,
    b: 0,
    loss: 56 / 3,
    typicalMiss: Math.sqrt(56 / 3),
    missUnit: null,
    own: { a: 0, b: 0, ...own },
  });
  expect(r2).toBeCloseTo(-6, 14);
  // The Hessian of Σ(a x + b − y)² / 3 is [[28/3, 4], [4, 2]]: λ = 17/3 + √(11²/9 + 16).
  const [middle, away] = [17 / 3, Math.sqrt(121 / 9 + 16)];
  expect(edge).toBeCloseTo(2 / (middle + away), 14);
  const { before, after } = condition as { before: number; after: number };
  expect(before).toBeCloseTo((middle + away) / (middle - away), 10);
  expect(after).toBe(before);
  // By hand: ∂L/∂a = (2·(−2)·1 + 2·(−4)·2) / 2 = −10, ∂L/∂b = −6; then at (1.25, 0.75) the point
  // (3, 6) leaves −1.5, so ∂L/∂a = −9, ∂L/∂b = −3. All of it is exact in binary.
  const common = { experiment: 0, kind: 'step' };
  const steps = rest.slice(0, -1);
  expect(steps.map((line) => JSON.stringify(line))).toEqual(
    [
      { ...common, step: 0, epoch: 0, a: 0, b: 0, loss: 56 / 3, batchLoss: null, lr: null },
      {
        ...common,
        step: 1,
        epoch: 1,
        a: 1.25,
        b: 0.75,
        loss: rest[1].loss,
        batchLoss: 10,
        lr: 0.125,
      },
      {
        ...common,
        step: 2,
        epoch: 1,
        a: 2.375,
        b: 1.125,
        loss: rest[2].loss,
        batchLoss: 2.25,
        lr: 0.125,
      },
    ].map((line) => JSON.stringify(line)),
  );
  const end = { experiment: 0, kind: 'end', status: 'finished', steps: 2, a: 2.375, b: 1.125 };
  expect(rest[2]).toBe(steps[2]);
  expect(rest[3]).toMatchObject({
    ...end,
    loss: rest[2].loss,
    own: { a: 2.375, b: 1.125, ...own },
  });
  // All of the miss is the loss here: the root of the mean square.
  expect(rest[3].typicalMiss).toBeCloseTo(Math.sqrt(Number(rest[2].loss)), 12);
  expect(rest[3].r2).toBeCloseTo(1 - Number(rest[2].loss) / (8 / 3), 12);
  expect(rest[1].loss).toBeCloseTo((0 + 0.75 ** 2 + 1.5 ** 2) / 3, 12);
  expect(rest[2].loss).toBeCloseTo((1.5 ** 2 + 1.875 ** 2 + 2.25 ** 2) / 3, 12);
});

test('--every K keeps the steps 0, K, 2K … and the last; --csv has the same numbers', async () => {
  const json = [{ epochs: 25 }, { epochs: 3, optimizer: { type: 'adam', lr: 0.1 } }];
  const [all, thinned, table] = await Promise.all([
    trainJson(json),
    trainJson(json, '--every', '10'),
    trainJson(json, '--csv'),
  ]);
  const steps = linesOf(all).filter(({ kind }) => kind === 'step');
  const kept = linesOf(thinned).filter(({ kind }) => kind === 'step');
  expect(kept.map(({ experiment, step }) => [experiment, step])).toEqual([
    [0, 0],
    [0, 10],
    [0, 20],
    [0, 25],
    [1, 0],
    [1, 3],
  ]);
  for (const line of kept) expect(steps).toContainEqual(line);

  const [header, ...rows] = table.out.trimEnd().split('\n');
  expect(header).toBe('experiment,step,epoch,a,b,loss,batchLoss,lr');
  expect(rows).toEqual(
    steps.map((step) =>
      header
        .split(',')
        .map((name) => JSON.stringify(step[name] ?? '').replaceAll('"', ''))
        .join(','),
    ),
  );
});

test('an objective without a closed form says null for its optimum, as does a whole line of minima', async () => {
  const points = [
    [2, 1],
    [2, 3],
  ];
  const answer = await trainJson([
    { loss: { type: 'huber' }, epochs: 1 },
    { model: 'tanh', epochs: 1 },
    { data: { points }, epochs: 1 },
  ]);
  const starts = linesOf(answer).filter(({ kind }) => kind === 'start');
  expect(starts.map(({ optimum }) => optimum)).toEqual([null, null, null]);
});

test('a run diverges where a, b or the loss is no longer finite, and ends at its last finite step', async () => {
  const answer = await trainJson({ optimizer: { type: 'sgd', lr: 10 }, epochs: 100_000 });
  expect(answer.code).toBe(0);
  const lines = linesOf(answer);
  const end = lines[lines.length - 1];
  const last = lines[lines.length - 2];
  expect(end).toMatchObject({ experiment: 0, kind: 'end', status: 'diverged', steps: last.step });
  expect([end.a, end.b, end.loss]).toEqual([last.a, last.b, last.loss]);
  expect(Number(last.loss)).toBeGreaterThan(1e300);
  expect(Number(last.loss)).toBeLessThan(Infinity);
});

test("NIST's Norris: the optimum to 10 digits, also with x shifted by a million", async () => {
  const shifted = NORRIS.map(([x, y]) => [x + 1e6, y]);
  const answer = await trainJson([
    { data: { points: NORRIS }, epochs: 1 },
    { data: { points: shifted }, epochs: 1 },
  ]);
  const [one, far] = linesOf(answer)
    .filter(({ kind }) => kind === 'start')
    .map(
      ({ optimum }) => optimum as { readonly a: number; readonly b: number; readonly loss: number },
    );
  const { a, b, residualSumOfSquares } = NORRIS_CERTIFIED;
  expect(relativeError(one.a, a)).toBeLessThan(1e-13);
  expect(relativeError(one.b, b)).toBeLessThan(1e-11);
  expect(relativeError(one.loss, residualSumOfSquares / 36)).toBeLessThan(1e-12);
  expect(relativeError(far.a, a)).toBeLessThan(1e-10);
  expect(relativeError(far.b, b - 1e6 * a)).toBeLessThan(1e-10);
  expect(relativeError(far.loss, residualSumOfSquares / 36)).toBeLessThan(1e-10);
});

test('data that are drawn have the points of the page on the command line', async () => {
  const data = { preset: 'two-groups', n: 300, tails: 0.4, outliers: 0.2, outlierSize: -9 };
  const experiment = { data, seed: 8, epochs: 2, init: { type: 'zeros' } };
  const [, first] = linesOf(await trainJson(experiment));
  const { ys } = problemOf(experiment).unscaled;
  const meanSquare = ys.reduce((sum, y) => sum + y * y, 0) / ys.length;
  expect(relativeError(Number(first.loss), meanSquare)).toBeLessThan(1e-12);
});
