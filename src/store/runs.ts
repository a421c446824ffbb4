import { create } from 'zustand';
import type { Experiment } from '../engine/experiment.ts';
import type { Fault } from '../engine/fault.ts';
import { parseExperiment } from '../engine/parse.ts';
import { prepare } from '../engine/problem.ts';
import type { Problem } from '../engine/problem.ts';
import { firstView } from '../lessons/firstView.ts';
import { cursorOn } from '../trace/playhead.ts';
import type { Cursor } from '../trace/playhead.ts';
import type { WorkFailure } from '../i18n/statusMessages.ts';
import { createTrace } from '../trace/trace.ts';
import type { Trace } from '../trace/trace.ts';
import { useTransport } from './transport.ts';

/** What the worker last said of a run. */
export type RunStatus =
  | { readonly is: 'training' }
  | { readonly is: 'finished' }
  | { readonly is: 'diverged' }
  | { readonly is: 'failed'; readonly failure: WorkFailure };

export type RunId = number;

/**
 * One experiment that is trained, and its trace. It is another object where another trace begins or
 * the status changes; trace and cursor move on by themselves, and are read when something is drawn.
 */
export interface Run {
  readonly id: RunId;
  readonly problem: Problem;
  readonly trace: Trace;
  /** Where it stands on the playhead. */
  readonly cursor: Cursor;
  readonly status: RunStatus;
}

/** Where the last change of the runs came from, which decides how Back undoes it. */
interface Change {
  /** Changes of one name, one after the other, are one move: Back undoes them at once. */
  readonly gesture: string | null;
  /** From the address bar itself (Back, an opened link). */
  readonly isFromAddress: boolean;
  /** The step that was shown of the run before. */
  readonly leftAt: number;
}

export interface RunsState {
  /** At least one. */
  readonly runs: readonly Run[];
  /** The one that the controls change. */
  readonly active: RunId;
  readonly change: Change;
  /** What could not be read of the link that was opened; empty once the person goes on. */
  readonly linkFaults: readonly Fault[];
}

/** What a newcomer sees: a few strides down the wall, then a jittery walk along the valley. */
export const FIRST_VIEW: Experiment = parseExperiment(firstView).experiment;

/** A run at its start, before the first of its rows has come. */
export function freshRun(id: RunId, problem: Problem): Run {
  const trace = createTrace(problem.length.totalSteps);
  const { playhead } = useTransport.getState();
  return { id, problem, trace, cursor: cursorOn(trace, playhead), status: { is: 'training' } };
}

const FIRST_RUN = freshRun(0, prepare(FIRST_VIEW));

export const useRuns = create<RunsState>(() => ({
  runs: [FIRST_RUN],
  active: FIRST_RUN.id,
  change: { gesture: null, isFromAddress: false, leftAt: 0 },
  linkFaults: [],
}));

/** The run that the controls change. */
export function activeOf({ runs, active }: RunsState): Run {
  const run = runs.find(({ id }) => id === active);
  if (run === undefined) throw new Error(`the active run ${active} must be among the runs`);
  return run;
}

/** The active run at this moment, for event handlers; components subscribe. */
export function activeRun(): Run {
  return activeOf(useRuns.getState());
}

/** The experiment that the controls show, at this moment. */
export function activeExperiment(): Experiment {
  return activeRun().problem.experiment;
}

/** The active run; with `select`, a part of it. */
export function useActiveRun(): Run;
export function useActiveRun<T>(select: (run: Run) => T): T;
export function useActiveRun<T>(select?: (run: Run) => T): Run | T {
  return useRuns((state) => (select === undefined ? activeOf(state) : select(activeOf(state))));
}

/** The experiment that the controls show. */
export function useExperiment(): Experiment {
  return useActiveRun(({ problem }) => problem.experiment);
}

export function lastRow({ trace }: Pick<Run, 'trace'>): number {
  return Math.max(0, trace.rows - 1);
}

/** Whether the worker has said that no more rows will come. */
export function hasEnded({ status }: Pick<Run, 'status'>): boolean {
  return status.is !== 'training';
}

/** The playhead stands on the last row of a run that has ended, or beyond. */
export function isAtEnd(run: Run): boolean {
  return hasEnded(run) && run.cursor.row >= lastRow(run);
}

/** The step of the row shown. */
export function stepShown({ trace, cursor }: Run): number {
  return trace.stepAt(cursor.row);
}

/** The step shown, or that at which the run is being opened. */
export function stepWanted(run: Run): number {
  const { opening } = useTransport.getState();
  return opening?.is === 'awaited' ? opening.step : stepShown(run);
}
