import { expect, test } from 'vitest';
import { chooseFrame } from '../../../src/engine/frame/frame.ts';
import { prepare } from '../../../src/engine/problem.ts';
import { addDashes } from '../../../src/scene/marks/lines.ts';
import { Segments } from '../../../src/scene/path/segments.ts';
import { createHeightField } from '../../../src/scene/space/heightField.ts';
import { createSpace } from '../../../src/scene/space/space.ts';
import { experimentOf } from '../../support/train.ts';

const problem = prepare(experimentOf({ data: { preset: 'five-points' } }));
const space = createSpace(chooseFrame(problem), 'log');
const grid = { n: 3, losses: new Float64Array(9).fill(1), quality: { kind: 'exact' } } as const;
const flat = createHeightField(space, grid, problem);

function dashesTo(x: number, z: number) {
  const segments = new Segments(500);
  addDashes(segments, flat, { x: 0, z: 0 }, { x, z });
  const { array } = segments.geometry.getAttribute('to');
  return { length: segments.length, last: array[3 * (segments.length - 1)] };
}

test('dashes end where the line does', () => {
  const { length, last } = dashesTo(0.6, 0);
  expect(length).toBeGreaterThan(8);
  expect(last).toBeCloseTo(0.6, 6);
});

test.each([1e3, 1e9, 1e20, 1e155, 1e308, Infinity, Number.NaN])(
  'of a way to %d only the dashes over the floor are made, at once',
  (far) => {
    const { length, last } = dashesTo(far, 0);
    expect(length).toBeLessThan(60);
    if (!(far < 1e150)) return;
    expect(length).toBeGreaterThan(20);
    expect(last).toBeLessThan(space.width / 2 + 0.1);
    expect(last).toBeGreaterThan(space.width / 2 - 0.1);
  },
);
