import type { Minimum } from '../engine/diagnostics.ts';
import type { Experiment } from '../engine/experiment.ts';
import type { Frame } from '../engine/frame/frame.ts';
import type { SurfaceQuality } from '../engine/surface.ts';
import { createWorkerLink } from './link.ts';
import { createExperimentSender } from './sentExperiment.ts';
import type { FromSurfaceWorker, ToSurfaceWorker } from './protocol.ts';

export interface SurfaceEvents {
  /** A grid of n × n losses over the frame; finer ones follow. */
  readonly surface: (n: number, losses: Float64Array, quality: SurfaceQuality) => void;
  readonly best: (best: Minimum) => void;
  /** The largest relative error found in the finest surface, where that is approximate. */
  readonly deviation: (deviation: number) => void;
  readonly failed: (message: string) => void;
}

export interface SurfaceClient {
  /** Drops the surface before and computes this one. */
  readonly compute: (experiment: Experiment, frame: Frame, events: SurfaceEvents) => void;
  /** Drops the surface before, for one that needs no worker. */
  readonly cancel: () => void;
  readonly dispose: () => void;
}

/** The page's side of the surface worker. */
export function createSurfaceClient(makeWorker: () => Worker): SurfaceClient {
  const state = { run: 0, events: null as SurfaceEvents | null };

  function receive(message: FromSurfaceWorker) {
    const { events } = state;
    if (message.run !== state.run || events === null) return;
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
      case 'failed':
        events.failed(message.message);
    }
  }

  const link = createWorkerLink<ToSurfaceWorker, FromSurfaceWorker>(makeWorker, receive, (reason) =>
    state.events?.failed(reason),
  );

  const send = createExperimentSender(link.hasWorker);

  function cancel() {
    state.run += 1;
    state.events = null;
  }

  return {
    compute: (experiment, frame, events) => {
      cancel();
      state.events = events;
      const { sent, transfer } = send(experiment);
      link.post({ type: 'surface', run: state.run, experiment: sent, frame }, transfer);
    },
    cancel,
    dispose: () => {
      cancel();
      link.dispose();
    },
  };
}
