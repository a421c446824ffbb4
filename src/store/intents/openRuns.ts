import { areDataAlike, withOwnSeed } from '../../engine/data.ts';
import type { Experiment } from '../../engine/experiment.ts';
import { prepare } from '../../engine/problem.ts';
import { linkOf } from '../../share/link.ts';
import type { LinkedRun } from '../../share/runsLink.ts';
import { activeRun, freshRun, newRunId, useRuns } from '../runs.ts';
import type { Run, RunsState } from '../runs.ts';
import { putRuns } from './begin.ts';
import { drawing } from './withPointsOf.ts';

/** How the runs of a link come into the store: what changes them by hand comes with the settings. */

function isSame({ problem, status }: Run, experiment: Experiment): boolean {
  if (status.is === 'failed' || !areDataAlike(problem.experiment, experiment)) return false;
  return inWords(problem.experiment) === inWords(experiment);
}

/** The same whether it is alone or among others, where data have their seed apart. */
function inWords(experiment: Experiment): string {
  const { data, seed } = experiment;
  return linkOf({ ...experiment, data: withOwnSeed(data, seed) });
}

function ghostsOf(runs: readonly Run[]): readonly Run[] {
  return runs.flatMap(({ ghost }) => ghost ?? []);
}

/**
 * The future that a run has left: unless it is a run of its own from now on; and where that is one no
 * more, it is shown as it was before.
 */
function oldFutureOf(run: Run, among: readonly (Run | null)[]): Run | null {
  if (run.ghost !== null) return among.includes(run.ghost) ? null : run.ghost;
  const gone = useRuns
    .getState()
    .runs.find(({ id, leftBy }) => leftBy === run.id && among.every((one) => one?.id !== id));
  return gone === undefined ? null : { ...gone, ghost: null };
}

/**
 * A link was opened, or Back pressed: its runs, of which one is active, and what of it could not be
 * read. Of many points it is to be called `withPointsOf` the first.
 * @param keeps a run that is there already is left as it is, with all that is trained of it; and where
 *   the active one is, as after a change of the list alone, so is the place of the playhead
 * @returns whether that is so
 */
export function openRuns(
  linked: readonly LinkedRun[],
  active: number,
  linkFaults: RunsState['linkFaults'],
  keeps: 'nothing' | 'runs' | 'runs and place' = 'nothing',
  isFromAddress = true,
): boolean {
  const now = useRuns.getState().runs;
  const { experiment: wanted } = linked[active] ?? linked[0];
  const stays = keeps === 'runs and place' && isSame(activeRun(), wanted);
  let before = activeRun().problem;
  const first = newRunId();
  const { seed } = linked[0].experiment;
  const ids = linked.map((_, k) => now[k]?.id ?? first + k);
  const ghosts = new Set(keeps === 'runs and place' ? ghostsOf(now) : []);
  const known = linked.map(({ experiment: told, slot }, k) => {
    // All have the data of the first, whatever they are drawn from.
    const experiment = k === 0 ? told : { ...told, data: withOwnSeed(told.data, seed) };
    if (keeps === 'nothing') return { experiment, kept: null };
    const isIt = (run: Run) => isSame(run, experiment);
    const kept =
      now.find((run) => run.slot === slot && isIt(run)) ?? [...ghosts].find(isIt) ?? null;
    // Of two that are alike one alone goes on with its rows.
    if (kept !== null) ghosts.delete(kept);
    return { experiment, kept };
  });
  const runs = linked.map(({ name, isHidden, slot }, k) => {
    const { experiment, kept } = known[k];
    const id = ids[k];
    const problem = prepare(experiment, before, drawing.points);
    before = problem;
    if (kept === null) return freshRun({ id, slot, name, isHidden }, problem, linked.length);
    const all = known.map((one) => one.kept);
    const leftBy = ids[all.findIndex((run) => run?.id === kept.leftBy)] ?? null;
    // A scene has no old future of anybody's.
    const ghost = keeps === 'runs' ? null : oldFutureOf(kept, all);
    return { ...kept, id, slot, name, isHidden, leftBy, ghost };
  });
  putRuns(
    { runs, active: (runs[active] ?? runs[0]).id },
    { gesture: null, isFromAddress, linkFaults, rewinds: !stays },
  );
  return stays;
}

/** A link of one run was opened. */
export function openLink(experiment: Experiment, linkFaults: RunsState['linkFaults']) {
  openRuns([{ experiment, name: null, isHidden: false, slot: 0 }], 0, linkFaults);
}

/** Where there are none nothing has changed. */
export function addLinkFaults(more: RunsState['linkFaults']) {
  if (more.length > 0)
    useRuns.setState(({ linkFaults }) => ({ linkFaults: [...linkFaults, ...more] }));
}

export function dismissLinkFaults() {
  useRuns.setState({ linkFaults: [] });
}
