import { useMemo } from 'react';
import { useIsCovered } from './cover.ts';
import { shownRuns, useRuns } from './runs.ts';
import type { Run, RunsState } from './runs.ts';
import { useView } from './view.ts';

/** How a run stands out: another one is lifted while the pointer or the focus is on that. */
export type Emphasis = 'usual' | 'lifted' | 'faded';

/** A run as the pictures draw it among the others. */
export interface DrawnRun {
  readonly run: Run;
  /** What it is among all that are drawn; a ghost has the id of the run that it has become. */
  readonly key: string;
  readonly isActive: boolean;
  /** The old future of a run: a thin line, and no more. */
  readonly isGhost: boolean;
  readonly emphasis: Emphasis;
}

type Listed = Pick<RunsState, 'runs' | 'active'>;

/** Whether runs must be told apart: one alone needs no name. */
export function areSeveral(state: Listed): boolean {
  return shownRuns(state).length > 1;
}

/**
 * All that is drawn, in the order in which it is drawn: ghosts under the runs, then the active run
 * over the others, and what is lifted over all.
 * @param lifted the id of a run, or null
 */
export function drawnRuns(state: Listed, lifted: number | null): readonly DrawnRun[] {
  const shown = shownRuns(state);
  const isAnyLifted = shown.length > 1 && shown.some(({ id }) => id === lifted);
  const emphasisOf = (id: number): Emphasis => {
    if (!isAnyLifted) return 'usual';
    return id === lifted ? 'lifted' : 'faded';
  };
  const drawn = (run: Run, isGhost: boolean): DrawnRun => ({
    run,
    key: isGhost ? `ghost ${run.id}` : String(run.id),
    isActive: !isGhost && run.id === state.active,
    isGhost,
    emphasis: emphasisOf(run.id),
  });
  const ghosts = shown.flatMap(({ ghost }) => (ghost === null ? [] : [drawn(ghost, true)]));
  const levelOf = ({ isActive, emphasis }: DrawnRun) =>
    emphasis === 'lifted' ? 2 : isActive ? 1 : 0;
  const runs = shown
    .map((run) => drawn(run, false))
    .toSorted((one, other) => levelOf(one) - levelOf(other));
  return [...ghosts, ...runs];
}

/** The same as it is now; another list where the runs or what is lifted change, not with a step. */
export function useDrawnRuns(): readonly DrawnRun[] {
  const runs = useRuns((state) => state.runs);
  const active = useRuns((state) => state.active);
  const lifted = useView((view) => view.lifted);
  const hidesFuture = useIsCovered('path');
  return useMemo(() => {
    const drawn = drawnRuns({ runs, active }, lifted);
    return hidesFuture ? drawn.filter(({ isGhost }) => !isGhost) : drawn;
  }, [runs, active, lifted, hidesFuture]);
}

/** Whether the runs drawn must be told apart; ghosts do not count. */
export function areApart(drawn: readonly DrawnRun[]): boolean {
  return drawn.filter(({ isGhost }) => !isGhost).length > 1;
}

/** The row up to which its path and its curve are drawn: of an old future all that there is. */
export function rowDrawn({ run, isGhost }: Pick<DrawnRun, 'run' | 'isGhost'>): number {
  const { cursor, trace } = run;
  if (isGhost) return Math.max(0, trace.rows - 1);
  return cursor.glide < 1 ? Math.min(cursor.row, cursor.from) : cursor.row;
}

/** Nobody waits for an old future. */
const LESS_FOR_GHOST = 4;

/**
 * Among how many a picture shares what it does at a time for its paths.
 * @param among of all that are drawn
 */
export function shareFor(isGhost: boolean, among: number): number {
  return isGhost ? LESS_FOR_GHOST * among : among;
}

/** Runs that begin at one place share its mark. */
export function startsOf(drawn: readonly DrawnRun[]): readonly (readonly DrawnRun[])[] {
  const groups = new Map<string, DrawnRun[]>();
  for (const each of drawn) {
    if (each.isGhost) continue;
    const { a, b } = each.run.problem.start;
    const key = `${a} ${b}`;
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return [...groups.values()];
}
