import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { curvatureOf } from '../../src/engine/diagnostics.ts';
import { datasets } from '../../src/engine/datasets/index.ts';
import type { DatasetId } from '../../src/engine/experiment.ts';
import { divergenceFacts, limitWhenStandardised } from '../../src/controls/divergence.ts';
import { seekRow } from '../../src/store/intents/transport.ts';
import { rateOfRow } from '../../src/store/rate.ts';
import { activeRun } from '../../src/store/runs.ts';
import type { Run } from '../../src/store/runs.ts';
import { CHUNK_ROWS, CHUNK_VALUES, COLUMNS, columnsIn } from '../../src/trace/columns.ts';
import { beginRun, say } from '../support/store.ts';
import { problemOf, trainToEnd } from '../support/train.ts';

// Nothing is drawn here, and no frame comes.
beforeAll(() => vi.stubGlobal('requestAnimationFrame', () => 1));
afterAll(() => vi.unstubAllGlobals());

/** The run of an experiment, trained to its end, with the playhead there. */
function runOf(json: object): Run {
  const problem = problemOf(json);
  const { columns, rows, status, lastStep } = trainToEnd(problem);
  const trace = beginRun(problem);
  const chunk = new Float64Array(CHUNK_VALUES);
  for (const name of COLUMNS) {
    columnsIn(chunk, CHUNK_ROWS)[name].set(columns[name].subarray(0, rows));
  }
  trace.append(chunk, rows, lastStep);
  if (status === 'training') throw new Error('a run must have ended');
  say({ is: status });
  seekRow(rows - 1);
  return activeRun();
}

/** A step function has no slope, so that Adam without ε divides 0 by 0. */
const divides = { model: 'step', optimizer: { type: 'adam', lr: 0.02, eps: 0 }, epochs: 3 };

describe('a run that ends at its first step', () => {
  test('because that is 0 / 0 is not said to overflow, and its rate is that of the first step', () => {
    const run = runOf({ ...divides, batch: { size: 2, lrScaling: 'linear', base: 1 } });
    expect(run.trace.rows).toBe(1);
    expect(divergenceFacts(run)).toMatchObject({
      step: '0',
      lr: '0.04',
      isUndefined: true,
      isOverflow: false,
      isBeyond: false,
    });
  });
});

test('a run that ends beyond the floats overflows, however it got there', () => {
  const wild = { optimizer: { type: 'sgd', lr: 10 }, batch: { size: 'full' }, epochs: 900 };
  const decays = { optimizer: { type: 'sgd', lr: 10, weightDecay: 10 }, epochs: 300 };
  for (const json of [
    wild,
    { ...wild, model: 'deep-linear', init: { type: 'point', a: 1, b: 2 } },
    // The loss of a bounded model stays small while its parameters run away.
    { ...decays, model: 'tanh' },
    // From the best line on nothing is to be gained, and no first loss to measure by.
    {
      ...decays,
      data: {
        points: [
          [0, 1],
          [1, 3],
        ],
      },
      init: { type: 'point', a: 2, b: 1 },
    },
  ]) {
    const facts = divergenceFacts(runOf(json));
    expect(facts, JSON.stringify(json)).toMatchObject({ isOverflow: true, isUndefined: false });
  }
});

test('a run that is let go on is told of by the step at which it diverged', () => {
  const run = runOf({ optimizer: { type: 'sgd', lr: 10 }, batch: { size: 'full' }, epochs: 20 });
  expect(run.status.is).toBe('finished');
  const bound = run.trace.lastRowInBounds;
  if (bound === null) throw new Error('a run with η = 10 must leave its bounds');
  expect(divergenceFacts(run)).toMatchObject({ step: String(bound), isPast: true });
  seekRow(bound);
  expect(divergenceFacts(activeRun())).toMatchObject({ step: String(bound), isPast: false });
});

test('the rate that is named is that of the step where it diverged, not of one that came after', () => {
  const run = runOf({
    optimizer: { type: 'sgd', lr: 10 },
    batch: { size: 'full' },
    schedule: { type: 'exponential', gamma: 0.5 },
    epochs: 30,
  });
  expect(run.status.is).toBe('finished');
  const bound = run.trace.lastRowInBounds;
  if (bound === null) throw new Error('a run with η = 10 must leave its bounds');
  // By its end the schedule has brought the rate to 10 · 2⁻²⁹, far below the limit.
  expect(divergenceFacts(run)).toMatchObject({
    isPast: true,
    isAboveLimit: true,
    lr: String(10 / 2 ** (bound - 1)),
  });
});

test('a first step that is beyond a million times the first loss is said to be', () => {
  const json = { optimizer: { type: 'sgd', lr: 10 }, batch: { size: 'full' }, epochs: 20 };
  const far = runOf({
    ...json,
    data: {
      points: [
        [1e6, 1],
        [2e6, 3],
      ],
    },
  });
  expect(far.trace.lastRowInBounds).toBe(1);
  seekRow(1);
  expect(divergenceFacts(activeRun())).toMatchObject({ step: '1', isPast: false, isBeyond: true });
  const near = runOf({ ...json, optimizer: { type: 'sgd', lr: 0.6 } });
  const bound = near.trace.lastRowInBounds ?? NaN;
  expect(bound).toBeGreaterThan(1);
  seekRow(bound);
  expect(divergenceFacts(activeRun())).toMatchObject({ isBeyond: false });
});

describe('the rate at the start is the one that the first step uses', () => {
  test.each([
    { schedule: { type: 'one-cycle', maxLr: 1, divFactor: 25 }, first: 0.04 },
    { schedule: { type: 'step' }, batch: { size: 4, lrScaling: 'sqrt', base: 1 }, first: 0.1 },
    { edits: [{ at: 0, optimizer: { type: 'sgd', lr: 0.03 } }], first: 0.03 },
    { edits: [{ at: 1, optimizer: { type: 'sgd', lr: 0.03 } }], first: 0.05 },
  ])('$first with $schedule.type', ({ first, ...json }) => {
    const problem = problemOf({ optimizer: { type: 'sgd', lr: 0.05 }, epochs: 100, ...json });
    beginRun(problem);
    expect(rateOfRow(activeRun(), 0)).toBeCloseTo(first, 12);
    expect(trainToEnd(problem).columns.lr[1]).toBeCloseTo(first, 12);
  });
});

describe('standardising x moves the limit to where it then is', () => {
  const presets = (Object.keys(datasets) as DatasetId[]).map((preset) => ({ preset }));
  const alike = {
    points: [
      [3, 1],
      [3, 2],
      [3, 5],
    ],
  };
  test.each([...presets, alike])('of %j', (data) => {
    beginRun(problemOf({ data }));
    const { quadratic } = problemOf({ data, scaling: 'x' }).objective;
    if (quadratic === null) throw new Error('a line with MSE must have its closed form');
    expect(limitWhenStandardised(activeRun().problem)?.limit).toBeCloseTo(
      2 / curvatureOf(quadratic).largest,
      12,
    );
  });

  test('with a rate below it where the one now is not', () => {
    beginRun(problemOf({ optimizer: { type: 'sgd', lr: 10 } }));
    expect(limitWhenStandardised(activeRun().problem)).toEqual({ limit: 1, rate: 0.5 });
    beginRun(problemOf({ optimizer: { type: 'sgd', lr: 0.5 } }));
    expect(limitWhenStandardised(activeRun().problem)?.rate).toBeNull();
  });

  test('and is not offered where x is standardised, or no limit is known', () => {
    for (const json of [{ scaling: 'x' }, { scaling: 'xy' }, { model: 'tanh' }]) {
      beginRun(problemOf(json));
      expect(limitWhenStandardised(activeRun().problem)).toBeNull();
    }
  });
});
