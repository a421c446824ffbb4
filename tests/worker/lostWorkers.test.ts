import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { FromWorker } from '../../src/worker/protocol.ts';
import { events, setUp } from '../support/fakePool.ts';
import { sentOf } from '../support/train.ts';

const experiment = sentOf({});

describe('a worker that has said nothing for a second', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['performance'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  /** Starts a run, hears something of it and then nothing, and has another take its place. */
  function startAfterSilence(message: FromWorker | null) {
    const { pool, workers } = setUp();
    const handle = pool.start(experiment, 1, events().listener);
    if (message !== null) workers[0].says(message);
    vi.advanceTimersByTime(1000);
    handle.stop();
    pool.start(experiment, 1, events().listener);
    return workers;
  }

  test('in the middle of a run is replaced by the next', () => {
    const workers = startAfterSilence(null);
    expect(workers).toHaveLength(2);
    expect(workers[0].isTerminated).toBe(true);
    expect(workers[1].received[0]).toMatchObject({ type: 'start', experiment });
    expect(workers[1].starts()).toEqual([2]);
  });

  test.each<FromWorker>([
    { type: 'ended', run: 1, status: 'finished', atStep: 9 },
    { type: 'failed', run: 1, message: 'broken' },
  ])('because its run has $type is kept', (message) => {
    const workers = startAfterSilence(message);
    expect(workers).toHaveLength(1);
    expect(workers[0].isTerminated).toBe(false);
    expect(workers[0].received[1]).toMatchObject({ type: 'start', run: 2 });
  });

  test('because its run was stopped, as it has said, is kept', () => {
    const { pool, workers } = setUp();
    pool.start(experiment, 1, events().listener).stop();
    workers[0].says({ type: 'stopped', run: 1 });
    vi.advanceTimersByTime(1000);
    pool.start(experiment, 1, events().listener);
    expect(workers).toHaveLength(1);
  });

  test('at a run that is wanted is let be where another hears', () => {
    const { pool, workers } = setUp(2);
    pool.start(experiment, 1, events().listener);
    vi.advanceTimersByTime(1000);
    for (let k = 0; k < 2; k++) pool.start(experiment, 1, events().listener);
    expect(workers.map((worker) => worker.starts())).toEqual([[1], [2, 3]]);
    expect(workers.some(({ isTerminated }) => isTerminated)).toBe(false);
  });

  test('at a run that is wanted, where none hears, gives way; that run begins anew after the new one', () => {
    const { pool, workers } = setUp();
    pool.start(experiment, 1, events().listener);
    vi.advanceTimersByTime(1000);
    pool.start(experiment, 1, events().listener);
    expect(workers.map(({ isTerminated }) => isTerminated)).toEqual([true, false]);
    expect(workers[1].starts()).toEqual([2, 1]);
  });
});

describe('a worker that dies', () => {
  test('is replaced at once, and its runs begin anew', () => {
    const { pool, workers } = setUp();
    const [one, other] = [events(), events()];
    pool.start(experiment, 1, one.listener);
    pool.start(experiment, 8, other.listener);
    workers[0].dies('out of memory');
    expect(workers).toHaveLength(2);
    expect(workers[0].isTerminated).toBe(true);
    expect(workers[1].received).toMatchObject([
      { type: 'start', run: 1, experiment, stride: 1 },
      { type: 'start', run: 2, stride: 8 },
    ]);
    workers[1].says({ type: 'ended', run: 2, status: 'finished', atStep: 80 });
    expect([one.heard, other.heard]).toEqual([[], [['ended', 'finished', 80]]]);
  });

  test('has its runs go to those that are least busy', () => {
    const { pool, workers } = setUp(2);
    for (let k = 0; k < 4; k++) pool.start(experiment, 1, events().listener);
    workers[0].dies('gone');
    expect(workers.map((worker) => worker.starts())).toEqual([
      [1, 3],
      [2, 4],
      [1, 3],
    ]);
  });

  test('has a run that was stopped begin nowhere', () => {
    const { pool, workers } = setUp();
    pool.start(experiment, 1, events().listener).stop();
    workers[0].dies('gone');
    expect(workers).toHaveLength(1);
  });

  test('under the same run again has it fail, in words, and is replaced at the next start', () => {
    const { pool, workers } = setUp();
    const [first, second] = [events(), events()];
    pool.start(experiment, 1, first.listener);
    workers[0].dies('out of memory');
    expect(first.heard).toEqual([]);
    workers[1].dies('out of memory again');
    expect(first.heard).toEqual([['failed', 'died']]);
    expect(workers[1].isTerminated).toBe(true);
    expect(workers).toHaveLength(2);
    pool.start(experiment, 1, second.listener);
    expect(workers).toHaveLength(3);
    expect(workers[2].received[0]).toMatchObject({ type: 'start', experiment });
    workers[2].says({ type: 'ended', run: 2, status: 'finished', atStep: 80 });
    expect(second.heard).toEqual([['ended', 'finished', 80]]);
  });

  test('without a word, before its first, is one whose script has not come', () => {
    const { pool, workers } = setUp();
    const { heard, listener } = events();
    pool.start(experiment, 1, listener);
    workers[0].dies('');
    workers[1].dies('');
    expect(heard).toEqual([['failed', 'absent']]);
  });

  test('long after it was replaced does not end its successor', () => {
    const { pool, workers } = setUp();
    const { heard, listener } = events();
    pool.start(experiment, 1, listener);
    workers[0].dies('first');
    workers[0].dies('again');
    expect(heard).toEqual([]);
    expect(workers).toHaveLength(2);
    expect(workers[1].isTerminated).toBe(false);
  });
});
