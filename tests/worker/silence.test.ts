import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { chooseFrame } from '../../src/engine/frame/frame.ts';
import { prepare } from '../../src/engine/problem.ts';
import { createWorkerLink } from '../../src/worker/link.ts';
import { createSurfaceClient } from '../../src/worker/surfaceClient.ts';
import { events, setUp } from '../support/fakePool.ts';
import { FakeWorker } from '../support/fakeWorker.ts';
import { sentOf } from '../support/train.ts';

const experiment = sentOf({});
const SECOND_MS = 1000;
const LONG_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * LONG_MS;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance', 'setTimeout', 'clearTimeout'] });
  vi.spyOn(console, 'error').mockImplementation(() => {});
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

test('nobody looks after a worker that was let go, whatever it owed', () => {
  const died = vi.fn();
  const link = createWorkerLink(
    () => new FakeWorker() as never,
    vi.fn(),
    died,
    () => true,
  );
  link.post({}, []);
  expect(vi.getTimerCount()).toBe(1);
  link.dispose();
  expect(vi.getTimerCount()).toBe(0);
  vi.advanceTimersByTime(HOUR_MS);
  expect(died).not.toHaveBeenCalled();
});

describe('a training worker from which nothing more comes', () => {
  test('gives way to another, which has its runs; where that is silent too, they have failed', () => {
    const { pool, workers } = setUp();
    const { heard, listener } = events();
    pool.start(experiment, 1, listener);
    workers[0].says({ type: 'beat', run: 0 });
    vi.advanceTimersByTime(LONG_MS);
    expect(workers.map(({ isTerminated }) => isTerminated)).toEqual([true, false]);
    expect(workers[1].starts()).toEqual([1]);
    expect(heard).toEqual([]);
    vi.advanceTimersByTime(LONG_MS);
    expect(heard).toEqual([['failed', 'silent']]);
    expect(workers.map(({ isTerminated }) => isTerminated)).toEqual([true, true]);
    pool.start(experiment, 1, listener);
    expect(workers).toHaveLength(3);
  });

  test('is let be while it gives a sign of life now and then', () => {
    const { pool, workers } = setUp();
    const { heard, listener } = events();
    pool.start(experiment, 1, listener);
    for (let ms = 0; ms < HOUR_MS; ms += 10 * SECOND_MS) {
      vi.advanceTimersByTime(10 * SECOND_MS);
      workers[0].says({ type: 'beat', run: 1 });
    }
    expect(workers).toHaveLength(1);
    expect(heard).toEqual([]);
  });

  test('owes nothing once its run has ended, and nobody looks after it', () => {
    const { pool, workers } = setUp();
    pool.start(experiment, 1, events().listener);
    workers[0].says({ type: 'ended', run: 1, status: 'finished', atStep: 9 });
    vi.advanceTimersByTime(HOUR_MS);
    expect(workers.map(({ isTerminated }) => isTerminated)).toEqual([false]);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('may have slept with the laptop, or with the throttled page', () => {
    const { pool, workers } = setUp();
    pool.start(experiment, 1, events().listener);
    const now = performance.now.bind(performance);
    const slept = { ms: 0 };
    vi.spyOn(performance, 'now').mockImplementation(() => now() + slept.ms);
    for (let look = 0; look < 1000; look++) {
      slept.ms += LONG_MS;
      vi.advanceTimersByTime(SECOND_MS);
    }
    expect(workers).toHaveLength(1);
  });

  test('may be starved while the page is not seen', () => {
    vi.stubGlobal('document', { hidden: true });
    const { pool, workers } = setUp();
    pool.start(experiment, 1, events().listener);
    vi.advanceTimersByTime(HOUR_MS);
    expect(workers).toHaveLength(1);
  });
});

describe('a message that cannot be sent', () => {
  function setUpMute(times: number) {
    const place = setUp();
    const post = vi.spyOn(FakeWorker.prototype, 'postMessage');
    for (let k = 0; k < times; k++) {
      post.mockImplementationOnce(() => {
        throw new DOMException('could not be cloned', 'DataCloneError');
      });
    }
    return place;
  }

  test('goes to another worker', async () => {
    const { pool, workers } = setUpMute(1);
    const { heard, listener } = events();
    pool.start(experiment, 1, listener);
    await Promise.resolve();
    expect(workers.map(({ isTerminated }) => isTerminated)).toEqual([true, false]);
    expect(workers[1].starts()).toEqual([1]);
    expect(heard).toEqual([]);
  });

  test('nor by that has the run fail, after the start has returned', async () => {
    const { pool } = setUpMute(2);
    const { heard, listener } = events();
    pool.start(experiment, 1, listener);
    expect(heard).toEqual([]);
    await Promise.resolve();
    await Promise.resolve();
    expect(heard).toEqual([['failed', 'died']]);
  });
});

describe('a surface worker from which nothing more comes', () => {
  test('gives way to another; where that is silent too, the surface has failed', () => {
    const workers: FakeWorker[] = [];
    const surfaces = createSurfaceClient(() => {
      workers.push(new FakeWorker());
      return workers[workers.length - 1];
    });
    const failed = vi.fn();
    const nothing = () => {};
    const frame = chooseFrame(prepare(experiment));
    const told = { surface: nothing, best: nothing, deviation: nothing, failed };
    surfaces.compute(experiment, frame, told);
    vi.advanceTimersByTime(LONG_MS);
    expect(workers).toHaveLength(2);
    expect(workers[1].received).toMatchObject([{ type: 'surface', run: 1, experiment }]);
    vi.advanceTimersByTime(LONG_MS);
    expect(failed.mock.calls).toEqual([['silent']]);
    surfaces.compute(experiment, frame, told);
    workers[2].says({ type: 'done', run: 2 } as never);
    vi.advanceTimersByTime(HOUR_MS);
    expect(failed).toHaveBeenCalledTimes(1);
    expect(workers).toHaveLength(3);
  });
});
