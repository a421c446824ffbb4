import { describe, expect, test } from 'vitest';
import { placeOf } from '../../src/engine/progress.ts';
import { curvatureOf } from '../../src/engine/diagnostics.ts';
import { stabilityOf, zoneOf } from '../../src/engine/stability.ts';
import {
  batchPatches,
  comparedOptimizers,
  ratePatches,
  ratesLinedUp,
  seedPatches,
  startHere,
  startPatches,
} from '../../src/store/lineUps.ts';
import { runOfAll } from '../support/runs.ts';
import { problemOf } from '../support/train.ts';

const base = { data: { preset: 'five-points' }, optimizer: { type: 'sgd', lr: 0.05 }, seed: 7 };

describe('a line-up', () => {
  test('of batches sees the same samples in each of its runs', () => {
    const problem = problemOf({ ...base, epochs: 12 });
    const ends = batchPatches(problem).map(({ batch }) => {
      const own = problemOf({ ...base, epochs: 12, batch });
      return placeOf(own, 'samples', own.length.totalSteps);
    });
    expect(ends).toEqual([60, 60, 60]);
  });

  test('of rates has one in each zone, and one just over the limit', () => {
    const problem = problemOf({ ...base, batch: { size: 'full' } });
    const stability = stabilityOf(problem);
    if (typeof stability.zones === 'string' || stability.limit === null) throw new Error('zones');
    const { zones, limit } = stability;
    const rates = ratePatches(problem).map(({ optimizer }) => optimizer?.lr ?? NaN);
    const named = rates.map((rate) => zoneOf(zones, rate));
    expect(named).toEqual(['crawl', 'smooth', 'overshoot', 'diverge']);
    expect(rates[3] / limit.rate).toBeLessThan(1.1);
  });

  test.each([
    [true, {}],
    [true, { batch: { size: 2 } }],
    [true, { optimizer: { type: 'sgd', lr: 0.05, weightDecay: 1 } }],
    [true, { scaling: 'xy' }],
    [false, { data: { preset: 'noisy-sine' }, model: 'sine' }],
    [false, { optimizer: { type: 'adam', lr: 0.03 } }],
    // Such a velocity never shrinks the way smoothly: it swings back.
    [false, { optimizer: { type: 'sgd', lr: 0.05, momentum: 0.9 } }],
    // Taken times 5/1000 the rate at the limit is beyond any that may be set.
    [false, { batch: { size: 'full', lrScaling: 'linear', base: 1000 } }],
  ] as const)(
    'of rates is said to have one in each zone where it has: %s, %j',
    (areOfZones, own) => {
      const problem = problemOf({ ...base, batch: { size: 'full' }, ...own });
      const said = ratesLinedUp(problem);
      expect(said.areOfZones).toBe(areOfZones);
      expect(new Set(said.rates).size).toBe(4);
      const { quadratic } = problem.objective;
      if (!areOfZones || quadratic === null) return;
      // What a full-batch step leaves of the way along the steepest direction is 1 − η λ.
      const decay = 'optimizer' in own ? 1 : 0;
      const steepest = curvatureOf(quadratic).largest + decay;
      const [crawl, smooth, over, beyond] = said.rates.map((rate) => 1 - rate * steepest);
      expect([crawl > 0.9, smooth > 0 && smooth < 0.9]).toEqual([true, true]);
      expect([over < 0 && over > -1, beyond < -1 && beyond > -1.2]).toEqual([true, true]);
    },
  );

  test('of rates without zones is about the rate that there is, and within what may be set', () => {
    const ratesOf = (lr: number) =>
      ratesLinedUp(problemOf({ ...base, optimizer: { type: 'adam', lr } })).rates;
    expect(ratesOf(0.03)).toEqual([0.003, 0.01, 0.03, 0.09]);
    expect(ratesOf(9)).toEqual([0.333, 1.11, 3.33, 10]);
  });

  test('of optimizers has as many as there may be, each another', () => {
    const all = comparedOptimizers().map((optimizer) => JSON.stringify(optimizer));
    expect(new Set(all).size).toBe(8);
  });

  test('begins where the ball is', () => {
    const run = runOfAll({ ...base, epochs: 10 }, 4);
    const { a, b } = run.trace.columns;
    expect(startHere(run)).toEqual({ init: { type: 'point', a: a.at(4), b: b.at(4) } });
    expect(startHere({ ...run, cursor: { ...run.cursor, row: 0 } })).toEqual({
      init: run.problem.experiment.init,
    });
  });

  test('of starts and of seeds changes nothing else', () => {
    expect(startPatches().map(({ init }) => init?.type)).toEqual([
      'lecun-normal',
      'xavier-normal',
      'he-normal',
    ]);
    const last = problemOf({ ...base, seed: 2 ** 32 - 1 });
    expect(seedPatches(last).map(({ seed }) => seed)).toEqual([2 ** 32 - 1, 0, 1]);
  });
});
