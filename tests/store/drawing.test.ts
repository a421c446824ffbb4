import { expect, test } from 'vitest';
import { areApart, drawnRuns, rowDrawn, startsOf } from '../../src/store/drawing.ts';
import type { Run } from '../../src/store/runs.ts';
import { runOfAll } from '../support/runs.ts';

const POINTS = { data: { preset: 'five-points' }, epochs: 4, batch: { size: 'full' } };

function runAt(id: number, a: number, more: Partial<Run> = {}): Run {
  return { ...runOfAll({ ...POINTS, init: { type: 'point', a, b: 0 } }, 2), id, slot: id, ...more };
}

const keysOf = (drawn: ReturnType<typeof drawnRuns>) => drawn.map(({ key }) => key);

test('the active run is drawn over the others, what is lifted over it, and ghosts under all', () => {
  const ghost = runAt(1, 0);
  const runs = [runAt(1, 0, { ghost }), runAt(2, 0), runAt(3, 0)];
  expect(keysOf(drawnRuns({ runs, active: 1 }, null))).toEqual(['ghost 1', '2', '3', '1']);
  const drawn = drawnRuns({ runs, active: 1 }, 2);
  expect(keysOf(drawn)).toEqual(['ghost 1', '3', '1', '2']);
  expect(drawn.map(({ emphasis }) => emphasis)).toEqual(['faded', 'faded', 'faded', 'lifted']);
});

test('a hidden run is not drawn, unless it is the active one', () => {
  const runs = [runAt(1, 0, { isHidden: true }), runAt(2, 0, { isHidden: true }), runAt(3, 0)];
  expect(keysOf(drawnRuns({ runs, active: 1 }, null))).toEqual(['3', '1']);
});

test('nothing is faded for a run that is alone, hidden or gone', () => {
  const usual = (drawn: ReturnType<typeof drawnRuns>) =>
    drawn.every(({ emphasis }) => emphasis === 'usual');
  expect(usual(drawnRuns({ runs: [runAt(1, 0, { ghost: runAt(1, 1) })], active: 1 }, 1))).toBe(
    true,
  );
  const runs = [runAt(1, 0), runAt(2, 0), runAt(3, 0, { isHidden: true })];
  expect(usual(drawnRuns({ runs, active: 1 }, 3))).toBe(true);
  expect(usual(drawnRuns({ runs, active: 1 }, 9))).toBe(true);
});

test('a run and its old future need no names, two runs do', () => {
  const runs = [runAt(1, 0, { ghost: runAt(1, 1) })];
  expect(areApart(drawnRuns({ runs, active: 1 }, null))).toBe(false);
  expect(areApart(drawnRuns({ runs: [...runs, runAt(2, 0)], active: 1 }, null))).toBe(true);
});

test('runs that begin at one place share its mark', () => {
  const runs = [runAt(1, 0), runAt(2, 0.5), runAt(3, 0, { ghost: runAt(3, 2) })];
  const groups = startsOf(drawnRuns({ runs, active: 2 }, null));
  expect(groups.map(keysOf)).toEqual([['1', '3'], ['2']]);
});

test('of an old future all is drawn that there is, of a run what the playhead has reached', () => {
  const run = runAt(1, 0);
  expect(rowDrawn({ run, isGhost: false })).toBe(2);
  expect(rowDrawn({ run, isGhost: true })).toBe(4);
});
