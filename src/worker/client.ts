import { CHUNK_VALUES } from '../trace/columns.ts';
import type { Job } from './job.ts';
import { createWorkerLink } from './link.ts';
import type { WorkFailure } from '../engine/failure.ts';
import type { WorkerLike } from './link.ts';
import type { FromWorker, ToWorker } from './protocol.ts';
import { createExperimentSender } from './sentExperiment.ts';

/** Chunks of a run in flight at once. */
const CREDITS = 4;

/** A worker that is training and has not been heard for this long is deaf. */
const DEAF_AFTER_MS = 300;

export interface TrainingClient {
  /** The jobs it has in hand that are still wanted. */
  readonly jobs: ReadonlyMap<number, Job>;
  /**
   * Whether it is silent in the middle of its work: a row of a huge run can take a worker minutes,
   * in which it reads no message.
   */
  readonly isDeaf: () => boolean;
  readonly start: (job: Job) => void;
  /** Nothing more of the run is passed on; the worker ends it as soon as it hears of it. */
  readonly stop: (run: number) => void;
  /** Ends the worker; the next start makes another. @returns the jobs it had in hand */
  readonly dispose: () => readonly Job[];
}

/**
 * The page's side of one worker, which trains several jobs at once.
 * @param died what becomes of the jobs that a worker had in hand when it died
 */
export function createTrainingClient(
  makeWorker: () => WorkerLike,
  died: (lost: readonly Job[], failure: WorkFailure) => void,
): TrainingClient {
  const jobs = new Map<number, Job>();
  /** The runs it has not said to be over: also those that are no longer wanted. */
  const busyWith = new Set<number>();
  const state = { heardMs: 0 };

  function end(run: number) {
    jobs.delete(run);
    busyWith.delete(run);
  }

  function receive(message: FromWorker) {
    const { run } = message;
    const job = jobs.get(run);
    state.heardMs = performance.now();
    switch (message.type) {
      case 'rows': {
        if (job === undefined) return;
        const { buffer, count, lastStep, checkpoint } = message;
        job.rows(buffer, count, lastStep, checkpoint);
        // It may have been stopped over these rows.
        if (jobs.has(run)) link.post({ type: 'recycle', run, buffer }, [buffer.buffer]);
        return;
      }
      case 'ended':
        end(run);
        job?.events.ended(message.status, message.atStep);
        return;
      case 'failed':
        // The worker lives on with its other runs.
        end(run);
        console.error(`run ${run} has failed:`, message.message);
        job?.events.failed('bug');
        return;
      case 'stopped':
        end(run);
        return;
      case 'beat':
    }
  }

  function giveUp(): readonly Job[] {
    const lost = [...jobs.values()];
    jobs.clear();
    busyWith.clear();
    return lost;
  }

  const link = createWorkerLink<ToWorker, FromWorker>(
    makeWorker,
    receive,
    (failure) => died(giveUp(), failure),
    () => busyWith.size > 0,
  );

  const send = createExperimentSender(link.hasWorker);

  return {
    jobs,
    isDeaf: () => busyWith.size > 0 && performance.now() - state.heardMs > DEAF_AFTER_MS,
    start: (job) => {
      const { run, task } = job;
      const { stride, from } = task;
      const buffers = Array.from({ length: CREDITS }, () => new Float64Array(CHUNK_VALUES));
      const { sent, transfer } = send(task.experiment);
      state.heardMs = performance.now();
      jobs.set(run, job);
      busyWith.add(run);
      link.post({ type: 'start', run, experiment: sent, stride, from, buffers }, [
        ...buffers.map((buffer) => buffer.buffer),
        ...transfer,
      ]);
    },
    stop: (run) => {
      if (jobs.delete(run)) link.post({ type: 'stop', run }, []);
    },
    dispose: () => {
      link.dispose();
      return giveUp();
    },
  };
}
