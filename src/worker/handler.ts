import { prepareGiven } from '../engine/problem.ts';
import type { Problem } from '../engine/problem.ts';
import { startTraining } from '../engine/trainer.ts';
import type { Training } from '../engine/trainer.ts';
import { CHUNK_ROWS, columnsIn } from '../trace/columns.ts';
import type { FromWorker, ToWorker } from './protocol.ts';
import { createExperimentReceiver } from './sentExperiment.ts';

/** What a handler needs of the place it runs in; tests hand in their own. */
export interface Surroundings<Message = FromWorker> {
  readonly post: (message: Message, transfer: readonly ArrayBuffer[]) => void;
  readonly nowMs: () => number;
  /** Calls back once the messages that have come in meanwhile are handled. */
  readonly defer: (callback: () => void) => void;
}

/**
 * A turn of a job: each ends in a message, which takes of the page's time. The page has fresh rows of
 * two jobs at every frame, and of all eight runs of one worker at every second or third picture.
 */
const SLICE_MS = 8;
/** The first of a run is short: a person waits for something to see of it. */
const FIRST_SLICE_MS = 2;
const LEAST_STEPS = 1;
const MOST_STEPS = 1 << 20;

/** So long may a worker at work say nothing: the page takes one that is silent for longer as lost. */
export const BEAT_MS = 1000;

interface Job {
  readonly run: number;
  readonly training: Training;
  readonly free: Float64Array<ArrayBuffer>[];
  /** Steps taken between two looks at the clock. */
  portion: number;
  /** Whether it has yet to have its first turn. */
  isNew: boolean;
}

/**
 * A worker without its thread: takes messages, trains its jobs in turn, a slice each, and posts
 * chunks of rows. A job that is stopped ends before the next slice.
 */
export function createHandler({ post, nowMs, defer }: Surroundings) {
  const received = createExperimentReceiver();
  /** In the order of their turns: who has had one goes to the end. */
  const jobs = new Map<number, Job>();
  const state = { isScheduled: false, problem: null as Problem | null, saidMs: 0 };

  // Without credit the page is behind; its next recycled chunk wakes the job.
  const hasCredit = (job: Job) => job.free.length > 0;

  function schedule() {
    if (state.isScheduled || ![...jobs.values()].some(hasCredit)) return;
    state.isScheduled = true;
    defer(() => {
      state.isScheduled = false;
      const waiting = [...jobs.values()].filter(hasCredit);
      const job = waiting.find(({ isNew }) => isNew) ?? waiting.at(0);
      if (job === undefined) return;
      jobs.delete(job.run);
      jobs.set(job.run, job);
      try {
        work(job, job.isNew ? FIRST_SLICE_MS : SLICE_MS);
        job.isNew = false;
      } catch (error) {
        fail(job.run, error);
      }
      schedule();
    });
  }

  function fail(run: number, error: unknown) {
    jobs.delete(run);
    post(
      { type: 'failed', run, message: error instanceof Error ? error.message : String(error) },
      [],
    );
  }

  /**
   * Fills one chunk, for no longer than a slice, in portions sized by how long they took. Of a
   * long run that is thinned it may not come to a row: then there is a beat now and then.
   */
  function work(job: Job, sliceMs: number) {
    const { run, training } = job;
    const buffer = job.free.pop();
    if (buffer === undefined) throw new Error(`run ${run} must have a chunk to fill`);
    const columns = columnsIn(buffer, CHUNK_ROWS);
    const begun = nowMs();
    let filled = 0;
    let isBegun = false;
    while (filled < CHUNK_ROWS && training.status === 'training') {
      const portionBegun = nowMs();
      // At least one portion, or a thread that is always preempted would never get anywhere.
      if (isBegun && portionBegun - begun >= sliceMs) break;
      isBegun = true;
      filled += training.advance(columns, filled, CHUNK_ROWS - filled, job.portion);
      const isQuick = nowMs() - portionBegun < sliceMs / 8;
      job.portion = isQuick
        ? Math.min(MOST_STEPS, job.portion * 2)
        : Math.max(LEAST_STEPS, job.portion >> 1);
    }
    if (filled === 0 && training.status === 'training') {
      job.free.push(buffer);
      if (begun - state.saidMs < BEAT_MS) return;
      state.saidMs = begun;
      post({ type: 'beat', run }, []);
      return;
    }
    state.saidMs = begun;
    const [lastStep, checkpoint] = [training.step, training.checkpoint()];
    post({ type: 'rows', run, buffer, count: filled, lastStep, checkpoint }, [buffer.buffer]);
    if (training.status === 'training') return;
    jobs.delete(run);
    post({ type: 'ended', run, status: training.status, atStep: training.step }, []);
  }

  return (message: ToWorker) => {
    const { run } = message;
    switch (message.type) {
      case 'start':
        try {
          // Runs on the same points share them.
          const problem = prepareGiven(received(message.experiment), state.problem);
          state.problem = problem;
          const training = startTraining(problem, message.stride, message.from ?? undefined);
          const free = [...message.buffers];
          jobs.set(run, { run, training, free, portion: LEAST_STEPS, isNew: true });
          schedule();
        } catch (error) {
          fail(run, error);
        }
        return;
      case 'recycle':
        jobs.get(run)?.free.push(message.buffer);
        schedule();
        return;
      case 'stop':
        jobs.delete(run);
        post({ type: 'stopped', run }, []);
    }
  };
}
