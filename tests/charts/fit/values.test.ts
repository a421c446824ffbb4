import { expect, test } from 'vitest';
import { chooseDomain, fitFrame, valueText } from '../../../src/charts/fit/frame.ts';
import { en } from '../../../src/i18n/en/index.ts';
import { problemOf } from '../../support/train.ts';

/** What is said of x values of points in a chart of 400 × 300. */
function told(xs: readonly number[], asked = xs): readonly string[] {
  const problem = problemOf({ data: { points: xs.map((x, i) => [x, i]) } });
  const { x } = fitFrame(problem, chooseDomain(problem.unscaled), { width: 400, height: 300 }, en);
  // A thin space in print is a space here.
  return asked.map((own) => valueText(x, own).replaceAll('\u202f', ' '));
}

test('a value is told from its neighbours, also far out; four digits are enough elsewhere', () => {
  const times = [1736125199000, 1736125214000, 1736125229000];
  expect(told(times)).toEqual(['1 736 125 199 000', '1 736 125 214 000', '1 736 125 229 000']);
  // A move by a key is heard.
  expect(told(times, [1736125199400])).toEqual(['1 736 125 199 400']);
  expect(told([1, 2, 3.45678])).toEqual(['1', '2', '3.457']);
  expect(told([1e12, 2e12, 3e12], [1.5e12])).toEqual(['1.5 × 10¹²']);
});
