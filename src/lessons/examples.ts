import { firstView } from './firstView.ts';
import { WAVE } from './wave.ts';

/**
 * Experiments ready to be opened, each of which shows one thing. As in a link, what is left out has
 * its default.
 */

const FULL = { size: 'full' };
const FAR = { type: 'point', a: -1.5, b: 3 };

export const examples = {
  'five-points': firstView,
  'height-weight': {
    data: { preset: 'women' },
    scaling: 'x',
    init: { type: 'zeros' },
    optimizer: { type: 'sgd', lr: 0.25 },
    batch: FULL,
    epochs: 40,
  },
  bounce: {
    data: {
      points: [
        [-1, 0],
        [1, 0],
      ],
    },
    init: { type: 'point', a: 1, b: 0 },
    optimizer: { type: 'sgd', lr: 1 },
    batch: FULL,
    epochs: 100,
  },
  'one-by-one': { init: FAR, optimizer: { type: 'sgd', lr: 0.05 }, batch: { size: 1 }, epochs: 80 },
  'too-large': { init: FAR, optimizer: { type: 'sgd', lr: 0.3 }, batch: FULL, epochs: 200 },
  'narrow-valley': {
    data: { preset: 'davis' },
    init: { type: 'zeros' },
    optimizer: { type: 'sgd', lr: 3e-5 },
    batch: FULL,
    epochs: 80,
  },
  caught: {
    data: { points: WAVE },
    model: 'sine',
    init: { type: 'point', a: 4, b: 0 },
    optimizer: { type: 'sgd', lr: 0.1 },
    batch: FULL,
    epochs: 200,
  },
  escape: {
    data: { points: WAVE },
    model: 'sine',
    init: { type: 'point', a: 4, b: 0 },
    optimizer: { type: 'sgd', lr: 0.1 },
    schedule: { type: 'cosine' },
    batch: { size: 1 },
    epochs: 100,
    seed: 1,
  },
  momentum: {
    init: FAR,
    optimizer: { type: 'sgd', lr: 0.02, momentum: 0.9 },
    batch: FULL,
    epochs: 200,
  },
  adam: { init: FAR, optimizer: { type: 'adam', lr: 0.1 }, batch: FULL, epochs: 200 },
  'dead-relu': {
    data: {
      points: [
        [-2, 0],
        [-1, 0],
        [0, 0.1],
        [1, 0.9],
        [2, 2.1],
        [3, 2.9],
      ],
    },
    model: 'relu',
    init: { type: 'point', a: -0.5, b: -2 },
    optimizer: { type: 'sgd', lr: 0.05 },
    batch: FULL,
    epochs: 300,
  },
  outlier: {
    data: { preset: 'davis' },
    scaling: 'xy',
    loss: { type: 'huber', delta: 1 },
    init: { type: 'zeros' },
    optimizer: { type: 'sgd', lr: 0.25 },
    batch: FULL,
    epochs: 400,
  },
} as const satisfies Readonly<Record<string, object>>;

export type ExampleId = keyof typeof examples;
