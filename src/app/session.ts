import { prepare } from '../engine/problem.ts';
import type { Experiment } from '../engine/experiment.ts';
import { useExperiment } from '../store/experiment.ts';
import { frames } from '../store/frames.ts';
import { beginRun, startPlayback, useRun } from '../store/run.ts';
import { createTrainingClient } from '../worker/client.ts';

function makeWorker(): Worker {
  return new Worker(new URL('../worker/train.worker.ts', import.meta.url), { type: 'module' });
}

/**
 * Keeps a run of the present experiment going: each new experiment is prepared, handed to the
 * worker, and its rows are appended to the trace. Returns its stop.
 */
export function startSession(): () => void {
  const client = createTrainingClient(makeWorker);

  function train(experiment: Experiment) {
    const trace = beginRun(prepare(experiment));
    client.start(experiment, trace.stride, {
      rows: (chunk, count, lastStep) => {
        trace.append(chunk, count, lastStep);
        frames.request();
      },
      ended: (status, atStep) => {
        useRun.setState({
          status: status === 'finished' ? { is: 'finished' } : { is: 'diverged', atStep },
        });
        frames.request();
      },
      failed: (message) => useRun.setState({ status: { is: 'failed', message } }),
    });
  }

  train(useExperiment.getState().experiment);
  const stopListening = useExperiment.subscribe((now, before) => {
    if (now.experiment !== before.experiment) train(now.experiment);
  });
  const stopPlayback = startPlayback();
  return () => {
    stopListening();
    stopPlayback();
    client.dispose();
  };
}
