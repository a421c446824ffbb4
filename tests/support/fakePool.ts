import type { RunEvents } from '../../src/worker/job.ts';
import { createTrainingPool } from '../../src/worker/pool.ts';
import { FakeWorker } from './fakeWorker.ts';

/** A page that notes what it hears of a run. */
export function events() {
  const heard: unknown[][] = [];
  const listener: RunEvents = {
    rows: (_chunk, count, lastStep) => heard.push(['rows', count, lastStep]),
    ended: (status, atStep) => heard.push(['ended', status, atStep]),
    failed: (failure) => heard.push(['failed', failure]),
  };
  return { heard, listener };
}

/** A pool whose workers say what the test has them say. */
export function setUp(size = 1) {
  const workers: FakeWorker[] = [];
  const pool = createTrainingPool(() => {
    const worker = new FakeWorker();
    workers.push(worker);
    return worker;
  }, size);
  return { pool, workers };
}
