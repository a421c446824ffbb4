import { prepare } from '../engine/problem.ts';
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
 * Training holds the thread, and rows wait for their chunk to fill, at most about this long: a new
 * run starts at once, and the page has fresh rows at every frame.
 */
const SLICE_MS = 8;
const LEAST_ROWS = 1;

interface Job {
  readonly run: number;
  readonly training: Training;
  readonly free: Float64Array<ArrayBuffer>[];
}

/** The worker without its thread: takes messages, trains in slices, posts chunks of rows. */
export function createHandler({ post, nowMs, defer }: Surroundings) {
  const received = createExperimentReceiver();
  const state = { job: null as Job | null, isScheduled: false, sliceRows: LEAST_ROWS };

  function schedule() {
    if (state.isScheduled) return;
    state.isScheduled = true;
    defer(() => {
      state.isScheduled = false;
      const { job } = state;
      if (job === null) return;
      try {
        work(job);
      } catch (error) {
        fail(job.run, error);
      }
    });
  }

  function fail(run: number, error: unknown) {
    state.job = null;
    post(
      { type: 'failed', run, message: error instanceof Error ? error.message : String(error) },
      [],
    );
  }

  /** Fills one chunk, for as long as rows may wait, in portions sized by how long they took. */
  function work(job: Job) {
    const buffer = job.free.pop();
    // Without credit the page is behind; its next recycled chunk wakes the job.
    if (buffer === undefined) return;
    const columns = columnsIn(buffer, CHUNK_ROWS);
    const { training } = job;
    const begun = nowMs();
    let filled = 0;
    while (filled < CHUNK_ROWS && training.status === 'training') {
      const portionBegun = nowMs();
      // At least one portion, or a thread that is always preempted would never get anywhere.
      if (filled > 0 && portionBegun - begun >= SLICE_MS) break;
      const portion = Math.min(state.sliceRows, CHUNK_ROWS - filled);
      filled += training.advance(columns, filled, portion);
      const isQuick = nowMs() - portionBegun < SLICE_MS / 8;
      state.sliceRows = isQuick
        ? Math.min(CHUNK_ROWS, state.sliceRows * 2)
        : Math.max(LEAST_ROWS, state.sliceRows >> 1);
    }
    const { run } = job;
    post({ type: 'rows', run, buffer, count: filled, lastStep: training.step }, [buffer.buffer]);
    if (training.status === 'training') {
      schedule();
    } else {
      post({ type: 'ended', run, status: training.status, atStep: training.step }, []);
      state.job = null;
    }
  }

  return (message: ToWorker) => {
    switch (message.type) {
      case 'start':
        try {
          const training = startTraining(prepare(received(message.experiment)), message.stride);
          state.job = { run: message.run, training, free: [...message.buffers] };
          state.sliceRows = LEAST_ROWS;
          schedule();
        } catch (error) {
          fail(message.run, error);
        }
        return;
      case 'recycle':
        if (state.job?.run !== message.run) return;
        state.job.free.push(message.buffer);
        schedule();
    }
  };
}
