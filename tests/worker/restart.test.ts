import { describe, expect, test } from 'vitest';
import type { Experiment } from '../../src/engine/experiment.ts';
import { prepare } from '../../src/engine/problem.ts';
import { startTraining } from '../../src/engine/trainer.ts';
import type { Checkpoint } from '../../src/engine/trainer.ts';
import { COLUMNS } from '../../src/trace/columns.ts';
import { createTrainingPool } from '../../src/worker/pool.ts';
import { TrainingWorker } from '../support/fakeWorker.ts';
import { rowsIn } from '../support/handlerPlace.ts';
import { emptyColumns, sentOf, trainToEnd } from '../support/train.ts';

const experiments = [
  sentOf({ optimizer: { type: 'adam', lr: 0.05 }, batch: { size: 1 }, epochs: 900 }),
  sentOf({ optimizer: { type: 'sgd', lr: 0.01 }, epochs: 6000, seed: 5 }),
  sentOf({ optimizer: { type: 'sgd', lr: 10 }, epochs: 5000, seed: 23 }),
];

function rowsAlone(experiment: Experiment, stride: number): number[][] {
  const { columns, rows } = trainToEnd(prepare(experiment), stride);
  return Array.from({ length: rows }, (_, i) => COLUMNS.map((name) => columns[name][i]));
}

/**
 * Trains all the experiments in a pool of workers that train, the first of which lives for so many
 * slices; each of the workers takes so much longer over its rows than the one before.
 */
function trainTogether(size: number, slices: number, stride = 1) {
  const workers: TrainingWorker[] = [];
  const pool = createTrainingPool(() => {
    const worker = new TrainingWorker(0.3 * (workers.length + 1));
    workers.push(worker);
    return worker;
  }, size);
  const runs = experiments.map(() => ({ rows: [] as number[][], last: 0, ends: [] as unknown[] }));
  experiments.forEach((experiment, k) => {
    const run = runs[k];
    pool.start(experiment, stride, {
      rows: (chunk, count, lastStep) => {
        run.rows.push(...rowsIn(chunk, count));
        run.last = lastStep;
      },
      ended: (status, atStep) => run.ends.push([status, atStep]),
      failed: (message) => run.ends.push(['failed', message]),
    });
  });
  for (let slice = 0; slice < slices; slice++) workers[0].turn();
  const given = runs.map(({ rows }) => rows.length);
  workers[0].dies('out of memory');
  while (workers.filter((worker) => worker.turn()).length > 0);
  return { runs, given };
}

describe('when a worker dies', () => {
  test.each([
    { size: 1, slices: 0, stride: 1 },
    { size: 1, slices: 1, stride: 1 },
    { size: 1, slices: 40, stride: 1 },
    { size: 1, slices: 40, stride: 4 },
    { size: 2, slices: 25, stride: 1 },
  ])(
    'after $slices slices, of $size, no row is given twice and none is missing (stride $stride)',
    ({ size, slices, stride }) => {
      const { runs, given } = trainTogether(size, slices, stride);
      if (slices > 2) expect(Math.max(...given)).toBeGreaterThan(0);
      experiments.forEach((experiment, k) => {
        const { status, lastStep } = trainToEnd(prepare(experiment), stride);
        expect(runs[k].rows).toEqual(rowsAlone(experiment, stride));
        expect(runs[k].ends).toEqual([[status, lastStep]]);
        expect(runs[k].last).toBe(lastStep);
      });
    },
  );
});

describe('a run that goes on from a checkpoint', () => {
  const [experiment] = experiments;
  const AT = 1500;
  const { optimizer } = sentOf({ optimizer: { type: 'sgd', lr: 0.01 } });
  const branched: Experiment = { ...experiment, edits: [{ at: AT, optimizer }] };

  /** Trains in a worker that dies after so many slices, and gives the rows and where they end. */
  function train(one: Experiment, stride: number, slices: number, from?: Checkpoint) {
    const workers: TrainingWorker[] = [];
    const pool = createTrainingPool(() => {
      const worker = new TrainingWorker(0.3);
      workers.push(worker);
      return worker;
    }, 1);
    const rows: number[][] = [];
    const checkpoints: Checkpoint[] = [];
    const events = {
      rows: (chunk: Float64Array, count: number, lastStep: number, checkpoint: Checkpoint) => {
        rows.push(...rowsIn(chunk, count));
        if (checkpoint.step !== lastStep) throw new Error(`step ${lastStep} has no checkpoint`);
        checkpoints.push(checkpoint);
      },
      ended: () => {},
      failed: (message: string) => {
        throw new Error(message);
      },
    };
    pool.start(one, stride, events, { from });
    for (let slice = 0; slice < slices; slice++) workers[0].turn();
    if (slices > 0) workers[0].dies('out of memory');
    while (workers.at(-1)?.turn() === true);
    return { rows, checkpoints };
  }

  test.each([
    { stride: 1, slices: 0 },
    { stride: 1, slices: 2 },
    { stride: 4, slices: 1 },
  ])('has the rows that follow, also where its worker dies ($slices, stride $stride)', (how) => {
    const { stride, slices } = how;
    const training = startTraining(prepare(experiment), stride);
    training.advance(emptyColumns(AT / stride + 1), 0, AT / stride + 1);
    expect(training.step).toBe(AT);
    const { rows } = train(branched, stride, slices, training.checkpoint());
    expect(rows).toEqual(rowsAlone(branched, stride).slice(AT / stride + 1));
  });

  test('may go on from where any of its chunks ended', () => {
    const whole = train(experiment, 1, 0);
    const middle = whole.checkpoints[Math.floor(whole.checkpoints.length / 2)];
    const { rows } = train(experiment, 1, 0, structuredClone(middle));
    expect(rows).toEqual(whole.rows.slice(middle.step + 1));
    expect(rows.length).toBeGreaterThan(100);
  });
});
