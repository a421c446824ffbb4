import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { ANSWERS, isCovered } from '../../src/store/cover.ts';
import { cover, uncover, uncoverAll } from '../../src/store/intents/cover.ts';

// No frame comes.
beforeAll(() => {
  vi.stubGlobal('requestAnimationFrame', () => 1);
});
afterAll(() => vi.unstubAllGlobals());
afterEach(uncoverAll);

const covered = () => ANSWERS.filter(isCovered);

test('nothing is covered until it is asked for', () => {
  expect(covered()).toEqual([]);
});

test('what is covered is what was covered last, less what was uncovered since', () => {
  cover(ANSWERS);
  expect(covered()).toEqual([...ANSWERS]);
  cover(['floor', 'best']);
  expect(covered()).toEqual(['best', 'floor']);
  uncover('best');
  uncover('values');
  expect(covered()).toEqual(['floor']);
  uncoverAll();
  expect(covered()).toEqual([]);
});
