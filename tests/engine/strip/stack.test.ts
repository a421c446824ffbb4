import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { drawStack } from '../../../src/engine/strip/draw.ts';
import { ACTIVATIONS } from '../../../src/engine/strip/settings.ts';
import type { Activation } from '../../../src/engine/strip/settings.ts';
import { createStack } from '../../../src/engine/strip/stack.ts';
import { stackOf } from '../../../src/engine/strip/work.ts';
import { deviationSquares, goneThrough, settingOf } from '../../support/stacks.ts';
import type { Told } from '../../support/stacks.ts';
import { relativeError } from '../../support/train.ts';

type Matrix = readonly (readonly number[])[];

/** A stack given in full, its outputs and its gradients at each level by PyTorch's autograd in float64. */
interface Small {
  readonly activation: Activation;
  readonly x: Matrix;
  readonly weights: readonly Matrix[];
  readonly top: Matrix;
  readonly outputs: readonly Matrix[];
  readonly grads: readonly Matrix[];
}

/** Over seeds, their 5 %, 50 % and 95 % quantiles by layer: computed by PyTorch in float64. */
interface Many {
  readonly layout: string;
  readonly widths: readonly number[];
  readonly activation: Activation;
  readonly weights: string;
  readonly size: Matrix;
  readonly spread: Matrix;
  readonly grad: Matrix;
}

const { small, stacks } = JSON.parse(
  readFileSync(new URL('../../oracle/init-stack.json', import.meta.url), 'utf8'),
) as { readonly small: readonly Small[]; readonly stacks: readonly Many[] };

const flat = (matrix: Matrix) => Float64Array.from(matrix.flat());

function stackFrom({ activation, x, weights, top }: Small) {
  const widths = [x[0].length, ...weights.map(({ length }) => length)];
  const given = {
    x: flat(x),
    weights: (layer: number) => flat(weights[layer - 1]),
    top: flat(top),
  };
  const shape = { widths, inputs: x.length };
  return { widths, stack: createStack(shape, ACTIVATIONS[activation], given, () => 1) };
}

const worst = (got: Float64Array, right: Matrix) =>
  Math.max(...right.flat().map((value, k) => relativeError(got[k], value)));

test.each(small)('outputs and gradients of $activation layers are those of autograd', (given) => {
  const { widths, stack } = stackFrom(given);
  const signals = given.weights.map((_, i) => stack.forward(i + 1));
  for (const [i, outputs] of given.outputs.entries()) {
    expect(worst(stack.outputs(i + 1), outputs), `outputs of layer ${i + 1}`).toBeLessThan(1e-9);
    // By their definitions.
    const { length } = outputs.flat();
    const squares = deviationSquares(flat(outputs), widths[i + 1]);
    const apart = squares.reduce((sum, one) => sum + one, 0);
    expect(signals[i].size).toBeCloseTo(Math.hypot(...outputs.flat()) / Math.sqrt(length), 12);
    expect(signals[i].spread).toBeCloseTo(Math.sqrt(apart / length), 12);
  }
  for (let layer = given.weights.length; layer >= 1; layer--) {
    const size = stack.backward(layer);
    const right = given.grads[layer - 1];
    expect(worst(stack.gradient(), right), `gradient before layer ${layer}`).toBeLessThan(1e-9);
    expect(relativeError(size, Math.hypot(...right.flat()) / Math.sqrt(right.length))).toBeLessThan(
      1e-9,
    );
  }
});

const SEEDS = [1, 2, 3];
const INPUTS = 256;
/** Levels at which medians are within what nine in ten draws give; at the others, nearly. */
const STRICT = new Set([1, 10, 20]);
/** Below it the oracle's spread is what rounding makes of it, by chance. */
const LEAST = 1e-13;

const median = (values: readonly number[]) => values.toSorted((p, q) => p - q)[values.length >> 1];

function drawsOf(widths: readonly number[]) {
  const shape = { widths, inputs: INPUTS };
  return SEEDS.map((seed) => ({ shape, drawn: drawStack(seed, shape) }));
}

/**
 * The others follow from these: without activation and with ReLU a stack is as many times larger as
 * its weights (below), and at equal widths LeCun’s are Xavier’s.
 */
const ASKED = new Set(['relu he', 'tanh xavier', 'sigmoid xavier']);

describe('twenty layers of 128', () => {
  const these = stacks.filter(
    (one) => one.layout === 'even' && ASKED.has(`${one.activation} ${one.weights}`),
  );
  const draws = drawsOf(these[0].widths);

  test.each(these)('$activation, $weights: medians are within those of PyTorch', (one) => {
    const setting = settingOf(one.activation, one.weights);
    const runs = draws.map(({ shape, drawn }) =>
      goneThrough(stackOf(setting, shape, drawn), one.widths),
    );
    const within = (name: string, level: number, quantiles: Matrix, of: (run: Told) => number) => {
      const [low, , high] = quantiles.map((row) => row[level - 1]);
      if (name === 'spread' && high < LEAST) return;
      // One in ten draws is beyond: of so many levels a median of three may be, a little.
      const leeway = STRICT.has(level) ? 0 : (high - low) / 2;
      const got = median(runs.map(of));
      expect(got, `${name} at level ${level}`).toBeGreaterThanOrEqual(low - leeway);
      expect(got, `${name} at level ${level}`).toBeLessThanOrEqual(high + leeway);
    };
    for (let level = 1; level < one.widths.length; level++) {
      within('size', level, one.size, (run) => run.signals[level].size);
      // The oracle’s is the mean of the deviations of the units.
      within('spread', level, one.spread, (run) => run.meanDeviations[level]);
      within('gradient', level, one.grad, (run) => run.gradients[level]);
    }
  });
});

test('without activation, and with ReLU, weights a hundred times smaller make each layer so', () => {
  const shape = { widths: [6, 9, 5, 7], inputs: 11 };
  const drawn = drawStack(3, shape);
  for (const activation of ['linear', 'relu'] as const) {
    const [large, little] = (['one', 'small'] as const).map((weights) =>
      goneThrough(stackOf({ activation, weights }, shape, drawn), shape.widths),
    );
    for (const level of [0, 1, 2, 3]) {
      const factor = 0.01 ** level;
      expect(
        relativeError(little.signals[level].size, factor * large.signals[level].size),
      ).toBeLessThan(1e-12);
      expect(
        relativeError(little.signals[level].spread, factor * large.signals[level].spread),
      ).toBeLessThan(1e-12);
      const back = 0.01 ** (3 - level);
      expect(relativeError(little.gradients[level], back * large.gradients[level])).toBeLessThan(
        1e-12,
      );
    }
  }
});

test('the same seed draws the same stack, to the last bit, and another seed another', () => {
  const shape = { widths: [4, 3, 5], inputs: 2 };
  const all = (seed: number) => {
    const { x, weights, top } = drawStack(seed, shape);
    return [x, weights(2), weights(1), weights(2), top];
  };
  expect(all(8)).toEqual(all(8));
  expect(all(8)).not.toEqual(all(9));
  const [, second, first, again, top] = all(8);
  expect(again).toBe(second);
  expect([first.length, second.length]).toEqual([12, 15]);
  for (const row of [top.subarray(0, 5), top.subarray(5)])
    expect(Math.hypot(...row)).toBeCloseTo(1, 14);
});

test('what only rounding tells apart is not told apart', () => {
  const shape = { widths: [1, 1], inputs: 3 };
  const third = 1 / 3;
  const x = Float64Array.of(third, third * (1 + 2 ** -52), third);
  const given = { x, weights: () => Float64Array.of(1), top: new Float64Array(3) };
  expect(createStack(shape, ACTIVATIONS.linear, given, () => 1).forward(1).spread).toBe(0);
  const apart = { ...given, x: Float64Array.of(third, third * (1 + 1e-13), third) };
  expect(createStack(shape, ACTIVATIONS.linear, apart, () => 1).forward(1).spread).toBeGreaterThan(
    0,
  );
});
