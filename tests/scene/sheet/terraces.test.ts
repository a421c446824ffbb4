import { expect, test } from 'vitest';
import { sectorsOf } from '../../../src/engine/minimum/sectors.ts';
import { createSpace } from '../../../src/scene/space/space.ts';
import { createTerraces } from '../../../src/scene/sheet/terraces.ts';
import { problemOf } from '../../support/train.ts';

const problem = problemOf({ model: 'step', data: { preset: 'noisy-step' } });
const sectors = sectorsOf(problem) ?? [];

interface Corner {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

/** Triangles whose corners all look up, and the others. */
function trianglesIn(frame: { a: [number, number]; b: [number, number] }, scale: 'log' | 'linear') {
  const space = createSpace({ ...frame, lossLow: 0.002, lossFrom: 0.002, lossHigh: 1.1 }, scale);
  const geometry = createTerraces(sectors, space);
  const [places, normals] = ['position', 'normal'].map((name) => geometry.getAttribute(name));
  const level: Corner[][] = [];
  const upright: { corners: Corner[]; normal: Corner }[] = [];
  const at = (of: typeof places, i: number) => ({ x: of.getX(i), y: of.getY(i), z: of.getZ(i) });
  for (let i = 0; i < places.count; i += 3) {
    const corners = [i, i + 1, i + 2].map((k) => at(places, k));
    const normal = at(normals, i);
    if (normal.y === 1) level.push(corners);
    else upright.push({ corners, normal });
  }
  return { space, level, upright };
}

/** Twice the area as seen along an axis, with the sign of the side that is seen. */
function facing([p, q, r]: readonly Corner[]): Corner {
  const [ux, uy, uz] = [q.x - p.x, q.y - p.y, q.z - p.z];
  const [vx, vy, vz] = [r.x - p.x, r.y - p.y, r.z - p.z];
  return { x: uy * vz - uz * vy, y: uz * vx - ux * vz, z: ux * vy - uy * vx };
}

test.each([
  { name: '0 in the middle', a: [-4, 5], b: [-3, 3] },
  { name: '0 at the side', a: [-0.5, 5], b: [1, 3] },
] as const)('terraces cover the frame once, each at the height of its loss: $name', ({ a, b }) => {
  for (const scale of ['log', 'linear'] as const) {
    const { space, level } = trianglesIn({ a: [...a], b: [...b] }, scale);
    let area = 0;
    for (const corners of level) {
      const { y } = facing(corners);
      expect(y).toBeGreaterThan(-1e-9);
      area += y / 2;
      if (y < 1e-6) continue;
      const [x, z] = (['x', 'z'] as const).map(
        (axis) => corners.reduce((sum, corner) => sum + corner[axis], 0) / 3,
      );
      const loss = problem.objective.loss(space.aOf(x), space.bOf(z));
      for (const corner of corners) expect(corner.y).toBeCloseTo(space.yOf(loss), 5);
    }
    expect(area).toBeCloseTo(space.width * space.depth, 4);
  }
});

test('cliffs stand upright, and face their lower side', () => {
  const { space, upright } = trianglesIn({ a: [-4, 5], b: [-3, 3] }, 'log');
  expect(upright.length).toBeGreaterThan(20);
  for (const { corners, normal } of upright) {
    const front = facing(corners);
    const size = Math.hypot(front.x, front.y, front.z);
    expect(Math.abs(front.y)).toBeLessThan(1e-5);
    expect(front.x * normal.x + front.z * normal.z).toBeGreaterThan(0.999 * size - 1e-6);
    const [x, z] = [corners[0].x + corners[1].x, corners[0].z + corners[1].z].map((sum) => sum / 2);
    const lossBeside = (by: number) =>
      problem.objective.loss(space.aOf(x + by * normal.x), space.bOf(z + by * normal.z));
    expect(lossBeside(1e-4)).toBeLessThan(lossBeside(-1e-4));
  }
});
