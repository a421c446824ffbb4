import { beforeEach, expect, test } from 'vitest';
import { faultSentence } from '../../src/engine/fault.ts';
import { parseExperiment } from '../../src/engine/parse.ts';
import { prepare } from '../../src/engine/problem.ts';
import { endGesture, FIRST_VIEW, useExperiment } from '../../src/store/experiment.ts';
import { trainToEnd } from '../support/train.ts';

const now = () => useExperiment.getState();

beforeEach(() => now().open(FIRST_VIEW, []));

test('the first view is that of the issue: five points, He, plain steps, η 0.05, batch 2, 80 epochs', () => {
  expect(parseExperiment(FIRST_VIEW).faults.map(faultSentence)).toEqual([]);
  expect(FIRST_VIEW).toMatchObject({
    data: { preset: 'five-points' },
    init: { type: 'he-normal' },
    optimizer: { type: 'sgd', lr: 0.05, momentum: 0, weightDecay: 0 },
    batch: { size: 2, order: 'shuffle' },
    epochs: 80,
  });
});

test('the first view starts well up the wall and ends close to the floor', () => {
  const { columns, rows } = trainToEnd(prepare(FIRST_VIEW));
  expect(columns.loss[0]).toBeGreaterThan(100 * 0.0438);
  expect(columns.loss[rows - 1]).toBeLessThan(2 * 0.0438);
  // A few strides do most of the way; the rest is a walk along the floor.
  expect(columns.loss[10]).toBeLessThan(0.1 * columns.loss[0]);
  expect(columns.loss[10]).toBeGreaterThan(columns.loss[rows - 1]);
});

test('a change replaces what it names and keeps the rest', () => {
  now().change({ epochs: 5 });
  expect(now().experiment).toEqual({ ...FIRST_VIEW, epochs: 5 });
  expect(now().isFromAddress).toBe(false);
});

test('a change gives a new experiment, so that a run knows that it is another', () => {
  now().change({ epochs: 80 });
  expect(now().experiment).not.toBe(FIRST_VIEW);
});

test('the sentences about a link go when the person goes on, or dismisses them', () => {
  const { experiment, faults } = parseExperiment({ epochs: -1 });
  now().open(experiment, faults);
  expect([now().linkFaults.length, now().isFromAddress]).toEqual([1, true]);
  now().dismissFaults();
  expect(now().linkFaults).toEqual([]);
  now().open(experiment, faults);
  now().change({ seed: 1 });
  expect(now().linkFaults).toEqual([]);
});

test('changes of one gesture carry its name until it ends', () => {
  now().change({ seed: 1 }, 'slider');
  now().change({ seed: 2 }, 'slider');
  expect(now().gesture).toBe('slider');
  endGesture();
  expect(now().gesture).toBeNull();
  now().change({ seed: 3 });
  expect(now().gesture).toBeNull();
});
