import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseExperiment } from '../../src/engine/parse.ts';
import { prepare } from '../../src/engine/problem.ts';
import type { StepColumns } from '../../src/engine/trainer.ts';
import { relativeError, trainToEnd } from '../support/train.ts';

/** a, b and loss after the step, and the rate it used (null in row 0). */
type Row = readonly [a: number, b: number, loss: number, lr: number | null];

interface Case {
  readonly name: string;
  readonly experiment: unknown;
  readonly trajectory: readonly Row[];
}

/** Runs computed by PyTorch 2.13 in float64 on the CPU: a, b, full loss and learning rate per step. */
const { cases } = JSON.parse(
  readFileSync(new URL('../oracle/trajectories.json', import.meta.url), 'utf8'),
) as { readonly cases: readonly Case[] };

const TOLERANCE = 1e-9;

function worstError({ trajectory }: Case, columns: StepColumns): number {
  const errors = trajectory.flatMap(([a, b, loss, lr], row) => [
    relativeError(columns.a[row], a),
    relativeError(columns.b[row], b),
    relativeError(columns.loss[row], loss),
    lr === null ? 0 : relativeError(columns.lr[row], lr),
  ]);
  // Math.max would let a NaN through as NaN, which no comparison below catches by accident.
  return errors.reduce((worst, error) => (error > worst || Number.isNaN(error) ? error : worst), 0);
}

test('the oracle is read whole, and everything in it is in our registries', () => {
  expect(cases).toHaveLength(109);
  const faults = cases.flatMap(({ experiment }) => parseExperiment(experiment).faults);
  expect(faults).toEqual([]);
});

test.each(cases)('$name agrees with PyTorch on every row', (oracle) => {
  const { experiment } = parseExperiment(oracle.experiment);
  const { columns, rows } = trainToEnd(prepare(experiment));
  expect(rows).toBe(oracle.trajectory.length);
  expect(columns.lr[0]).toBeNaN();
  expect(worstError(oracle, columns)).toBeLessThan(TOLERANCE);
});

test('the diverging case grows by twenty-seven orders and is still finite, as in PyTorch', () => {
  const oracle = cases.find(({ name }) => name === 'diverges');
  if (oracle === undefined) throw new Error('the oracle has no case called diverges');
  const { experiment } = parseExperiment(oracle.experiment);
  const { columns, status, lastStep } = trainToEnd(prepare(experiment));
  expect(status).toBe('finished');
  expect(lastStep).toBe(20);
  expect(columns.loss[20] / columns.loss[0]).toBeGreaterThan(1e27);
});
