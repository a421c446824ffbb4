import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { faultSentence } from '../../src/engine/fault.ts';
import { jsonOf } from '../../src/engine/json.ts';
import { parseExperiment } from '../../src/engine/parse.ts';
import { prepare } from '../../src/engine/problem.ts';
import { experimentFromLink, linkOf, MOST_IN_LINK } from '../../src/share/link.ts';
import { FIRST_VIEW } from '../../src/store/runs.ts';
import { anyExperiment } from '../support/arbitrary.ts';
import { experimentOf } from '../support/train.ts';

function sentencesOf(link: string): readonly string[] {
  return experimentFromLink(link).faults.map(faultSentence);
}

test('any experiment comes back from its link as it was', () => {
  fc.assert(
    fc.property(anyExperiment, (experiment) => {
      expect(experimentFromLink(`#${linkOf(experiment)}`)).toEqual({ experiment, faults: [] });
    }),
    { numRuns: 1000 },
  );
});

test('any experiment comes back when the address bar has parsed its link as a URL', () => {
  fc.assert(
    fc.property(anyExperiment, (experiment) => {
      const { hash } = new URL(`https://example.org/some/path/#${linkOf(experiment)}`);
      expect(experimentFromLink(hash).experiment).toEqual(experiment);
    }),
    { numRuns: 300 },
  );
});

test('the same experiment has one link, and different ones have different links', () => {
  fc.assert(
    fc.property(anyExperiment, anyExperiment, (one, other) => {
      const isSame = JSON.stringify(jsonOf(one)) === JSON.stringify(jsonOf(other));
      expect(linkOf(one) === linkOf(other)).toBe(isSame);
    }),
  );
});

describe('the link of the first view', () => {
  const link = linkOf(FIRST_VIEW);

  test('is readable: no escapes, and each setting by its name', () => {
    expect(link).not.toContain('%');
    const fields = new URLSearchParams(link);
    expect(fields.get('v')).toBe('1');
    expect(fields.get('data')).toBe('five-points');
    expect(fields.get('optimizer')).toBe('sgd');
    expect(fields.get('optimizer.lr')).toBe('0.05');
    expect(fields.get('batch.size')).toBe('2');
    expect(fields.get('seed')).toBe('23');
  });

  test('is short enough to be read out', () => {
    expect(link.length).toBeLessThan(120);
  });
});

test('points of one’s own stand in the link as x,y;x,y without escapes', () => {
  const points = [
    [0.5, -1.25],
    [3, 4],
  ];
  const link = linkOf(experimentOf({ data: { points } }));
  expect(link).toContain('data.points=0.5,-1.25;3,4');
  expect(jsonOf(experimentFromLink(link).experiment)).toHaveProperty('data', { points });
});

test('a preset whose points were edited keeps its name, its units and these points', () => {
  const data = { preset: 'women', units: 'us', points: [[58, 116.5]] };
  const experiment = experimentOf({ data });
  expect(jsonOf(experiment)).toHaveProperty('data', data);
  const link = linkOf(experiment);
  expect(link).toContain('data=women&data.units=us&data.points=58,116.5');
  expect(experimentFromLink(link)).toEqual({ experiment, faults: [] });
  // In whatever order the fields come.
  const turned = link.split('&').toReversed().join('&');
  expect(experimentFromLink(turned)).toEqual({ experiment, faults: [] });
  const { points, scale, units } = prepare(experiment);
  expect([...points.xs, ...points.ys, scale.x, units]).toEqual([
    58,
    116.5,
    null,
    { x: 'in', y: 'lb' },
  ]);
});

test('a link written by hand, with a few fields only, takes defaults for the rest', () => {
  const { experiment, faults } = experimentFromLink('#data=women&data.units=us&optimizer.lr=0.5');
  expect(faults).toEqual([]);
  expect(experiment.data).toEqual({ preset: 'women', units: 'us' });
  expect(experiment.optimizer.lr).toBe(0.5);
  expect(experiment.epochs).toBe(80);
});

test('a link may say what is the default anyway', () => {
  expect(sentencesOf('#optimizer.nesterov=false&batch.dropLast=false&batch.size=full')).toEqual([]);
  expect(experimentFromLink('#batch.size=2&batch.dropLast=true').experiment.batch.dropLast).toBe(
    true,
  );
});

test('a link with numbers written another way is read all the same', () => {
  const { experiment, faults } = experimentFromLink('#optimizer.lr=5e-2&batch.size=02&seed=1e3');
  expect(faults).toEqual([]);
  expect([experiment.optimizer.lr, experiment.batch.size, experiment.seed]).toEqual([
    0.05, 2, 1000,
  ]);
});

test('a name that stands twice in an edit of a link is told, and where', () => {
  const link = 'edits=[{"at":3,"optimizer":{"type":"sgd","lr":0.1,"lr":0.2}}]';
  expect(sentencesOf(link)).toEqual([
    'edits[0].optimizer.lr: must be given once; the last is taken, got [0.1,0.2]',
  ]);
});

describe('a broken link opens with what could be read and says what could not', () => {
  test.each([
    ['#v=1&optimizer.lr=abc', 'optimizer.lr: must be > 0 and ≤ 10, got "abc"'],
    ['#v=1&optimizer.lr=', 'optimizer.lr: must be > 0 and ≤ 10, got ""'],
    ['#v=2', 'version: must be a whole number ≥ 1 and ≤ 1, got 2'],
    ['#data=nope', /^data\.preset: must be one of five-points, .*, got "nope"$/],
    ['#batch.size=0', 'batch.size: must be "full" or a whole number ≥ 1 and ≤ 5000000, got 0'],
    ['#data.points=1,2;3', 'data.points, row 2: must be a pair [x, y] of finite numbers, got [3]'],
    ['#data.points=1,2;x,y', /^data\.points, row 2: must be a pair .*, got \["x","y"\]$/],
    ['#hello', /^hello: is not a field here; .*, got ""$/],
    ['#a.b.c=1', /is not a field here/],
    ['#optimizer.lr.deep=1', /is not a field here/],
    ['#%E0%A4%A', /is not a field here/],
    ['#epochs=true', 'epochs: must be a whole number ≥ 1 and ≤ 100000, got true'],
  ])('%s', (link, sentence) => {
    const sentences = sentencesOf(link);
    expect(sentences).toHaveLength(1);
    expect(sentences[0]).toEqual(
      typeof sentence === 'string' ? sentence : expect.stringMatching(sentence),
    );
  });

  test('a field that is there more than once is named, by whichever of its names', () => {
    const once = 'must be given once; the last is taken';
    expect(sentencesOf('#data=women&data=cars')).toEqual([`data: ${once}, got ["women","cars"]`]);
    expect(sentencesOf('#v=1&v=1&seed=1&optimizer=sgd&optimizer.type=adam')).toEqual([
      `v: ${once}, got ["1","1"]`,
      `optimizer: ${once}, got ["sgd","adam"]`,
    ]);
    expect(sentencesOf('#batch=2&batch.size=3&data.points=1,2&data.points=3,4&x=1&x=2')).toEqual([
      expect.stringContaining(`batch: ${once}`),
      expect.stringContaining(`data.points: ${once}`),
      expect.stringContaining(`x: ${once}`),
      expect.stringMatching(/^x: is not a field here/),
    ]);
    const { experiment } = experimentFromLink('#data=women&data=cars');
    expect(experiment.data).toMatchObject({ preset: 'cars' });
  });

  test('every row that cannot be read is named', () => {
    const sentences = sentencesOf('#data.points=1,2;3;x,y;4,5;,');
    expect(sentences.map((sentence) => sentence.split(':')[0])).toEqual(
      [2, 3, 5].map((row) => `data.points, row ${row}`),
    );
  });

  test('the fields beside a broken one keep what the link says', () => {
    const { experiment } = experimentFromLink('#optimizer=adam&optimizer.lr=-3&epochs=12');
    expect(experiment.optimizer).toMatchObject({ type: 'adam', lr: 0.001 });
    expect(experiment.epochs).toBe(12);
  });

  test('an empty link is the defaults without a fault', () => {
    for (const link of ['', '#', '#v=1']) expect(sentencesOf(link)).toEqual([]);
  });

  test('any text at all is answered and never throws', () => {
    const words = fc.constantFrom(
      'v',
      'data',
      'data.points',
      'optimizer',
      'optimizer.lr',
      'batch',
      '__proto__',
      'constructor.x',
      '=',
      '&',
      '#',
      '%',
      ';',
      ',',
      '[[[',
      '1e999',
      '-1',
    );
    const text = fc.oneof(
      fc.string(),
      fc.array(words, { maxLength: 12 }).map((w) => w.join('')),
    );
    fc.assert(
      fc.property(text, (link) => {
        for (const sentence of sentencesOf(link)) expect(sentence).toMatch(/: .+, got /);
      }),
      { numRuns: 2000 },
    );
  });
});

describe.each(['__proto__', 'constructor', 'toString', 'valueOf'])(
  'the name %s in a link',
  (name) => {
    test.each([`#${name}=1`, `#${name}.lr=1`, `#${name}=[1]`, `#optimizer.${name}=1`])(
      'is answered as a field nobody knows, and touches nothing: %s',
      (link) => {
        const { faults, experiment } = experimentFromLink(link);
        expect(faults).toHaveLength(1);
        expect(experiment).toEqual(experimentFromLink('').experiment);
        expect(Object.keys(Object.prototype)).toEqual([]);
        expect(Object.hasOwn(Object.prototype, 'lr')).toBe(false);
        expect(Object.hasOwn(Object, 'lr')).toBe(false);
      },
    );
  },
);

test('points too many for a link are not in it, which is told by who opens it', () => {
  const pairs = Array.from({ length: MOST_IN_LINK + 1 }, (_, i) => [i, -i]);
  const { experiment } = parseExperiment({ data: { points: pairs, name: 'big.csv' }, seed: 5 });
  const link = linkOf(experiment);
  expect(link).toBe('v=1&data.name=big.csv&data.apart=20001&optimizer=sgd&seed=5');
  const { faults } = experimentFromLink(link);
  expect(faults.map(faultSentence)).toEqual([
    'data: must come as a file: too many points for a link, got 20001',
  ]);
});
