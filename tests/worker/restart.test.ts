import { describe, expect, test } from 'vitest';
import type { Experiment } from '../../src/engine/experiment.ts';
import { prepare } from '../../src/engine/problem.ts';
import { COLUMNS, CHUNK_ROWS, columnsIn } from '../../src/trace/columns.ts';
import { createTrainingPool } from '../../src/worker/pool.ts';
import { TrainingWorker } from '../support/fakeWorker.ts';
import { experimentOf, trainToEnd } from '../support/train.ts';

const experiments = [
  experimentOf({ optimizer: { type: 'adam', lr: 0.05 }, batch: { size: 1 }, epochs: 900 }),
  experimentOf({ optimizer: { type: 'sgd', lr: 0.01 }, epochs: 6000, seed: 5 }),
  experimentOf({ optimizer: { type: 'sgd', lr: 10 }, epochs: 5000, seed: 23 }),
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
    return worker as unknown as Worker;
  }, size);
  const runs = experiments.map(() => ({ rows: [] as number[][], last: 0, ends: [] as unknown[] }));
  experiments.forEach((experiment, k) => {
    const run = runs[k];
    pool.start(experiment, stride, {
      rows: (chunk, count, lastStep) => {
        const columns = columnsIn(chunk, CHUNK_ROWS);
        for (let i = 0; i < count; i++) run.rows.push(COLUMNS.map((name) => columns[name][i]));
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
