import { withOwnSeed } from '../data.ts';
import type { Experiment } from '../experiment.ts';
import { SEED } from '../experiment.ts';
import { prepare, startOf } from '../problem.ts';
import type { Problem } from '../problem.ts';
import type { Ranges } from '../range.ts';
import { axisOf, withSetting } from './axis.ts';
import type { Axis } from './axis.ts';

/** Many runs of one objective, each a case by its number. Plain data: a worker is sent one. */
export type Plan =
  /** Of so many seeds: each with its own start and batches, or its own batches alone. */
  | { readonly is: 'starts' | 'seeds'; readonly count: number }
  /** From the places of a lattice, with the same batches. */
  | { readonly is: 'lattice'; readonly count: number; readonly ranges: Ranges }
  /** Two settings: which minimum the run of each cell ends in. */
  | { readonly is: 'basins'; readonly x: Axis; readonly y: Axis }
  /** Two settings: how far above the floor the runs of some seeds end, in the median. */
  | { readonly is: 'sweep'; readonly x: Axis; readonly y: Axis; readonly seeds: number };

export type Cloud = Extract<Plan, { readonly count: number }>;
export type Grid = Exclude<Plan, Cloud>;

/** So many runs are a cloud: of a share of one half the interval is 14 points wide. */
export const CLOUD = 200;
/** Of a lattice the nearest square. */
export const LATTICE = 196;
/** Cells along a side of a map of basins, and of a sweep. */
const BASINS_SIDE = 96;
export const SWEEP_SIDE = 32;
/** Runs of a cell of a sweep. */
export const SWEEP_SEEDS = 5;

export function isGrid(plan: Plan): plan is Grid {
  return 'x' in plan;
}

export function casesIn(plan: Plan): number {
  return isGrid(plan) ? plan.x.values.length * plan.y.values.length : plan.count;
}

/** The map of basins over a part of the (a, b) plane. */
export function basinsOver(problem: Problem, ranges: Ranges, side = BASINS_SIDE): Grid {
  const axis = (name: 'a' | 'b') => {
    const [low, high] = ranges[name];
    const half = (high - low) / side / 2;
    return axisOf(problem, { of: 'start', name }, side, [low + half, high - half]);
  };
  return { is: 'basins', x: axis('a'), y: axis('b') };
}

/** The experiment on points that no seed changes: its cases share their objective. */
export function withPointsFixed({ experiment }: Pick<Problem, 'experiment'>): Experiment {
  return { ...experiment, data: withOwnSeed(experiment.data, experiment.seed) };
}

/** The seed of the k-th of many runs: one after the other from that of the experiment. */
export function caseSeed({ seed }: Experiment, k: number): number {
  return (seed + k) % (SEED.max + 1);
}

/** Whether another seed is another start. */
export function drawsStart(experiment: Experiment): boolean {
  const [one, other] = [0, 1].map((k) => startOf({ ...experiment, seed: caseSeed(experiment, k) }));
  return one.a !== other.a || one.b !== other.b;
}

/** Where a lattice of so many places, about as many along either side, has its k-th. */
function latticePlace(count: number, { a, b }: Ranges, k: number) {
  const side = Math.ceil(Math.sqrt(count));
  const at = ([low, high]: Ranges['a'], i: number) => low + ((i + 0.5) / side) * (high - low);
  return { a: at(a, k % side), b: at(b, Math.floor(k / side)) };
}

/**
 * One of the runs of a case, ready to be trained. Trained by itself, as from its link or by the
 * command line, it is the same to the last bit.
 * @param base of the plan, its points fixed
 * @param turn which of the seeds of a cell of a sweep
 */
export function caseOf(plan: Plan, base: Problem, k: number, turn = 0): Problem {
  const { experiment, start } = base;
  const of = (own: Partial<Experiment>) => prepare({ ...experiment, ...own }, base);
  switch (plan.is) {
    case 'starts':
      return of({ seed: caseSeed(experiment, k) });
    case 'seeds':
      return of({ seed: caseSeed(experiment, k), init: { type: 'point', ...start } });
    case 'lattice':
      return of({ init: { type: 'point', ...latticePlace(plan.count, plan.ranges, k) } });
    case 'basins':
    case 'sweep': {
      const { x, y } = plan;
      const i = k % x.values.length;
      const j = Math.floor(k / x.values.length);
      // The start of every seed is that of the experiment: what differs is the batches. What was
      // edited along the way belonged to the settings as they were.
      const init = { type: 'point', ...start } as const;
      const fixed: Experiment = { ...experiment, init, edits: [] };
      const one = withSetting({ ...base, experiment: fixed }, x.setting, x.values[i]);
      const both = withSetting({ ...base, experiment: one }, y.setting, y.values[j]);
      return prepare({ ...both, seed: caseSeed(experiment, turn) }, base);
    }
  }
}

/** Cells that stand for blocks of so many along each side, coarse first. */
const BLOCKS = [8, 4, 2, 1];

/** The cases of a plan in the order in which they are run: of a grid from coarse to fine. */
export function orderOf(plan: Plan): Uint32Array {
  const all = Array.from({ length: casesIn(plan) }, (_, k) => k);
  if (!isGrid(plan)) return Uint32Array.from(all);
  const columns = plan.x.values.length;
  const blockOf = (k: number) =>
    BLOCKS.findIndex((size) => (k % columns) % size === 0 && Math.floor(k / columns) % size === 0);
  const blocks = all.map(blockOf);
  return Uint32Array.from(BLOCKS.flatMap((_, block) => all.filter((k) => blocks[k] === block)));
}

/** The cell that stands for another until that is run: the corner of the finest block that is there. */
export function standsFor(columns: number, k: number, isThere: (cell: number) => boolean): number {
  const [i, j] = [k % columns, Math.floor(k / columns)];
  for (const size of BLOCKS.toReversed()) {
    const cell = (j - (j % size)) * columns + (i - (i % size));
    if (isThere(cell)) return cell;
  }
  return -1;
}
