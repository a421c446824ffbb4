import { expect, test } from 'vitest';
import { BATCHES, RATES } from '../../src/app/lessons/sweep.ts';
import { orderOf, withPointsFixed } from '../../src/engine/many/plan.ts';
import type { Grid } from '../../src/engine/many/plan.ts';
import { casesWork } from '../../src/engine/many/work.ts';
import type { CaseEnd } from '../../src/engine/many/work.ts';
import { prepare } from '../../src/engine/problem.ts';
import { tuning } from '../../src/lessons/chapters/tuning.ts';
import { above } from '../../src/lessons/predicates.ts';
import { drained, problemOf } from '../support/train.ts';
import { testEverySeed } from './everySeed.ts';
import { scripted } from './scripted.ts';
import { testChapter } from './testChapter.ts';
import type { Oracle } from './testChapter.ts';
import { curvatures, finishedOf, leastSquares } from './textbook.ts';

const { scenes, beats } = tuning;
const [sizes, rates] = [BATCHES.values, RATES.values];

/** The map of the beat: for each batch size the excess of each rate in per cent, null where it grows. */
function painted() {
  const base = prepare(withPointsFixed(problemOf(scenes['tuning-a'].experiment)));
  const plan = {
    is: 'sweep',
    x: BATCHES,
    y: RATES,
    seeds: 5,
  } as const satisfies Grid;
  const ends: CaseEnd[] = [];
  drained(casesWork(plan, base, orderOf(plan), (end) => (ends[end.case] = end)));
  const { floor } = leastSquares(base.points);
  const excess = (end: CaseEnd) => (end.isGrowing ? null : 100 * above(end.loss, floor));
  return sizes.map((_, i) => rates.map((__, j) => excess(ends[j * sizes.length + i])));
}

const map = painted();
const bestRates = map.map((of) => {
  const known = of.map((excess) => excess ?? Infinity);
  return known.indexOf(Math.min(...known));
});

/** One cell below the best ones. */
const below = bestRates.map((rate, i) => map[i][rate - 1] ?? NaN);

const tooTimid: Oracle = ({ end: { finished } }) => {
  const [root, linear] = ['sqrt', 'linear'].map((rule) => {
    const run = finishedOf(finished, ({ batch }) => batch.lrScaling === rule);
    return run.is === 'diverged' ? Infinity : above(run.last.loss, run.floor);
  });
  return root === Infinity ? 2 : root > 5 * linear ? 1 : 0;
};

await testChapter('tuning', {
  computed: {
    1: ({ asked }) => {
      const [, steepest] = curvatures(asked.points);
      const at = (size: number) => rates[bestRates[sizes.indexOf(size)]];
      return [at(1), at(4), at(64), Math.min(...below), Math.max(...below), 2 / steepest];
    },
  },
  given: { 1: ['1.28', '20', '4', '64'] },
  oracles: {
    1: () => {
      const rises = bestRates.slice(1).map((rate, i) => rate - bestRates[i]);
      return rises.every((rise) => rise === 0) ? 0 : rises.every((rise) => rise === 1) ? 2 : 1;
    },
    2: tooTimid,
    3: ({ asked }) => (leastSquares(asked.points).floor < 0.03 ? 0 : 2),
  },
});

testEverySeed('tuning', 2, tooTimid);

test('tuning.1: the best rate is 0.0025 × B, below it 0.5 to 1.2 %, with 1.28 all grow', () => {
  expect(bestRates.map((rate, i) => rates[rate] / sizes[i])).toEqual(sizes.map(() => 0.0025));
  expect(Math.min(...below)).toBeCloseTo(0.5, 1);
  expect(Math.max(...below)).toBeCloseTo(1.2, 1);
  expect(map.map((of) => of[10])).toEqual(sizes.map(() => null));
  const [, steepest] = curvatures(problemOf(scenes['tuning-a'].experiment).points);
  expect(2 / steepest).toBeCloseTo(1, 2);
});

test('tuning.1: not done with two cells of one batch size', () => {
  const cell = (lr: number, size: number) =>
    ({ is: 'set', experiment: { optimizer: { lr }, batch: { size } } }) as const;
  const played = (...cells: readonly ReturnType<typeof cell>[]) =>
    scripted(scenes['tuning-a'], { acts: [{ is: 'sweep' }, ...cells] }).end;
  expect(beats[1].done(played(cell(0.01, 4), cell(0.02, 4)))).toBe(false);
  const both = played(cell(0.01, 4), cell(0.16, 64));
  expect(beats[1].done(both)).toBe(true);
  // The scene's own cell, opened anew, is none of the two.
  const again = structuredClone(both.scene);
  expect(beats[1].done({ ...both, was: [again, both.was[1]] })).toBe(false);
});

test('tuning.3: the line has 0.349, the sine 0.021 from any start near a = 1.5', () => {
  const { asked, end } = scripted(scenes['tuning-c'], beats[3]);
  expect(leastSquares(asked.points).floor).toBeCloseTo(0.349, 3);
  expect(end.row(end.last)?.loss).toBeCloseTo(0.021, 3);
  for (const [a, b] of [
    [1.5, -1],
    [1.5, 0],
    [1.5, 1],
    [1.7, 0.5],
  ]) {
    const init = { type: 'point', a, b };
    const acts = [{ is: 'set', experiment: { model: 'sine', init } } as const];
    const from = scripted(scenes['tuning-c'], { acts: [...acts, { is: 'go', to: 'end' }] });
    expect(beats[3].done(from.end)).toBe(true);
  }
  // From where the line was it stays in another valley.
  const still = [
    { is: 'set', experiment: { model: 'sine' } } as const,
    { is: 'go', to: 'end' } as const,
  ];
  expect(beats[3].done(scripted(scenes['tuning-c'], { acts: still }).end)).toBe(false);
});
