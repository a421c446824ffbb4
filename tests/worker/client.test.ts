import { afterEach, describe, expect, test, vi } from 'vitest';
import { CHUNK_VALUES } from '../../src/trace/columns.ts';
import { createTrainingClient } from '../../src/worker/client.ts';
import type { RunEvents } from '../../src/worker/client.ts';
import type { FromWorker, ToWorker } from '../../src/worker/protocol.ts';
import { experimentOf } from '../support/train.ts';

const experiment = experimentOf({});

/** What a Worker is to the client: an event target that messages can be posted to. */
class FakeWorker extends EventTarget {
  readonly received: ToWorker[] = [];
  readonly transfers: Transferable[][] = [];
  isTerminated = false;

  postMessage(message: ToWorker, transfer: Transferable[]) {
    this.received.push(message);
    this.transfers.push(transfer);
  }

  terminate() {
    this.isTerminated = true;
  }

  says(message: FromWorker) {
    this.dispatchEvent(new MessageEvent('message', { data: message }));
  }

  dies(message: string) {
    this.dispatchEvent(Object.assign(new Event('error'), { message }));
  }
}

function events() {
  const heard: unknown[][] = [];
  const listener: RunEvents = {
    rows: (_chunk, count, lastStep) => heard.push(['rows', count, lastStep]),
    ended: (status, atStep) => heard.push(['ended', status, atStep]),
    failed: (message) => heard.push(['failed', message]),
  };
  return { heard, listener };
}

function setUp() {
  const workers: FakeWorker[] = [];
  const client = createTrainingClient(() => {
    const worker = new FakeWorker();
    workers.push(worker);
    return worker as unknown as Worker;
  });
  return { client, workers };
}

const chunk = () => new Float64Array(CHUNK_VALUES);

test('no worker is made before the first run', () => {
  const { client, workers } = setUp();
  expect(workers).toHaveLength(0);
  client.start(experiment, 1, events().listener);
  expect(workers).toHaveLength(1);
});

test('a start names its run, and lends the worker empty chunks by handing them over', () => {
  const { client, workers } = setUp();
  client.start(experiment, 4, events().listener);
  const [message] = workers[0].received;
  expect(message).toMatchObject({ type: 'start', run: 1, experiment, stride: 4 });
  if (message.type !== 'start') throw new Error('the first message must be a start');
  expect(message.buffers.length).toBeGreaterThan(1);
  expect(workers[0].transfers[0]).toEqual(message.buffers.map(({ buffer }) => buffer));
});

test('rows are passed on, and their chunk goes back to be filled again', () => {
  const { client, workers } = setUp();
  const { heard, listener } = events();
  client.start(experiment, 1, listener);
  const buffer = chunk();
  workers[0].says({ type: 'rows', run: 1, buffer, count: 7, lastStep: 6 });
  expect(heard).toEqual([['rows', 7, 6]]);
  expect(workers[0].received[1]).toEqual({ type: 'recycle', run: 1, buffer });
  expect(workers[0].transfers[1]).toEqual([buffer.buffer]);
});

test('a worker is sent the same data once', () => {
  const { client, workers } = setUp();
  client.start(experiment, 1, events().listener);
  client.start({ ...experiment, epochs: 7 }, 1, events().listener);
  expect(
    workers[0].received.map((message) => message.type === 'start' && message.experiment),
  ).toEqual([experiment, { ...experiment, epochs: 7, data: null }]);
});

test('the end and a failure are passed on', () => {
  const { client, workers } = setUp();
  const { heard, listener } = events();
  client.start(experiment, 1, listener);
  workers[0].says({ type: 'ended', run: 1, status: 'diverged', atStep: 31 });
  workers[0].says({ type: 'failed', run: 1, message: 'broken' });
  expect(heard).toEqual([
    ['ended', 'diverged', 31],
    ['failed', 'broken'],
  ]);
});

test('late messages of an older run reach nobody', () => {
  const { client, workers } = setUp();
  const [old, now] = [events(), events()];
  client.start(experiment, 1, old.listener);
  client.start(experiment, 1, now.listener);
  expect(workers).toHaveLength(1);
  workers[0].says({ type: 'rows', run: 1, buffer: chunk(), count: 5, lastStep: 4 });
  workers[0].says({ type: 'ended', run: 1, status: 'finished', atStep: 9 });
  workers[0].says({ type: 'failed', run: 1, message: 'old' });
  expect([old.heard, now.heard]).toEqual([[], []]);
  workers[0].says({ type: 'rows', run: 2, buffer: chunk(), count: 3, lastStep: 2 });
  expect([old.heard, now.heard]).toEqual([[], [['rows', 3, 2]]]);
});

describe('a worker that has said nothing for a second', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  /** Starts a run, lets the worker say something of it and then be silent, and starts another. */
  function startAfterSilence(message: FromWorker | null) {
    vi.useFakeTimers({ toFake: ['performance'] });
    const { client, workers } = setUp();
    client.start(experiment, 1, events().listener);
    if (message !== null) workers[0].says(message);
    vi.advanceTimersByTime(1000);
    client.start(experiment, 1, events().listener);
    return workers;
  }

  test('in the middle of a run is replaced by the next', () => {
    const workers = startAfterSilence(null);
    expect(workers).toHaveLength(2);
    expect(workers[0].isTerminated).toBe(true);
    expect(workers[1].received[0]).toMatchObject({ type: 'start', experiment });
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
});

describe('a worker that dies', () => {
  test('is reported in words, ended, and replaced at the next start', () => {
    const { client, workers } = setUp();
    const [first, second] = [events(), events()];
    client.start(experiment, 1, first.listener);
    workers[0].dies('out of memory');
    expect(first.heard).toEqual([['failed', 'out of memory']]);
    expect(workers[0].isTerminated).toBe(true);
    expect(workers).toHaveLength(1);
    client.start(experiment, 1, second.listener);
    expect(workers).toHaveLength(2);
    expect(workers[1].received[0]).toMatchObject({ type: 'start', experiment });
    workers[1].says({ type: 'ended', run: 2, status: 'finished', atStep: 80 });
    expect(second.heard).toEqual([['ended', 'finished', 80]]);
  });

  test('without a word is reported with some', () => {
    const { client, workers } = setUp();
    const { heard, listener } = events();
    client.start(experiment, 1, listener);
    workers[0].dies('');
    expect(heard).toEqual([['failed', expect.stringMatching(/\w+/)]]);
  });

  test('long after it was replaced does not end its successor', () => {
    const { client, workers } = setUp();
    const { heard, listener } = events();
    client.start(experiment, 1, events().listener);
    workers[0].dies('first');
    client.start(experiment, 1, listener);
    workers[0].dies('again');
    expect(heard).toEqual([]);
    expect(workers[1].isTerminated).toBe(false);
  });
});

test('after disposing nothing is heard any more', () => {
  const { client, workers } = setUp();
  const { heard, listener } = events();
  client.start(experiment, 1, listener);
  client.dispose();
  expect(workers[0].isTerminated).toBe(true);
  workers[0].says({ type: 'rows', run: 1, buffer: chunk(), count: 5, lastStep: 4 });
  expect(heard).toEqual([]);
});
