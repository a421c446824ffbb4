import { act } from '@react-three/fiber';
import { InstancedMesh, Matrix4, Mesh, ShaderMaterial, Vector3 } from 'three';
import type { Scene as ThreeScene } from 'three';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { LANGUAGES } from '../../src/i18n/index.ts';
// In the page it comes when it is asked for; here it is there.
import '../../src/scene/onDemand.ts';
import { SIDE } from '../../src/engine/scan/grid.ts';
import { createFogSolid } from '../../src/scene/scan/fog.ts';
import { pick } from '../../src/scene/space/pick.ts';
import { createSpace, FLOOR, SURFACE_BOTTOM, SURFACE_TOP } from '../../src/scene/space/space.ts';
import { openLink } from '../../src/store/intents/openRuns.ts';
import { setLanguage } from '../../src/store/intents/preferences.ts';
import { closeScan, openScan, payAt } from '../../src/store/intents/scan.ts';
import { pointAt } from '../../src/store/intents/view.ts';
import { useObjective } from '../../src/store/objective.ts';
import { useScan } from '../../src/store/scan.ts';
import { ballsOf, mountScene } from '../support/scene.tsx';
import { takeTokensOff, wearTokens } from '../support/tokens.ts';
import { experimentOf } from '../support/train.ts';

beforeEach(async () => {
  wearTokens('light');
  setLanguage('en', await LANGUAGES.en.load());
  const json = {
    data: { preset: 'five-points' },
    init: { type: 'point', a: -1, b: -1 },
    batch: { size: 'full' },
  };
  openLink(experimentOf(json), []);
  openScan();
});

afterEach(() => {
  closeScan();
  takeTokensOff();
});

/** The columns that are seen: where each stands, and its height above the floor. */
function columnsOf(scene: ThreeScene) {
  const columns: { x: number; z: number; size: Vector3 }[] = [];
  scene.traverse((object) => {
    if (!(object instanceof InstancedMesh)) return;
    const matrix = new Matrix4();
    for (let k = 0; k < object.count; k++) {
      object.getMatrixAt(k, matrix);
      const at = new Vector3().setFromMatrixPosition(matrix);
      expect(at.y).toBeCloseTo(FLOOR, 6);
      columns.push({ x: at.x, z: at.z, size: new Vector3().setFromMatrixScale(matrix) });
    }
  });
  return columns;
}

/** The surface from above, from below and on the floor. */
function sheetsOf(scene: ThreeScene) {
  let count = 0;
  scene.traverse((object) => {
    if (!(object instanceof Mesh) || !(object.material instanceof ShaderMaterial)) return;
    if ('uRises' in object.material.uniforms) count += 1;
  });
  return count;
}

/** The mean squared error of the five points at (1, 1), (1.2, 0.6) and a corner, by hand. */
const PAID = [
  { a: 1, b: 1, loss: 0.078 },
  { a: 1.2, b: 0.6, loss: 0.044 },
  { a: 3, b: -1, loss: 2.838 },
];

test('in the fog there is no surface and no run: a column for each cell that is paid for', async () => {
  const { seen, overlay, frame, unmount } = await mountScene();
  await frame();
  expect(sheetsOf(seen.scene)).toBe(0);
  expect(ballsOf(seen.scene)).toEqual([]);
  expect(columnsOf(seen.scene)).toEqual([]);
  expect(overlay.querySelectorAll('[data-kind="star"], [data-kind="start"]')).toHaveLength(0);
  const texts = [...overlay.querySelectorAll('[data-kind="tick"]')].map((tick) => tick.textContent);
  // The axis of the loss ends at powers of ten: its own end would tell the least loss.
  expect(texts).toEqual(expect.arrayContaining(['0.01', '100', '−1', '3']));
  expect(texts).not.toContain('0.044');
  for (const { a, b } of PAID) payAt(a, b);
  await frame();
  const columns = columnsOf(seen.scene);
  expect(columns).toHaveLength(PAID.length);
  const space = createSpace(useObjective.getState().frame, 'log');
  for (const { a, b, loss } of PAID) {
    // At the edge a cell is cut in half, and its middle lies within.
    const column = columns.find(
      ({ x, z }) => Math.abs(space.aOf(x) - a) < 0.04 && Math.abs(space.bOf(z) - b) < 0.04,
    );
    const part = Math.log(loss / 0.01) / Math.log(100 / 0.01);
    const height = SURFACE_BOTTOM + part * (SURFACE_TOP - SURFACE_BOTTOM) - FLOOR;
    expect(column?.size.y).toBeCloseTo(height, 5);
    const width = (space.width / 4) * (a === 3 ? 0.05 : 0.1);
    expect(column?.size.x).toBeCloseTo(width, 6);
  }
  await act(async () => closeScan());
  await frame();
  expect(sheetsOf(seen.scene)).toBe(3);
  expect(ballsOf(seen.scene)).not.toEqual([]);
  expect(columnsOf(seen.scene)).toEqual([]);
  await unmount();
});

test('a cell tells its loss once it is paid for, and not before', async () => {
  const { overlay, frame, unmount } = await mountScene();
  await frame();
  const reading = () => overlay.querySelector('[data-kind="reading"]')?.textContent;
  pointAt({ a: 1.2, b: 0.6 });
  await frame();
  expect(reading()).toBe('a 1.2 · b 0.6 · loss ?');
  payAt(1.2, 0.6);
  await frame();
  expect(reading()).toBe('a 1.2 · b 0.6 · loss 0.0440');
  await unmount();
});

test('keys go from cell to cell and pay for one, and start no run', async () => {
  const { seen, gl, frame, unmount } = await mountScene();
  await frame();
  const press = (key: string, shiftKey = false) =>
    gl.domElement.dispatchEvent(new KeyboardEvent('keydown', { key, code: key, shiftKey }));
  press('ArrowRight', true);
  press('ArrowRight', true);
  press('ArrowUp', true);
  const before = useObjective.getState().problem;
  press('Enter');
  await frame();
  expect(useScan.getState()).toMatchObject({ byHand: 1, painted: 1 });
  const [column] = columnsOf(seen.scene);
  const space = createSpace(useObjective.getState().frame, 'log');
  expect(space.aOf(column.x)).toBeCloseTo(-0.8, 6);
  expect(space.bOf(column.z)).toBeCloseTo(-0.9, 6);
  expect(useObjective.getState().problem).toBe(before);
  await unmount();
});

test('a ray meets the columns, those at the edge from outside too, and else the floor', () => {
  const space = createSpace(useObjective.getState().frame, 'log');
  for (const { a, b } of PAID) payAt(a, b);
  const solid = createFogSolid(space, () => useScan.getState().values);
  const down = (a: number, b: number) =>
    pick(solid, { x: space.xOf(a), y: 9, z: space.zOf(b) }, { x: 0, y: -1, z: 0 });
  expect(down(1, 1)?.y).toBeCloseTo(space.yOf(0.078), 3);
  expect(down(0, 0)?.y).toBeCloseTo(FLOOR, 2);
  expect(down(3.5, 0)).toBeNull();
  // From where the eye usually is, towards the outer walls of the columns along an edge.
  const eye = { x: 3, y: 3, z: 6 };
  for (let k = 0; k < SIDE; k++) payAt((k - 10) / 10, -1);
  for (let at = -0.98; at < 3; at += 0.07) {
    const wall = { x: space.xOf(at), y: FLOOR + 0.3, z: space.zOf(-1) };
    const towards = { x: wall.x - eye.x, y: wall.y - eye.y, z: wall.z - eye.z };
    const hit = pick(solid, eye, towards);
    expect(space.aOf(hit?.x ?? NaN)).toBeCloseTo(at, 5);
    expect(space.bOf(hit?.z ?? NaN)).toBeCloseTo(-1, 5);
  }
});
