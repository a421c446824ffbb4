import type { Experiment } from '../engine/experiment.ts';
import type { Checkpoint } from '../engine/trainer.ts';
import { createTrainingClient } from './client.ts';
import type { TrainingClient } from './client.ts';
import { createJob } from './job.ts';
import type { Job, RunEvents } from './job.ts';
import type { WorkFailure } from '../engine/failure.ts';
import type { WorkerLike } from './link.ts';

/** There are not so many runs that more workers would be of use. */
const MOST_WORKERS = 4;

/** So many times is a job begun anew: what its worker died of may have been another job. */
const MOST_RESTARTS = 1;

/** Where a run is gone on with. */
interface Begun {
  readonly from?: Checkpoint | null;
  readonly ahead?: number;
}

/** A run in training. */
export interface TrainingHandle {
  /** Ends it; nothing of it is passed on any more. */
  readonly stop: () => void;
}

export interface TrainingPool {
  /**
   * Trains an experiment beside the others.
   * @param stride keeps every stride-th step
   * @param begun where to go on, of a run that differs in nothing but edits made after that step or
   *   later, and how many rows after it are there already: the first row given is the one after them
   */
  readonly start: (
    experiment: Experiment,
    stride: number,
    events: RunEvents,
    begun?: Begun,
  ) => TrainingHandle;
  readonly dispose: () => void;
}

/**
 * How many workers train: one core is left to the page.
 * @param cores as the browser counts them, where it does
 */
export function poolSize(cores: number | undefined): number {
  return Math.max(1, Math.min(MOST_WORKERS, (cores ?? 1) - 1));
}

/**
 * The page's side of training: each run is a job that the least busy of a few workers takes. A
 * worker is made when it is first needed.
 *
 * A job is a pure function of its experiment and of where it begins. Where its worker dies, another begins it anew, and
 * the rows that the page has already are left out; where that dies too, the run has failed.
 * @param size workers, ≥ 1
 */
export function createTrainingPool(makeWorker: () => WorkerLike, size: number): TrainingPool {
  const state = { runs: 0 };

  function restart(jobs: readonly Job[]) {
    for (const job of jobs) {
      job.beginAnew();
      leastBusy().start(job);
    }
  }

  function recover(lost: readonly Job[], failure: WorkFailure) {
    for (const job of lost) job.deaths += 1;
    restart(lost.filter(({ deaths }) => deaths <= MOST_RESTARTS));
    for (const job of lost) if (job.deaths > MOST_RESTARTS) job.events.failed(failure);
  }

  const clients = Array.from({ length: size }, () => createTrainingClient(makeWorker, recover));

  function hearing(): readonly TrainingClient[] {
    return clients.filter((client) => !client.isDeaf());
  }

  /** Of those that hear, where any does. */
  function leastBusy(): TrainingClient {
    const among = hearing().length > 0 ? hearing() : clients;
    return among.reduce((least, one) => (one.jobs.size < least.jobs.size ? one : least));
  }

  /**
   * The worker for a new job, and the jobs that must be begun anew for it. A deaf worker with
   * nothing in hand that is wanted is ended; one at a wanted job only where all others are deaf.
   */
  function place(): { readonly client: TrainingClient; readonly displaced: readonly Job[] } {
    for (const client of clients) if (client.jobs.size === 0 && client.isDeaf()) client.dispose();
    const client = leastBusy();
    return { client, displaced: client.isDeaf() ? client.dispose() : [] };
  }

  return {
    start: (experiment, stride, events, { from = null, ahead = 0 } = {}) => {
      state.runs += 1;
      const job = createJob(state.runs, { experiment, stride, from }, events, ahead);
      const { client, displaced } = place();
      client.start(job);
      restart(displaced);
      return {
        // Its worker may be another by now.
        stop: () => clients.forEach((one) => one.stop(job.run)),
      };
    },
    dispose: () => clients.forEach((client) => client.dispose()),
  };
}
