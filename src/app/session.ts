import { goingOn } from '../store/checkpoints.ts';
import { onChange } from '../store/effects.ts';
import { frames } from '../store/frames.ts';
import { tell } from '../store/intents/notices.ts';
import { startPlayback } from '../store/intents/playback.ts';
import {
  reportBest,
  reportDeviation,
  reportRows,
  reportStatus,
  reportSurface,
  reportSurfaceFault,
} from '../store/intents/reports.ts';
import { objectiveNow, useObjective } from '../store/objective.ts';
import type { ObjectiveState } from '../store/objective.ts';
import { activeRun, useRuns } from '../store/runs.ts';
import type { WorkFailure } from '../engine/failure.ts';
import type { Run } from '../store/runs.ts';
import type { Trace } from '../trace/trace.ts';
import { withPoints } from '../engine/problem.ts';
import { startWarming } from './warming.ts';
import { createHiring } from '../worker/hiring.ts';
import type { RunEvents } from '../worker/job.ts';
import { createTrainingPool, poolSize } from '../worker/pool.ts';
import type { TrainingHandle } from '../worker/pool.ts';
import { createSurfaceClient } from '../worker/surfaceClient.ts';

const makeWorker = createHiring(
  () => new Worker(new URL('../worker/engine.worker.ts', import.meta.url), { type: 'module' }),
  () => tell('noWorkers'),
  async () => (await import('../worker/engine.ts')).createEngine,
);

/** A run in training, or one that has failed. */
interface Trained {
  handle: TrainingHandle | null;
}

/**
 * Has the runs trained and the surface computed: a run with a new trace is handed to a worker, and
 * its rows are appended to the trace; another frame has its surface computed. Returns its stop.
 */
export function startSession(): () => void {
  const trainers = createTrainingPool(makeWorker, poolSize(navigator.hardwareConcurrency));
  const training = new Map<Trace, Trained>();
  const surfaces = createSurfaceClient(makeWorker);

  function train({ problem, trace }: Run) {
    const trained = training.get(trace) ?? { handle: null };
    training.set(trace, trained);
    const fail = (failure: WorkFailure) => {
      trained.handle = null;
      reportStatus(trace, { is: 'failed', failure });
    };
    const events: RunEvents = {
      rows: (chunk, count, lastStep, checkpoint) => {
        reportRows(trace, chunk, count, lastStep, checkpoint);
      },
      ended: (status) => reportStatus(trace, { is: status }),
      failed: fail,
    };
    try {
      trained.handle = trainers.start(withPoints(problem), trace.stride, events, goingOn(trace));
      if (activeRun().trace === trace) frames.holdFor(trace);
    } catch (error) {
      console.error(error);
      fail('bug');
    }
  }

  /**
   * Trains the runs whose traces are new, no longer those whose traces are gone, and once more those
   * that have failed and are to go on.
   */
  function follow(listed: readonly Run[]) {
    const runs = listed.flatMap((run) => (run.ghost === null ? [run] : [run, run.ghost]));
    const wanted = new Set(runs.map(({ trace }) => trace));
    for (const [trace, { handle }] of training) {
      if (wanted.has(trace)) continue;
      handle?.stop();
      training.delete(trace);
    }
    for (const run of runs) {
      const trained = training.get(run.trace);
      // One that has been here before, and has ended, comes back as it is.
      if (run.status.is === 'training' && (trained?.handle ?? null) === null) train(run);
    }
  }

  /** Where there is a closed form the surface is there already; else the worker computes it. */
  function draw({ problem, frame }: ObjectiveState) {
    if (problem.objective.quadratic !== null) {
      surfaces.cancel();
      return;
    }
    surfaces.compute(withPoints(problem), frame, {
      surface: (n, losses, quality) => reportSurface(problem, { n, losses, quality }),
      deviation: (deviation) => reportDeviation(problem, deviation),
      best: (best) => reportBest(problem, best),
      failed: (failure) => reportSurfaceFault(problem, failure),
    });
  }

  const stopDrawing = onChange(useObjective, (now, before) => {
    const isSame =
      now.problem.objective === before.problem.objective &&
      now.frame.a === before.frame.a &&
      now.frame.b === before.frame.b;
    // The same ranges chosen by the person, or a surface that failed and is tried again.
    const isWanting = now.surface === null && before.surface !== null;
    const isRetry = before.surfaceFault !== null && now.surfaceFault === null;
    if (!isSame || isWanting || isRetry) draw(now);
  });
  const stopTraining = onChange(useRuns, ({ runs }) => follow(runs));
  follow(useRuns.getState().runs);
  draw(objectiveNow());
  const stopPlayback = startPlayback();
  const stopWarming = startWarming();
  return () => {
    stopDrawing();
    stopTraining();
    stopPlayback();
    stopWarming();
    trainers.dispose();
    surfaces.dispose();
  };
}
