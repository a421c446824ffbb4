import { withOwnSeed } from '../../engine/data.ts';
import type { Experiment } from '../../engine/experiment.ts';
import { prepare } from '../../engine/problem.ts';
import { branchTrace } from '../../trace/trace.ts';
import { MOST_NAME } from '../../share/runsLink.ts';
import { shareCheckpoints } from '../checkpoints.ts';
import { MOST_RUNS, activeRun, cursorFor, freeSlot, freshRun, newRunId, useRuns } from '../runs.ts';
import type { Run, RunId } from '../runs.ts';
import { withinMemory } from '../withinMemory.ts';
import { byPerson, putRuns } from './begin.ts';

/** What a person does with the list of runs. */

/** A copy of a run that shares its rows, with an id and a colour of its own. */
function copyOf(run: Run): Run {
  const { trace, problem } = run;
  const own = { id: newRunId(), slot: freeSlot(), name: null, isHidden: false };
  const row = trace.rows - 1;
  const isWhole = row >= 0 && trace.stepAt(row) % trace.stride === 0;
  if (!isWhole) return freshRun(own, problem, useRuns.getState().runs.length + 1);
  const shared = branchTrace(trace, row);
  shareCheckpoints(trace, shared, trace.stepAt(row));
  return { ...freshRun(own, problem), trace: shared, cursor: cursorFor(problem, shared) };
}

/** Another run is the active one, or there are others than before. */
function putOthers(runs: readonly Run[], active: RunId) {
  putRuns({ runs: withinMemory({ runs, active }), active }, byPerson());
}

/** One more run, a copy of the active one, which is then the one that the controls change. */
export function addRun() {
  const { runs, active } = useRuns.getState();
  if (runs.length >= MOST_RUNS) return;
  const copy = copyOf(activeRun());
  const next = runs.flatMap((run) => (run.id === active ? [run, copy] : [run]));
  putOthers(next, copy.id);
}

/**
 * An ordinary list of runs in the place of those there are: each patch is one of the active run.
 * @param common of all of them
 */
export function lineUp(
  patches: readonly (Partial<Experiment> & { readonly name?: string })[],
  common: Partial<Experiment> = {},
) {
  const base = activeRun();
  const first = newRunId();
  let before = base.problem;
  const next = patches.slice(0, MOST_RUNS).map(({ name, ...patch }, k) => {
    const own = base.problem.experiment;
    const data = withOwnSeed(own.data, own.seed);
    const experiment = { ...own, data, edits: [], ...common, ...patch };
    before = prepare(experiment, before);
    return freshRun(
      { id: k === 0 ? base.id : first + k, slot: k, name: name ?? null, isHidden: false },
      before,
      patches.length,
    );
  });
  putRuns({ runs: next, active: next[0].id }, { ...byPerson(), rewinds: true });
}

/** The controls are about this run from now on, which is then seen. */
export function activate(id: RunId) {
  const { runs, active } = useRuns.getState();
  const isSeen = runs.every((run) => run.id !== id || !run.isHidden);
  const next = isSeen ? runs : runs.map((run) => (run.id === id ? hidden(run, false) : run));
  if (id !== active || !isSeen) putOthers(next, id);
}

function change(id: RunId, part: Partial<Pick<Run, 'isHidden' | 'name'>>, gesture?: string) {
  const { runs, active } = useRuns.getState();
  const at = runs.findIndex((run) => run.id === id);
  putRuns({ runs: runs.with(at, { ...runs[at], ...part }), active }, byPerson(gesture));
}

/** The controls are about one that is seen: of that which is hidden the next takes its place. */
export function hideRun(id: RunId, isHidden: boolean) {
  const { runs, active } = useRuns.getState();
  if (!isHidden || id !== active) {
    change(id, { isHidden });
    return;
  }
  const at = runs.findIndex((run) => run.id === id);
  const next = [...runs.slice(at), ...runs.slice(0, at).toReversed()].find(
    (run) => run.id !== id && !run.isHidden,
  );
  // The last that is seen stays.
  if (next !== undefined) putOthers(runs.with(at, hidden(runs[at], true)), next.id);
}

function hidden(run: Run, isHidden: boolean): Run {
  return { ...run, isHidden };
}

/** Only this one is shown; where it is the only one already, all are. */
export function soloRun(id: RunId) {
  const { runs, active } = useRuns.getState();
  const isAlone = runs.every((run) => run.isHidden === (run.id !== id));
  const next = runs.map((run) => hidden(run, !isAlone && run.id !== id));
  putOthers(next, isAlone ? active : id);
}

/** @param name empty for the one made of what differs */
export function renameRun(id: RunId, name: string) {
  const trimmed = name
    .replaceAll(/\p{Cc}/gu, ' ')
    .trim()
    .slice(0, MOST_NAME);
  change(id, { name: trimmed === '' ? null : trimmed }, `rename ${id}`);
}

export function removeRun(id: RunId) {
  const { runs, active } = useRuns.getState();
  if (runs.length === 1) return;
  const at = runs.findIndex((run) => run.id === id);
  const left = runs.filter((run) => run.id !== id);
  const next = id === active ? left[Math.min(at, left.length - 1)].id : active;
  putOthers(left, next);
}

/** Puts a run to another place of the list. */
export function moveRun(id: RunId, by: 1 | -1) {
  const { runs, active } = useRuns.getState();
  const at = runs.findIndex((run) => run.id === id);
  const to = at + by;
  if (to < 0 || to >= runs.length) return;
  const next = runs.filter((run) => run.id !== id).toSpliced(to, 0, runs[at]);
  putRuns({ runs: next, active }, byPerson());
}
