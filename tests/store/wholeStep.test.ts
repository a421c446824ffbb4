import { describe, expect, test } from 'vitest';
import { createReplay } from '../../src/engine/whole/replay.ts';
import { startTraining } from '../../src/engine/trainer.ts';
import {
  checkpointBefore,
  rememberCheckpoint,
  shareCheckpoints,
} from '../../src/store/checkpoints.ts';
import { stepInNumbers, tellWithin } from '../../src/store/wholeStep.ts';
import { createTrace } from '../../src/trace/trace.ts';
import { emptyColumns, problemOf } from '../support/train.ts';
import { runOfAll } from '../support/runs.ts';

const adam = {
  data: { preset: 'five-points' },
  optimizer: { type: 'adam', lr: 0.01 },
  batch: { size: 2 },
  epochs: 1000,
};

/** A trace with the checkpoints that a worker tells after so many steps each. */
function checkpointed(every: number, steps: number) {
  const problem = problemOf(adam);
  const trace = createTrace(problem.length.totalSteps);
  const training = startTraining(problem);
  const columns = emptyColumns(every + 1);
  while (training.step < steps) {
    training.advance(columns, 0, every + 1, every);
    rememberCheckpoint(trace, training.checkpoint());
  }
  return { problem, trace };
}

describe('checkpoints', () => {
  test('the nearest at or before a step is found; before the first there is none', () => {
    const { trace } = checkpointed(10, 100);
    const found = [0, 9, 10, 11, 57, 100, 3000].map((step) => checkpointBefore(trace, step)?.step);
    expect(found).toEqual([undefined, undefined, 10, 10, 50, 100, 100]);
    expect(checkpointBefore(createTrace(10), 5)).toBeNull();
  });

  test('of a run with many only some are kept, evenly, so that none is far away', () => {
    const { problem, trace } = checkpointed(1, 3000);
    const steps = Array.from(
      { length: 3000 },
      (_, step) => checkpointBefore(trace, step + 1)?.step,
    );
    expect(new Set(steps).size).toBeLessThanOrEqual(1024);
    const away = steps.map((kept, k) => k + 1 - (kept ?? 0));
    expect(Math.max(...away)).toBeLessThanOrEqual(4);
    // A branch has them, too, as far as it goes.
    const branch = createTrace(problem.length.totalSteps);
    shareCheckpoints(trace, branch, 1500);
    const shared = steps.map((_, k) => checkpointBefore(branch, k + 1)?.step);
    expect(shared.slice(0, 1499)).toEqual(steps.slice(0, 1499));
    expect(Math.max(...shared.map((kept) => kept ?? 0))).toBeLessThanOrEqual(1500);
  });
});

describe('a step is told', () => {
  test('the same from the nearest checkpoint as from the start, wherever one jumps', () => {
    const run = checkpointed(100, 3000);
    for (const step of [2950, 7, 1801, 1802, 1801, 101, 100]) {
      const whole = createReplay(run.problem).tell(step, null, Infinity);
      expect(tellWithin(run, step, Infinity)).toEqual(whole);
    }
  });

  test('over several askings where there is no time, and then at once', () => {
    const run = checkpointed(3000, 3000);
    let asked = 1;
    while (tellWithin(run, 2000, 0) === null) asked++;
    // One step each, for the clock has run out before the second.
    expect(asked).toBe(1999);
    expect(tellWithin(run, 2000, 0)).toEqual(createReplay(run.problem).tell(2000, null, Infinity));
  });
});

test('the numbers are those of the step taken, of the next where that is asked for, or of none', () => {
  const at = (row: number, isNext: boolean, atMost?: number) =>
    stepInNumbers(runOfAll({ ...adam, epochs: 2 }, row, atMost), isNext);
  expect([at(0, false), at(3, false), at(3, true)]).toEqual([1, 3, 4]);
  expect([at(6, true), at(6, false), at(3, true, 4)]).toEqual([null, 6, null]);
});
