import { describe, expect, test } from 'vitest';
import { boxOf, isWithin, overlap } from '../../../src/ui/geometry.ts';
import { contoursOf } from '../../../src/charts/map/contours.ts';
import { BESIDE_PX, lossOnMap, mapFrame } from '../../../src/charts/map/frame.ts';
import { contourLabels, contourText } from '../../../src/charts/map/contourLabels.ts';
import { prospectOf } from '../../../src/engine/frame/frame.ts';
import { parseExperiment } from '../../../src/engine/parse.ts';
import { prepare } from '../../../src/engine/problem.ts';
import { surfaceGrid } from '../../../src/engine/surface.ts';
import type { Size } from '../../../src/charts/shared/useSize.ts';
import type { ObjectiveState } from '../../../src/store/objective.ts';

const PHONE = { width: 352, height: 194 };
/** About as wide as a person's own font is. */
const measure = (text: string) => 6.5 * text.length;
const LAPTOP = { width: 686, height: 434 };

function runOf(parts: object, n: number | null) {
  const problem = prepare(parseExperiment(parts).experiment);
  const prospect = prospectOf(problem);
  const losses = n === null ? null : surfaceGrid(problem.objective, prospect.frame, n);
  const surface = n === null || losses === null ? null : { n, losses };
  return { problem, ...prospect, surface } as unknown as ObjectiveState;
}

/** The map of any ranges. */
function mapOver(a: readonly [number, number], b: readonly [number, number], size: Size) {
  const { frame } = runOf({ data: { preset: 'five-points' } }, null);
  return mapFrame({ ...frame, a, b }, size, true, true, measure);
}

test.each([PHONE, LAPTOP])('every number at the axes of %o stays on the picture', (size) => {
  for (const offset of [0, 12_345_670, -1e7]) {
    for (const width of [1e-4, 1, 3e3, 4e7]) {
      const range = [offset - width / 2, offset + width / 2] as const;
      const { axes, left } = mapOver(range, range, size);
      expect(new Set(axes.b.ticks.map(({ text }) => text)).size).toBe(axes.b.ticks.length);
      // Numbers, a gap and the axis's name are left of the map.
      expect(axes.b.widest + 8 + 8 + 15).toBeLessThanOrEqual(left);
      for (const [i, { at, text }] of axes.a.ticks.entries()) {
        if (i === 0) continue;
        const before = axes.a.ticks[i - 1];
        const taken = (measure(text) + measure(before.text)) / 2;
        expect(at - before.at, `${before.text} beside ${text}`).toBeGreaterThan(taken);
      }
    }
  }
});

function readNumber(text: string): number {
  return Number(text.replace('−', '-'));
}

const cases = [
  { name: 'a line', parts: { data: { preset: 'five-points' } }, n: null },
  { name: 'a wave', parts: { data: { preset: 'noisy-sine' }, model: 'sine' }, n: 241 },
];

describe.each(cases)('the contours of $name', ({ parts, n }) => {
  const run = runOf(parts, n);
  const sizes = [
    { where: 'a phone', size: PHONE },
    { where: 'a laptop', size: LAPTOP },
  ];
  test.each(sizes)('have numbers enough on $where, true ones, none on another', ({ size }) => {
    const map = mapFrame(run.frame, size, n === null, true, measure);
    const labels = contourLabels(run, map, contoursOf(run, map), [], measure);
    const wanted = Math.min(6, Math.floor((map.width * map.height) / 9000));
    expect(labels.length).toBeGreaterThanOrEqual(wanted);
    for (const [k, { text, x, y }] of labels.entries()) {
      const { a, b } = { a: map.x.invert(x), b: map.y.invert(y - 4) };
      const loss = run.problem.objective.loss(a, b);
      expect(Math.abs(Math.log2(readNumber(text) / loss)), text).toBeLessThan(0.35);
      for (const other of labels.slice(0, k)) {
        const isApart = Math.abs(other.x - x) > 40 || Math.abs(other.y - y) > 16;
        expect(isApart, `${text} on ${other.text}`).toBe(true);
      }
    }
  });
});

test.each(cases)('no number of the contours of $name leaves the map or lies on a mark', (one) => {
  const run = runOf(one.parts, one.n);
  for (const size of [PHONE, LAPTOP]) {
    const map = mapFrame(run.frame, size, one.n === null, true, measure);
    const taken = boxOf(map.left + map.width / 3, map.top, map.width / 3, map.height / 2);
    // Far wider than any, so that the edges are near.
    const wide = (text: string) => 30 * text.length;
    const labels = contourLabels(run, map, contoursOf(run, map), [taken], wide);
    const plot = boxOf(map.left, map.top, map.width, map.height);
    expect(labels.length).toBeGreaterThan(0);
    for (const { box, text, x } of labels) {
      expect(box.right - box.left).toBeCloseTo(wide(text), 6);
      expect((box.left + box.right) / 2).toBeCloseTo(x, 6);
      expect(isWithin(box, plot), text).toBe(true);
      expect(overlap(box, taken), text).toBe(false);
    }
  }
});

test('a contour in one piece has its number once', () => {
  const run = runOf({ data: { preset: 'five-points' } }, null);
  const map = mapFrame(run.frame, LAPTOP, true, true, measure);
  const texts = contourLabels(run, map, contoursOf(run, map), [], measure).map(({ text }) => text);
  expect(texts.length).toBeGreaterThan(5);
  expect(new Set(texts).size).toBe(texts.length);
});

test('a number on a contour has the digits that tell it from the next, up to seven', () => {
  // Contours that double above 0.3073: those near it differ in the fourth digit.
  const apart = [0.0004, 0.0008, 0.0016, 0.0032, 0.0064];
  const texts = apart.map((above) => contourText(0.3073 + above, above));
  expect(new Set(texts).size).toBe(apart.length);
  expect(contourText(36.02, 36)).toBe('36');
  expect(contourText(12_345_678 + 1e-3, 1e-3)).toBe(null);
});

test('where no level doubles within what is in view, levels in even steps are, each with its number', () => {
  const run = runOf({ data: { preset: 'five-points' } }, null);
  const { lossAt, near } = { lossAt: run.problem.objective.loss, near: { a: 1.3008, b: 0.3673 } };
  const whole = mapFrame(run.frame, LAPTOP, true, true, measure);
  expect(contoursOf(run, whole).kind.is).toBe('doubling');
  for (const half of [1e-3, 1e-4, 1e-5]) {
    const ranges = {
      a: [near.a - half, near.a + half] as const,
      b: [near.b - half, near.b + half] as const,
    };
    const map = mapFrame({ ...run.frame, ...ranges }, LAPTOP, true, true, measure);
    const contours = contoursOf(run, map);
    expect(contours.kind.is).toBe('even');
    const labels = contourLabels(run, map, contours, [], measure);
    expect(labels.length).toBeGreaterThan(2);
    const losses = labels.map(({ text }) => readNumber(text)).toSorted((p, q) => p - q);
    const step = contours.kind.is === 'even' ? contours.kind.step : NaN;
    for (const { text, x, y } of labels) {
      const loss = lossAt(map.x.invert(x), map.y.invert(y - 4));
      expect(Math.abs(readNumber(text) - loss)).toBeLessThan(0.1 * step);
      // As the sentence says: whole steps from the first.
      const steps = (readNumber(text) - losses[0]) / step;
      expect(Math.abs(steps - Math.round(steps))).toBeLessThan(0.01);
    }
  }
});

test('on a plateau there are no contours', () => {
  const run = runOf({ data: { preset: 'noisy-step' }, model: 'sigmoid' }, null);
  const n = 21;
  const map = mapFrame(run.frame, LAPTOP, false, false, measure);
  const surface = { n, losses: new Float64Array(n * n).fill(0.4) };
  const ground = { ...run, surface } as ObjectiveState;
  expect(contoursOf(ground, map).kind).toEqual({ is: 'flat', loss: 0.4 });
});

test('on equal axes a unit of a is as long as a unit of b', () => {
  for (const hasClosedForm of [true, false]) {
    const { frame } = runOf({ data: { preset: 'women' } }, null);
    const map = mapFrame(frame, LAPTOP, hasClosedForm, true, measure);
    const perA = map.x(1) - map.x(0);
    const perB = map.y(0) - map.y(1);
    expect(perA / perB).toBeCloseTo(1, 9);
  }
});

test('in a room as low as a phone leaves it most is map, and what is beside it has room', () => {
  const { frame } = runOf({ data: { preset: 'five-points' } }, null);
  // What is left of 740 px by a newcomer's sentence, the note on WebGL and the legend.
  const size = { width: 360, height: 107 };
  const map = mapFrame(frame, size, true, true, measure);
  expect(map.height).toBeGreaterThan(0.6 * size.height);
  expect(map.isNameBeside).toBe(true);
  expect(size.width - map.left - map.width).toBeGreaterThanOrEqual(BESIDE_PX);
  for (const higher of [PHONE, LAPTOP]) {
    expect(mapFrame(frame, higher, true, true, measure).isNameBeside).toBe(false);
  }
});

test('between the values of a grid the loss is as smooth as the loss is', () => {
  const run = runOf({ data: { preset: 'noisy-sine' }, model: 'sine' }, 121);
  const map = mapFrame(run.frame, LAPTOP, false, false, measure);
  const between = lossOnMap(run, map);
  const spread = run.frame.lossHigh - run.frame.lossLow;
  const { a, b } = run.frame;
  for (let k = 0; k < 500; k++) {
    // A walk of irrational strides visits the cells off their corners.
    const atA = a[0] + ((k * 0.6180339887) % 1) * (a[1] - a[0]);
    const atB = b[0] + ((k * 0.7548776662) % 1) * (b[1] - b[0]);
    const exact = run.problem.objective.loss(atA, atB);
    expect(Math.abs((between?.(atA, atB) ?? NaN) - exact) / spread).toBeLessThan(0.004);
  }
});

test('a cliff between two plateaus does not ring', () => {
  const run = runOf({ data: { preset: 'noisy-step' }, model: 'step' }, 61);
  const map = mapFrame(run.frame, LAPTOP, false, false, measure);
  const between = lossOnMap(run, map);
  const losses = run.surface?.losses ?? new Float64Array();
  const [least, most] = [Math.min(...losses), Math.max(...losses)];
  for (let k = 0; k < 500; k++) {
    const a = run.frame.a[0] + ((k * 0.6180339887) % 1) * (run.frame.a[1] - run.frame.a[0]);
    const b = run.frame.b[0] + ((k * 0.7548776662) % 1) * (run.frame.b[1] - run.frame.b[0]);
    expect(between?.(a, b)).toBeGreaterThanOrEqual(least);
    expect(between?.(a, b)).toBeLessThanOrEqual(most);
  }
});

test('contours double; between them are finer ones where local valleys would hardly show', () => {
  const finerOf = (parts: object) => {
    const run = runOf(parts, 241);
    const { kind } = contoursOf(run, mapFrame(run.frame, LAPTOP, false, true, measure));
    return kind.is === 'doubling' ? kind.finer : null;
  };
  expect(finerOf({ data: { preset: 'noisy-sine' }, model: 'sine' })).not.toBeNull();
  for (const preset of ['five-points', 'women']) {
    expect(finerOf({ data: { preset } })).toBeNull();
    expect(finerOf({ data: { preset }, loss: { type: 'mae' } })).toBeNull();
  }
});
