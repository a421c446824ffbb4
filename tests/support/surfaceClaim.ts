import { beforeAll, describe, expect, test } from 'vitest';
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

export const SIDE = 11;
/** Every so many cells of the grid are looked at; it shares no factor with the side. */
const STRIDE = 5;
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
  return naiveOfAll(points, model, [loss], a, b)[0];
}

/** The same for some losses at once: what a model puts out is the same for all of them. */
function naiveOfAll(
  { n, xs, ys }: Cloud['points'],
  model: ModelId,
  ids: readonly LossId[],
  a: number,
  b: number,
): readonly number[] {
  const output = outputOf[model];
  const residuals = xs.slice(0, n).map((x, i) => output(a, b, x) - ys[i]);
  return ids.map((id) => {
    const of = lossOfResidual[id];
    let sum = 0;
    for (const residual of residuals) sum += of(residual);
    return sum / n;
  });
}

/** What each cell that is looked at should be, a list for each of the losses. */
function exactOf({ points, frame }: Cloud, model: ModelId): readonly (readonly number[])[] {
  return CELLS.map((cell) => {
    const { a, b } = nodeOf(frame, SIDE, cell);
    return naiveOfAll(points, model, lossIds, a, b);
  });
}

/** The surface is the mean loss, of all clouds with all losses. */
export function claimMeanLoss(ids: readonly ModelId[]) {
  describe.each(clouds)('$name, twenty thousand times', (cloud) => {
    const ways = createSurfaceWays();

    describe.each(ids)('%s', (model) => {
      const known: { exact: readonly (readonly number[])[] } = { exact: [] };
      beforeAll(() => {
        known.exact = exactOf(cloud, model);
      });

      test.each(lossIds)('with %s: the surface is the mean loss', (loss) => {
        const { grid, isExact } = surfaceOf(cloud, model, loss, ways);
        const within = loss === 'mse' ? cloud.within.mse : cloud.within.others;
        CELLS.forEach((cell, k) => {
          const exact = known.exact[k][lossIds.indexOf(loss)];
          expect(Math.abs(grid[cell] - exact)).toBeLessThanOrEqual(
            (isExact ? 1e-12 : within) * exact,
          );
        });
      });
    });
  });
}
