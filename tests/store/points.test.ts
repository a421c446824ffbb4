import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { jsonOf } from '../../src/engine/json.ts';
import { linkOf } from '../../src/share/link.ts';
import { runsFromLink } from '../../src/share/runsLink.ts';
import { addPoint, movePoint, removePoint } from '../../src/store/intents/points.ts';
import { activeExperiment } from '../../src/store/runs.ts';
import { beginRun } from '../support/store.ts';
import { problemOf } from '../support/train.ts';

// Nothing is drawn here, and no frame comes.
beforeAll(() => vi.stubGlobal('requestAnimationFrame', () => 1));
afterAll(() => vi.unstubAllGlobals());

const POINTS = [
  [0, 1],
  [2, 3],
  [4, 5],
];
const start = problemOf({ data: { points: POINTS } });
beforeEach(() => beginRun(start));

function expectData(data: object) {
  expect(jsonOf(activeExperiment())).toHaveProperty('data', data);
}

test('a point is added after the others', () => {
  addPoint(-6, 7);
  expectData({ points: [...POINTS, [-6, 7]] });
});

test('a point is moved, and the others stay', () => {
  movePoint(1, 2.5, -3);
  expectData({ points: [POINTS[0], [2.5, -3], POINTS[2]] });
});

test('a point that is moved to where it is changes nothing', () => {
  movePoint(1, 2, 3);
  expect(activeExperiment()).toBe(start.experiment);
});

test('a point is removed, but not the last', () => {
  expect([removePoint(0), removePoint(1)]).toEqual([true, true]);
  expectData({ points: [POINTS[1]] });
  expect(removePoint(0)).toBe(false);
  expectData({ points: [POINTS[1]] });
});

test('the same points have the same link, edited here or read from it', () => {
  beginRun(problemOf({ data: { name: 'mine', xName: 'a', yUnit: 'kg', points: POINTS } }));
  movePoint(0, 0.5, 1);
  const link = linkOf(activeExperiment());
  expect(link).toContain('edited');
  const [read] = runsFromLink(link).runs;
  expect(linkOf(read.experiment)).toBe(link);
});

test('no edit reaches into the points as they were', () => {
  addPoint(-6, 7);
  movePoint(0, 9, 9);
  removePoint(1);
  expect(jsonOf(start.experiment)).toHaveProperty('data.points', POINTS);
});

test('edited data keep what they are: the preset with its units, and brought ones their names', () => {
  beginRun(problemOf({ data: { preset: 'anscombe-1' } }));
  removePoint(0);
  expect(activeExperiment().data).toMatchObject({ preset: 'anscombe-1', points: { n: 10 } });
  beginRun(problemOf({ data: { preset: 'women', units: 'us' } }));
  movePoint(14, 73, 164);
  expect(activeExperiment().data).toMatchObject({ preset: 'women', units: 'us' });
  const brought = { name: 'a.csv', yUnit: 'kg', points: POINTS };
  beginRun(problemOf({ data: brought }));
  movePoint(0, 5, 5);
  expect(activeExperiment().data).toMatchObject({ name: 'a.csv', yUnit: 'kg', edited: true });
  beginRun(problemOf({ data: { points: POINTS } }));
  movePoint(0, 5, 5);
  expect(activeExperiment().data).not.toHaveProperty('edited');
});
