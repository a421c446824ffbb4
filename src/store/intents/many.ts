import type { Model } from '../../engine/definitions.ts';
import { axisOf, withSetting } from '../../engine/many/axis.ts';
import type { AxisSetting } from '../../engine/many/axis.ts';
import {
  basinsOver,
  CLOUD,
  LATTICE,
  SWEEP_SEEDS,
  SWEEP_SIDE,
  isGrid,
  withPointsFixed,
} from '../../engine/many/plan.ts';
import type { Cloud, Grid, Plan } from '../../engine/many/plan.ts';
import { createTally } from '../../engine/many/tally.ts';
import { medianOf, stepsDrawn } from '../../engine/many/work.ts';
import type { CaseEnd } from '../../engine/many/work.ts';
import { models } from '../../engine/models/index.ts';
import { prepare } from '../../engine/problem.ts';
import type { Problem } from '../../engine/problem.ts';
import { frames } from '../frames.ts';
import { isRunning, useMany } from '../many.ts';
import { isOf, isOfObjective, plainDescent } from '../manyOf.ts';
import type { KeptShare, ManySet, ManyStatus } from '../many.ts';
import { objectiveNow } from '../objective.ts';
import { activeRun } from '../runs.ts';
import { changeSettings } from './experiment.ts';

/** So many shares are kept for comparison. */
const MOST_KEPT = 8;

export function showInitializers(showsInitializers: boolean) {
  useMany.setState({ showsInitializers });
  frames.request();
}

function nextId(): number {
  const { cloud, grid, kept } = useMany.getState();
  return 1 + Math.max(cloud?.id ?? 0, grid?.id ?? 0, ...kept.map(({ id }) => id));
}

function setOf<P extends Plan>(base: Problem, plan: P, isPlainDescent: boolean): ManySet<P> {
  const kept = isGrid(plan) ? new Uint32Array(0) : stepsDrawn(plan, base);
  const ends: (CaseEnd | undefined)[] = [];
  const tally = createTally(base);
  const status = { is: 'running' } as const;
  const floor = base.objective.quadratic?.floor ?? objectiveNow().best?.loss ?? 0;
  return { id: nextId(), plan, base, isPlainDescent, kept, ends, tally, counted: 0, status, floor };
}

/** The active experiment with its points fixed, or its plain descent in its place. */
function baseNow(isPlainDescent: boolean): Problem {
  const { problem } = activeRun();
  const experiment = withPointsFixed(problem);
  return prepare(isPlainDescent ? plainDescent(experiment) : experiment);
}

function withoutRunning<S extends ManySet>(set: S | null): S | null {
  return isRunning(set) ? null : set;
}

/** Runs a cloud of the active experiment; what else was running gives way. */
export function runCloud(is: Cloud['is'], isPlainDescent: boolean) {
  const base = baseNow(isPlainDescent);
  const { frame } = objectiveNow();
  const ranges = { a: frame.a, b: frame.b };
  const plan: Cloud = is === 'lattice' ? { is, count: LATTICE, ranges } : { is, count: CLOUD };
  useMany.setState(({ grid }) => ({
    cloud: setOf(base, plan, isPlainDescent),
    grid: withoutRunning(grid),
  }));
  frames.request();
}

function runGrid(base: Problem, plan: Grid) {
  useMany.setState(({ cloud }) => ({
    grid: setOf(base, plan, false),
    cloud: withoutRunning(cloud),
    cell: null,
  }));
  frames.request();
}

/** Paints the map of basins over what is drawn of the surface. */
export function runBasins() {
  const base = baseNow(false);
  const { frame } = objectiveNow();
  runGrid(base, basinsOver(base, { a: frame.a, b: frame.b }));
}

/** Sweeps two settings. */
export function runSweep(x: AxisSetting, y: AxisSetting) {
  const base = baseNow(false);
  const axis = (setting: AxisSetting) => axisOf(base, setting, SWEEP_SIDE);
  runGrid(base, { is: 'sweep', x: axis(x), y: axis(y), seeds: SWEEP_SEEDS });
}

/** Sweeps two settings over values of one's own. */
export function runSweepOver(x: Grid['x'], y: Grid['y']) {
  runGrid(baseNow(false), { is: 'sweep', x, y, seeds: SWEEP_SEEDS });
}

export function dropCloud() {
  useMany.setState({ cloud: null });
  frames.request();
}

export function dropGrid() {
  useMany.setState({ grid: null, cell: null });
  frames.request();
}

/** Another experiment: what is still running for the one before is no longer wanted. */
export function leaveOthers(problem: Problem) {
  const { cloud, grid } = useMany.getState();
  const isWanted = (set: ManySet) => !isRunning(set) || isOf(set, problem);
  useMany.setState({
    cloud: cloud !== null && isWanted(cloud) ? cloud : null,
    grid: grid !== null && isWanted(grid) ? grid : null,
  });
}

function keptOf({ id, base, plan, tally, ends, counted }: ManySet<Cloud>): KeptShare {
  const model: Pick<Model, 'isLine'> = models[base.experiment.model];
  const losses = ends.flatMap((end) => (end === undefined ? [] : [end.loss]));
  return {
    id,
    experiment: base.experiment,
    batchSize: base.batchSize,
    of: plan.is,
    left: tally.left,
    hasOneMinimum: model.isLine === true,
    diverged: tally.without.diverged,
    counted,
    points: base.points.n,
    medianLoss: medianOf(losses),
  };
}

function changed<P extends Plan>(set: ManySet<P>, id: number, part: Partial<ManySet<P>>) {
  return set.id === id ? { ...set, ...part } : set;
}

/** The worker has gone through some cases of a set. */
export function reportCases(id: number, some: readonly CaseEnd[]) {
  const { cloud, grid } = useMany.getState();
  const set = [cloud, grid].find((one) => one?.id === id);
  if (set == null) return;
  for (const end of some) {
    set.ends[end.case] = end;
    if (set.plan.is !== 'sweep') set.tally.add(end);
  }
  const counted = set.counted + some.length;
  useMany.setState({
    cloud: cloud && changed(cloud, id, { counted }),
    grid: grid && changed(grid, id, { counted }),
  });
  frames.request();
}

export function reportMany(id: number, status: ManyStatus) {
  const { cloud, grid, kept } = useMany.getState();
  const isKept = cloud?.id === id && status.is === 'done';
  useMany.setState({
    cloud: cloud && changed(cloud, id, { status }),
    grid: grid && changed(grid, id, { status }),
    kept: isKept ? [...kept, keptOf(cloud)].slice(-MOST_KEPT) : kept,
  });
  frames.request();
}

/** Takes a share out of those kept for comparison. */
export function forgetShare(id: number) {
  useMany.setState(({ kept }) => ({ kept: kept.filter((share) => share.id !== id) }));
}

/** Reads a cell of the grid. */
export function readCell(cell: number | null) {
  useMany.setState({ cell });
}

/** Makes the run of a cell the active one: its settings, its start; of another objective it is none. */
export function openCell(cell: number) {
  const { grid } = useMany.getState();
  if (grid === null) return;
  const { x, y } = grid.plan;
  const { base } = grid;
  if (!isOfObjective(base, activeRun().problem)) return;
  const columns = x.values.length;
  const one = withSetting(base, x.setting, x.values[cell % columns]);
  const both = { ...base, experiment: { ...one, edits: [] } };
  const opened = withSetting(both, y.setting, y.values[Math.floor(cell / columns)]);
  // What all runs share is not touched.
  const { init, optimizer, schedule, batch, epochs, seed } = opened;
  changeSettings({ init, optimizer, schedule, batch, epochs, seed });
  useMany.setState({ cell });
}
