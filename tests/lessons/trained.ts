import { prospectOf } from '../../src/engine/frame/frame.ts';
import type { Experiment } from '../../src/engine/experiment.ts';
import { jsonOf } from '../../src/engine/json.ts';
import { models } from '../../src/engine/models/index.ts';
import { pairsOf } from '../../src/engine/points.ts';
import { prepare } from '../../src/engine/problem.ts';
import type { Problem } from '../../src/engine/problem.ts';
import { stabilityOf } from '../../src/engine/stability.ts';
import type { FinishedRun, Row } from '../../src/lessons/moment.ts';
import { trainToEnd } from '../support/train.ts';
import type { Trained } from '../support/train.ts';

/** A run that the engine has trained to its end, and what is asked of it. */
export interface TrainedRun extends Trained {
  readonly problem: Problem;
  /** Where Play stops of itself: before the loss passes a million times the first, or at the end. */
  readonly stop: number;
  readonly floor: number | null;
  readonly edge: number | null;
}

const RUNAWAY = 1e6;

const trainedRuns = new Map<string, TrainedRun>();
const floors = new Map<string, number | null>();

/** Searched for once for all runs of one objective. */
function floorOf(problem: Problem): number | null {
  const { scaling, model, loss } = problem.experiment;
  const key = JSON.stringify([pairsOf(problem.unscaled), scaling, model, loss]);
  const known = floors.get(key);
  if (known !== undefined) return known;
  const floor = prospectOf(problem).best?.loss ?? null;
  floors.set(key, floor);
  return floor;
}

/** Trains each experiment once, however often it is asked for. */
export function trained(experiment: Experiment): TrainedRun {
  const key = JSON.stringify(jsonOf(experiment));
  const known = trainedRuns.get(key);
  if (known !== undefined) return known;
  const problem = prepare(experiment);
  const run = trainToEnd(problem);
  const losses = run.columns.loss.subarray(0, run.rows);
  const most = RUNAWAY * losses[0] || Infinity;
  const beyond = losses.findIndex((loss) => loss > most);
  const stop = beyond === -1 ? run.lastStep : Math.max(1, beyond - 1);
  const edge = stabilityOf(problem).limit?.rate ?? null;
  const all = {
    ...run,
    problem,
    stop,
    edge,
    get floor() {
      return floorOf(problem);
    },
  };
  trainedRuns.set(key, all);
  return all;
}

export function isRunaway({ stop, lastStep, status }: TrainedRun): boolean {
  return stop < lastStep || status === 'diverged';
}

export function rowOf({ columns, rows }: TrainedRun, step: number): Row | null {
  if (step < 0 || step >= rows) return null;
  const { a, b, loss, lr } = columns;
  return { a: a[step], b: b[step], loss: loss[step], lr: lr[step] };
}

export function lossesOf({ columns, rows }: TrainedRun): Float64Array {
  return columns.loss.subarray(0, rows);
}

export function firstWithin(run: TrainedRun, part: number): number {
  const { floor } = run;
  const at = floor === null ? -1 : lossesOf(run).findIndex((loss) => loss <= (1 + part) * floor);
  return at === -1 ? Infinity : at;
}

/** Data − line (or curve) of each point. */
export function residualsOf(run: TrainedRun, step: number): readonly number[] | null {
  const row = rowOf(run, step);
  if (row === null) return null;
  const { points, experiment } = run.problem;
  const { predict } = models[experiment.model];
  return Array.from(points.xs, (x, i) => points.ys[i] - predict(row.a, row.b, x));
}

export function meanOf(values: ArrayLike<number>): number {
  return Array.from(values).reduce((sum, value) => sum + value, 0) / values.length;
}

const HOVERED_EPOCHS = 20;

/** A run as its end has been seen. */
export function finishedRun(run: TrainedRun): FinishedRun {
  const { problem, stop, floor } = run;
  const last = rowOf(run, stop);
  if (last === null) throw new RangeError(`no row of step ${stop}`);
  return {
    experiment: problem.experiment,
    is: isRunaway(run) ? 'diverged' : 'finished',
    steps: stop,
    last,
    floor,
    firstWithin: (part) => firstWithin(run, part),
    hovering: meanOf(lossesOf(run).slice(-HOVERED_EPOCHS * problem.length.stepsPerEpoch)),
  };
}
