import { describe, expect, test } from 'vitest';
import { prospectOf } from '../../../src/engine/frame/frame.ts';
import type { Frame } from '../../../src/engine/frame/frame.ts';
import { createSpace } from '../../../src/scene/space/space.ts';
import { problemOf } from '../../support/train.ts';

const frameFrom = (least: number, top: number): Frame => ({
  a: [0, 1],
  b: [0, 1],
  lossLow: least,
  lossFrom: least,
  lossHigh: top,
});

describe('a logarithmic axis', () => {
  test.each([0.3, 1e-7, 1e-12])('begins at the least loss, also at %s of its top', (least) => {
    const { lossBottom, yOf } = createSpace(frameFrom(least, 1), 'log');
    expect(lossBottom).toBe(least);
    // Half way up is the geometric mean.
    const middle = (yOf(1) + yOf(least)) / 2;
    expect(yOf(Math.sqrt(least))).toBeCloseTo(middle, 12);
  });

  test.each([0, 1e-27])('ends above a least loss that is nothing: %s', (least) => {
    const { lossBottom, yOf } = createSpace(frameFrom(least, 1), 'log');
    expect(lossBottom).toBeGreaterThan(1e-8);
    expect(Number.isFinite(yOf(least))).toBe(true);
    expect(yOf(least)).toBe(yOf(lossBottom));
  });
});

test('a linear axis begins at the least loss whatever it is', () => {
  for (const least of [0, 1e-27, 0.3]) {
    const { yOf, lossBottom } = createSpace(frameFrom(least, 1), 'linear');
    expect(lossBottom).toBe(least);
    expect(yOf((1 + least) / 2)).toBeCloseTo((yOf(1) + yOf(least)) / 2, 12);
  }
});

test('the least error of a perfect fit is nothing, though rounding leaves it more than a square', () => {
  const perfect = { data: { preset: 'noisy-sine', noise: 0 }, model: 'sine', seed: 1 };
  for (const type of ['mse', 'mae', 'huber', 'log-cosh']) {
    const { frame } = prospectOf(problemOf({ ...perfect, loss: { type } }));
    const { lossBottom } = createSpace(frame, 'log', type === 'mse' ? 'squares' : 'others');
    expect(lossBottom / frame.lossHigh).toBeGreaterThan(1e-9);
  }
});
