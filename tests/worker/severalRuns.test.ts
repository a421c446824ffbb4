import { describe, expect, test, vi } from 'vitest';
import type { Experiment } from '../../src/engine/experiment.ts';
import { prepare } from '../../src/engine/problem.ts';
import type { Training } from '../../src/engine/trainer.ts';
import { CHUNK_ROWS, CHUNK_VALUES, COLUMNS } from '../../src/trace/columns.ts';
import { receiveAll, rowsIn, surroundings } from '../support/handlerPlace.ts';
import { sentOf, FIVE_POINTS, trainToEnd } from '../support/train.ts';

/** All trainings that were started, whose steps can be counted. */
const startedTrainings = vi.hoisted((): Training[] => []);

vi.mock('../../src/engine/trainer.ts', async (importOriginal) => {
  const trainer = await importOriginal<typeof import('../../src/engine/trainer.ts')>();
  const startTraining: typeof trainer.startTraining = (...given) => {
    const training = trainer.startTraining(...given);
    startedTrainings.push(training);
    return training;
  };
  return { ...trainer, startTraining };
});

const short = sentOf({ optimizer: { type: 'sgd', lr: 0.05 }, batch: { size: 2 }, seed: 23 });
const long = sentOf({ optimizer: { type: 'sgd', lr: 0.01 }, epochs: 20_000, seed: 23 });

/** The rows of several runs that are trained side by side, each with its own number from 1 on. */
function receiveSideBySide(
  place: ReturnType<typeof surroundings>,
  experiments: readonly Experiment[],
  credits = 4,
) {
  experiments.forEach((experiment, k) => place.start(k + 1, experiment, credits));
  const rows = experiments.map((): number[][] => []);
  let next = 0;
  while (next < place.sent.length || place.deferred.length > 0) {
    place.deferred.shift()?.();
    for (const message of place.sent.slice(next)) {
      next += 1;
      if (message.type !== 'rows') continue;
      const { run, buffer, count } = message;
      rows[run - 1].push(...rowsIn(buffer, count));
      place.handle({ type: 'recycle', run, buffer: Float64Array.from(buffer) });
    }
  }
  return rows;
}

function lastStepsOf(place: ReturnType<typeof surroundings>, run: number): number[] {
  return place.rowsOf(run).map(({ lastStep }) => lastStep);
}

describe('several runs at once', () => {
  const several = [
    short,
    { ...long, epochs: 3000 },
    sentOf({ optimizer: { type: 'adam', lr: 0.1 }, batch: { size: 1 }, epochs: 700 }),
    sentOf({ data: { points: FIVE_POINTS }, model: 'sine', epochs: 3000, seed: 4 }),
  ];

  test.each([
    { name: 'as fast as can be', msPerReading: 0, credits: 4 },
    { name: 'in slices of a row or two', msPerReading: 1.5, credits: 1 },
  ])('$name, have bit for bit the rows that each has alone', ({ msPerReading, credits }) => {
    const rows = receiveSideBySide(surroundings({ msPerReading }), several, credits);
    several.forEach((experiment, k) => {
      const alone = trainToEnd(prepare(experiment));
      const own = Array.from({ length: alone.rows }, (_, i) =>
        COLUMNS.map((name) => alone.columns[name][i]),
      );
      expect(rows[k]).toEqual(own);
    });
  });

  test('take turns, a slice each', () => {
    const place = surroundings({ msPerReading: 1 });
    for (const run of [1, 2, 3]) place.start(run, long);
    for (let turn = 0; turn < 9; turn++) place.deferred.shift()?.();
    const order = place.sent.map(({ run }) => run);
    expect(order).toEqual([1, 2, 3, 1, 2, 3, 1, 2, 3]);
  });

  test('are once around in 8 ms for each', () => {
    const place = surroundings({ msPerReading: 0.25 });
    for (const run of [1, 2, 3, 4]) place.start(run, long);
    const around = () => {
      const before = { messages: place.sent.length, ms: place.clock.ms };
      for (let turn = 0; turn < 4; turn++) place.deferred.shift()?.();
      const runs = place.sent.slice(before.messages).map(({ run }) => run);
      return { runs, ms: place.clock.ms - before.ms };
    };
    around();
    const { runs, ms } = around();
    expect(runs).toEqual([1, 2, 3, 4]);
    expect(ms).toBeLessThan(4 * 8 + 4);
  });

  test('have each their own stride', () => {
    const place = surroundings();
    place.start(1, long, 1, 1);
    place.start(2, long, 1, 4);
    place.settle();
    expect([lastStepsOf(place, 1), lastStepsOf(place, 2)]).toEqual([
      [CHUNK_ROWS - 1],
      [4 * (CHUNK_ROWS - 1)],
    ]);
  });

  test('have each their own credit: one that has none stops no other', () => {
    const place = surroundings();
    place.start(1, long, 1);
    place.start(2, long, 3);
    place.settle();
    expect([place.rowsOf(1).length, place.rowsOf(2).length]).toEqual([1, 3]);
    place.handle({ type: 'recycle', run: 1, buffer: new Float64Array(CHUNK_VALUES) });
    place.settle();
    expect([place.rowsOf(1).length, place.rowsOf(2).length]).toEqual([2, 3]);
  });

  test('stay when another fails', () => {
    const place = surroundings();
    place.start(1, short);
    place.start(2, { ...short, data: { preset: 'no such' } } as unknown as Experiment);
    expect(receiveAll(place, 1)).toHaveLength(241);
    expect(place.sent.filter(({ run }) => run === 2)).toMatchObject([{ type: 'failed' }]);
  });
});

describe('a run that is stopped', () => {
  test('ends within the slice: no step more is trained, none of its rows is sent', () => {
    const place = surroundings({ msPerReading: 1 });
    place.start(1, long, 4, 2);
    place.deferred.shift()?.();
    const training = startedTrainings.at(-1);
    const before = training?.step;
    place.handle({ type: 'stop', run: 1 });
    place.settle();
    expect([before, training?.step]).toEqual([expect.any(Number), before]);
    expect(place.rowsOf(1)).toHaveLength(1);
    // The slice itself was no longer than its 8 ms, at a reading or two for each portion.
    expect(place.clock.ms).toBeLessThan(8 + 3);
  });

  test('is said to be over, and no other ends with it', () => {
    const place = surroundings();
    place.start(1, long);
    place.start(2, short);
    place.handle({ type: 'stop', run: 1 });
    expect(place.sent).toEqual([{ type: 'stopped', run: 1 }]);
    expect(receiveAll(place, 2)).toHaveLength(241);
    expect(place.rowsOf(1)).toHaveLength(0);
  });

  test('takes no credit that comes back late', () => {
    const place = surroundings();
    place.start(1, long, 1);
    place.settle();
    place.handle({ type: 'stop', run: 1 });
    place.handle({ type: 'recycle', run: 1, buffer: new Float64Array(CHUNK_VALUES) });
    expect(place.deferred).toHaveLength(0);
    expect(place.rowsOf(1)).toHaveLength(1);
  });
});
