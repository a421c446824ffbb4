import { describe, expect, test } from 'vitest';
import { observedRate, ruleOf, stepsUntilNear } from '../../src/engine/diagnosis/rates.ts';
import { columnOf } from '../support/trace.ts';
import { experimentOf } from '../support/train.ts';

describe('what a step leaves of the way', () => {
  const velocities = [
    { momentum: 0.9 },
    { momentum: 0.5, dampening: 0.3 },
    { momentum: 0.9, nesterov: true },
    { momentum: 0.3, nesterov: true },
    { momentum: 0.2, weightDecay: 0.4 },
  ];
  test.each(velocities)('is what hundreds of steps along one direction show of %o', (values) => {
    const rule = ruleOf(experimentOf({ optimizer: { type: 'sgd', lr: 0.1, ...values } }).optimizer);
    if (rule === null) throw new Error('SGD must be known on a quadratic');
    const {
      momentum,
      dampening = 0,
      nesterov = false,
      weightDecay = 0,
    } = values as {
      momentum: number;
      dampening?: number;
      nesterov?: boolean;
      weightDecay?: number;
    };
    for (const [lr, curvature] of [
      [0.1, 0.2],
      [0.1, 3],
      [0.1, 11],
    ]) {
      // As on paper, on ½ λ θ².
      let [theta, velocity, size] = [1, 0, 0];
      const logs: number[] = [];
      for (let step = 0; step < 4000; step++) {
        const g = (curvature + weightDecay) * theta;
        velocity = step === 0 ? g : momentum * velocity + (1 - dampening) * g;
        theta -= lr * (nesterov ? g + momentum * velocity : velocity);
        const length = Math.hypot(theta, velocity);
        size += Math.log(length);
        if (step >= 2000) logs.push(Math.log(length));
        theta /= length;
        velocity /= length;
      }
      expect(Number.isFinite(size)).toBe(true);
      const mean = logs.reduce((sum, log) => sum + log, 0) / logs.length;
      expect(rule.left(lr * (curvature + weightDecay))).toBeCloseTo(Math.exp(mean), 3);
    }
  });

  test.each(velocities)('is 1 at the limit, and 0.9 where crawling ends: %o', (values) => {
    const rule = ruleOf(experimentOf({ optimizer: { type: 'sgd', lr: 0.1, ...values } }).optimizer);
    expect(rule?.left(rule.limit)).toBeCloseTo(1, 9);
    // With much momentum the roots meet before they are that small.
    if (rule !== null && rule.crawl < rule.smooth)
      expect(rule.left(rule.crawl)).toBeCloseTo(0.9, 9);
  });

  test('tells how many steps leave 1 % of it', () => {
    expect(0.9 ** (stepsUntilNear(0.9) ?? 0)).toBeCloseTo(0.01, 12);
    expect([stepsUntilNear(1), stepsUntilNear(1.2), stepsUntilNear(NaN)]).toEqual([
      null,
      null,
      null,
    ]);
  });
});

describe('the observed rate', () => {
  const falling = (left: number, rows: number, least = 0) =>
    columnOf(Array.from({ length: rows }, (_, k) => least + left ** (2 * k)));

  test('of an excess that falls evenly is its root, whatever the stride', () => {
    const settings = { least: 0.5, noise: 1e-15 };
    expect(observedRate(falling(0.95, 80, 0.5), 79, 1, settings)?.left).toBeCloseTo(0.95, 6);
    const thinned = observedRate(falling(0.95, 80, 0.5), 79, 4, settings);
    expect(thinned?.left).toBeCloseTo(0.95 ** 0.25, 6);
    expect(thinned?.steps).toBe(256);
  });

  test('passes over what rounding has left, and is silent of too few steps', () => {
    const settings = { least: 0, noise: 1e-18 };
    expect(observedRate(falling(0.5, 100), 99, 1, settings)?.left).toBeCloseTo(0.5, 9);
    expect(observedRate(falling(0.95, 80), 6, 1, settings)).toBeNull();
    expect(observedRate(columnOf(Array(50).fill(0)), 49, 1, settings)).toBeNull();
  });
});
