import { describe, expect, test } from 'vitest';
import { CHUNK_VALUES } from '../../src/trace/columns.ts';
import { prepare } from '../../src/engine/problem.ts';
import { startTraining } from '../../src/engine/trainer.ts';
import { poolSize } from '../../src/worker/pool.ts';
import type { FromWorker } from '../../src/worker/protocol.ts';
import { events, setUp } from '../support/fakePool.ts';
import type { FakeWorker } from '../support/fakeWorker.ts';
import { sentOf } from '../support/train.ts';

const experiment = sentOf({});

const at = startTraining(prepare(experiment)).checkpoint();

function rowsMessage(
  run: number,
  buffer: Float64Array<ArrayBuffer>,
  count: number,
  lastStep: number,
): FromWorker {
  return { type: 'rows', run, buffer, count, lastStep, checkpoint: at };
}

const chunk = () => new Float64Array(CHUNK_VALUES);

test('no worker is made before the first run', () => {
  const { pool, workers } = setUp();
  expect(workers).toHaveLength(0);
  pool.start(experiment, 1, events().listener);
  expect(workers).toHaveLength(1);
});

test('a start names its run, and lends the worker empty chunks by handing them over', () => {
  const { pool, workers } = setUp();
  pool.start(experiment, 4, events().listener);
  const [message] = workers[0].received;
  expect(message).toMatchObject({ type: 'start', run: 1, experiment, stride: 4 });
  if (message.type !== 'start') throw new Error('the first message must be a start');
  expect(message.buffers.length).toBeGreaterThan(1);
  const lent = message.buffers.map(({ buffer }) => buffer);
  expect(lent.every((buffer) => workers[0].transfers[0].includes(buffer))).toBe(true);
});

test('rows are passed on, and their chunk goes back to be filled again', () => {
  const { pool, workers } = setUp();
  const { heard, listener } = events();
  pool.start(experiment, 1, listener);
  const buffer = chunk();
  workers[0].says(rowsMessage(1, buffer, 7, 6));
  expect(heard).toEqual([['rows', 7, 6]]);
  expect(workers[0].received[1]).toEqual({ type: 'recycle', run: 1, buffer });
  expect(workers[0].transfers[1]).toEqual([buffer.buffer]);
});

test('a worker is sent the same data once', () => {
  const { pool, workers } = setUp();
  pool.start(experiment, 1, events().listener);
  pool.start({ ...experiment, epochs: 7 }, 1, events().listener);
  expect(
    workers[0].received.map((message) => message.type === 'start' && message.experiment),
  ).toEqual([experiment, { ...experiment, epochs: 7, data: null }]);
});

test('the end and a failure are passed on, each to its run', () => {
  const { pool, workers } = setUp();
  const [one, other] = [events(), events()];
  pool.start(experiment, 1, one.listener);
  pool.start(experiment, 1, other.listener);
  workers[0].says({ type: 'failed', run: 2, message: 'broken' });
  workers[0].says({ type: 'ended', run: 1, status: 'diverged', atStep: 31 });
  expect([one.heard, other.heard]).toEqual([[['ended', 'diverged', 31]], [['failed', 'bug']]]);
});

test('late messages of a stopped run reach nobody', () => {
  const { pool, workers } = setUp();
  const [old, now] = [events(), events()];
  pool.start(experiment, 1, old.listener).stop();
  pool.start(experiment, 1, now.listener);
  expect(workers).toHaveLength(1);
  expect(workers[0].received[1]).toEqual({ type: 'stop', run: 1 });
  workers[0].says(rowsMessage(1, chunk(), 5, 4));
  workers[0].says({ type: 'ended', run: 1, status: 'finished', atStep: 9 });
  workers[0].says({ type: 'failed', run: 1, message: 'old' });
  workers[0].says({ type: 'stopped', run: 1 });
  expect([old.heard, now.heard]).toEqual([[], []]);
  workers[0].says(rowsMessage(2, chunk(), 3, 2));
  expect([old.heard, now.heard]).toEqual([[], [['rows', 3, 2]]]);
});

test('a run can be stopped over its own rows', () => {
  const { pool, workers } = setUp();
  const { heard, listener } = events();
  const handle = pool.start(experiment, 1, { ...listener, rows: () => handle.stop() });
  workers[0].says(rowsMessage(1, chunk(), 5, 4));
  workers[0].says(rowsMessage(1, chunk(), 5, 9));
  expect(workers[0].received.map(({ type }) => type)).toEqual(['start', 'stop']);
  expect(heard).toEqual([]);
});

test('a run that has ended is not stopped any more', () => {
  const { pool, workers } = setUp();
  const handle = pool.start(experiment, 1, events().listener);
  workers[0].says({ type: 'ended', run: 1, status: 'finished', atStep: 9 });
  handle.stop();
  expect(workers[0].received).toHaveLength(1);
});

describe('the pool', () => {
  test.each([
    [1, 1],
    [2, 1],
    [3, 2],
    [5, 4],
    [64, 4],
  ])('of a machine with %d cores has %d workers', (cores, workers) => {
    expect(poolSize(cores)).toBe(workers);
  });

  const startsOf = (workers: readonly FakeWorker[]) => workers.map((worker) => worker.starts());

  test('makes a worker when one more is needed, and gives a run to the least busy', () => {
    const { pool, workers } = setUp(3);
    for (let k = 0; k < 7; k++) pool.start(experiment, 1, events().listener);
    expect(startsOf(workers)).toEqual([
      [1, 4, 7],
      [2, 5],
      [3, 6],
    ]);
  });

  test('counts neither what has ended nor what was stopped', () => {
    const { pool, workers } = setUp(2);
    const handles = [1, 2, 3, 4].map(() => pool.start(experiment, 1, events().listener));
    workers[1].says({ type: 'ended', run: 2, status: 'finished', atStep: 80 });
    handles[3].stop();
    for (let k = 0; k < 2; k++) pool.start(experiment, 1, events().listener);
    expect(startsOf(workers)).toEqual([
      [1, 3],
      [2, 4, 5, 6],
    ]);
  });

  test('sends each worker the same data once', () => {
    const { pool, workers } = setUp(2);
    for (let k = 0; k < 4; k++) pool.start(experiment, 1, events().listener);
    const data = workers.map(({ received }) =>
      received.map((message) => message.type === 'start' && message.experiment.data),
    );
    expect(data).toEqual([
      [experiment.data, null],
      [experiment.data, null],
    ]);
  });
});

test('after disposing nothing is heard any more, and no worker is made', () => {
  const { pool, workers } = setUp(2);
  const { heard, listener } = events();
  const handle = pool.start(experiment, 1, listener);
  pool.start(experiment, 1, listener);
  pool.dispose();
  handle.stop();
  expect(workers.map(({ isTerminated }) => isTerminated)).toEqual([true, true]);
  workers[0].says(rowsMessage(1, chunk(), 5, 4));
  expect(heard).toEqual([]);
  expect(workers).toHaveLength(2);
});
