import { describe, expect, test } from 'vitest';
import type { Experiment } from '../../src/engine/experiment.ts';
import { prepare } from '../../src/engine/problem.ts';
import { CHUNK_ROWS, CHUNK_VALUES, COLUMNS } from '../../src/trace/columns.ts';
import { receiveAll, surroundings } from '../support/handlerPlace.ts';
import { sentOf, trainToEnd } from '../support/train.ts';

const short = sentOf({ optimizer: { type: 'sgd', lr: 0.05 }, batch: { size: 2 }, seed: 23 });
const long = sentOf({ optimizer: { type: 'sgd', lr: 0.01 }, epochs: 20_000, seed: 23 });

describe('a run', () => {
  test.each([
    { name: 'short', experiment: short },
    { name: 'long', experiment: long },
  ])('that is $name arrives with the very rows of training without a worker', ({ experiment }) => {
    const place = surroundings();
    place.start(1, experiment);
    const rows = receiveAll(place, 1);
    const direct = trainToEnd(prepare(experiment));
    expect(rows).toHaveLength(direct.rows);
    expect(rows).toEqual(rows.map((_, i) => COLUMNS.map((name) => direct.columns[name][i])));
    expect(place.sent.at(-1)).toEqual({
      type: 'ended',
      run: 1,
      status: 'finished',
      atStep: direct.lastStep,
    });
  });

  test('with a stride arrives thinned, and says at which step each chunk ends', () => {
    const place = surroundings();
    place.start(1, long, 4, 8);
    const rows = receiveAll(place, 1);
    expect(rows).toHaveLength(20_000 / 8 + 1);
    expect(place.rowsOf(1).at(-1)?.lastStep).toBe(20_000);
  });

  test('that diverges ends with the last finite step', () => {
    const place = surroundings();
    const wild = sentOf({ optimizer: { type: 'sgd', lr: 10 }, epochs: 5000, seed: 23 });
    place.start(1, wild);
    receiveAll(place, 1);
    const { lastStep } = trainToEnd(prepare(wild));
    expect(place.sent.at(-1)).toEqual({
      type: 'ended',
      run: 1,
      status: 'diverged',
      atStep: lastStep,
    });
  });

  test('hands over each chunk’s memory instead of copying it', () => {
    const place = surroundings();
    place.start(1, short);
    place.settle();
    place.rowsOf(1).forEach(({ buffer }) => {
      const at = place.sent.findIndex((m) => m.type === 'rows' && m.buffer === buffer);
      expect(place.transferred[at]).toEqual([buffer.buffer]);
    });
  });
});

describe('credit', () => {
  test('is the number of chunks sent before any comes back', () => {
    const place = surroundings();
    place.start(1, long, 3);
    place.settle();
    expect(place.rowsOf(1)).toHaveLength(3);
    expect(place.sent.every((message) => message.type === 'rows')).toBe(true);
  });

  test('given back buys exactly one more chunk', () => {
    const place = surroundings();
    place.start(1, long, 2);
    place.settle();
    place.handle({ type: 'recycle', run: 1, buffer: new Float64Array(CHUNK_VALUES) });
    place.settle();
    expect(place.rowsOf(1)).toHaveLength(3);
  });

  test('of another run buys nothing', () => {
    const place = surroundings();
    place.start(2, long, 2);
    place.settle();
    place.handle({ type: 'recycle', run: 1, buffer: new Float64Array(CHUNK_VALUES) });
    place.settle();
    expect(place.rowsOf(2)).toHaveLength(2);
  });

  test('spent leaves nothing scheduled: a paused page costs no work', () => {
    const place = surroundings();
    place.start(1, long, 1);
    place.settle();
    expect(place.deferred).toHaveLength(0);
  });
});

describe('time', () => {
  test('between two rows far apart is shared: it says that it lives, and hears that it may stop', () => {
    const place = surroundings({ msPerReading: 300 });
    place.start(1, sentOf({ epochs: 100_000 }), 4, 50_000);
    for (let turn = 0; turn < 30; turn++) place.deferred.shift()?.();
    // Row 0 has come, and of the 50 000 steps to the next some hundreds are taken.
    expect(place.rowsOf(1).map(({ count, lastStep }) => [count, lastStep < 50_000])).toEqual([
      [1, true],
    ]);
    expect(place.sent.filter(({ type }) => type === 'beat').length).toBeGreaterThan(3);
    place.handle({ type: 'stop', run: 1 });
    place.settle();
    expect(place.rowsOf(1)).toHaveLength(1);
    expect(place.sent.at(-1)).toEqual({ type: 'stopped', run: 1 });
  });

  test('sends a chunk before it is full when its turn is over', () => {
    const place = surroundings({ msPerReading: 3 });
    place.start(1, long, 1);
    place.settle();
    const [{ count }] = place.rowsOf(1);
    expect(count).toBeGreaterThan(0);
    expect(count).toBeLessThan(CHUNK_ROWS);
    expect(place.clock.ms).toBeLessThanOrEqual(16 + 3 * 3);
  });

  test('is shared: each run has 8 ms, but at first 2', () => {
    const place = surroundings({ msPerReading: 0.5 });
    for (let run = 1; run <= 3; run++) place.start(run, long);
    const turns = Array.from({ length: 6 }, () => {
      const before = { messages: place.sent.length, ms: place.clock.ms };
      place.deferred.shift()?.();
      expect(place.sent).toHaveLength(before.messages + 1);
      return place.clock.ms - before.ms;
    });
    for (const [k, ms] of [2, 2, 2, 8, 8, 8].entries()) {
      expect(turns[k]).toBeGreaterThanOrEqual(ms);
      expect(turns[k]).toBeLessThan(ms + 2);
    }
  });

  test('is given first to a run of which nothing is to be seen yet, in the order in which they came', () => {
    const place = surroundings({ msPerReading: 0.5 });
    const turns = (count: number) => {
      const before = place.sent.length;
      for (let turn = 0; turn < count; turn++) place.deferred.shift()?.();
      return place.sent.slice(before).map(({ run }) => run);
    };
    for (const run of [1, 2, 3]) place.start(run, long);
    expect(turns(4)).toEqual([1, 2, 3, 1]);
    for (const run of [4, 5]) place.start(run, long);
    expect(turns(6)).toEqual([4, 5, 2, 3, 1, 4]);
  });

  test('that does not pass fills chunks to the brim', () => {
    const place = surroundings();
    place.start(1, long, 4);
    place.settle();
    expect(place.rowsOf(1).map(({ count }) => count)).toEqual(Array(4).fill(CHUNK_ROWS));
  });

  test('however slow never sends an empty chunk of a run that goes on', () => {
    const place = surroundings({ msPerReading: 1000 });
    place.start(1, short, 4);
    const rows = receiveAll(place, 1);
    expect(rows).toHaveLength(241);
    for (const { count } of place.rowsOf(1)) expect(count).toBeGreaterThan(0);
  });
});

describe('a new start', () => {
  test('after the end of a run works as the first did', () => {
    const place = surroundings();
    place.start(1, short);
    const first = receiveAll(place, 1);
    place.start(2, short);
    expect(receiveAll(place, 2)).toEqual(first);
  });
});

describe('a bug in the engine', () => {
  test('while preparing is reported with its message, and ends the run', () => {
    const place = surroundings();
    place.start(1, { ...short, data: { preset: 'no such' } } as unknown as Experiment);
    place.settle();
    expect(place.sent).toHaveLength(1);
    expect(place.sent[0]).toMatchObject({ type: 'failed', run: 1 });
  });

  test('while training is reported with its message, and the next start works', () => {
    const place = surroundings();
    const schedule = {
      type: 'constant',
      get every(): never {
        throw new Error('the schedule is broken');
      },
    };
    place.start(1, { ...short, schedule } as unknown as Experiment);
    place.settle();
    expect(place.sent).toEqual([
      { type: 'failed', run: 1, message: expect.stringContaining('the schedule is broken') },
    ]);
    place.start(2, short);
    expect(receiveAll(place, 2)).toHaveLength(241);
  });

  test('between two slices ends that run alone', () => {
    const place = surroundings();
    place.start(1, short, 1);
    const broken = new Float64Array(0);
    place.settle();
    expect(place.sent.filter((m) => m.type === 'failed')).toHaveLength(0);
    place.start(2, long, 1);
    place.settle();
    // A chunk without room makes the copy into it impossible.
    Object.defineProperty(broken, 'subarray', {
      value: () => {
        throw new Error('no room');
      },
    });
    place.handle({ type: 'recycle', run: 2, buffer: broken });
    place.settle();
    expect(place.sent.at(-1)).toEqual({ type: 'failed', run: 2, message: 'no room' });
  });
});
