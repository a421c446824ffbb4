import { act } from '@react-three/fiber';
import { Color, InstancedMesh, Mesh, Scene as ThreeScene, ShaderMaterial, Vector3 } from 'three';
import type { BufferGeometry, Material, Object3D, Texture } from 'three';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { frames } from '../../src/store/frames.ts';
import { LANGUAGES } from '../../src/i18n/index.ts';
import { TARGET } from '../../src/scene/camera/pose.ts';
// In the page they come when they are asked for; here they are there.
import '../../src/scene/onDemand.ts';
import { changeData, changeLoss } from '../../src/store/intents/experiment.ts';
import { openLink } from '../../src/store/intents/openRuns.ts';
import { addPoint, movePoint } from '../../src/store/intents/points.ts';
import { setLanguage, setTheme } from '../../src/store/intents/preferences.ts';
import { reportSurface } from '../../src/store/intents/reports.ts';
import { moveTo } from '../../src/store/intents/transport.ts';
import { scaleHeight, toggleBowl, toggleFan, toggleWheel } from '../../src/store/intents/view.ts';
import { useObjective } from '../../src/store/objective.ts';
import { activeRun, freshRun, useRuns } from '../../src/store/runs.ts';
import { prepare } from '../../src/engine/problem.ts';
import { useView } from '../../src/store/view.ts';
import { ballsOf, mountScene } from '../support/scene.tsx';
import { takeTokensOff, wearTokens } from '../support/tokens.ts';
import { appendRows } from '../support/trace.ts';
import { experimentOf } from '../support/train.ts';

/** How often something that stands on the surface was rendered. */
const standing = vi.hoisted(() => ({ renders: 0 }));

vi.mock('../../src/scene/stage.ts', async (load) => {
  const stage: typeof import('../../src/scene/stage.ts') = await load();
  const usePlacing: typeof stage.usePlacing = (place) => {
    standing.renders += 1;
    stage.usePlacing(place);
  };
  return { ...stage, usePlacing };
});

/** What a scene holds a part of the graphics card with. */
function heldBy(scene: ThreeScene) {
  const held = new Set<BufferGeometry | Material | Texture | InstancedMesh>();
  scene.traverse((object: Object3D) => {
    if ('geometry' in object) held.add(object.geometry as BufferGeometry);
    if (object instanceof InstancedMesh) held.add(object);
    if (!('material' in object)) return;
    held.add(object.material as Material);
    if (!(object.material instanceof ShaderMaterial)) return;
    for (const { value } of Object.values(object.material.uniforms)) {
      if (value?.isTexture === true) held.add(value as Texture);
    }
  });
  return held;
}

const STEPS = 1000;

beforeEach(async () => {
  wearTokens('light');
  setLanguage('en', await LANGUAGES.en.load());
  const experiment = experimentOf({
    data: { preset: 'five-points' },
    init: { type: 'point', a: -1.5, b: 0.4 },
    epochs: STEPS,
  });
  openLink(experiment, []);
});

afterEach(() => {
  takeTokensOff();
  setTheme('light');
  scaleHeight('log');
  useView.setState({ showsWheel: false, showsBowl: false, showsFan: false });
});

function stream(rows: number) {
  appendRows(activeRun().trace, rows, (row) => ({ a: row / STEPS, b: 1 - row / STEPS, loss: 1 }));
  frames.request();
}

test('a thousand steps that stream by are drawn, and are no render of the scene', async () => {
  const { seen, count, frame, unmount } = await mountScene();
  const before = { renders: count.renders, frames: seen.frames };
  expect(before.renders).toBeGreaterThan(0);
  for (let k = 0; k < 20; k++) {
    stream(STEPS / 20);
    moveTo(activeRun().trace.rows - 1);
    await frame();
  }
  expect(seen.frames).toBeGreaterThanOrEqual(before.frames + 20);
  expect(count.renders).toBe(before.renders);
  await act(async () => scaleHeight('linear'));
  expect(count.renders).toBeGreaterThan(before.renders);
  await unmount();
});

test('nothing is drawn while nothing moves', async () => {
  const { seen, frame, unmount } = await mountScene();
  stream(10);
  await frame();
  await frame();
  const before = seen.frames;
  for (let k = 0; k < 5; k++) await frame();
  expect(seen.frames).toBe(before);
  moveTo(5);
  await frame();
  expect(seen.frames).toBeGreaterThan(before);
  await unmount();
});

test('another size is drawn at once, and seen from where all of it has room', async () => {
  const { gl, seen, root, unmount } = await mountScene();
  const before = { frames: seen.frames, distance: seen.camera?.position.length() ?? NaN };
  await act(async () => {
    root.resize(300, 600);
    expect(gl.setSize).toHaveBeenLastCalledWith(300, 600, true);
    expect(seen.frames).toBe(before.frames + 1);
    expect(seen.camera?.aspect).toBe(0.5);
    expect(seen.camera?.position.length()).toBeGreaterThan(before.distance * 1.2);
  });
  await unmount();
});

test('points that are added and moved leave the eye where it is; another data set moves it', async () => {
  const { seen, unmount } = await mountScene();
  const direction = () => seen.camera?.position.clone().sub(TARGET).normalize().toArray() ?? [];
  const change = (intent: () => void) => act(async () => intent());
  const apart = (one: number[], other: number[]) =>
    Math.hypot(...one.map((value, i) => value - other[i]));
  const bowl = direction();
  await change(() => changeData({ preset: 'women', units: 'metric' }));
  const valley = direction();
  expect(apart(valley, bowl)).toBeGreaterThan(0.1);
  // One that makes a bowl of the valley, and one that is put back; the latter where the surface is
  // computed and comes later.
  await change(() => addPoint(-200, -80));
  expect(apart(direction(), valley)).toBeLessThan(1e-6);
  await change(() => changeLoss({ type: 'mae' }));
  await change(() => movePoint(15, 170, 60));
  expect(apart(direction(), valley)).toBeLessThan(1e-6);
  await change(() => changeData({ preset: 'five-points' }));
  expect(apart(direction(), bowl)).toBeLessThan(1e-6);
  await unmount();
});

test('a scene that goes takes all that it held along, and the words over it', async () => {
  openLink(experimentOf({ data: { preset: 'five-points' }, batch: { size: 2 } }), []);
  for (const show of [toggleWheel, toggleBowl, toggleFan]) show();
  const { seen, overlay, frame, unmount } = await mountScene();
  stream(10);
  moveTo(9);
  await frame();
  expect(overlay.querySelector('[data-kind="steepest"]')).not.toBeNull();
  const held = heldBy(seen.scene);
  expect(held.size).toBeGreaterThan(40);
  const disposed = new Set<unknown>();
  for (const each of held) {
    (each as Material).addEventListener('dispose', ({ target }) => disposed.add(target));
  }
  expect(overlay.childElementCount).toBeGreaterThan(10);
  await unmount();
  expect([...held].filter((each) => !disposed.has(each))).toEqual([]);
  expect(overlay.childElementCount).toBe(0);
});

test('a second run is another run of the list', async () => {
  const { seen, overlay, frame, unmount } = await mountScene();
  stream(10);
  await frame();
  const count = () => {
    const meshes: Mesh[] = [];
    seen.scene.traverse((object) => {
      if (object instanceof InstancedMesh) meshes.push(object);
    });
    return { beads: meshes.length, starts: overlay.querySelectorAll('[data-kind="start"]').length };
  };
  expect(count()).toEqual({ beads: 1, starts: 1 });
  const second = freshRun({ id: 1, slot: 1, name: null, isHidden: false }, activeRun().problem);
  await act(async () => useRuns.setState(({ runs }) => ({ runs: [...runs, second] })));
  await frame();
  // They start at one place, which has one ring.
  expect(count()).toEqual({ beads: 2, starts: 1 });
  const elsewhere = prepare(
    experimentOf({ data: { preset: 'five-points' }, init: { type: 'point', a: 2, b: -1 } }),
  );
  await act(async () =>
    useRuns.setState(({ runs: [run] }) => ({
      runs: [run, freshRun({ id: 1, slot: 1, name: null, isHidden: false }, elsewhere)],
    })),
  );
  await frame();
  expect(count()).toEqual({ beads: 2, starts: 2 });
  await act(async () => useRuns.setState(({ runs }) => ({ runs: runs.slice(0, 1) })));
  await frame();
  expect(count()).toEqual({ beads: 1, starts: 1 });
  await unmount();
});

test('another surface is a render of the sheet alone, and all that stands on it is put on it', async () => {
  const own = { data: { preset: 'five-points' }, loss: { type: 'mae' } } as const;
  const middle = { type: 'point', a: 1, b: 0 } as const;
  openLink(experimentOf({ ...own, init: middle, epochs: STEPS }), []);
  const { lossLow, lossHigh } = useObjective.getState().frame;
  const showLevel = (part: number) => {
    const n = 5;
    const losses = new Float64Array(n * n).fill(lossLow + part * (lossHigh - lossLow));
    reportSurface(useObjective.getState().problem, { n, losses, quality: { kind: 'exact' } });
  };
  showLevel(0.2);
  const { seen, count, frame, unmount } = await mountScene();
  stream(1);
  await frame();
  const height = () => ballsOf(seen.scene)[0].getWorldPosition(new Vector3()).y;
  const before = { height: height(), standing: standing.renders, all: count.renders };
  expect(before.standing).toBeGreaterThan(5);
  await act(async () => showLevel(0.8));
  await frame();
  expect(count.renders).toBeGreaterThan(before.all);
  expect(standing.renders).toBe(before.standing);
  expect(height()).toBeGreaterThan(before.height + 0.1);
  await unmount();
});

test('a run has the colours that the style sheet gives it in each theme', async () => {
  const { seen, frame, unmount } = await mountScene();
  const colour = () => (ballsOf(seen.scene)[0].material.uniforms.uColour.value as Color).toArray();
  const bytes = (red: number, green: number, blue: number) =>
    [red, green, blue].map((byte) => byte / 255);
  // --run-1 of tokens.css.
  expect(colour()).toEqual(bytes(0x00, 0x72, 0xb2));
  takeTokensOff();
  wearTokens('dark');
  await act(async () => setTheme('dark'));
  await frame();
  expect(colour()).toEqual(bytes(0x4f, 0xa8, 0xe0));
  await unmount();
});
