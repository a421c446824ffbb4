import { describe, expect, test } from 'vitest';
import { losses } from '../../src/engine/losses/index.ts';
import { models } from '../../src/engine/models/index.ts';
import { createObjective } from '../../src/engine/objective.ts';
import { fillSurfaceColumns, nodeOf } from '../../src/engine/surface.ts';
import { createSurfaceWays } from '../../src/engine/surfaces/index.ts';
import type { LossId, ModelId } from '../../src/engine/experiment.ts';
import { clouds } from './clouds.ts';
import type { Cloud } from './clouds.ts';
import { lossOfResidual, outputOf } from './paper.ts';
import { drained, experimentOf } from './train.ts';

export const SIDE = 31;
/** Every so many cells of the grid are looked at; it shares no factor with the side. */
const STRIDE = 37;
export const CELLS = Array.from({ length: Math.ceil(SIDE ** 2 / STRIDE) }, (_, k) => k * STRIDE);

export const modelIds = Object.keys(models) as ModelId[];
/** About half of the work: the claim below is made in two files, which run side by side. */
export const PHASE_MODELS: readonly ModelId[] = ['line', 'sine', 'tanh', 'sigmoid'];
export const OTHER_MODELS = modelIds.filter((model) => !PHASE_MODELS.includes(model));
export const lossIds = Object.keys(losses) as LossId[];

export function surfaceOf(
  { points, frame }: Cloud,
  model: ModelId,
  type: string,
  ways = createSurfaceWays(),
) {
  const experiment = experimentOf({ model, loss: { type } });
  const objective = createObjective(points, model, experiment.loss);
  const way = drained(ways({ points, experiment, objective }, frame));
  const grid = new Float64Array(SIDE * SIDE);
  fillSurfaceColumns(way.method(frame, SIDE), frame, SIDE, grid, 0, SIDE);
  return { grid, isExact: way.isExact };
}

/** The sum as on paper, point by point. */
export function naive(
  { points }: Cloud,
  model: ModelId,
  loss: LossId,
  a: number,
  b: number,
): number {
  const { n, xs, ys } = points;
  let sum = 0;
  for (let i = 0; i < n; i++) sum += lossOfResidual[loss](outputOf[model](a, b, xs[i]) - ys[i]);
  return sum / n;
}

/** The surface is the mean loss, of all clouds with all losses. */
export function claimMeanLoss(ids: readonly ModelId[]) {
  const combinations = ids.flatMap((model) => lossIds.map((loss) => ({ model, loss })));
  describe.each(clouds)('$name, twenty thousand times', (cloud) => {
    const ways = createSurfaceWays();

    test.each(combinations)(
      '$model with $loss: the surface is the mean loss',
      ({ model, loss }) => {
        const { grid, isExact } = surfaceOf(cloud, model, loss, ways);
        const within = loss === 'mse' ? cloud.within.mse : cloud.within.others;
        for (const cell of CELLS) {
          const { a, b } = nodeOf(cloud.frame, SIDE, cell);
          const exact = naive(cloud, model, loss, a, b);
          expect(Math.abs(grid[cell] - exact)).toBeLessThanOrEqual(
            (isExact ? 1e-12 : within) * exact,
          );
        }
      },
    );
  });
}
