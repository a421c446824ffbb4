import { expect, test, vi } from 'vitest';
import { prepare } from '../../src/engine/problem.ts';
import { createEngine } from '../../src/worker/engine.ts';
import { createHiring } from '../../src/worker/hiring.ts';
import { createTrainingPool } from '../../src/worker/pool.ts';
import { FakeWorker } from '../support/fakeWorker.ts';
import { rowsIn } from '../support/handlerPlace.ts';
import { sentOf, trainToEnd } from '../support/train.ts';
import { COLUMNS } from '../../src/trace/columns.ts';

const experiment = sentOf({ optimizer: { type: 'adam', lr: 0.05 }, epochs: 500, seed: 3 });

/** Trains with such workers, and gives the rows and how it ended. */
async function trainWith(makeWorker: () => Worker) {
  const told = vi.fn();
  const pool = createTrainingPool(
    createHiring(makeWorker, told, async () => createEngine),
    1,
  );
  const rows: number[][] = [];
  const end = await new Promise<unknown>((resolve) => {
    pool.start(experiment, 1, {
      rows: (chunk, count) => rows.push(...rowsIn(chunk, count)),
      ended: (status, atStep) => resolve([status, atStep]),
      failed: resolve,
    });
  });
  pool.dispose();
  return { rows, end, told };
}

/** One whose script the browser does not let in: it says so by an event without a word. */
function refused(): Worker {
  const worker = new FakeWorker();
  queueMicrotask(() => worker.dispatchEvent(new Event('error')));
  return worker as unknown as Worker;
}

function missing(): never {
  throw new ReferenceError('Worker is not defined');
}

test.each([
  { how: 'has no workers', makeWorker: missing },
  { how: 'does not let their script in', makeWorker: refused },
])('where the browser $how, the page trains the same rows itself, and says so', async (one) => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const { rows, end, told } = await trainWith(one.makeWorker);
  const direct = trainToEnd(prepare(experiment));
  expect(rows).toEqual(
    Array.from({ length: direct.rows }, (_, i) => COLUMNS.map((name) => direct.columns[name][i])),
  );
  expect(end).toEqual(['finished', direct.lastStep]);
  expect(told).toHaveBeenCalled();
});
