// Many runs at once: a cloud of 200, and the map of basins of the noisy sine, on one core.
import { prospectOf } from '../src/engine/frame/frame.ts';
import { basinsOver, CLOUD, orderOf, withPointsFixed } from '../src/engine/many/plan.ts';
import type { Plan } from '../src/engine/many/plan.ts';
import { createTally } from '../src/engine/many/tally.ts';
import { casesWork } from '../src/engine/many/work.ts';
import { parseExperiment } from '../src/engine/parse.ts';
import { prepare } from '../src/engine/problem.ts';
import { median } from './median.ts';

const ROUNDS = 5;
/** Coarse cells that make a first picture. */
const FIRST = 144;

interface Case {
  readonly name: string;
  readonly json: object;
  readonly planOf: (base: ReturnType<typeof prepare>) => Plan;
}

const wave = {
  data: { preset: 'noisy-sine', n: 30 },
  model: 'sine',
  init: { type: 'normal', std: 2 },
};
const single = { ...wave, optimizer: { type: 'sgd', lr: 0.02 }, batch: { size: 1 }, epochs: 80 };
const overFrame = (base: ReturnType<typeof prepare>) => basinsOver(base, prospectOf(base).frame);

const cases: readonly Case[] = [
  {
    name: '200 runs of 2400 steps of batch 1, settled',
    json: single,
    planOf: () => ({ is: 'starts', count: CLOUD }),
  },
  {
    name: 'basins 96 × 96, full batch, 80 steps',
    json: { ...single, batch: { size: 'full' } },
    planOf: overFrame,
  },
  { name: 'basins 96 × 96, batch 1, 2400 steps', json: single, planOf: overFrame },
];

/** How long one takes, and until so many cases are done. */
function timed({ json, planOf }: Case): readonly [all: number, first: number] {
  const base = prepare(withPointsFixed(prepare(parseExperiment(json).experiment)));
  const plan = planOf(base);
  const begun = performance.now();
  const tally = createTally(base);
  let firstMs = NaN;
  const work = casesWork(plan, base, orderOf(plan), (end) => {
    tally.add(end);
    if (tally.counted === FIRST) firstMs = performance.now() - begun;
  });
  while (work.next().done !== true);
  return [performance.now() - begun, firstMs];
}

export function benchMany(print: (line: string) => void) {
  for (const one of cases) {
    const times = Array.from({ length: ROUNDS }, () => timed(one));
    const [all, first] = [0, 1].map((k) => median(times.map((time) => time[k])));
    print(
      `${one.name.padEnd(44)} ${all.toFixed(0).padStart(6)} ms, first ${FIRST} after ${first.toFixed(0).padStart(4)} ms`,
    );
  }
}
