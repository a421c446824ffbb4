import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { faultSentence } from '../../src/engine/fault.ts';
import { parseExperiment } from '../../src/engine/parse.ts';
import { linkOf } from '../../src/share/link.ts';
import { runsFromLink, runsLinkOf } from '../../src/share/runsLink.ts';
import type { LinkedRun } from '../../src/share/runsLink.ts';

const base = { data: { preset: 'five-points' }, optimizer: { type: 'sgd', lr: 0.05 }, seed: 7 };

function run(own: object, slot: number, rest: Partial<LinkedRun> = {}): LinkedRun {
  const { experiment, faults } = parseExperiment({ ...base, ...own });
  expect(faults).toEqual([]);
  return { experiment, name: null, isHidden: false, slot, ...rest };
}

test('a link of one run is that of its experiment', () => {
  const one = run({}, 0);
  expect(runsLinkOf({ runs: [one], active: 0 })).toBe(linkOf(one.experiment));
  expect(runsFromLink(linkOf(one.experiment))).toEqual({ runs: [one], active: 0, faults: [] });
});

test('another run is written by what it has of its own', () => {
  const runs = [run({}, 0), run({ optimizer: { type: 'adam', lr: 0.1 } }, 1)];
  expect(runsLinkOf({ runs, active: 1 })).toBe(
    'v=1&data=five-points&optimizer=sgd&optimizer.lr=0.05&seed=7' +
      '&run2.optimizer=adam&run2.optimizer.lr=0.1&active=2',
  );
});

test('a group that is given stands whole: what is left out takes its default', () => {
  const link = `optimizer=sgd&optimizer.lr=0.2&optimizer.momentum=0.9&run2.optimizer.lr=0.3`;
  const [, second] = runsFromLink(link).runs;
  expect(second.experiment.optimizer).toMatchObject({ type: 'sgd', lr: 0.3, momentum: 0 });
});

const optimizers = [
  { type: 'sgd', lr: 0.05 },
  { type: 'sgd', lr: 0.1, momentum: 0.9 },
  { type: 'adam', lr: 0.01 },
];
const batch = fc.oneof(
  fc.record({ size: fc.constantFrom<(number | 'full')[]>(1, 2, 'full') }),
  fc.constant({ size: 2, order: 'replacement', dropLast: true, lrScaling: 'sqrt', base: 3 }),
);
const edit = fc.record(
  {
    at: fc.integer({ min: 0, max: 9 }),
    optimizer: fc.constantFrom(...optimizers),
    batch,
  },
  { requiredKeys: ['at'] },
);
const own = fc.record(
  {
    init: fc.constantFrom({ type: 'zeros' }, { type: 'point', a: -1.5, b: 0.25 }),
    optimizer: fc.constantFrom(...optimizers),
    schedule: fc.constantFrom({ type: 'constant' }, { type: 'exponential', gamma: 0.9 }),
    batch,
    epochs: fc.integer({ min: 1, max: 500 }),
    seed: fc.integer({ min: 0, max: 2 ** 32 - 1 }),
    edits: fc.array(edit, { maxLength: 3 }).map((edits) => edits.toSorted((p, q) => p.at - q.at)),
  },
  { requiredKeys: [] },
);
const named = fc.record({
  own,
  name: fc.option(fc.string({ minLength: 1, maxLength: 20 }).filter((text) => text.trim() !== '')),
  isHidden: fc.boolean(),
});
const slots = fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7], { minLength: 8 });

test('whatever the runs differ in, hidden, named, reordered: the link gives them back', () => {
  const lists = fc.array(named, { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(lists, slots, fc.nat(7), (list, order, at) => {
      const runs = list.map(({ own: of, ...rest }, k) => run(of, order[k], rest));
      const active = at % runs.length;
      expect(runsFromLink(runsLinkOf({ runs, active }))).toEqual({ runs, active, faults: [] });
    }),
    { numRuns: 60 },
  );
});

test('eight runs with edits of the five points stay under 2 000 characters', () => {
  const edits = [17, 40, 90].map((at, k) => ({
    at,
    optimizer: { type: 'sgd', lr: [0.1, 0.02, 0.3][k] },
  }));
  const runs = Array.from({ length: 8 }, (_, k) =>
    run({ optimizer: { type: 'sgd', lr: 0.05 + k / 100 }, ...(k === 3 ? { edits } : {}) }, k),
  );
  expect(runsLinkOf({ runs, active: 3 }).length).toBeLessThan(2000);
});

describe('what can’t be read', () => {
  test.each([
    ['run2.optimizer.lr=-1', 'run2.optimizer.lr: must be > 0 and ≤ 10, got -1'],
    ['run2.data=cars', /^run2\.data: is not a field here; the fields are run2\.init, /],
    ['run9.seed=1', /^run9\.seed: is not a field here; the fields are run1, .*run8, got "1"$/],
    ['run1.seed=1', /^run1\.seed: is not a field here; the fields are run1\.name, /],
    ['run2.hidden=maybe', 'run2.hidden: must be one of true, false, got "maybe"'],
    ['run2.colour=0', 'run2.colour: must be a whole number ≥ 1 and ≤ 8, got "0"'],
    ['run2.name=%00', 'run2.name: must be a line of 1 to 60 characters, got "\\u0000"'],
    [`run2.name=${'x'.repeat(61)}`, /^run2\.name: must be a line of 1 to 60 characters, got "x+…/],
    ['run2.seed=1&run2.seed=2', /^run2\.seed: must be given once; the last is taken/],
    ['run2.seed=1&active=3', 'active: must be one of 1, 2, got "3"'],
  ])('of %s is told, and the other runs are as they should be', (broken, sentence) => {
    const link = `optimizer=adam&${broken}&run3.seed=5`.replace(
      '&run3.seed=5',
      broken.includes('active') ? '' : '&run3.seed=5',
    );
    const { runs, faults } = runsFromLink(link);
    expect(faults.map(faultSentence)).toEqual([
      typeof sentence === 'string' ? sentence : (expect.stringMatching(sentence) as string),
    ]);
    expect(runs[0].experiment.optimizer.type).toBe('adam');
    if (!broken.includes('active')) expect(runs.at(-1)?.experiment.seed).toBe(5);
  });

  test('a fault of the first run is told once, though others have it from there', () => {
    const { faults } = runsFromLink('epochs=-1&run2.seed=3&run3.seed=4');
    expect(faults.map(({ path }) => path)).toEqual(['epochs']);
  });

  test('colours given twice are told apart', () => {
    const { runs } = runsFromLink('run2.colour=1&run3.colour=1');
    expect(new Set(runs.map(({ slot }) => slot)).size).toBe(3);
  });
});
