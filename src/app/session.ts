import { prepare } from '../engine/problem.ts';
import type { Experiment } from '../engine/experiment.ts';
import { useExperiment } from '../store/experiment.ts';
import { frames } from '../store/frames.ts';
import { withBest } from '../store/outlook.ts';
import { beginRun, runNow, startPlayback, useRun } from '../store/run.ts';
import type { RunState } from '../store/run.ts';
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
 * worker, and its rows are appended to the trace; another frame has its surface computed. Returns
 * its stop.
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
    train(experiment, beginRun(prepare(experiment, runNow().problem)));
  }

  /** Where there is a closed form the surface is there already; else the worker computes it. */
  function draw({ problem, frame }: RunState) {
    if (problem.objective.quadratic !== null) {
      surfaces.cancel();
      return;
    }
    surfaces.compute(problem.experiment, frame, {
      surface: (n, losses, quality) =>
        useRun.setState({ surface: { n, losses, quality }, deviation: null }),
      deviation: (deviation) => useRun.setState({ deviation }),
      best: (best) => useRun.setState((run) => withBest(run, problem, best)),
      failed: (message) => useRun.setState({ surfaceFault: message }),
    });
  }

  const stopDrawing = useRun.subscribe((now, before) => {
    const isSame =
      now.problem.objective === before.problem.objective &&
      now.frame.a === before.frame.a &&
      now.frame.b === before.frame.b;
    // The same ranges chosen by the person, or a surface that failed and is tried again.
    const isWanting = now.surface === null && before.surface !== null;
    const isRetry = before.surfaceFault !== null && now.surfaceFault === null;
    if (!isSame || isWanting || isRetry) draw(now);
  });
  begin(useExperiment.getState().experiment);
  const stopListening = useExperiment.subscribe((now, before) => {
    if (now.experiment !== before.experiment) begin(now.experiment);
  });
  const stopPlayback = startPlayback();
  return () => {
    stopDrawing();
    stopListening();
    stopPlayback();
    trainer.dispose();
    surfaces.dispose();
  };
}
