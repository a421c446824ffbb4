import { act } from '@react-three/fiber';
import { InstancedMesh } from 'three';
import type { Object3D } from 'three';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { LANGUAGES } from '../../src/i18n/index.ts';
import type { Answer } from '../../src/store/cover.ts';
import { cover, uncoverAll } from '../../src/store/intents/cover.ts';
import { openLink } from '../../src/store/intents/openRuns.ts';
import { setLanguage } from '../../src/store/intents/preferences.ts';
import { mountScene } from '../support/scene.tsx';
import { takeTokensOff, wearTokens } from '../support/tokens.ts';
import { experimentOf } from '../support/train.ts';

beforeEach(async () => {
  wearTokens('light');
  setLanguage('en', await LANGUAGES.en.load());
  openLink(experimentOf({ data: { preset: 'five-points' } }), []);
});

afterEach(() => {
  uncoverAll();
  takeTokensOff();
});

test('the surface tells of neither minimum, floor nor path while they are covered, and does not shift', async () => {
  const { seen, overlay, frame, unmount } = await mountScene();
  const told = (): readonly Answer[] => {
    const words = [...overlay.children].map(({ textContent }) => textContent);
    const beads: Object3D[] = [];
    seen.scene.traverse((object) => {
      if (object instanceof InstancedMesh) beads.push(object);
    });
    return [
      ...(words.some((word) => word === '★' || word === 'minimum') ? (['minimum'] as const) : []),
      // At the foot of the axis of the loss.
      ...(words.includes('0.044') ? (['floor'] as const) : []),
      ...(beads.length > 0 ? (['path'] as const) : []),
    ];
  };
  const eye = () => seen.camera?.matrixWorld.toArray();
  const all = ['minimum', 'floor', 'path'] as const;
  const covering = async (answers: readonly Answer[]) => {
    await act(async () => cover(answers));
    await frame();
    await frame();
  };
  await covering([]);
  expect(told()).toEqual(all);
  const before = eye();
  await covering(all);
  expect(told()).toEqual([]);
  expect(eye()).toEqual(before);
  for (const answer of all) {
    await covering(all.filter((each) => each !== answer));
    expect(told()).toEqual([answer]);
  }
  await covering([]);
  expect(told()).toEqual(all);
  expect(eye()).toEqual(before);
  await unmount();
});
