import { prepare } from '../engine/problem.ts';
import type { Experiment } from '../engine/experiment.ts';
import { useExperiment } from '../store/experiment.ts';
import { frames } from '../store/frames.ts';
import { beginRun, runNow, startPlayback, useRun } from '../store/run.ts';
import type { Trace } from '../trace/trace.ts';
import { createTrainingClient } from '../worker/client.ts';
import { createSurfaceClient } from '../worker/surfaceClient.ts';

function makeWorker(): Worker {
  return new Worker(new URL('../worker/engine.worker.ts', import.meta.url), { type: 'module' });
}

function fail(message: string) {
  useRun.setState({ status: { is: 'failed', message } });
}

/**
 * Keeps a run of the present experiment going: each new experiment is prepared, handed to the
 * worker, and its rows are appended to the trace. Returns its stop.
 */
export function startSession(): () => void {
  const trainer = createTrainingClient(makeWorker);
  const surfaces = createSurfaceClient(makeWorker);

  function train(experiment: Experiment, trace: Trace) {
    trainer.start(experiment, trace.stride, {
      rows: (chunk, count, lastStep) => {
        trace.append(chunk, count, lastStep);
        frames.request();
      },
      ended: (status) => {
        useRun.setState({ status: { is: status } });
        frames.request();
      },
      failed: fail,
    });
  }

  function begin(experiment: Experiment) {
    const trace = beginRun(prepare(experiment, runNow().problem));
    train(experiment, trace);
    const { surface, frame } = runNow();
    if (surface !== null) {
      surfaces.cancel();
      return;
    }
    surfaces.compute(experiment, frame, {
      surface: (n, losses) => useRun.setState({ surface: { n, losses } }),
      // The frame was chosen by a sample: its floor must not lie above the lowest point.
      best: (best) =>
        useRun.setState({
          best,
          frame: { ...frame, lossLow: Math.max(0, Math.min(frame.lossLow, best.loss)) },
        }),
      failed: (message) => useRun.setState({ surfaceFault: message }),
    });
  }

  begin(useExperiment.getState().experiment);
  const stopListening = useExperiment.subscribe((now, before) => {
    if (now.experiment !== before.experiment) begin(now.experiment);
  });
  const stopPlayback = startPlayback();
  return () => {
    stopListening();
    stopPlayback();
    trainer.dispose();
    surfaces.dispose();
  };
}
