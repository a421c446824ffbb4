import type { Minimum } from '../../src/engine/diagnostics.ts';
import { exactOptimum } from '../../src/engine/diagnostics.ts';
import { models } from '../../src/engine/models/index.ts';
import { experimentOf } from '../support/train.ts';
import { lossesOf, meanOf, residualsOf, trained } from './trained.ts';
import type { TrainedRun } from './trained.ts';

/** A number, true or false, or `never` of a step that does not come. */
export type Measured = number | boolean | 'never';

/** The closed form's minimum. @throws RangeError where the loss has none */
export function optimumOf({ problem }: TrainedRun): Minimum {
  const { quadratic } = problem.objective;
  const optimum = quadratic === null ? null : exactOptimum(quadratic);
  if (optimum === null) throw new RangeError('the loss has no closed form');
  return optimum;
}

function where(values: Float64Array, holds: (value: number) => boolean): Measured {
  const step = values.findIndex(holds);
  return step === -1 ? 'never' : step;
}

/** Of a step, or counted from the end where it is negative. */
function at(values: Float64Array, step: number): number {
  return values.at(step) ?? NaN;
}

function column(run: TrainedRun, name: 'a' | 'b'): Float64Array {
  return run.columns[name].subarray(0, run.rows);
}

const steps = (run: TrainedRun, epochs: number) => epochs * run.problem.length.stepsPerEpoch;

/** How the run comes to rest when it goes on with all points at a small rate: at which loss, and a. */
function settled(run: TrainedRun) {
  const { data, model } = run.problem.experiment;
  const init = { type: 'point', a: at(column(run, 'a'), -1), b: at(column(run, 'b'), -1) };
  const points =
    'points' in data
      ? { points: Array.from(data.points.xs, (x, i) => [x, data.points.ys[i]]) }
      : data;
  const optimizer = { type: 'sgd', lr: 0.05 };
  const on = trained(
    experimentOf({ data: points, model, init, optimizer, batch: { size: 'full' }, epochs: 3000 }),
  );
  return {
    loss: at(lossesOf(on), -1),
    a: at(column(on, 'a'), -1),
    isWell: on.status === 'finished',
  };
}

/** The valleys of the sine's points, by the losses at their bottoms. */
function valleyOf(run: TrainedRun): string {
  const { loss, a, isWell } = settled(run);
  if (!isWell) return 'gone';
  if (loss < 0.03) return 'best';
  if (Math.abs(loss - 0.3492) < 0.003 && Math.abs(a) < 0.5) return 'flat';
  return Math.abs(loss - 0.5654) < 0.003 ? 'third' : 'other';
}

type Measure = (run: TrainedRun, ...args: never) => Measured;

/** What the lessons say of runs: of steps, in per cent, above the floor, up to a threshold. */
export const MEASURES = {
  L: (run, step: number) => at(lossesOf(run), step),
  a: (run, step: number) => at(column(run, 'a'), step),
  b: (run, step: number) => at(column(run, 'b'), step),
  steps: (run) => run.lastStep,
  floor: (run) => optimumOf(run).loss,
  starA: (run) => optimumOf(run).a,
  starDistance: (run) => {
    const { a, b } = optimumOf(run);
    return Math.hypot(at(column(run, 'a'), -1) - a, at(column(run, 'b'), -1) - b);
  },
  first: (run, part: number) => {
    const most = (1 + part) * optimumOf(run).loss;
    return where(lossesOf(run), (loss) => loss <= most);
  },
  below: (run, least: number) => where(lossesOf(run), (loss) => loss < least),
  firstSmallA: (run, size: number) => where(column(run, 'a'), (a) => Math.abs(a) < size),
  firstLargeA: (run, size: number) => where(column(run, 'a'), (a) => Math.abs(a) > size),
  firstAbove: (run, times: number) => {
    const losses = lossesOf(run);
    return where(losses, (loss) => loss > times * losses[0]);
  },
  pause: (run) => (run.stop === run.lastStep ? 'never' : run.stop),
  stepLength: (run, step: number) => {
    const [a, b] = [column(run, 'a'), column(run, 'b')];
    return Math.hypot(a[step] - a[step - 1], b[step] - b[step - 1]);
  },
  rises: (run, by: number) =>
    lossesOf(run).filter((loss, i, all) => i > 0 && loss > all[i - 1] + by).length,
  angleToStar: (run) => {
    const [a, b, star] = [column(run, 'a'), column(run, 'b'), optimumOf(run)];
    const [p, q, u, v] = [a[1] - a[0], b[1] - b[0], star.a - a[0], star.b - b[0]];
    return (Math.acos((p * u + q * v) / (Math.hypot(p, q) * Math.hypot(u, v))) * 180) / Math.PI;
  },
  risingPct: (run, from: number, to: number) => {
    const losses = lossesOf(run);
    const rising = losses.slice(from, to + 1).filter((loss, i) => loss > losses[from + i - 1]);
    return (100 * rising.length) / (to - from + 1);
  },
  hoverPct: (run, epochs: number) =>
    (meanOf(lossesOf(run).slice(-steps(run, epochs))) / optimumOf(run).loss - 1) * 100,
  excessPct: (run, epoch: number) =>
    (lossesOf(run)[steps(run, epoch)] / optimumOf(run).loss - 1) * 100,
  minFrom: (run, step: number) => Math.min(...lossesOf(run).slice(step)),
  maxFrom: (run, step: number) => Math.max(...lossesOf(run).slice(step)),
  centreA: (run, count: number) => meanOf(column(run, 'a').slice(-count)),
  centreB: (run, count: number) => meanOf(column(run, 'b').slice(-count)),
  maxResidual: (run, step: number) => Math.max(...(residualsOf(run, step) ?? []).map(Math.abs)),
  /** What the model says of an x in the data's own unit. */
  predicts: (run, x: number) => {
    const { scale, experiment } = run.problem;
    const seen = scale.x === null ? x : (x - scale.x.mean) / scale.x.std;
    const [a, b] = [at(column(run, 'a'), -1), at(column(run, 'b'), -1)];
    const said = models[experiment.model].predict(a, b, seen);
    return scale.y === null ? said : scale.y.mean + scale.y.std * said;
  },
  lastLoss: (run) => at(lossesOf(run), -1),
  lastBelow: (run, least: number) => at(lossesOf(run), -1) < least,
  settles: (run, valley: string) => valleyOf(run) === valley,
  settlesElsewhere: (run, valley: string) => valleyOf(run) !== valley,
} as const satisfies Readonly<Record<string, Measure>>;

export function isMeasure(name: string): name is keyof typeof MEASURES {
  return Object.hasOwn(MEASURES, name);
}
