import { describe, expect, test } from 'vitest';
import { placeOf } from '../../src/engine/progress.ts';
import { stabilityOf, zoneOf } from '../../src/engine/stability.ts';
import { en } from '../../src/i18n/en/index.ts';
import { ko } from '../../src/i18n/ko/index.ts';
import { runNames } from '../../src/i18n/runName.ts';
import { csvOf, markdownOf, sorted } from '../../src/controls/runs/resultTable.ts';
import { runPanel } from '../../src/i18n/en/runPanel.ts';
import {
  batchPatches,
  comparedOptimizers,
  ratePatches,
  seedPatches,
  startHere,
  startPatches,
} from '../../src/store/lineUps.ts';
import { resultOf } from '../../src/store/results.ts';
import { useObjective } from '../../src/store/objective.ts';
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

describe('the name of a run', () => {
  const named = (runs: readonly object[], t = en, names: readonly (string | null)[] = []) => {
    const all = runs.map((own, slot) => ({
      slot,
      name: names[slot] ?? null,
      experiment: problemOf({ ...base, ...own }).experiment,
    }));
    return runNames(all, t);
  };
  const at = (optimizer: object) => [{ at: 17, optimizer }];

  test.each([
    [
      [{ batch: { size: 'full' } }, { batch: { size: 2 } }, { batch: { size: 1 } }],
      ['GD', 'Mini-batch 2', 'SGD 1'],
    ],
    [
      [{}, { optimizer: { type: 'sgd', lr: 0.1 } }],
      ['η 0.05', 'η 0.1'],
    ],
    [
      [{}, { optimizer: { type: 'adam', lr: 0.1 } }],
      ['SGD · η 0.05', 'Adam · η 0.1'],
    ],
    [
      [{ batch: { size: 'full' } }, { optimizer: { type: 'adam', lr: 0.05 }, batch: { size: 2 } }],
      ['SGD · full batch', 'Adam · batch 2'],
    ],
    [
      [{ seed: 1 }, { seed: 2 }],
      ['seed 1', 'seed 2'],
    ],
    [
      [{}, {}],
      ['Run 1', 'Run 2'],
    ],
    [
      [{}, { edits: at({ type: 'sgd', lr: 0.2 }) }],
      ['Run 1', 'η 0.2 from step 17'],
    ],
    [
      [{}, { edits: at({ type: 'adam', lr: 0.05 }) }],
      ['Run 1', 'Adam from step 17'],
    ],
    [
      [{}, { edits: [{ at: 17, batch: { size: 4 } }] }],
      ['Run 1', 'batch 4 from step 17'],
    ],
    [
      [{}, { edits: [{ at: 17, batch: { size: 2, order: 'sequential' } }] }],
      ['Run 1', 'batch 2 · In order from step 17'],
    ],
    [
      [{}, { edits: at({ type: 'sgd', lr: 0.05, momentum: 0.9 }) }],
      ['Run 1', 'SGD with momentum from step 17'],
    ],
    [
      [
        { optimizer: { type: 'sgd', lr: 0.05, momentum: 0.9 } },
        {
          optimizer: { type: 'sgd', lr: 0.05, momentum: 0.9 },
          edits: at({ type: 'sgd', lr: 0.05, momentum: 0.5 }),
        },
      ],
      ['Run 1', 'μ 0.5 from step 17'],
    ],
  ])('is what it differs in: %j', (runs, names) => {
    expect(named(runs)).toEqual(names);
  });

  // Each run differs from the first in rule, batch and η alike: what comes after tells them apart.
  const adam = { optimizer: { type: 'adam', lr: 0.1 }, batch: { size: 1 } };

  test.each([
    [[{ schedule: { type: 'cosine' } }], ['Constant', 'Cosine']],
    [[{ init: { type: 'zeros' } }], ['He normal', 'Zeros']],
    [[{ epochs: 9 }], ['80 epochs', '9 epochs']],
    [[{ seed: 8 }], ['seed 7', 'seed 8']],
    [[{ batch: { size: 2, order: 'sequential' } }], ['Shuffled', 'In order']],
  ])('has in it what alone tells two runs apart: %j', ([other], [first, second]) => {
    const own = { batch: { size: 2 }, init: { type: 'he-normal' } };
    const names = named([adam, own, { ...own, ...other }]);
    expect(new Set(names).size).toBe(3);
    expect(names[1]).toContain(first);
    expect(names[2]).toContain(second);
    for (const name of names) expect(name.split(' · ')).toHaveLength(3);
  });

  test.each([
    { schedule: { type: 'step', gamma: 0.5 }, than: { schedule: { type: 'step', gamma: 0.2 } } },
    { init: { type: 'uniform', low: -2 }, than: { init: { type: 'uniform', low: -3 } } },
    { batch: { size: 3, dropLast: true }, than: { batch: { size: 3 } } },
    { batch: { size: 3, lrScaling: 'linear' }, than: { batch: { size: 3 } } },
    { edits: at({ type: 'sgd', lr: 0.2 }), than: { edits: at({ type: 'sgd', lr: 0.3 }) } },
    {
      edits: [...at({ type: 'sgd', lr: 0.2 }), { at: 20, batch: { size: 1 } }],
      than: { edits: [...at({ type: 'sgd', lr: 0.3 }), { at: 20, batch: { size: 1 } }] },
    },
    {
      optimizer: { type: 'adagrad', lrDecay: 0.1 },
      than: { optimizer: { type: 'adagrad', lrDecay: 0.2 } },
    },
    {
      optimizer: { type: 'adam', amsgrad: true },
      than: { optimizer: { type: 'adam', amsgrad: false } },
    },
  ])('tells $than apart without a number, in both languages', ({ than, ...one }) => {
    for (const t of [en, ko]) {
      const names = named([one, than, adam], t);
      expect(new Set(names).size).toBe(3);
      for (const name of names) expect(name).not.toMatch(/\(\d\)|undefined|null/);
    }
  });

  test('has four parts where three do not tell the runs apart, and no more', () => {
    const runs = [2, 1].flatMap((size) =>
      [0.05, 0.1].flatMap((lr) =>
        [7, 8].flatMap((seed) =>
          [9, 10].map((epochs) => ({
            batch: { size },
            optimizer: { type: 'sgd', lr },
            seed,
            epochs,
          })),
        ),
      ),
    );
    const names = named(runs.slice(4));
    expect(new Set(names).size).toBe(12);
    for (const name of names) expect(name.split(' · ')).toHaveLength(4);
  });

  test('has a number where it is a copy, and leaves what the person calls others', () => {
    const copies = [{ seed: 1 }, { seed: 2 }, { seed: 2 }, { seed: 2 }];
    expect(named(copies)).toEqual(['seed 1', 'seed 2', 'seed 2 (2)', 'seed 2 (3)']);
    expect(named(copies, en, [null, null, 'seed 2'])).toEqual([
      'seed 1',
      'seed 2 (2)',
      'seed 2',
      'seed 2 (3)',
    ]);
  });
});

describe('the table of results', () => {
  test('tells when the loss is first within a hundredth of the floor, in steps and samples', () => {
    const run = runOfAll({ ...base, batch: { size: 2 }, epochs: 200 }, 0);
    const floor = 0.0438;
    useObjective.setState({ best: { a: 0, b: 0, loss: floor } });
    const { rows, columns } = run.trace;
    const losses = Array.from({ length: rows }, (_, row) => columns.loss.at(row));
    const first = losses.findIndex((loss) => loss <= 1.01 * floor);
    const result = resultOf(run);
    expect(result.steps).toBe(first < 0 ? null : first);
    // Of an epoch of 2 · 2 · 1.
    const seen = first < 0 ? null : 5 * Math.floor(first / 3) + Math.min(5, 2 * (first % 3));
    expect(result.samples).toBe(seen);
    expect([result.loss, result.outcome]).toEqual([losses[rows - 1], 'finished']);
    expect(result.excess).toBeCloseTo(losses[rows - 1] - floor, 12);
  });

  test('a run that has left its bounds has diverged, though it was trained to its last step', () => {
    const run = runOfAll(
      { ...base, optimizer: { type: 'sgd', lr: 0.6 }, batch: { size: 'full' }, epochs: 100 },
      0,
    );
    expect(run.status.is).toBe('finished');
    expect(resultOf(run).loss).toBeGreaterThan(1e60);
    expect(resultOf(run).outcome).toBe('diverged');
  });

  test('where the floor is 0 what is over it by rounding is on it', () => {
    const run = runOfAll(
      {
        ...base,
        data: { preset: 'exact-line' },
        optimizer: { type: 'sgd', lr: 0.1 },
        batch: { size: 'full' },
        epochs: 3000,
      },
      0,
    );
    useObjective.setState({ best: { a: 0, b: 0, loss: 0 } });
    const { rows, columns } = run.trace;
    expect(columns.loss.at(rows - 1)).toBeGreaterThan(0);
    const { loss, excess, steps } = resultOf(run);
    expect([loss, excess]).toEqual([0, 0]);
    // Numbers below 10 are rounded at 2⁻⁴⁹, some times over, and the loss is the square of that.
    expect(columns.loss.at(steps ?? 0)).toBeLessThan((32 * 2 ** -49) ** 2);
    expect(columns.loss.at((steps ?? 0) - 1)).toBeGreaterThan((2 ** -49) ** 2);
  });

  const row = (name: string, steps: number | null) => ({
    name,
    slot: 0,
    result: { loss: 0.5, excess: null, steps, samples: null, outcome: 'finished' as const },
  });

  test('what is not known comes last, whichever way it is sorted', () => {
    const rows = [row('b', 9), row('a', null), row('c', 10)];
    const order = (isUp: boolean) => sorted(rows, { by: 'steps', isUp }).map(({ name }) => name);
    expect([order(true), order(false)]).toEqual([
      ['b', 'c', 'a'],
      ['c', 'b', 'a'],
    ]);
  });

  test('its CSV is quoted by RFC 4180, and no name is a formula', () => {
    const csv = csvOf([row('a "b", c', 9), row('=1+1', null)], runPanel);
    expect(csv.split('\r\n').slice(1)).toEqual([
      '"a ""b"", c",0.5,,9,,finished',
      "'=1+1,0.5,,,,finished",
      '',
    ]);
    for (const sign of ['-', '+', '@', '\t']) {
      expect(csvOf([row(`${sign}2`, 9)], runPanel)).toContain(`\r\n'${sign}2,0.5,,9,`);
    }
    const below = { ...row('a', 9).result, loss: -0.5 };
    expect(csvOf([{ ...row('a', 9), result: below }], runPanel)).toContain('\r\na,-0.5,,9,');
  });

  test('in its Markdown a bar within a name parts no cells', () => {
    expect(markdownOf([row('a|b', 9)], runPanel).split('\n')[2]).toBe(
      String.raw`| a\|b | 0.5 |  | 9 |  | finished |`,
    );
  });
});
