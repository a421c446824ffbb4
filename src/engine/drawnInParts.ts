import { seedOf } from './data.ts';
import { datasets } from './datasets/index.ts';
import type { DataSpec } from './experiment.ts';
import { createRandom } from './numeric/random.ts';
import type { Random } from './numeric/random.ts';
import type { Points } from './points.ts';

/** Data that are drawn, and were not edited. */
export type Drawn = Exclude<Extract<DataSpec, { readonly n: number }>, { readonly points: Points }>;

/** So many points are drawn at a time: a millisecond or two. */
const PART = 8192;

/**
 * The points of data that are drawn, bit for bit those of `pointsIn`, part by part, for who must not
 * be held up: each point takes from its streams what follows on the one before.
 * @param seed the experiment's
 */
export function* drawnInParts(data: Drawn, seed: number): Generator<void, Points> {
  const { preset, n, ...values } = data;
  const own = seedOf(data, seed);
  const streams = new Map<number, Random>();
  const streamOf = (index: number) => {
    const stream = streams.get(index) ?? createRandom(own, 'data', index);
    streams.set(index, stream);
    return stream;
  };
  const [xs, ys] = [new Float64Array(n), new Float64Array(n)];
  for (let from = 0; from < n; from += PART) {
    const count = Math.min(PART, n - from);
    const part = datasets[preset].points({ ...values, n: count }, streamOf);
    xs.set(part.xs, from);
    ys.set(part.ys, from);
    yield;
  }
  return { n, xs, ys };
}
