import { expect, test } from 'vitest';
import { freeName } from '../../src/app/keep/keeping.ts';
import { linkOf } from '../../src/share/link.ts';
import { runsFromLink } from '../../src/share/runsLink.ts';
import { datasets } from '../../src/engine/datasets/index.ts';
import { createRandom } from '../../src/engine/numeric/random.ts';
import { parseExperiment } from '../../src/engine/parse.ts';
import { nameOfData } from '../../src/share/nameOfData.ts';
import { en } from '../../src/i18n/en/index.ts';

test('a name that is taken gets a number, and stays one line of 60 characters', () => {
  expect(freeName('a.csv', new Set())).toBe('a.csv');
  expect(freeName('a.csv', new Set(['a.csv', 'a.csv (2)']))).toBe('a.csv (3)');
  const long = 'x'.repeat(60);
  expect(freeName(long, new Set([long]))).toHaveLength(60);
});

test('no built-in point has digits that only a conversion made', () => {
  for (const units of ['metric', 'us'] as const) {
    const { xs, ys } = datasets.women.points({ units }, (k) => createRandom(0, 'data', k));
    for (const value of [...xs, ...ys]) expect(String(value).length).toBeLessThan(13);
  }
  const { xs, ys } = datasets.women.points({ units: 'metric' }, (k) => createRandom(0, 'data', k));
  expect([xs[8], ys[8]]).toEqual([167.64, 63.04933943]);
});

test.each([
  [{ preset: 'davis' }, 'Davis'],
  [{ preset: 'davis', points: [[1, 2]] }, 'Davis, edited'],
  [{ preset: 'davis', name: 'mine', points: [[1, 2]] }, 'mine'],
  [{ preset: 'davis', name: 'mine', edited: true, points: [[1, 2]] }, 'mine, edited'],
  [{ name: 'a.csv', points: [[1, 2]] }, 'a.csv'],
  [{ name: 'a.csv', edited: true, points: [[1, 2]] }, 'a.csv, edited'],
  [{ points: [[1, 2]] }, 'Your points'],
])('%j are called %s, in JSON and after a link alike', (data, name) => {
  const { experiment, faults } = parseExperiment({ data });
  expect(faults).toEqual([]);
  expect(nameOfData(experiment.data, en)).toBe(name);
  const opened = runsFromLink(linkOf(experiment));
  expect(opened.faults).toEqual([]);
  expect(opened.runs[0].experiment).toEqual(experiment);
});

test('that data are edited is true or false', () => {
  const { faults } = parseExperiment({ data: { points: [[1, 2]], edited: 'yes' } });
  expect(faults).toMatchObject([{ path: 'data.edited', allowed: { is: 'trueOrFalse' } }]);
});
