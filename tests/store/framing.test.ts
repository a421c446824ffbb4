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
} from '../../src/store/intents/framing.ts';
import { objectiveFor, useObjective, withBest } from '../../src/store/objective.ts';
import { activeRun } from '../../src/store/runs.ts';
import { useTransport } from '../../src/store/transport.ts';
import { CHUNK_ROWS, CHUNK_VALUES, columnsIn } from '../../src/trace/columns.ts';
import { beginRun, shownNow } from '../support/store.ts';
import { experimentOf, problemOf } from '../support/train.ts';

interface Row {
  readonly a: number;
  readonly b: number;
  readonly loss: number;
}

/** A run that has come through these places, the playhead on the last of them. */
function runThrough(rows: readonly Row[]) {
  const { trace } = activeRun();
  const chunk = new Float64Array(CHUNK_VALUES);
  const columns = columnsIn(chunk, CHUNK_ROWS);
  rows.forEach(({ a, b, loss }, i) => {
    columns.a[i] = a;
    columns.b[i] = b;
    columns.loss[i] = loss;
  });
  trace.append(chunk, rows.length, rows.length - 1);
  useTransport.getState().playhead.moveTo(rows.length - 1, false);
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
    const { automatic } = shownNow();
    runThrough([{ a: 0.5, b: 1, loss: 1 }]);
    for (const part of [2, 4, 8]) {
      expect(zoomToBall()).toBe(true);
      const { frame } = shownNow();
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
      const { frame, surface } = shownNow();
      expect(frame.lossHigh).toBeGreaterThan(frame.lossFrom);
      expect(surface?.losses.every(Number.isFinite)).toBe(true);
    }
    expect(presses.out).toBeGreaterThan(30);
    expect(presses.out).toBeLessThan(60);
  });

  test('out doubles the ranges about their middle', () => {
    const { automatic } = shownNow();
    zoomOut();
    const { frame } = shownNow();
    expect(size(frame.a) / size(automatic.a)).toBeCloseTo(2, 2);
    expect(middle(frame.a)).toBeCloseTo(middle(automatic.a), 2);
  });

  test('to a ball that is nowhere near stops at the limit', () => {
    runThrough([{ a: 1e300, b: -1e300, loss: Infinity }]);
    zoomToBall();
    const { frame } = shownNow();
    for (const end of [...frame.a, ...frame.b, frame.lossFrom, frame.lossHigh]) {
      expect(Number.isFinite(end)).toBe(true);
    }
  });
});

describe('fit all', () => {
  test('is the automatic frame while the path is in it', () => {
    const { automatic } = shownNow();
    zoomToBall();
    runThrough([
      { a: 0, b: 0, loss: 5 },
      { a: 0.5, b: 0.5, loss: 2 },
    ]);
    showWholePath();
    expect(shownNow().frame).toBe(automatic);
    expect(shownNow().chosen).toBeNull();
  });

  test('holds every step up to the last within bounds, and not the ones after', () => {
    runThrough([
      { a: 0, b: 0, loss: 5 },
      { a: 40, b: -3, loss: 4000 },
      { a: -90, b: 200, loss: 60_000 },
      { a: 1e9, b: 1e9, loss: 1e18 },
    ]);
    showWholePath();
    const { frame } = shownNow();
    expect(frame.a[0]).toBeLessThan(-90);
    expect(frame.a[1]).toBeGreaterThan(40);
    expect(frame.b[1]).toBeGreaterThan(200);
    expect(size(frame.a)).toBeLessThan(300);
    expect(frame.lossHigh).toBeGreaterThan(60_000);
  });

  test('raises the cut where the path climbs above it within the ranges', () => {
    const { automatic } = shownNow();
    const [a, b] = [automatic.a[0] + 0.01, automatic.b[0] + 0.01];
    const loss = shownNow().problem.objective.loss(a, b);
    expect(loss).toBeGreaterThan(automatic.lossHigh);
    runThrough([
      { a: 0, b: 0, loss: 5 },
      { a, b, loss },
    ]);
    showWholePath();
    expect(shownNow().frame).toMatchObject({ a: automatic.a, b: automatic.b });
    expect(shownNow().frame.lossHigh).toBeGreaterThan(loss);
  });
});

describe('a chosen frame', () => {
  const chosen = { a: [-1, 2], b: [0, 3] } as const;
  const change = (fields: object) =>
    beginRun(prepare(experimentOf({ init: start, ...fields }), shownNow().problem));
  const sameData = () => ({ data: shownNow().problem.experiment.data });

  beforeEach(() => showRanges(chosen));

  test.each([
    ['the learning rate', { optimizer: { type: 'sgd', lr: 0.3 } }],
    ['the batch', { batch: { size: 1 } }],
    ['the start', { init: { type: 'point', a: 1, b: 2 } }],
  ])('stays when %s changes', (_, fields) => {
    const { surface } = shownNow();
    const before = shownNow().problem.experiment;
    const experiment = { ...experimentOf({ init: start, ...fields }), ...sameData() };
    beginRun(prepare({ ...experiment, loss: before.loss }, shownNow().problem));
    expect(shownNow().frame).toMatchObject(chosen);
    expect(shownNow().chosen).toEqual(chosen);
    expect(shownNow().surface).toBe(surface);
  });

  test.each([
    ['the data', { data: { preset: 'cars' } }],
    ['the model', { model: 'sine' }],
    ['the loss', { loss: { type: 'mae' } }],
    ['the scaling', { scaling: 'x' }],
  ])('goes when %s change, and with them the objective', (_, fields) => {
    change(fields);
    expect(shownNow().chosen).toBeNull();
    expect(shownNow().frame).toBe(shownNow().automatic);
  });

  test('has a surface of its own, and the automatic one comes back', () => {
    const { surface, automatic, problem } = shownNow();
    expect(surface?.losses[0]).toBeCloseTo(problem.objective.loss(-1, 0), 12);
    showAutomatic();
    const { frame, surface: own } = shownNow();
    expect(frame).toBe(automatic);
    expect(own?.losses[0]).toBeCloseTo(problem.objective.loss(automatic.a[0], automatic.b[0]), 12);
  });

  test('a lower point found on all points lowers its floor; the lowest of the frame alone does not', () => {
    const searched = { ...shownNow(), isExact: false };
    const least = searched.best?.loss ?? NaN;
    expect(withBest(searched, { a: 0, b: 0, loss: least + 1 })).toEqual({});
    const lower = withBest(searched, { a: 9, b: 9, loss: least / 2 });
    expect(lower.frame?.lossLow).toBe(least / 2);
    // Of one in the frame the axis begins there, not at 0.
    const inside = { a: middle(searched.frame.a), b: middle(searched.frame.b), loss: least / 2 };
    expect(withBest(searched, inside).frame?.lossFrom).toBe(least / 2);
    // That point is outside: the axis begins where it did.
    expect(lower.frame?.lossFrom).toBe(shownNow().frame.lossFrom);
  });

  test('an exact minimum stays, and of a curve of equals a place in the frame is taken', () => {
    expect(withBest(shownNow(), { a: 9, b: 9, loss: 0 })).toEqual({});
    const problem = problemOf({ model: 'deep-linear' });
    const framed = objectiveFor(problem, null);
    const { best } = framed;
    if (best === null) throw new Error('it has a minimum');
    const slope = best.a * best.b;
    const found = { a: 4 * slope, b: 0.25, loss: best.loss * (1 + 1e-12) };
    expect(withBest(framed, found)).toEqual({});
    const frame = {
      ...framed.frame,
      a: [4 * slope - 0.1, 4 * slope + 0.1],
      b: [0.2, 0.3],
    } as const;
    const view = { ...framed, frame, chosen: frame };
    expect(withBest(view, found).best).toEqual({ ...found, loss: best.loss });
    expect(withBest(view, { ...found, loss: best.loss * 1.1 })).toEqual({});
  });
});

describe('ranges that come with a link', () => {
  test('are shown, and an axis left out takes its own', () => {
    const { automatic } = shownNow();
    expect(openRanges({ a: [-1, 2], b: null })).toEqual([]);
    expect(shownNow().frame).toMatchObject({ a: [-1, 2], b: automatic.b });
  });

  test.each([
    ['too narrow', [1, 1 + 1e-12]],
    ['too wide', [-1e12, 1e12]],
    ['too far', [1e15, 1e15 + 10]],
  ] as const)('are refused where they are %s, and the other is shown', (_, a) => {
    const refused = openRanges({ a, b: [0, 3] });
    expect(refused.map(({ axis }) => axis)).toEqual(['a']);
    expect(shownNow().frame).toMatchObject({ a: shownNow().automatic.a, b: [0, 3] });
  });

  test('of the nearest and the furthest frame there is are not refused', () => {
    for (const zoom of [zoomToBall, zoomOut]) {
      for (let i = 0; i < 60; i++) zoom();
      const { chosen } = shownNow();
      if (chosen === null) throw new Error('a frame must have been chosen');
      useObjective.setState({ chosen: null });
      expect(openRanges(chosen)).toEqual([]);
      expect(shownNow().chosen).toEqual(chosen);
    }
  });
});
