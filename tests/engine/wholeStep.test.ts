import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LossId, ModelId, OptimizerId } from '../../src/engine/experiment.ts';
import { losses } from '../../src/engine/losses/index.ts';
import { models } from '../../src/engine/models/index.ts';
import { optimizers } from '../../src/engine/optimizers/index.ts';
import { placeOfStep } from '../../src/engine/epochs.ts';
import { batchesOfEpoch } from '../../src/engine/problem.ts';
import type { Problem } from '../../src/engine/problem.ts';
import { startTraining } from '../../src/engine/trainer.ts';
import type { Checkpoint } from '../../src/engine/trainer.ts';
import { batchRows } from '../../src/engine/whole/batchRow.ts';
import { createReplay } from '../../src/engine/whole/replay.ts';
import type { WholeStep } from '../../src/engine/whole/wholeStep.ts';
import { anyExperiment, chosenFrom } from '../support/arbitrary.ts';
import { lossOfResidual, outputOf } from '../support/paper.ts';
import { emptyColumns, experimentOf, problemOf, trainToEnd } from '../support/train.ts';
import { prepare } from '../../src/engine/problem.ts';

function told(problem: Problem, step: number, kept: Checkpoint | null = null): WholeStep {
  const found = createReplay(problem).tell(step, kept, Infinity);
  if (found === null) throw new Error(`step ${step} must be told in one go`);
  return found;
}

function checkpointAt(problem: Problem, step: number): Checkpoint {
  const training = startTraining(problem);
  training.advance(emptyColumns(step + 1), 0, step + 1);
  return training.checkpoint();
}

/** The bits of two numbers, but that 0 has no sign. */
function expectSame(one: number, other: number) {
  expect(one + 0).toBe(other + 0);
}

/** What is written of a step is what the rows of the run have, and leads from one to the next. */
function expectTold(problem: Problem, step: number, kept: Checkpoint | null = null) {
  const { columns } = trainToEnd(problem);
  const { before, after, move, gradient, ...rest } = told(problem, step, kept);
  for (const [k, name] of (['a', 'b'] as const).entries()) {
    expectSame(before[k], columns[name][step - 1]);
    expectSame(after[k], columns[name][step]);
    expectSame(before[k] - move[k], after[k]);
  }
  expect(gradient).toEqual([columns.gradA[step], columns.gradB[step]]);
  expect(rest).toMatchObject({
    step,
    lr: columns.lr[step],
    batchLoss: columns.batchLoss[step],
    lossBefore: columns.loss[step - 1],
    lossAfter: columns.loss[step],
  });
}

const everyKind = (Object.keys(optimizers) as OptimizerId[]).flatMap((optimizer) =>
  (Object.keys(losses) as LossId[]).flatMap((loss) =>
    (Object.keys(models) as ModelId[]).map((model) => ({ optimizer, loss, model })),
  ),
);

describe('the old parameters and the move that is written give the new ones, to the last bit', () => {
  test.each(everyKind)('$optimizer, $loss, $model', ({ optimizer, loss, model }) => {
    const problem = problemOf({
      data: { preset: 'noisy-sine', n: 7 },
      model,
      loss: { type: loss },
      optimizer: {
        type: optimizer,
        ...('weightDecay' in optimizers[optimizer].settings ? { weightDecay: 0.3 } : {}),
      },
      batch: { size: 2 },
      epochs: 3,
    });
    for (const step of [1, 2, 9]) expectTold(problem, step);
  });

  test('of any optimizer with any settings, and of any step of any experiment', () => {
    const anyOptimizer = chosenFrom(optimizers, 'type');
    fc.assert(
      fc.property(anyExperiment, anyOptimizer, fc.nat(), (one, optimizer, pick) => {
        const problem = prepare({ ...one, optimizer: experimentOf({ optimizer }).optimizer });
        const { lastStep } = trainToEnd(problem);
        if (lastStep > 0) expectTold(problem, 1 + (pick % lastStep));
      }),
      { numRuns: 300 },
    );
  });
});

const adam = {
  data: { preset: 'five-points' },
  optimizer: { type: 'adam', lr: 0.1, weightDecay: 0.01 },
  schedule: { type: 'reduce-on-plateau', patience: 1 },
  batch: { size: 2 },
  epochs: 12,
};

describe('a step is told the same', () => {
  test('from the start, from any checkpoint before it, and after any other', () => {
    const problem = problemOf(adam);
    const fromStart = told(problem, 20);
    for (const step of [0, 1, 7, 18, 19]) {
      expect(told(problem, 20, checkpointAt(problem, step))).toEqual(fromStart);
    }
    const { tell } = createReplay(problem);
    for (const step of [3, 4, 19, 30, 2, 20]) tell(step, null, Infinity);
    expect(tell(20, null, Infinity)).toEqual(fromStart);
  });

  test('in portions, and nothing is told before it is reached', () => {
    const { tell } = createReplay(problemOf(adam));
    const parts = [5, 5, 5].map((most) => tell(17, null, most));
    expect(parts).toEqual([null, null, null]);
    expect(tell(17, null, 5)).toEqual(told(problemOf(adam), 17));
  });

  test('and one that the run does not take is refused', () => {
    const { tell } = createReplay(problemOf(adam));
    expect(() => tell(37, null, Infinity)).toThrow('step 37: the run ends at 36');
    expect(() => tell(4, checkpointAt(problemOf(adam), 4), 1)).toThrow(RangeError);
  });
});

describe('with edits', () => {
  const momentum = { type: 'sgd', lr: 0.05, momentum: 0.9 };
  const run = {
    data: { preset: 'five-points' },
    optimizer: momentum,
    batch: { size: 2 },
    epochs: 5,
  };
  const edited = (optimizer: object) => problemOf({ ...run, edits: [{ at: 7, optimizer }] });

  test('the memory survives another rate, and is that of the step before', () => {
    const problem = edited({ ...momentum, lr: 0.01 });
    const [before, after] = [told(problem, 7), told(problem, 8)];
    expect(after.lr).toBe(0.01);
    expect(after.memory[0].before).toEqual(before.memory[0].after);
  });

  test('another rule begins with a memory of its own', () => {
    const { rules, memory } = told(edited({ type: 'adam', lr: 0.1 }), 8);
    expect(rules.optimizer.type).toBe('adam');
    expect(memory.map(({ name, before }) => [name, before])).toEqual([
      ['mean', [0, 0]],
      ['square', [0, 0]],
      ['beta1Power', [1]],
      ['beta2Power', [1]],
    ]);
  });
});

test('weight decay is what it is on paper: in the gradient, or apart from it', () => {
  const at = { init: { type: 'point', a: 2, b: -3 }, data: { preset: 'five-points' } };
  const inside = told(
    problemOf({ ...at, optimizer: { type: 'sgd', lr: 0.1, weightDecay: 0.5 } }),
    1,
  );
  expect(inside.decay).toEqual({
    lambda: 0.5,
    isApart: false,
    part: [1, -1.5],
    followed: [inside.gradient[0] + 1, inside.gradient[1] - 1.5],
  });
  const apart = told(
    problemOf({ ...at, optimizer: { type: 'adamw', lr: 0.1, weightDecay: 0.5 } }),
    1,
  );
  expect(apart.decay?.isApart).toBe(true);
  expect(apart.decay?.part[0]).toBeCloseTo(0.1, 15);
  expect(apart.decay?.part[1]).toBeCloseTo(-0.15, 15);
  expect(apart.decay?.followed).toEqual(apart.gradient);
  // Adam's first step is η against the sign, whatever the gradient.
  expect(apart.move[0] - 0.1).toBeCloseTo(0.1 * Math.sign(apart.gradient[0]), 6);
  expect(told(problemOf(at), 1).decay).toBeNull();
});

test('a schedule says how often it has moved on, and what it remembers', () => {
  const problem = problemOf({
    data: { preset: 'five-points' },
    schedule: { type: 'step', stepSize: 1, gamma: 0.5, every: 'epoch' },
    optimizer: { type: 'sgd', lr: 0.08 },
    batch: { size: 2, lrScaling: 'linear', base: 1 },
    epochs: 3,
  });
  expect(told(problem, 7)).toMatchObject({ moves: 2, factor: 2, lr: 2 * 0.08 * 0.25 });
  const plateau = told(problemOf(adam), 3);
  const best = plateau.scheduleMemory.find(({ name }) => name === 'best');
  expect(best).toEqual({ name: 'best', before: [Infinity], after: [plateau.lossAfter] });
});

describe('the rows of a batch', () => {
  const everyRow = (Object.keys(models) as ModelId[]).flatMap((model) =>
    (Object.keys(losses) as LossId[]).map((loss) => ({ model, loss })),
  );
  test.each(everyRow)('of $model with $loss are as on paper', ({ model, loss }) => {
    const problem = problemOf({
      data: { preset: 'noisy-sine', n: 9 },
      model,
      loss: { type: loss },
    });
    const [a, b] = [0.7, -0.4];
    const lossAt = (p: number, q: number, x: number, y: number) =>
      lossOfResidual[loss](outputOf[model](p, q, x) - y);
    for (const { x, y, predicted, residual, share } of batchRows(problem, [3, 0, 8], a, b)) {
      expect(predicted).toBeCloseTo(outputOf[model](a, b, x), 12);
      expect(residual).toBeCloseTo(y - outputOf[model](a, b, x), 12);
      const h = 1e-6;
      const alongA = (lossAt(a + h, b, x, y) - lossAt(a - h, b, x, y)) / (2 * h);
      const alongB = (lossAt(a, b + h, x, y) - lossAt(a, b - h, x, y)) / (2 * h);
      expect(share[0]).toBeCloseTo(alongA, 6);
      expect(share[1]).toBeCloseTo(alongB, 6);
    }
  });

  test('have the gradient of their step as their mean', () => {
    const problem = problemOf({
      data: { preset: 'noisy-sine' },
      model: 'tanh',
      batch: { size: 7 },
      epochs: 2,
    });
    const step = 11;
    const { before, gradient } = told(problem, step);
    const { epoch, batch } = placeOfStep(problem, step);
    const rows = batchRows(problem, [...batchesOfEpoch(problem, epoch)[batch]], ...before);
    for (const k of [0, 1] as const) {
      const sum = rows.reduce((all, { share }) => all + share[k], 0);
      expect(sum / rows.length).toBeCloseTo(gradient[k], 12);
    }
  });
});

/** a, b, loss, lr of each step, by PyTorch. */
type Row = readonly [a: number, b: number, loss: number, lr: number | null];
const { cases } = JSON.parse(
  readFileSync(new URL('../oracle/trajectories.json', import.meta.url), 'utf8'),
) as {
  readonly cases: readonly {
    readonly name: string;
    readonly experiment: object;
    readonly trajectory: readonly Row[];
  }[];
};

/** What a rule takes off θ, divided by η, from its memory after the step: as on paper. */
const DIRECTIONS: Readonly<
  Partial<Record<OptimizerId, (at: (name: string) => number, of: Record<string, number>) => number>>
> = {
  sgd: (at) => at('velocity'),
  adam: (at, { beta1, beta2, eps, step }) =>
    at('mean') / (1 - beta1 ** step) / (Math.sqrt(at('square') / (1 - beta2 ** step)) + eps),
  adamax: (at, { beta1, step }) => at('mean') / (1 - beta1 ** step) / at('largest'),
};

const remembered = cases.filter(({ experiment }) => {
  const { optimizer, edits } = experimentOf(experiment);
  if (edits.length > 0) return false;
  if (optimizer.type === 'adam') return !optimizer.amsgrad;
  if (optimizer.type === 'adamax') return true;
  return optimizer.type === 'sgd' && optimizer.momentum > 0 && !optimizer.nesterov;
});

test('there are such runs by PyTorch of each of the rules', () => {
  const types = remembered.map(({ experiment }) => experimentOf(experiment).optimizer.type);
  expect(new Set(types)).toEqual(new Set(Object.keys(DIRECTIONS)));
});

test.each(remembered)(
  'the memory explains the steps that PyTorch takes: $name',
  ({ experiment, trajectory }) => {
    const problem = problemOf(experiment);
    const { type, ...values } = problem.experiment.optimizer;
    const directionOf = DIRECTIONS[type];
    for (const step of [1, 2, Math.min(10, trajectory.length - 1)]) {
      const { memory, lr } = told(problem, step);
      for (const k of [0, 1] as const) {
        const at = (name: string) => memory.find((slot) => slot.name === name)?.after[k] ?? NaN;
        const numbers = { ...values, step } as unknown as Record<string, number>;
        const written = lr * (directionOf?.(at, numbers) ?? NaN);
        const taken = trajectory[step - 1][k] - trajectory[step][k];
        const size = Math.max(Math.abs(trajectory[step][k]), Math.abs(taken), 1e-6);
        expect(Math.abs(written - taken) / size).toBeLessThan(1e-9);
      }
    }
  },
);
