import { beforeEach, expect, test } from 'vitest';
import { placeOfStep } from '../../src/engine/epochs.ts';
import { batchNow, batchOf } from '../../src/store/batches.ts';
import { openLink } from '../../src/store/intents/openRuns.ts';
import { pause, play, seek, setSpeed } from '../../src/store/intents/transport.ts';
import { partNow } from '../../src/store/parts.ts';
import { FIRST_VIEW, activeRun } from '../../src/store/runs.ts';
import { passFrames, playByHand, row } from '../support/played.ts';
import { train } from '../support/worked.ts';

playByHand(4);

beforeEach(() => {
  openLink(FIRST_VIEW, []);
  train(activeRun());
});

const parts = () => partNow(activeRun());

test.each([
  [1, 1000],
  [0.5, 2000],
  [0.25, 4000],
] as const)('at %d steps a second a step shows its parts in turn within %d ms', (speed, ms) => {
  setSpeed(speed);
  seek(3);
  play();
  passFrames(1);
  const quarter = ms / 4;
  const seen: unknown[] = [];
  for (let k = 0; k < 4; k++) {
    passFrames(10, quarter / 20);
    seen.push(parts());
    passFrames(10, quarter / 20);
  }
  passFrames(1, quarter / 20);
  expect(seen).toEqual(['batch', 'residuals', 'gradient', 'step']);
  expect(row()).toBe(4);
});

test('the batch that is lit is then that of the step that comes', () => {
  const { problem } = activeRun();
  const batchOfStep = (step: number) => {
    const { epoch, batch } = placeOfStep(problem, step);
    return Array.from(batchOf(problem, epoch, batch));
  };
  seek(3);
  expect(Array.from(batchNow(activeRun()) ?? [])).toEqual(batchOfStep(3));
  setSpeed(1);
  play();
  passFrames(2);
  expect(Array.from(batchNow(activeRun()) ?? [])).toEqual(batchOfStep(4));
  setSpeed(4);
  expect(Array.from(batchNow(activeRun()) ?? [])).toEqual(batchOfStep(3));
});

test('at rest, at the end and at speed no part is shown', () => {
  seek(3);
  expect(parts()).toBeNull();
  setSpeed(4);
  play();
  passFrames(2);
  expect(parts()).toBeNull();
  pause();
  setSpeed(1);
  seek(activeRun().problem.length.totalSteps);
  expect(parts()).toBeNull();
});
