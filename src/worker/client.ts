import type { Experiment } from '../engine/experiment.ts';
import { CHUNK_VALUES } from '../trace/columns.ts';
import { createWorkerLink } from './link.ts';
import type { FromWorker, ToWorker } from './protocol.ts';
import { createExperimentSender } from './sentExperiment.ts';

/** Chunks in flight at once. */
const CREDITS = 4;

/** A worker that is training and has not been heard for this long is replaced by the next run. */
const DEAF_AFTER_MS = 300;

/** What a run tells the page; nothing of an older run is ever passed on. */
export interface RunEvents {
  readonly rows: (chunk: Float64Array, count: number, lastStep: number) => void;
  readonly ended: (status: 'finished' | 'diverged', atStep: number) => void;
  readonly failed: (message: string) => void;
}

export interface TrainingClient {
  /** Ends the run before and trains this experiment, keeping every stride-th step. */
  readonly start: (experiment: Experiment, stride: number, events: RunEvents) => void;
  readonly dispose: () => void;
}

/** The page's side of the worker. A worker that dies is made anew by the next start. */
export function createTrainingClient(makeWorker: () => Worker): TrainingClient {
  const state = { run: 0, events: null as RunEvents | null, isTraining: false, heardMs: 0 };

  function receive(message: FromWorker) {
    const { events } = state;
    state.heardMs = performance.now();
    if (message.run !== state.run || events === null) return;
    switch (message.type) {
      case 'rows': {
        const { run, buffer } = message;
        events.rows(buffer, message.count, message.lastStep);
        link.post({ type: 'recycle', run, buffer }, [buffer.buffer]);
        return;
      }
      case 'ended':
        state.isTraining = false;
        events.ended(message.status, message.atStep);
        return;
      case 'failed':
        // The worker lives on and waits for the next run: its silence is not deafness.
        state.isTraining = false;
        events.failed(message.message);
    }
  }

  const link = createWorkerLink<ToWorker, FromWorker>(makeWorker, receive, (reason) =>
    state.events?.failed(reason),
  );

  const send = createExperimentSender(link.hasWorker);

  return {
    start: (experiment, stride, events) => {
      // A row of a huge run can take the worker minutes, in which it reads no message.
      const isDeaf = state.isTraining && performance.now() - state.heardMs > DEAF_AFTER_MS;
      if (isDeaf) link.dispose();
      state.isTraining = true;
      state.heardMs = performance.now();
      state.run += 1;
      state.events = events;
      const buffers = Array.from({ length: CREDITS }, () => new Float64Array(CHUNK_VALUES));
      const { sent, transfer } = send(experiment);
      link.post({ type: 'start', run: state.run, experiment: sent, stride, buffers }, [
        ...buffers.map((buffer) => buffer.buffer),
        ...transfer,
      ]);
    },
    dispose: () => {
      link.dispose();
      state.events = null;
    },
  };
}
