import { create } from 'zustand';
import type { Experiment } from '../engine/experiment.ts';
import { stepOfPlace } from '../engine/progress.ts';
import type { Fault } from '../engine/fault.ts';
import { parseExperiment } from '../engine/parse.ts';
import { prepare } from '../engine/problem.ts';
import type { Problem } from '../engine/problem.ts';
import { firstView } from '../lessons/firstView.ts';
import { cursorOn } from '../trace/playhead.ts';
import type { Cursor } from '../trace/playhead.ts';
import type { WorkFailure } from '../engine/failure.ts';
import { MOST_ROWS, MOST_ROWS_OF_SEVERAL, createTrace } from '../trace/trace.ts';
import type { Trace } from '../trace/trace.ts';
import { useTransport } from './transport.ts';
import { useView } from './view.ts';

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
  /** Which of the colours, markers and dashes is its own, for as long as it is there: 0 to 7. */
  readonly slot: number;
  /** What the person calls it; null for a name made of what differs. */
  readonly name: string | null;
  readonly isHidden: boolean;
  readonly problem: Problem;
  readonly trace: Trace;
  /** Where it stands on the playhead. */
  readonly cursor: Cursor;
  readonly status: RunStatus;
  /** What it would have become without the last change along the way; null once that is dismissed. */
  readonly ghost: Run | null;
  /** Whose old future it was before it was kept as a run of its own. */
  readonly leftBy: RunId | null;
}

/** Where the last change of the runs came from, which decides how Back undoes it. */
interface Change {
  /** Changes of one name, one after the other, are one move: Back undoes them at once. */
  readonly gesture: string | null;
  /** From the address bar itself (Back, an opened link). */
  readonly isFromAddress: boolean;
  /** Made to one run, it is one of all: of what they share. */
  readonly isOfAll: boolean;
  /** The step that was shown of the run before. */
  readonly leftAt: number;
}

/** A run that was made anew could have been changed from the step shown on instead. */
export interface Offer {
  readonly run: RunId;
  readonly step: number;
  /** The run before the change. */
  readonly before: Run;
  /** With what was changed as an edit at that step. */
  readonly experiment: Experiment;
}

export interface RunsState {
  /** At least one, at most MOST_RUNS, in the order in which they are listed; all of one objective. */
  readonly runs: readonly Run[];
  /** The one that the controls change. */
  readonly active: RunId;
  readonly change: Change;
  /** The last change of a run at rest, as it would be if it had been made along the way. */
  readonly offer: Offer | null;
  /** What could not be read of the link that was opened; empty once the person goes on. */
  readonly linkFaults: readonly Fault[];
}

/** What a newcomer sees: a few strides down the wall, then a jittery walk along the valley. */
export const FIRST_VIEW: Experiment = parseExperiment(firstView).experiment;

/** So many runs can be told apart. */
export const MOST_RUNS = 8;

/** A run follows the playhead by its own steps, whatever that counts in. */
export function cursorFor(problem: Problem, trace: Trace): Cursor {
  const { playhead } = useTransport.getState();
  return cursorOn(trace, playhead, (place) =>
    stepOfPlace(problem, useView.getState().lossAxis, place),
  );
}

/**
 * A run at its start, before the first of its rows has come.
 * @param among how many runs there are, which share the memory
 */
export function freshRun(
  { id, slot, name, isHidden }: Pick<Run, 'id' | 'slot' | 'name' | 'isHidden'>,
  problem: Problem,
  among = 1,
): Run {
  const mostRows = among > 1 ? MOST_ROWS_OF_SEVERAL : MOST_ROWS;
  const trace = createTrace(problem.length.totalSteps, mostRows);
  const cursor = cursorFor(problem, trace);
  const status = { is: 'training' } as const;
  return { id, slot, name, isHidden, problem, trace, cursor, status, ghost: null, leftBy: null };
}

const FIRST_RUN = freshRun({ id: 0, slot: 0, name: null, isHidden: false }, prepare(FIRST_VIEW));

export const useRuns = create<RunsState>(() => ({
  runs: [FIRST_RUN],
  active: FIRST_RUN.id,
  change: { gesture: null, isFromAddress: false, isOfAll: false, leftAt: 0 },
  offer: null,
  linkFaults: [],
}));

/** The run that the controls change. */
export function activeOf({ runs, active }: Pick<RunsState, 'runs' | 'active'>): Run {
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

/** What is drawn: the active run even where it is hidden, for the controls are about it. */
export function shownRuns({ runs, active }: Pick<RunsState, 'runs' | 'active'>): readonly Run[] {
  return runs.filter(({ id, isHidden }) => !isHidden || id === active);
}

/** Whether there is more than one to be compared. */
export function areSeveral(state: Pick<RunsState, 'runs' | 'active'>): boolean {
  return shownRuns(state).length > 1;
}

/** An id that no run has had which is still there. */
export function newRunId(): RunId {
  return 1 + Math.max(...useRuns.getState().runs.map(({ id }) => id));
}

/** The first colour that no run has. */
export function freeSlot(): number {
  const taken = new Set(useRuns.getState().runs.map(({ slot }) => slot));
  return Array.from({ length: MOST_RUNS }, (_, k) => k).find((k) => !taken.has(k)) ?? 0;
}

/** Every run that is shown stands on its last row. */
export function areAllAtEnd(): boolean {
  return shownRuns(useRuns.getState()).every(isAtEnd);
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
