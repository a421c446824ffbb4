import type { Minimum } from '../../engine/diagnostics.ts';
import type { Problem } from '../../engine/problem.ts';
import type { Checkpoint } from '../../engine/trainer.ts';
import { rememberCheckpoint } from '../checkpoints.ts';
import type { Trace } from '../../trace/trace.ts';
import { frames } from '../frames.ts';
import { objectiveNow, useObjective, withBest } from '../objective.ts';
import type { ObjectiveState, SurfaceGrid } from '../objective.ts';
import { useRuns } from '../runs.ts';
import type { WorkFailure } from '../../engine/failure.ts';
import type { Run, RunStatus } from '../runs.ts';

/** What the workers report. A report of a run or an objective that is gone changes nothing. */

/** How the run of this trace stands. */
export function reportStatus(trace: Trace, status: RunStatus) {
  const told = (run: Run): Run => (run.trace === trace ? { ...run, status } : run);
  useRuns.setState(({ runs }) => ({
    runs: runs.map((run) =>
      run.ghost?.trace === trace ? { ...run, ghost: told(run.ghost) } : told(run),
    ),
  }));
  frames.release(trace);
  frames.request();
}

/** A chunk of rows of a trace, after which its run stands at the checkpoint. */
export function reportRows(
  trace: Trace,
  chunk: Float64Array,
  count: number,
  lastStep: number,
  checkpoint: Checkpoint,
) {
  trace.append(chunk, count, lastStep);
  rememberCheckpoint(trace, checkpoint);
  frames.release(trace);
  frames.request();
}

function reportOn({ objective }: Problem, report: Partial<ObjectiveState>) {
  if (objectiveNow().problem.objective === objective) useObjective.setState(report);
}

/** A surface over the frame; finer ones follow. */
export function reportSurface(problem: Problem, surface: SurfaceGrid) {
  reportOn(problem, { surface, deviation: null });
}

/** The largest relative deviation found of the finest surface. */
export function reportDeviation(problem: Problem, deviation: number) {
  reportOn(problem, { deviation });
}

/** The lowest point found over the frame. */
export function reportBest(problem: Problem, best: Minimum) {
  reportOn(problem, withBest(objectiveNow(), best));
}

export function reportSurfaceFault(problem: Problem, surfaceFault: WorkFailure) {
  reportOn(problem, { surfaceFault });
}
