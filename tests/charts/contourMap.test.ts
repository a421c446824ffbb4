import { describe, expect, test } from 'vitest';
import { lossOnMap, mapFrame } from '../../src/charts/mapFrame.ts';
import { contourLabels } from '../../src/charts/mapLabels.ts';
import { prospectOf } from '../../src/engine/frame.ts';
import { parseExperiment } from '../../src/engine/parse.ts';
import { prepare } from '../../src/engine/problem.ts';
import { surfaceGrid } from '../../src/engine/surface.ts';
import type { RunState } from '../../src/store/run.ts';

const PHONE = { width: 352, height: 194 };
const LAPTOP = { width: 686, height: 434 };

function runOf(parts: object, n: number | null) {
  const problem = prepare(parseExperiment(parts).experiment);
  const prospect = prospectOf(problem);
  const losses = n === null ? null : surfaceGrid(problem.objective, prospect.frame, n);
  const surface = n === null || losses === null ? null : { n, losses };
  return { problem, ...prospect, surface } as unknown as RunState;
}

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
    const map = mapFrame(run.frame, size, n === null, true);
    const labels = contourLabels(run, map, []);
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

test('on equal axes a unit of a is as long as a unit of b', () => {
  for (const hasClosedForm of [true, false]) {
    const { frame } = runOf({ data: { preset: 'women' } }, null);
    const map = mapFrame(frame, LAPTOP, hasClosedForm, true);
    const perA = map.x(1) - map.x(0);
    const perB = map.y(0) - map.y(1);
    expect(perA / perB).toBeCloseTo(1, 9);
  }
});

test('between the values of a grid the loss is as smooth as the loss is', () => {
  const run = runOf({ data: { preset: 'noisy-sine' }, model: 'sine' }, 121);
  const map = mapFrame(run.frame, LAPTOP, false, false);
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
  const map = mapFrame(run.frame, LAPTOP, false, false);
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
