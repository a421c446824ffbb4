import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { keepGhost } from '../../src/store/intents/ghost.ts';
import { changeRate } from '../../src/store/intents/experiment.ts';
import { openLink } from '../../src/store/intents/openRuns.ts';
import { activate } from '../../src/store/intents/runs.ts';
import { play, seek } from '../../src/store/intents/transport.ts';
import { thinned } from '../../src/store/withinMemory.ts';
import { reportRows, reportStatus } from '../../src/store/intents/reports.ts';
import { MOST_RUNS, activeRun, freshRun, useRuns } from '../../src/store/runs.ts';
import type { Run } from '../../src/store/runs.ts';
import { startTraining } from '../../src/engine/trainer.ts';
import { CHUNK_ROWS, CHUNK_VALUES, COLUMNS, columnsIn } from '../../src/trace/columns.ts';
import { thinTrace } from '../../src/trace/thinTrace.ts';
import { branchTrace, createTrace } from '../../src/trace/trace.ts';
import type { Trace } from '../../src/trace/trace.ts';
import { runOfAll } from '../support/runs.ts';
import { traceOfRows, valuesOf } from '../support/trace.ts';
import { experimentOf, problemOf, trainToEnd } from '../support/train.ts';
import { train } from '../support/worked.ts';

// Nothing is drawn here, and no frame comes.
beforeAll(() => vi.stubGlobal('requestAnimationFrame', () => 1));
afterAll(() => vi.unstubAllGlobals());

const SHORT = { data: { preset: 'five-points' }, batch: { size: 2 }, optimizer: { type: 'adam' } };
const listed = () => useRuns.getState().runs;

/** What the columns of some traces take, each piece of memory counted once. */
function bytesOf(traces: readonly Trace[]): number {
  const buffers = new Set<ArrayBufferLike>();
  for (const { columns, rows } of traces) {
    for (const name of COLUMNS) {
      columns[name].forEachBlock(0, rows, (values) => buffers.add(values.buffer));
    }
  }
  return [...buffers].reduce((sum, { byteLength }) => sum + byteLength, 0);
}

/** Rows to the end, whatever is in them. */
function fill({ trace }: Run) {
  const chunk = new Float64Array(CHUNK_VALUES);
  while (trace.rows < trace.totalRows) {
    const count = Math.min(1024, trace.totalRows - trace.rows);
    const step = Math.min(trace.totalSteps, (trace.rows + count - 1) * trace.stride);
    trace.append(chunk, count, step);
  }
  reportStatus(trace, { is: 'finished' });
}

test('eight branches of one run of a million steps take less than 300 MB', async () => {
  const long = { ...SHORT, data: { preset: 'women' }, batch: { size: 1 }, epochs: 66_666 };
  openLink(experimentOf(long), []);
  fill(activeRun());
  const first = activeRun().trace;
  for (let count = 2; count <= MOST_RUNS; count++) {
    seek(100_000 + count);
    play();
    changeRate(0.001 * count);
    fill(activeRun());
    keepGhost();
    expect(listed()).toHaveLength(count);
  }
  const bytes = bytesOf(listed().map(({ trace }) => trace));
  expect(bytes).toBeLessThan(300e6);
  // The one that is worked with keeps each of its steps, and the others say how many they keep.
  expect(listed().map(({ trace }) => trace.stride)).toEqual([1, 2, 2, 2, 2, 2, 2, 2]);
  // What has been thinned lets go of its rows, whoever still holds it.
  await new Promise((resolve) => setTimeout(resolve));
  expect(bytesOf([first])).toBe(0);
  // Another in its place: it keeps what it has, and the one before has no more than the others.
  activate(listed()[3].id);
  expect(bytesOf(listed().map(({ trace }) => trace))).toBeLessThan(300e6);
});

test('a branch that shares most of its rows keeps them all: that costs less', () => {
  const long = { ...SHORT, data: { preset: 'women' }, batch: { size: 1 }, epochs: 66_666 };
  openLink(experimentOf(long), []);
  fill(activeRun());
  seek(700_001);
  play();
  changeRate(0.5);
  fill(activeRun());
  keepGhost();
  expect(listed().map(({ trace }) => trace.stride)).toEqual([1, 1]);
});

test.each([
  ['an even end', 60, 101],
  ['an odd end', 60, 60],
  ['a fourth', 60, 31],
])(
  'a thinned run that ended at %s has the rows of one that kept so few from the start',
  (...at) => {
    const [, epochs, mostRows] = at;
    const json = { ...SHORT, epochs: epochs + 1 };
    const { trace } = runOfAll(json, 0);
    const thin = thinTrace(trace, mostRows, true);
    const { columns, rows, lastStep } = trainToEnd(problemOf(json), thin.stride);
    expect([thin.stride > 1, thin.rows, thin.stepAt(thin.rows - 1)]).toEqual([
      true,
      rows,
      lastStep,
    ]);
    for (const name of COLUMNS) {
      expect(valuesOf(thin.columns[name], 0, rows)).toEqual([...columns[name].subarray(0, rows)]);
    }
  },
);

test('one that is still in training ends at a step that it keeps', () => {
  const whole = traceOfRows(200, (row) => ({ a: row }));
  for (const row of [100, 101, 102, 103]) {
    const thin = thinTrace(branchTrace(whole, row), 50, false);
    const last = thin.rows - 1;
    expect([thin.stride, thin.stepAt(last), thin.columns.a.at(last)]).toEqual([4, 100, 100]);
  }
});

test('thinned in the middle of its training it goes on to the same rows, be it its last step', () => {
  const problem = problemOf({ ...SHORT, optimizer: { type: 'sgd', lr: 10 }, epochs: 200 });
  const all = trainToEnd(problem);
  expect(all.status).toBe('diverged');
  for (let stop = 1; stop <= all.lastStep; stop++) {
    const trace = createTrace(problem.length.totalSteps);
    const training = startTraining(problem);
    const chunk = new Float64Array(CHUNK_VALUES);
    const count = training.advance(columnsIn(chunk, CHUNK_ROWS), 0, stop + 1);
    reportRows(trace, chunk, count, training.step, training.checkpoint());
    const begun = freshRun({ id: 0, slot: 0, name: null, isHidden: false }, problem);
    const run = thinned({ ...begun, trace }, 200);
    const thin = run.trace;
    train(run);
    const { columns, rows, lastStep } = trainToEnd(problem, thin.stride);
    expect([thin.stride, thin.rows, thin.stepAt(thin.rows - 1)]).toEqual([4, rows, lastStep]);
    for (const name of COLUMNS) {
      expect(valuesOf(thin.columns[name], 0, rows)).toEqual([...columns[name].subarray(0, rows)]);
    }
  }
});
