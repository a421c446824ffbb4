import { describe, expect, test } from 'vitest';
import { en } from '../../src/i18n/en/index.ts';
import { ko } from '../../src/i18n/ko/index.ts';
import { runNames } from '../../src/i18n/runName.ts';
import { problemOf } from '../support/train.ts';

const base = { data: { preset: 'five-points' }, optimizer: { type: 'sgd', lr: 0.05 }, seed: 7 };

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
    [
      [
        { optimizer: { type: 'adam', lr: 0.05, amsgrad: true } },
        {
          optimizer: { type: 'adam', lr: 0.05, amsgrad: true },
          edits: at({ type: 'adam', lr: 0.05 }),
        },
      ],
      ['Run 1', 'AMSGrad off from step 17'],
    ],
    [
      [{ init: { type: 'point', a: -1, b: 0 } }, { init: { type: 'point', a: 1, b: 2 } }],
      ['(−1, 0)', '(1, 2)'],
    ],
    [
      [{}, { edits: at({ type: 'sgd', lr: 1e-7 }) }],
      ['Run 1', 'η 1e−7 from step 17'],
    ],
    [
      [
        { optimizer: { type: 'adam', lr: 0.05 } },
        { optimizer: { type: 'adam', lr: 0.05, amsgrad: true } },
      ],
      ['Run 1', 'AMSGrad'],
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

  test('where three parts do not tell the runs apart has what is not as in most of them', () => {
    const names = named([
      { batch: { size: 2 } },
      { batch: { size: 2 }, optimizer: { type: 'adam', lr: 0.05 } },
      { batch: { size: 1 } },
      { batch: { size: 2 }, schedule: { type: 'cosine' } },
      { batch: { size: 2 }, seed: 12 },
      { batch: { size: 2 }, epochs: 30 },
    ]);
    expect(names).toEqual([
      'SGD',
      'Adam',
      'SGD · batch 1',
      'SGD · Cosine',
      'SGD · seed 12',
      'SGD · 30 epochs',
    ]);
  });

  test('has at most four parts where four tell the runs apart', () => {
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
    for (const name of names) expect(name.split(' · ').length).toBeLessThanOrEqual(4);
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
