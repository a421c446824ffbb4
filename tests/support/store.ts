import type { Problem } from '../../src/engine/problem.ts';
import { openLink } from '../../src/store/intents/openRuns.ts';
import { reportStatus } from '../../src/store/intents/reports.ts';
import { useObjective } from '../../src/store/objective.ts';
import type { ObjectiveState } from '../../src/store/objective.ts';
import { activeRun } from '../../src/store/runs.ts';
import type { Run, RunStatus } from '../../src/store/runs.ts';
import type { Trace } from '../../src/trace/trace.ts';

/** Puts a problem's experiment in the place of the active run, at its start. */
export function beginRun(problem: Problem): Trace {
  openLink(problem.experiment, []);
  return activeRun().trace;
}

/** What the worker says of the active run. */
export function say(status: RunStatus) {
  reportStatus(activeRun().trace, status);
}

/** The active run with what it shares with others. */
export function shownNow(): Run & ObjectiveState {
  return { ...useObjective.getState(), ...activeRun() };
}
