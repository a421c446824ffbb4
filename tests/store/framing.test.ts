import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Range } from '../../src/engine/range.ts';
import { prepare } from '../../src/engine/problem.ts';
import {
  openRanges,
  showAutomatic,
  showRanges,
  showWholePath,
  zoomOut,
  zoomToBall,
} from '../../src/store/framing.ts';
import { outlookOn, withBest } from '../../src/store/outlook.ts';
import { beginRun, runNow, useRun } from '../../src/store/run.ts';
import { CHUNK_ROWS, CHUNK_VALUES, columnsIn } from '../../src/trace/columns.ts';
import { experimentOf, problemOf } from '../support/train.ts';

interface Row {
  readonly a: number;
  readonly b: number;
  readonly loss: number;
}

/** A run that has come through these places, the playhead on the last of them. */
function runThrough(rows: readonly Row[]) {
  const { trace, playhead } = runNow();
  const chunk = new Float64Array(CHUNK_VALUES);
  const columns = columnsIn(chunk, CHUNK_ROWS);
  rows.forEach(({ a, b, loss }, i) => {
    columns.a[i] = a;
    columns.b[i] = b;
    columns.loss[i] = loss;
  });
  trace.append(chunk, rows.length, rows.length - 1);
  playhead.moveTo(rows.length - 1, false);
}

const size = ([low, high]: Range) => high - low;
const middle = ([low, high]: Range) => (low + high) / 2;
const start = { type: 'point', a: 0, b: 0 } as const;

beforeEach(() => {
  vi.stubGlobal('requestAnimationFrame', () => 0);
  // Another objective first, so that nothing is left of the test before.
  beginRun(problemOf({ data: { preset: 'women' } }));
  beginRun(problemOf({ init: start }));
});

describe('zooming', () => {
  test('to the ball halves the ranges about it, each time again', () => {
    const { automatic } = runNow();
    runThrough([{ a: 0.5, b: 1, loss: 1 }]);
    for (const part of [2, 4, 8]) {
      expect(zoomToBall()).toBe(true);
      const { frame } = runNow();
      expect(size(frame.a) / (size(automatic.a) / part)).toBeCloseTo(1, 2);
      expect(size(frame.b) / (size(automatic.b) / part)).toBeCloseTo(1, 2);
      expect(middle(frame.a)).toBeCloseTo(0.5, 2);
      expect(middle(frame.b)).toBeCloseTo(1, 2);
    }
  });

  test('ends at a limit, and says so; a frame is drawable all the way', () => {
    const presses = { in: 0, out: 0 };
    while (zoomToBall() && presses.in < 100) presses.in += 1;
    expect(presses.in).toBeLessThan(20);
    while (zoomOut() && presses.out < 100) {
      presses.out += 1;
      const { frame, surface } = runNow();
      expect(frame.lossHigh).toBeGreaterThan(frame.lossFrom);
      expect(surface?.losses.every(Number.isFinite)).toBe(true);
    }
    expect(presses.out).toBeGreaterThan(30);
    expect(presses.out).toBeLessThan(60);
  });

  test('out doubles the ranges about their middle', () => {
    const { automatic } = runNow();
    zoomOut();
    const { frame } = runNow();
    expect(size(frame.a) / size(automatic.a)).toBeCloseTo(2, 2);
    expect(middle(frame.a)).toBeCloseTo(middle(automatic.a), 2);
  });

  test('to a ball that is nowhere near stops at the limit', () => {
    runThrough([{ a: 1e300, b: -1e300, loss: Infinity }]);
    zoomToBall();
    const { frame } = runNow();
    for (const end of [...frame.a, ...frame.b, frame.lossFrom, frame.lossHigh]) {
      expect(Number.isFinite(end)).toBe(true);
    }
  });
});

describe('fit all', () => {
  test('is the automatic frame while the path is in it', () => {
    const { automatic } = runNow();
    zoomToBall();
    runThrough([
      { a: 0, b: 0, loss: 5 },
      { a: 0.5, b: 0.5, loss: 2 },
    ]);
    showWholePath();
    expect(runNow().frame).toBe(automatic);
    expect(runNow().chosen).toBeNull();
  });

  test('holds every step up to the last within bounds, and not the ones after', () => {
    runThrough([
      { a: 0, b: 0, loss: 5 },
      { a: 40, b: -3, loss: 4000 },
      { a: -90, b: 200, loss: 60_000 },
      { a: 1e9, b: 1e9, loss: 1e18 },
    ]);
    showWholePath();
    const { frame } = runNow();
    expect(frame.a[0]).toBeLessThan(-90);
    expect(frame.a[1]).toBeGreaterThan(40);
    expect(frame.b[1]).toBeGreaterThan(200);
    expect(size(frame.a)).toBeLessThan(300);
    expect(frame.lossHigh).toBeGreaterThan(60_000);
  });

  test('raises the cut where the path climbs above it within the ranges', () => {
    const { automatic } = runNow();
    const [a, b] = [automatic.a[0] + 0.01, automatic.b[0] + 0.01];
    const loss = runNow().problem.objective.loss(a, b);
    expect(loss).toBeGreaterThan(automatic.lossHigh);
    runThrough([
      { a: 0, b: 0, loss: 5 },
      { a, b, loss },
    ]);
    showWholePath();
    expect(runNow().frame).toMatchObject({ a: automatic.a, b: automatic.b });
    expect(runNow().frame.lossHigh).toBeGreaterThan(loss);
  });
});

describe('a chosen frame', () => {
  const chosen = { a: [-1, 2], b: [0, 3] } as const;
  const change = (fields: object) =>
    beginRun(prepare(experimentOf({ init: start, ...fields }), runNow().problem));
  const sameData = () => ({ data: runNow().problem.experiment.data });

  beforeEach(() => showRanges(chosen));

  test.each([
    ['the learning rate', { optimizer: { type: 'sgd', lr: 0.3 } }],
    ['the batch', { batch: { size: 1 } }],
    ['the start', { init: { type: 'point', a: 1, b: 2 } }],
  ])('stays when %s changes', (_, fields) => {
    const { surface } = runNow();
    const before = runNow().problem.experiment;
    const experiment = { ...experimentOf({ init: start, ...fields }), ...sameData() };
    beginRun(prepare({ ...experiment, loss: before.loss }, runNow().problem));
    expect(runNow().frame).toMatchObject(chosen);
    expect(runNow().chosen).toEqual(chosen);
    expect(runNow().surface).toBe(surface);
  });

  test.each([
    ['the data', { data: { preset: 'cars' } }],
    ['the model', { model: 'sine' }],
    ['the loss', { loss: { type: 'mae' } }],
    ['the scaling', { scaling: 'x' }],
  ])('goes when %s change, and with them the objective', (_, fields) => {
    change(fields);
    expect(runNow().chosen).toBeNull();
    expect(runNow().frame).toBe(runNow().automatic);
  });

  test('has a surface of its own, and the automatic one comes back', () => {
    const { surface, automatic, problem } = runNow();
    expect(surface?.losses[0]).toBeCloseTo(problem.objective.loss(-1, 0), 12);
    showAutomatic();
    const { frame, surface: own } = runNow();
    expect(frame).toBe(automatic);
    expect(own?.losses[0]).toBeCloseTo(problem.objective.loss(automatic.a[0], automatic.b[0]), 12);
  });

  test('a lower point found on all points lowers its floor; the lowest of the frame alone does not', () => {
    const { problem } = runNow();
    const searched = { ...runNow(), isExact: false };
    const least = searched.best?.loss ?? NaN;
    expect(withBest(searched, problem, { a: 0, b: 0, loss: least + 1 })).toEqual({});
    const lower = withBest(searched, problem, { a: 9, b: 9, loss: least / 2 });
    expect(lower.frame?.lossLow).toBe(least / 2);
    // That point is outside: the axis begins where it did.
    expect(lower.frame?.lossFrom).toBe(runNow().frame.lossFrom);
  });

  test('an exact minimum stays, and of a curve of equals a place in the frame is taken', () => {
    expect(withBest(runNow(), runNow().problem, { a: 9, b: 9, loss: 0 })).toEqual({});
    const problem = problemOf({ model: 'deep-linear' });
    const outlook = outlookOn(problem, null);
    const { best } = outlook;
    if (best === null) throw new Error('it has a minimum');
    const slope = best.a * best.b;
    const found = { a: 4 * slope, b: 0.25, loss: best.loss * (1 + 1e-12) };
    expect(withBest(outlook, problem, found)).toEqual({});
    const frame = {
      ...outlook.frame,
      a: [4 * slope - 0.1, 4 * slope + 0.1],
      b: [0.2, 0.3],
    } as const;
    const view = { ...outlook, frame, chosen: frame };
    expect(withBest(view, problem, found).best).toEqual({ ...found, loss: best.loss });
    expect(withBest(view, problem, { ...found, loss: best.loss * 1.1 })).toEqual({});
  });
});

describe('ranges that come with a link', () => {
  test('are shown, and an axis left out takes its own', () => {
    const { automatic } = runNow();
    expect(openRanges({ a: [-1, 2], b: null })).toEqual([]);
    expect(runNow().frame).toMatchObject({ a: [-1, 2], b: automatic.b });
  });

  test.each([
    ['too narrow', [1, 1 + 1e-12]],
    ['too wide', [-1e12, 1e12]],
    ['too far', [1e15, 1e15 + 10]],
  ] as const)('are refused where they are %s, and the other is shown', (_, a) => {
    const refused = openRanges({ a, b: [0, 3] });
    expect(refused.map(({ axis }) => axis)).toEqual(['a']);
    expect(runNow().frame).toMatchObject({ a: runNow().automatic.a, b: [0, 3] });
  });

  test('of the nearest and the furthest frame there is are not refused', () => {
    for (const zoom of [zoomToBall, zoomOut]) {
      for (let i = 0; i < 60; i++) zoom();
      const { chosen } = runNow();
      if (chosen === null) throw new Error('a frame must have been chosen');
      useRun.setState({ chosen: null });
      expect(openRanges(chosen)).toEqual([]);
      expect(runNow().chosen).toEqual(chosen);
    }
  });
});
