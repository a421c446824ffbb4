import { describe, expect, test } from 'vitest';
import { chooseFrame } from '../../../src/engine/frame/frame.ts';
import { models } from '../../../src/engine/models/index.ts';
import { isTooCoarse } from '../../../src/engine/frame/resolution.ts';
import { surfaceGrid } from '../../../src/engine/surface.ts';
import { problemOf } from '../../support/train.ts';

const N = 121;

function waves(perNode: number, isAlongA: boolean): Float64Array {
  return Float64Array.from({ length: N * N }, (_, k) =>
    Math.sin(2 * Math.PI * perNode * (isAlongA ? k % N : Math.floor(k / N)) + 0.3),
  );
}

describe.each([true, false])('along a: %s', (isAlongA) => {
  test.each([0, 0.01, 0.1, 0.15])('%d waves from node to node are seen', (perNode) => {
    expect(isTooCoarse(waves(perNode, isAlongA), N)).toBe(false);
  });

  test.each([0.19, 0.3, 0.45, 0.77])('%d waves from node to node are not', (perNode) => {
    expect(isTooCoarse(waves(perNode, isAlongA), N)).toBe(true);
  });
});

test.each(Object.keys(models))('the own frame of %s is fine enough', (model) => {
  const problem = problemOf({ data: { preset: 'noisy-sine' }, model, seed: 3 });
  expect(isTooCoarse(surfaceGrid(problem.objective, chooseFrame(problem), N), N)).toBe(false);
});

test('a sine over hundreds of units of a is too fine', () => {
  const { objective } = problemOf({ data: { preset: 'noisy-sine' }, model: 'sine', seed: 3 });
  const grid = surfaceGrid(objective, { a: [-788, 770], b: [-172, 594] }, N);
  expect(isTooCoarse(grid, N)).toBe(true);
});
