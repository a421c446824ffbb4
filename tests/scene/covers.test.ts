import { PerspectiveCamera } from 'three';
import { expect, test } from 'vitest';
import { chooseFrame } from '../../src/engine/frame.ts';
import { surfaceGrid } from '../../src/engine/surface.ts';
import { Covers } from '../../src/scene/covers.ts';
import { createRelief } from '../../src/scene/relief.ts';
import { createSpace, FLOOR } from '../../src/scene/space.ts';
import { problemOf } from '../support/train.ts';

const problem = problemOf({ data: { preset: 'five-points' }, seed: 1 });
const frame = chooseFrame(problem);
const losses = surfaceGrid(problem.objective, frame, 3);
const space = createSpace(frame, 'log');
const relief = createRelief(space, { n: 3, losses, quality: { kind: 'exact' } }, problem);

test('from above the surface covers the floor, but not what lies on it', () => {
  const covers = new Covers();
  const camera = new PerspectiveCamera();
  camera.position.set(0, 8, 0);
  covers.look(relief, camera);
  expect(covers.of({ x: 0.1, y: FLOOR, z: 0.1 })?.isFromAbove).toBe(true);
  expect(covers.of({ x: 0.1, y: relief.heightAt(0.1, 0.1) + 0.02, z: 0.1 })).toBeNull();
});

test('what was in sight is looked for anew once the eye has moved', () => {
  const covers = new Covers();
  const camera = new PerspectiveCamera();
  // The bottom of the valley: in sight from above, behind a wall from the side at half its height.
  const x = space.xOf(1.22);
  const z = space.zOf(0.57);
  const bottom = { x, y: relief.heightAt(x, z) + 0.02, z };
  camera.position.set(x, 8, z);
  covers.look(relief, camera);
  expect(covers.of(bottom)).toBeNull();
  camera.position.set(x - 8, bottom.y + 0.3, z);
  covers.look(relief, camera);
  expect(covers.of(bottom)).not.toBeNull();
});
