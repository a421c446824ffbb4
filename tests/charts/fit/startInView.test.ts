import { expect, test } from 'vitest';
import { chooseDomain } from '../../../src/charts/fit/frame.ts';
import { domainOf } from '../../../src/charts/fit/startInView.ts';
import { problemOf } from '../../support/train.ts';

const at = (a: number, b: number, more: object = {}) =>
  problemOf({ data: { preset: 'five-points' }, init: { type: 'point', a, b }, ...more });

test('the axes make room for the line at the start', () => {
  // Between the outermost points, x 0.5 and 2.5: from −0.9 to −4.5.
  const below = domainOf(at(-1.8, 0));
  expect(below.y[0]).toBeLessThan(-4.5);
  expect(below.y[0]).toBeGreaterThan(-6);
  const usual = chooseDomain(at(0, 0).unscaled);
  expect(below.y[1]).toBe(usual.y[1]);
  const above = domainOf(at(2, 1.5));
  expect(above.y[1]).toBeGreaterThan(6.5);
  expect(above.y[0]).toBe(usual.y[0]);
});

test('not so much that the points would be lost, nor for a line that is in sight', () => {
  const usual = chooseDomain(at(0, 0).unscaled);
  expect(domainOf(at(1, 0.5))).toEqual(usual);
  expect(domainOf(at(-30, 0))).toEqual(usual);
  expect(domainOf(at(1e9, 1e9))).toEqual(usual);
});

test('in the points\u2019 own units where the model sees scaled ones', () => {
  const women = (b: number) =>
    problemOf({
      data: { preset: 'women' },
      scaling: 'xy',
      init: { type: 'point', a: 0, b },
    });
  const { unscaled, scale } = women(0);
  const { mean, std } = scale.y ?? expect.fail('y is scaled');
  const usual = chooseDomain(unscaled);
  // Four deviations above the mean lies beyond the heaviest.
  const { y } = domainOf(women(4));
  expect(y[1]).toBeGreaterThan(mean + 4 * std);
  expect(y[0]).toBe(usual.y[0]);
});
