import { act } from '@react-three/fiber';
import { Mesh, ShaderMaterial } from 'three';
import type { BufferGeometry, Scene as ThreeScene } from 'three';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { LANGUAGES } from '../../src/i18n/index.ts';
// In the page it comes when it is asked for; here it is there.
import '../../src/scene/onDemand.ts';
import { createSpace } from '../../src/scene/space/space.ts';
import { frames } from '../../src/store/frames.ts';
import { openLink } from '../../src/store/intents/openRuns.ts';
import { setLanguage } from '../../src/store/intents/preferences.ts';
import { toggleBowl, toggleFan } from '../../src/store/intents/view.ts';
import { useObjective } from '../../src/store/objective.ts';
import { activeRun } from '../../src/store/runs.ts';
import { useView } from '../../src/store/view.ts';
import { mountScene } from '../support/scene.tsx';
import { takeTokensOff, wearTokens } from '../support/tokens.ts';
import { appendRows } from '../support/trace.ts';
import { experimentOf } from '../support/train.ts';

const STEPS = 1000;

beforeEach(async () => {
  wearTokens('light');
  setLanguage('en', await LANGUAGES.en.load());
  const json = {
    data: { preset: 'five-points' },
    init: { type: 'point', a: 0.5, b: 0.4 },
    batch: { size: 2, order: 'sequential' },
    epochs: STEPS,
  };
  openLink(experimentOf(json), []);
});

afterEach(() => {
  takeTokensOff();
  useView.setState({ showsBowl: false, showsFan: false });
});

/** The yellow veils of the batch's bowl, before the surface and behind it. */
function veilsOf(scene: ThreeScene) {
  const veils: Mesh<BufferGeometry, ShaderMaterial>[] = [];
  scene.traverse((object) => {
    if (!(object instanceof Mesh) || !(object.material instanceof ShaderMaterial)) return;
    if (object.material.defines?.GHOST !== undefined) veils.push(object);
  });
  return veils;
}

test('the bowl of the batch is a veil as high as the loss of its points alone', async () => {
  toggleBowl();
  const { seen, overlay, frame, unmount } = await mountScene();
  await frame();
  const [veil] = veilsOf(seen.scene);
  const space = createSpace(useObjective.getState().frame, 'log');
  // The first two of the five points.
  const loss = (a: number, b: number) => ((0.5 * a + b - 1.3) ** 2 + (a + b - 1.6) ** 2) / 2;
  const { position } = veil.geometry.attributes;
  let checked = 0;
  for (let k = 0; k < position.count; k += 97) {
    const height = space.yOf(loss(space.aOf(position.getX(k)), space.bOf(position.getZ(k))));
    // Beyond the cut heights are of no matter.
    if (height > 2) continue;
    expect(position.getY(k)).toBeCloseTo(height, 3);
    checked += 1;
  }
  expect(checked).toBeGreaterThan(50);
  expect(overlay.querySelectorAll('[data-kind="batchMinimum"]')).toHaveLength(1);
  await act(async () => toggleBowl());
  await frame();
  expect(veilsOf(seen.scene)).toEqual([]);
  expect(overlay.querySelectorAll('[data-kind="batchMinimum"]')).toHaveLength(0);
  await unmount();
});

test('the fan has the full gradient by name, and goes with its switch', async () => {
  const { overlay, frame, unmount } = await mountScene();
  // As many as set the scale of arrows.
  appendRows(activeRun().trace, STEPS + 1, (row) => ({ a: 0.5, b: 0.4 + row / STEPS, loss: 1 }));
  frames.request();
  await frame();
  const names = () =>
    [...overlay.querySelectorAll('[data-kind="gradient"]')].map(({ textContent }) => textContent);
  expect(names()).not.toContain('full gradient');
  await act(async () => toggleFan());
  await frame();
  expect(names()).toContain('full gradient');
  await act(async () => toggleFan());
  await frame();
  expect(names()).not.toContain('full gradient');
  await unmount();
});
