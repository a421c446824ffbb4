import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LossId, ModelId } from '../../src/engine/experiment.ts';
import { losses } from '../../src/engine/losses/index.ts';
import { models } from '../../src/engine/models/index.ts';
import { slopesAround } from '../../src/engine/slopes.ts';
import { problemOf } from '../support/train.ts';

const H = 1e-6;

describe('the slopes around a place', () => {
  for (const model of Object.keys(models) as ModelId[]) {
    for (const loss of Object.keys(losses) as LossId[]) {
      test(`are the differences of the loss itself: ${model}, ${loss}`, () => {
        const { objective } = problemOf({
          data: { preset: 'five-points' },
          model,
          loss: { type: loss },
        });
        // Away from the kinks of these five points.
        for (const [a, b] of [
          [0.83, 0.41],
          [1.37, 0.29],
        ]) {
          for (const { direction, slope } of slopesAround(objective, a, b, 16)) {
            const ahead = objective.loss(a + H * direction[0], b + H * direction[1]);
            const behind = objective.loss(a - H * direction[0], b - H * direction[1]);
            expect(slope).toBeCloseTo((ahead - behind) / (2 * H), 5);
          }
        }
      });
    }
  }

  test('stand at equal angles, all of length 1', () => {
    const { objective } = problemOf({ data: { preset: 'five-points' } });
    slopesAround(objective, 0, 0, 16).forEach(({ direction: [a, b] }, k) => {
      expect(Math.hypot(a, b)).toBeCloseTo(1, 14);
      expect((Math.atan2(b, a) * 180) / Math.PI).toBeCloseTo(k <= 8 ? 22.5 * k : 22.5 * k - 360, 9);
    });
  });

  test('fall steepest within 11.25° of −∇L, wherever one stands', () => {
    const { objective } = problemOf({ data: { preset: 'five-points' }, model: 'sine' });
    const place = fc.double({ min: -4, max: 4, noNaN: true });
    fc.assert(
      fc.property(place, place, (a, b) => {
        const along = (objective.loss(a + H, b) - objective.loss(a - H, b)) / (2 * H);
        const across = (objective.loss(a, b + H) - objective.loss(a, b - H)) / (2 * H);
        fc.pre(Math.hypot(along, across) > 1e-3);
        const slopes = slopesAround(objective, a, b, 16);
        const steepest = slopes.reduce((least, one) => (one.slope < least.slope ? one : least));
        const [u, v] = steepest.direction;
        const cosine = -(u * along + v * across) / Math.hypot(along, across);
        expect(cosine).toBeGreaterThanOrEqual(Math.cos((11.25 * Math.PI) / 180) - 1e-6);
      }),
    );
  });
});
