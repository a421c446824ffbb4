import { PerspectiveCamera } from 'three';
import { expect, test } from 'vitest';
import { chooseFrame } from '../../../src/engine/frame/frame.ts';
import { surfaceGrid } from '../../../src/engine/surface.ts';
import { Occlusion } from '../../../src/scene/marks/occlusion.ts';
import { createHeightField } from '../../../src/scene/space/heightField.ts';
import { createSpace, FLOOR } from '../../../src/scene/space/space.ts';
import { problemOf } from '../../support/train.ts';

const problem = problemOf({ data: { preset: 'five-points' }, seed: 1 });
const frame = chooseFrame(problem);
const losses = surfaceGrid(problem.objective, frame, 3);
const space = createSpace(frame, 'log');
const heightField = createHeightField(space, { n: 3, losses, quality: { kind: 'exact' } }, problem);

test('from above the surface covers the floor, but not what lies on it', () => {
  const covers = new Occlusion();
  const camera = new PerspectiveCamera();
  camera.position.set(0, 8, 0);
  covers.look(heightField, camera);
  expect(covers.of({ x: 0.1, y: FLOOR, z: 0.1 })?.isFromAbove).toBe(true);
  expect(covers.of({ x: 0.1, y: heightField.heightAt(0.1, 0.1) + 0.02, z: 0.1 })).toBeNull();
});

test('what was covered is looked for anew once the eye has moved', () => {
  const covers = new Occlusion();
  const camera = new PerspectiveCamera();
  const onFloor = { x: 0.1, y: FLOOR, z: 0.1 };
  camera.position.set(0, 8, 0);
  covers.look(heightField, camera);
  expect(covers.of(onFloor)).not.toBeNull();
  // Along the floor, under the surface.
  camera.position.set(8, FLOOR + 0.05, 0.1);
  covers.look(heightField, camera);
  expect(covers.of(onFloor)).toBeNull();
});
