import { expect, test } from 'vitest';
import { RATES_TRIED, tryRates } from '../../src/engine/bestRate.ts';
import type { Experiment } from '../../src/engine/experiment.ts';
import { problemOf, trainToEnd } from '../support/train.ts';

function bestOf(json: object, optimizer: Experiment['optimizer'], steps: number) {
  const trial = tryRates(problemOf(json), optimizer, steps);
  for (let rests = 0; ; rests++) {
    const { done, value } = trial.next();
    if (done === true) return { lr: value, rests };
  }
}

const five = { data: { preset: 'five-points' }, epochs: 40, seed: 3 };

test.each(['sgd', 'adam', 'rmsprop'] as const)(
  'the best rate of %s is that whose whole run ends lowest',
  (type) => {
    const { optimizer } = problemOf({ optimizer: { type } }).experiment;
    const ends = RATES_TRIED.map((lr) => {
      const { columns, rows, status } = trainToEnd(
        problemOf({ ...five, optimizer: { type, lr }, batch: { size: 'full' } }),
      );
      return status === 'diverged' ? Infinity : columns.loss[rows - 1];
    });
    const { lr } = bestOf({ ...five, batch: { size: 'full' } }, optimizer, 40);
    expect(lr).toBe(RATES_TRIED[ends.indexOf(Math.min(...ends))]);
  },
);

test('of many points there is a rest after each few steps', () => {
  const many = { data: { preset: 'noisy-line', n: 50_000 }, epochs: 10, loss: { type: 'mae' } };
  const { optimizer } = problemOf({ optimizer: { type: 'sgd' } }).experiment;
  expect(bestOf(many, optimizer, 10).rests).toBeGreaterThanOrEqual(10 * RATES_TRIED.length - 20);
});
