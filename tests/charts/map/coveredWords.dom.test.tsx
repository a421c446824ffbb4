import { cleanup, render } from '@testing-library/react';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { MapCovered } from '../../../src/charts/map/MapCovered.tsx';
import { mapFrame } from '../../../src/charts/map/frame.ts';
import { prospectOf } from '../../../src/engine/frame/frame.ts';
import { LANGUAGES } from '../../../src/i18n/index.ts';
import { cover, uncoverAll } from '../../../src/store/intents/cover.ts';
import { setLanguage } from '../../../src/store/intents/preferences.ts';
import { runOfAll } from '../../support/runs.ts';

beforeAll(async () => setLanguage('en', await LANGUAGES.en.load()));
afterEach(() => {
  cleanup();
  uncoverAll();
});

test.each([
  [580, 260, 'under it'],
  [360, 300, 'under it'],
  [640, 150, 'beside it'],
  [340, 64, 'to the ear alone'],
])('in %i × %i pixels what is covered is told off the map: %s', (width, height, where) => {
  cover(['minimum', 'path']);
  const { frame } = prospectOf(runOfAll({ data: { preset: 'five-points' } }, 1).problem);
  const map = mapFrame(frame, { width, height }, true, true, (text) => 7 * text.length);
  const { container } = render(<MapCovered map={map} />);
  expect(container.textContent).toMatch(/minimum: hidden for now.*path: hidden for now/);
  const words = container.firstElementChild as HTMLElement;
  const [left, top] = [words.style.left, words.style.top].map((px) => Number.parseFloat(px));
  // Below the ticks and their numbers, and within the picture.
  const isUnder = top >= map.top + map.height + 18 && top + 18 <= height;
  const isBeside = left > map.left + map.width && top + 4 * 14 <= height;
  const isUnseen = words.className === 'unseen';
  expect({ isUnder, isBeside: isBeside && !isUnseen, isUnseen }).toEqual({
    isUnder: where === 'under it',
    isBeside: where === 'beside it',
    isUnseen: where === 'to the ear alone',
  });
});
