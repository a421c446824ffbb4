import type { Minimum } from '../engine/diagnostics.ts';
import type { Experiment } from '../engine/experiment.ts';
import type { Frame } from '../engine/frame/frame.ts';
import type { SurfaceQuality } from '../engine/surface.ts';
import { createWorkerLink } from './link.ts';
import type { WorkFailure } from '../engine/failure.ts';
import type { WorkerLike } from './link.ts';
import { createExperimentSender } from './sentExperiment.ts';
import type { FromSurfaceWorker, ToSurfaceWorker } from './protocol.ts';

export interface SurfaceEvents {
  /** A grid of n × n losses over the frame; finer ones follow. */
  readonly surface: (n: number, losses: Float64Array, quality: SurfaceQuality) => void;
  readonly best: (best: Minimum) => void;
  /** The largest relative error found in the finest surface, where that is approximate. */
  readonly deviation: (deviation: number) => void;
  readonly failed: (failure: WorkFailure) => void;
}

export interface SurfaceClient {
  /** Drops the surface before and computes this one. */
  readonly compute: (experiment: Experiment, frame: Frame, events: SurfaceEvents) => void;
  /** Drops the surface before, for one that needs no worker. */
  readonly cancel: () => void;
  readonly dispose: () => void;
}

/** A surface that is wanted. */
interface Wanted {
  readonly experiment: Experiment;
  readonly frame: Frame;
  readonly events: SurfaceEvents;
}

/** So many times is a surface begun anew by another worker. */
const MOST_RESTARTS = 1;

/** The page's side of the surface worker. */
export function createSurfaceClient(makeWorker: () => WorkerLike): SurfaceClient {
  const state = { run: 0, wanted: null as Wanted | null, isOwed: false, deaths: 0 };

  function receive(message: FromSurfaceWorker) {
    const events = state.wanted?.events;
    if (message.run !== state.run || events === undefined) return;
    switch (message.type) {
      case 'surface':
        events.surface(message.n, message.losses, message.quality);
        return;
      case 'best':
        events.best(message.best);
        return;
      case 'deviation':
        events.deviation(message.deviation);
        return;
      case 'beat':
        return;
      case 'done':
        state.isOwed = false;
        return;
      case 'failed':
        state.isOwed = false;
        console.error('a surface has failed:', message.message);
        events.failed('bug');
    }
  }

  function recover(failure: WorkFailure) {
    const { wanted } = state;
    state.isOwed = false;
    if (wanted === null) return;
    state.deaths += 1;
    if (state.deaths > MOST_RESTARTS) wanted.events.failed(failure);
    else begin(wanted);
  }

  const link = createWorkerLink<ToSurfaceWorker, FromSurfaceWorker>(
    makeWorker,
    receive,
    recover,
    () => state.isOwed,
  );

  const send = createExperimentSender(link.hasWorker);

  function cancel() {
    state.run += 1;
    state.wanted = null;
    state.isOwed = false;
  }

  function begin({ experiment, frame }: Wanted) {
    state.isOwed = true;
    const { sent, transfer } = send(experiment);
    link.post({ type: 'surface', run: state.run, experiment: sent, frame }, transfer);
  }

  return {
    compute: (experiment, frame, events) => {
      cancel();
      state.deaths = 0;
      state.wanted = { experiment, frame, events };
      begin(state.wanted);
    },
    cancel,
    dispose: () => {
      cancel();
      link.dispose();
    },
  };
}
