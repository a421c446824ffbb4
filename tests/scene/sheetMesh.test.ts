import { expect, test } from 'vitest';
import { chooseFrame } from '../../src/engine/frame.ts';
import { surfaceGrid } from '../../src/engine/surface.ts';
import { createRelief } from '../../src/scene/relief.ts';
import { createValleyGeometry, fillAlongValley } from '../../src/scene/sheetMesh.ts';
import { createSpace } from '../../src/scene/space.ts';
import { problemOf } from '../support/train.ts';

/** The path lies this far above the surface: a mesh that reached higher would hide it. */
const LIFT = 0.016;

const bowls = [
  { name: 'a narrow valley', json: { data: { preset: 'women' } } },
  { name: 'a round bowl', json: { data: { preset: 'women' }, scaling: 'xy' } },
  { name: 'a funnel down to 0', json: { data: { preset: 'noisy-line', noise: 0 }, seed: 2 } },
  // Points of one x have a whole line of minima.
  {
    name: 'a level valley',
    json: {
      data: {
        points: [
          [1, 1],
          [1, 2],
        ],
      },
    },
  },
] as const;

test.each(
  bowls.flatMap((bowl) => (['log', 'linear'] as const).map((h) => ({ ...bowl, height: h }))),
)(
  'the mesh of $name on a $height axis hides nothing that lies on the surface',
  ({ json, height }) => {
    const problem = problemOf(json);
    const { objective } = problem;
    const frame = chooseFrame(problem);
    const space = createSpace(frame, height);
    const losses = surfaceGrid(objective, frame, 3);
    const relief = createRelief(space, { n: 3, losses, quality: { kind: 'exact' } }, problem);
    if (relief.bend === null) throw new Error('the squared error of a line has a closed form');
    const geometry = createValleyGeometry();
    fillAlongValley(geometry, relief, relief.bend);
    const corners = geometry.getAttribute('position');
    const index = geometry.getIndex();
    if (index === null) throw new Error('the mesh has an index');
    let [highest, looked, area] = [-Infinity, 0, 0];
    for (let k = 0; k < index.count; k += 3) {
      const [p, q, r] = [0, 1, 2].map((i) => index.getX(k + i));
      const mean = (of: (corner: number) => number) => (of(p) + of(q) + of(r)) / 3;
      const [x, y, z] = [
        mean((i) => corners.getX(i)),
        mean((i) => corners.getY(i)),
        mean((i) => corners.getZ(i)),
      ];
      const [alongX, alongZ] = [q, r].map((i) => [
        corners.getX(i) - corners.getX(p),
        corners.getZ(i) - corners.getZ(p),
      ]);
      area += Math.abs(alongX[0] * alongZ[1] - alongX[1] * alongZ[0]) / 2;
      const loss = objective.loss(space.aOf(x), space.bOf(z));
      if (loss > frame.lossHigh) continue;
      looked += 1;
      highest = Math.max(highest, y - space.yOf(loss));
    }
    expect(looked).toBeGreaterThan(1000);
    expect(highest).toBeLessThan(LIFT);
    // It covers the floor, once.
    expect(area).toBeCloseTo(space.width * space.depth, 4);
  },
);
