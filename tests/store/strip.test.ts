import { beforeEach, expect, test } from 'vitest';
import { drawStack } from '../../src/engine/strip/draw.ts';
import { LAYERS, STRIP_SHAPE } from '../../src/engine/strip/settings.ts';
import type { Activation, Weights } from '../../src/engine/strip/settings.ts';
import { stackOf } from '../../src/engine/strip/work.ts';
import {
  beginStrip,
  chooseActivation,
  chooseWeights,
  redrawStack,
  reportLevel,
  reportStackDone,
  reportStackFailed,
  retryStack,
} from '../../src/store/intents/strip.ts';
import { leftOf, NOTHING_TRIED, TYPICAL_SEED, useStrip } from '../../src/store/strip.ts';
import { goneThrough } from '../support/stacks.ts';

type Range = readonly [low: number, high: number];

interface Line {
  readonly activation: Activation;
  readonly weights: Weights;
  readonly size?: Range;
  readonly spread?: Range;
  readonly back?: Range;
}

/** What lessons say of twenty layers of width 256, as a simulation of their own found it over draws. */
const TABLE: readonly Line[] = [
  { activation: 'linear', weights: 'small', size: [8e-17, 1.6e-16], back: [8e-17, 1.6e-16] },
  { activation: 'linear', weights: 'one', size: [8e23, 1.6e24] },
  {
    activation: 'linear',
    weights: 'lecun',
    size: [0.8, 1.2],
    spread: [0.8, 1.2],
    back: [0.8, 1.2],
  },
  {
    activation: 'relu',
    weights: 'lecun',
    size: [0.0006, 0.0014],
    spread: [0.00015, 0.0004],
    back: [0.0006, 0.0016],
  },
  { activation: 'relu', weights: 'he', size: [0.6, 1.4], spread: [0.15, 0.4], back: [0.6, 1.6] },
  { activation: 'tanh', weights: 'xavier', spread: [0.13, 0.19], back: [0.14, 0.24] },
  { activation: 'tanh', weights: 'he', spread: [0.5, 0.6], back: [1.3, 2.4] },
  { activation: 'tanh', weights: 'one', back: [1e9, 6e9] },
  {
    activation: 'sigmoid',
    weights: 'xavier',
    spread: [1.5e-13, 4e-13],
    back: [1.5e-13, 4e-13],
  },
  { activation: 'sigmoid', weights: 'he', spread: [5e-11, 1.5e-10] },
  { activation: 'step', weights: 'he', size: [0.65, 0.78], spread: [0.25, 0.4], back: [0, 0] },
];

test('the stacks that the page shows at first are as the lessons say', () => {
  const drawn = drawStack(TYPICAL_SEED, STRIP_SHAPE);
  for (const { activation, weights, size, spread, back } of TABLE) {
    const stack = stackOf({ activation, weights }, STRIP_SHAPE, drawn);
    const { signals, gradients } = goneThrough(stack, STRIP_SHAPE.widths);
    const end = signals[LAYERS];
    for (const [name, value, range] of [
      ['size', end.size, size],
      ['spread', end.spread, spread],
      ['gradient back', gradients[0], back],
    ] as const) {
      if (range === undefined) continue;
      expect(value, `${activation}, ${weights}: ${name}`).toBeGreaterThanOrEqual(range[0]);
      expect(value, `${activation}, ${weights}: ${name}`).toBeLessThanOrEqual(range[1]);
    }
  }
});

test('in narrow layers saturated tanh lets the gradient grow less', () => {
  const widths = STRIP_SHAPE.widths.map(() => 16);
  const shape = { widths, inputs: STRIP_SHAPE.inputs };
  const seeds = [1, 2, 3, 4, 5, 6, 7, 8, 9];
  const backs = seeds.map((seed) => {
    const stack = stackOf({ activation: 'tanh', weights: 'one' }, shape, drawStack(seed, shape));
    return goneThrough(stack, widths).gradients[0];
  });
  const [median] = backs.toSorted((p, q) => p - q).slice(4);
  expect(median).toBeGreaterThan(200);
  expect(median).toBeLessThan(2500);
});

const now = () => useStrip.getState();

/** As the worker would: forward to the last layer with one signal, and back with one gradient. */
function goThrough(spread = 1, gradient = 1) {
  const { id } = now();
  for (let level = 0; level <= LAYERS; level++) {
    reportLevel(id, { is: 'signal', level, size: 1, spread });
  }
  for (let level = LAYERS; level >= 0; level--) {
    reportLevel(id, { is: 'gradient', level, gradient });
  }
  reportStackDone(id);
}

beforeEach(() => beginStrip('relu', null));

test('nothing is gone through before weights are chosen', () => {
  expect(now().status).toEqual({ is: 'unchosen' });
  chooseActivation('tanh');
  expect(now().status).toEqual({ is: 'unchosen' });
  chooseWeights('he');
  expect(now().status).toEqual({ is: 'running' });
  expect(now().tried).toEqual(NOTHING_TRIED);
});

test('a stack counts as tried once it is gone through, forward and back, and once', () => {
  chooseWeights('xavier');
  for (let level = 0; level <= LAYERS; level++) {
    reportLevel(now().id, { is: 'signal', level, size: 1, spread: 1 });
  }
  expect(now().tried.relu).toEqual([]);
  expect(leftOf(now().outcome)).toBeNull();
  goThrough();
  expect(now().tried.relu).toEqual(['xavier']);
  chooseWeights('he');
  goThrough();
  chooseWeights('xavier');
  expect(now().tried).toEqual({ ...NOTHING_TRIED, relu: ['xavier', 'he'] });
});

test('what is known is there at once, and is another question than what is gone through still', () => {
  chooseWeights('xavier');
  goThrough(0.5, 2);
  const { outcome } = now();
  chooseWeights('one');
  const { id } = now();
  reportLevel(id, { is: 'signal', level: 0, size: 1, spread: 1 });
  reportStackDone(id - 1);
  expect(now().status).toEqual({ is: 'running' });
  chooseWeights('xavier');
  expect(now().status).toEqual({ is: 'done' });
  expect(now().outcome).toBe(outcome);
  // What was on its way is not of this stack.
  reportLevel(id, { is: 'signal', level: 1, size: 9, spread: 9 });
  reportStackDone(id);
  reportStackFailed(id, 'died');
  expect(now().outcome).toBe(outcome);
  expect(now().status).toEqual({ is: 'done' });
  expect(now().tried.relu).toEqual(['xavier']);
});

test('signal and gradient pass where inputs differ still and the gradient neither fades nor grows', () => {
  const passedBy = (spread: number, gradient: number) => {
    beginStrip('tanh', 'he');
    goThrough(spread, gradient);
    return now().passed;
  };
  expect(passedBy(0.11, 9)).toEqual(['tanh']);
  expect(passedBy(0.09, 1)).toEqual([]);
  expect(passedBy(1, 0.09)).toEqual([]);
  expect(passedBy(1, 11)).toEqual([]);
});

test('other draws are gone through anew, and what was tried stays so', () => {
  chooseWeights('he');
  goThrough();
  redrawStack(5);
  expect(now()).toMatchObject({ seed: 5, status: { is: 'running' }, known: [] });
  expect(now().tried.relu).toEqual(['he']);
  expect(now().passed).toEqual(['relu']);
});

test('a scene begins with nothing tried, also where it begins with the stack that is there', () => {
  chooseWeights('he');
  goThrough();
  beginStrip('relu', 'he');
  expect(now()).toMatchObject({
    status: { is: 'running' },
    tried: NOTHING_TRIED,
    passed: [],
    known: [],
  });
});

test('levels that come once more, of a stack begun anew, take the place of those before', () => {
  chooseWeights('he');
  const { id } = now();
  for (let level = 0; level < 5; level++) {
    reportLevel(id, { is: 'signal', level, size: level, spread: 1 });
  }
  reportLevel(id, { is: 'signal', level: 0, size: 7, spread: 1 });
  expect(now().outcome.signals).toEqual([{ size: 7, spread: 1 }]);
});

test('what has failed is said, and tried once more on demand', () => {
  chooseWeights('he');
  const { id } = now();
  reportStackFailed(id, 'absent');
  expect(now().status).toEqual({ is: 'failed', failure: 'absent' });
  retryStack();
  expect(now().status).toEqual({ is: 'running' });
  expect(now().id).not.toBe(id);
});
