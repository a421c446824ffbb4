import { startPlayback } from '../store/intents/playback.ts';
import {
  reportBest,
  reportDeviation,
  reportRows,
  reportStatus,
  reportSurface,
  reportSurfaceFault,
} from '../store/intents/reports.ts';
import { useObjective } from '../store/objective.ts';
import type { ObjectiveState } from '../store/objective.ts';
import { activeRun, useRuns } from '../store/runs.ts';
import type { Run } from '../store/runs.ts';
import { createTrainingClient } from '../worker/client.ts';
import { createSurfaceClient } from '../worker/surfaceClient.ts';

function makeWorker(): Worker {
  return new Worker(new URL('../worker/engine.worker.ts', import.meta.url), { type: 'module' });
}

/**
 * Has the runs trained and the surface computed: a run with a new trace is handed to a worker, and
 * its rows are appended to the trace; another frame has its surface computed. Returns its stop.
 */
export function startSession(): () => void {
  const trainer = createTrainingClient(makeWorker);
  const surfaces = createSurfaceClient(makeWorker);

  function train({ problem, trace }: Run) {
    trainer.start(problem.experiment, trace.stride, {
      rows: (chunk, count, lastStep) => reportRows(trace, chunk, count, lastStep),
      ended: (status) => reportStatus(trace, { is: status }),
      failed: (message) => reportStatus(trace, { is: 'failed', message }),
    });
  }

  /** Where there is a closed form the surface is there already; else the worker computes it. */
  function draw({ problem, frame }: ObjectiveState) {
    if (problem.objective.quadratic !== null) {
      surfaces.cancel();
      return;
    }
    surfaces.compute(problem.experiment, frame, {
      surface: (n, losses, quality) => reportSurface(problem, { n, losses, quality }),
      deviation: (deviation) => reportDeviation(problem, deviation),
      best: (best) => reportBest(problem, best),
      failed: (message) => reportSurfaceFault(problem, message),
    });
  }

  const stopDrawing = useObjective.subscribe((now, before) => {
    const isSame =
      now.problem.objective === before.problem.objective &&
      now.frame.a === before.frame.a &&
      now.frame.b === before.frame.b;
    // The same ranges chosen by the person, or a surface that failed and is tried again.
    const isWanting = now.surface === null && before.surface !== null;
    const isRetry = before.surfaceFault !== null && now.surfaceFault === null;
    if (!isSame || isWanting || isRetry) draw(now);
  });
  const stopTraining = useRuns.subscribe((now, before) => {
    const known = new Set(before.runs.map(({ trace }) => trace));
    for (const run of now.runs) if (!known.has(run.trace)) train(run);
  });
  train(activeRun());
  draw(useObjective.getState());
  const stopPlayback = startPlayback();
  return () => {
    stopDrawing();
    stopTraining();
    stopPlayback();
    trainer.dispose();
    surfaces.dispose();
  };
}
