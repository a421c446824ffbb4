import { act } from '@react-three/fiber';
import { CustomBlending, InstancedMesh } from 'three';
import type { Object3D } from 'three';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { LANGUAGES } from '../../src/i18n/index.ts';
import { RENDER_ORDER } from '../../src/scene/order.ts';
import { frames } from '../../src/store/frames.ts';
import { openLink } from '../../src/store/intents/openRuns.ts';
import { setLanguage } from '../../src/store/intents/preferences.ts';
import { liftRun } from '../../src/store/intents/view.ts';
import { activeRun, freshRun, useRuns } from '../../src/store/runs.ts';
import { lookOf, markerCorners } from '../../src/ui/runLooks.ts';
import { ballsOf, mountScene } from '../support/scene.tsx';
import { takeTokensOff, wearTokens } from '../support/tokens.ts';
import { appendRows } from '../support/trace.ts';
import { experimentOf } from '../support/train.ts';

beforeEach(async () => {
  wearTokens('light');
  setLanguage('en', await LANGUAGES.en.load());
  const init = { type: 'point', a: -1.5, b: 0.4 };
  openLink(experimentOf({ data: { preset: 'five-points' }, init, epochs: 100 }), []);
});

afterEach(takeTokensOff);

/** How many corners the markers along the paths have: each fan has one place more, in its middle. */
function cornersIn(scene: Object3D): ReadonlySet<number> {
  const corners = new Set<number>();
  scene.traverse((object) => {
    if (!(object instanceof InstancedMesh)) return;
    const { count } = object.geometry.getAttribute('position');
    for (const fans of [1, 2]) corners.add(count / fans - 1);
  });
  return corners;
}

test('several runs have names at their balls, a ghost is a path alone, and a lifted run fades the others', async () => {
  const { seen, overlay, frame, unmount } = await mountScene();
  appendRows(activeRun().trace, 10, (row) => ({ a: row / 100, b: 1 - row / 100, loss: 1 }));
  frames.request();
  await frame();
  const names = () =>
    [...overlay.querySelectorAll<HTMLElement>('[data-kind="run"]')]
      .filter(({ textContent }) => textContent !== '')
      .map(({ textContent }) => textContent);
  const strengths = () =>
    ballsOf(seen.scene)
      .filter(({ renderOrder }) => renderOrder !== RENDER_ORDER.ghost + 0.3)
      .map(({ material }) => material.blending === CustomBlending);
  expect(names()).toEqual([]);
  const other = freshRun({ id: 7, slot: 3, name: 'mine', isHidden: false }, activeRun().problem);
  await act(async () =>
    useRuns.setState(({ runs: [run] }) => ({ runs: [{ ...run, ghost: run }, other] })),
  );
  await frame();
  expect(ballsOf(seen.scene)).toHaveLength(4);
  expect(names()).toContain('mine');
  expect(names()).toHaveLength(2);
  expect(strengths()).toEqual([false, false]);
  await act(async () => liftRun(7));
  await frame();
  expect(strengths().filter((isFaint) => isFaint)).toHaveLength(1);
  await act(async () => liftRun(null));
  await frame();
  expect(strengths()).toEqual([false, false]);
  await act(async () => useRuns.setState(({ runs }) => ({ runs: runs.slice(0, 1) })));
  await unmount();
});

test('a run that comes back in another colour has the marker of that one, as in the list', async () => {
  const { seen, frame, unmount } = await mountScene();
  const other = freshRun({ id: 7, slot: 1, name: '', isHidden: false }, activeRun().problem);
  await act(async () => useRuns.setState(({ runs }) => ({ runs: [...runs, other] })));
  await frame();
  const before = cornersIn(seen.scene);
  await act(async () =>
    useRuns.setState(({ runs }) => ({
      runs: runs.map((run) => (run.id === 7 ? { ...run, slot: 2 } : run)),
    })),
  );
  await frame();
  const [square, triangle] = [1, 2].map((slot) => markerCorners(lookOf(slot).marker).length);
  expect(before.has(square)).toBe(true);
  expect(before.has(triangle)).toBe(false);
  expect(cornersIn(seen.scene).has(square)).toBe(false);
  expect(cornersIn(seen.scene).has(triangle)).toBe(true);
  await unmount();
});
