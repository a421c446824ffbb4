import { expect, test } from 'vitest';
import { axisEnd, createLossComposer } from '../../../src/charts/loss/composing.ts';
import { nearestCurve } from '../../../src/charts/loss/others.ts';
import type { RunStyle } from '../../../src/charts/shared/runStyle.ts';
import { en } from '../../../src/i18n/en/index.ts';
import { drawnRuns } from '../../../src/store/drawing.ts';
import type { Run } from '../../../src/store/runs.ts';
import { runOfAll } from '../../support/runs.ts';

// Five points: a step sees 5, 2 or 1 of them, and an epoch has 1, 3 or 5 steps.
const SIZES = ['full', 2, 1] as const;

function runsAt(rows: readonly number[], more: object = {}): readonly Run[] {
  return SIZES.map((size, k) => {
    const data = { preset: 'five-points' };
    const json = { data, epochs: 40, seed: 7, batch: { size }, ...more };
    return { ...runOfAll(json, rows[k]), id: k, slot: k };
  });
}

const drawnAt = (runs: readonly Run[], active = 0) => drawnRuns({ runs, active }, null);

const styles = SIZES.map(() => ({ dash: [] as readonly number[] }) as RunStyle);
const base = { scale: 'linear', messages: en, styles, slot: 0 } as const;

function pictureOf(runs: readonly Run[], axis: 'steps' | 'samples', active = 0) {
  const drawn = drawnAt(runs, active);
  const composer = createLossComposer({ ...base, axis });
  const nameOf = ({ id }: Run) => `run ${id}`;
  return composer.compose(
    { drawn, best: null, isPlaying: false, nameOf },
    axisEnd(drawn, axis),
    300,
  );
}

test('the axis ends with the run that has got furthest, as it counts', () => {
  // 24 steps of the full batch, the least, are 120 samples; 50 of one sample are twice 5 epochs.
  const drawn = drawnAt(runsAt([10, 30, 50]));
  expect(axisEnd(drawn, 'samples')).toBe(120);
  expect(axisEnd(drawn, 'steps')).toBe(50);
  expect(axisEnd(drawn, 'epochs')).toBe(24);
});

test('at one place every curve ends where its run has got to, in the unit of the axis', () => {
  const picture = pictureOf(runsAt([10, 30, 50]), 'samples');
  const ends = picture.others.map(({ drawn, xs }) => [drawn.run.id, xs.at(-1)]);
  expect(picture.curves.xs.at(-1)).toBe(50);
  expect(ends).toEqual([
    [1, 50],
    [2, 50],
  ]);
  const inSteps = pictureOf(runsAt([10, 30, 50]), 'steps');
  expect(inSteps.others.map(({ xs }) => xs.at(-1))).toEqual([30, 50]);
});

test('a run that waits at its end stands there, and the axis goes on to that of the longest', () => {
  const [first, ...rest] = runsAt([40, 120, 200]);
  const picture = pictureOf([first, ...rest], 'steps', 2);
  expect(picture.xRange).toEqual([0, 200]);
  const full = picture.others.find(({ drawn }) => drawn.run.id === 0);
  expect(full?.xs.at(-1)).toBe(40);
  // Its curve is its trace, step by step.
  const { loss } = first.trace.columns;
  expect(full?.loss).toEqual(Array.from({ length: 41 }, (_, k) => loss.at(k)));
});

test('only the active run has a batch loss, and each its name where there are several', () => {
  const picture = pictureOf(runsAt([10, 30, 50]), 'samples', 1);
  expect(picture.showsBatch).toBe(true);
  expect(picture.name).toBe('run 1');
  expect(picture.others.map(({ name }) => name)).toEqual(['run 0', 'run 2']);
  const [alone] = runsAt([10, 30, 50]);
  expect(pictureOf([{ ...alone, ghost: alone }], 'steps').name).toBe(null);
});

test('an old future is drawn as far as the axis goes, without a name', () => {
  const [run] = runsAt([10, 30, 50], { epochs: 400 });
  const picture = pictureOf([{ ...run, ghost: run }], 'steps');
  expect(picture.others.map(({ name, xs }) => [name, xs.at(-1)])).toEqual([[null, 24]]);
});

test('a run that diverges leaves the axis to the others', () => {
  const [run, other] = runsAt([10, 30, 50]);
  const [wild] = runsAt([40, 40, 40], { optimizer: { type: 'sgd', lr: 3 } });
  const calm = pictureOf([run, other], 'steps').yRange[1];
  const { yRange } = pictureOf([run, other, { ...wild, id: 2 }], 'steps');
  expect(yRange[1]).toBeLessThan(calm * 200);
  expect(wild.trace.columns.loss.at(40)).toBeGreaterThan(calm * 1e6);
});

test('the curve within reach is the one that is nearest', () => {
  const curves = [
    { id: 1, on: { xs: [0, 100], ys: [0, 100] } },
    { id: 2, on: { xs: [0, 50], ys: [40, 40] } },
  ];
  expect(nearestCurve(curves, { x: 30, y: 32 })).toBe(1);
  expect(nearestCurve(curves, { x: 30, y: 37 })).toBe(2);
  // It ends before.
  expect(nearestCurve(curves, { x: 60, y: 40 })).toBe(null);
});
