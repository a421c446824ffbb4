import { describe, expect, test } from 'vitest';
import type { Pair } from '../../src/engine/definitions.ts';
import { carriedPart } from '../../src/engine/edits.ts';
import { createUpdate } from '../../src/engine/update.ts';
import { experimentOf, problemOf, trainToEnd } from '../support/train.ts';

const RATES = [0.05, 0.05, 0.2, 0.01, 0.1, 0.4, 0.05, 0.03];
const GRADIENTS: readonly Pair[] = RATES.map((_, i) => [Math.sin(3 * i + 1), 2 * Math.cos(i)]);

const KEEPING = [
  { type: 'sgd', momentum: 0.9 },
  { type: 'sgd', momentum: 0.5, dampening: 0.3 },
  { type: 'sgd', momentum: 0.8, nesterov: true },
  { type: 'sgd', momentum: 0.9, weightDecay: 0.1 },
  { type: 'sgd', momentum: 0.7, nesterov: true, weightDecay: 0.2 },
  { type: 'rmsprop', momentum: 0.6 },
  { type: 'rmsprop', momentum: 0.9, centered: true, weightDecay: 0.05 },
] as const;

const KEEPING_NONE = [
  { type: 'sgd' },
  { type: 'sgd', weightDecay: 0.1 },
  { type: 'rmsprop' },
  { type: 'adagrad' },
  { type: 'rprop' },
] as const;

/** Two rules alike, walked side by side up to a step: what each does next can be compared. */
function walked(optimizer: object, steps: number) {
  const values = experimentOf({ optimizer }).optimizer;
  const update = createUpdate(values).step;
  const parameters = new Float64Array([1.5, -0.5]);
  let before = { from: [0, 0] as Pair, gradient: [0, 0] as Pair, lr: 0, move: [0, 0] as Pair };
  for (let i = 0; i < steps; i++) {
    const [a, b] = parameters;
    update(parameters, Float64Array.from(GRADIENTS[i]), RATES[i]);
    const move = [parameters[0] - a, parameters[1] - b] as const;
    before = { from: [a, b], gradient: GRADIENTS[i], lr: RATES[i], move };
  }
  return { update, parameters, before, values: values as { weightDecay?: number } };
}

describe('what the velocity gives a step', () => {
  for (const optimizer of KEEPING) {
    test(`is what ${JSON.stringify(optimizer)} does where no gradient pulls`, () => {
      for (let steps = 1; steps < RATES.length; steps++) {
        const { update, parameters, before, values } = walked(optimizer, steps);
        const experiment = experimentOf({ optimizer });
        const part = carriedPart(experiment, steps + 1, before, RATES[steps]);
        const [a, b] = parameters;
        // The decay pulls too; a gradient that undoes it leaves the velocity alone.
        const decay = values.weightDecay ?? 0;
        update(parameters, Float64Array.of(-decay * a, -decay * b), RATES[steps]);
        expect(part?.[0]).toBeCloseTo(parameters[0] - a, 12);
        expect(part?.[1]).toBeCloseTo(parameters[1] - b, 12);
      }
    });
  }

  test.each(KEEPING_NONE)('is nothing with %j', (optimizer) => {
    const { before } = walked(optimizer, 3);
    expect(carriedPart(experimentOf({ optimizer }), 4, before, 0.1)).toBeNull();
  });

  test('and minus the rate times the gradient add up to the step', () => {
    const optimizer = { type: 'sgd', lr: 0.05, momentum: 0.9 };
    const problem = problemOf({ data: { preset: 'five-points' }, optimizer, batch: { size: 2 } });
    const { a, b, gradA, gradB, lr } = trainToEnd(problem).columns;
    for (let row = 2; row < 12; row++) {
      const before = {
        from: [a[row - 2], b[row - 2]],
        gradient: [gradA[row - 1], gradB[row - 1]],
        lr: lr[row - 1],
        move: [a[row - 1] - a[row - 2], b[row - 1] - b[row - 2]],
      } as const;
      const part = carriedPart(problem.experiment, row, before, lr[row]);
      expect((part?.[0] ?? NaN) - lr[row] * gradA[row]).toBeCloseTo(a[row] - a[row - 1], 12);
      expect((part?.[1] ?? NaN) - lr[row] * gradB[row]).toBeCloseTo(b[row] - b[row - 1], 12);
    }
  });
});

describe('a rule that starts anew', () => {
  const { before } = walked({ type: 'sgd', momentum: 0.9 }, 3);
  const edited = (at: number, optimizer: object) =>
    experimentOf({
      optimizer: { type: 'sgd', lr: 0.05, momentum: 0.9 },
      epochs: 100,
      edits: [{ at, optimizer }],
    });

  test('has nothing kept at the first step', () => {
    expect(carriedPart(experimentOf({ optimizer: KEEPING[0] }), 1, before, 0.1)).toBeNull();
  });

  test('has nothing kept at the step after an edit, but for an edit of the rate alone', () => {
    const other = { type: 'sgd', lr: 0.05, momentum: 0.5 };
    const slower = { type: 'sgd', lr: 0.01, momentum: 0.9 };
    expect(carriedPart(edited(9, other), 9, before, 0.1)).not.toBeNull();
    expect(carriedPart(edited(9, other), 10, before, 0.1)).toBeNull();
    expect(carriedPart(edited(9, other), 11, before, 0.1)).not.toBeNull();
    expect(carriedPart(edited(9, slower), 10, before, 0.1)).not.toBeNull();
    expect(carriedPart(edited(9, { type: 'adagrad' }), 11, before, 0.1)).toBeNull();
  });
});
