import { expect, test } from 'vitest';
import { mapArrows } from '../../../src/charts/map/arrows.ts';
import type { MapArrow } from '../../../src/charts/map/arrows.ts';
import { mapFrame } from '../../../src/charts/map/frame.ts';
import { prospectOf } from '../../../src/engine/frame/frame.ts';
import type { Run } from '../../../src/store/runs.ts';
import type { Ranges } from '../../../src/engine/range.ts';
import { COLUMNS } from '../../../src/trace/columns.ts';
import { traceOfRows } from '../../support/trace.ts';
import { problemOf, trainToEnd } from '../../support/train.ts';

const size = { width: 686, height: 434 };
const measure = (text: string) => 6.5 * text.length;

/** The arrows of a row of a run, over its own frame or over ranges chosen around the ball. */
function arrowsOf(json: object, row: number, about: (a: number, b: number) => Ranges | null) {
  const problem = problemOf(json);
  const { columns, rows } = trainToEnd(problem);
  const { frame } = prospectOf(problem);
  const chosen = about(columns.a[row], columns.b[row]);
  const map = mapFrame({ ...frame, ...chosen }, size, true, chosen !== null, measure);
  const cursor = { row, from: row, glide: 1 };
  const trace = traceOfRows(rows, (k) =>
    Object.fromEntries(COLUMNS.map((name) => [name, columns[name][k]])),
  );
  const run = { problem, cursor, trace };
  return mapArrows(run as unknown as Run, map);
}

const whole = () => null;
const close = (a: number, b: number): Ranges => ({
  a: [a - 1e-4, a + 1e-4],
  b: [b - 1e-4, b + 1e-4],
});

function wayOf({ from, to }: MapArrow) {
  return { x: to.x - from.x, y: to.y - from.y };
}

const women = { data: { preset: 'women' }, batch: { size: 'full' }, seed: 7 };

test('arrows that begin off the map are none', () => {
  const adam = { ...women, optimizer: { type: 'adam', lr: 0.1 } };
  expect(arrowsOf(adam, 1, whole).map(({ kind }) => kind)).toEqual(['step', 'gradient']);
  expect(arrowsOf(adam, 8, whole)).toEqual([]);
  expect(arrowsOf({ data: { preset: 'five-points' } }, 8, close)).toEqual([]);
});

test('with momentum the velocity is there, to the scale of the step', () => {
  const momentum = { type: 'sgd', lr: 0.05, momentum: 0.9 };
  const arrows = arrowsOf({ data: { preset: 'five-points' }, optimizer: momentum }, 6, whole);
  expect(arrows.map(({ kind }) => kind)).toEqual(['velocity', 'step', 'gradient']);
  expect(arrows[0].factor).toBe(arrows[1].factor);
  const plain = { type: 'sgd', lr: 0.05 };
  const without = arrowsOf({ data: { preset: 'five-points' }, optimizer: plain }, 6, whole);
  expect(without.map(({ kind }) => kind)).toEqual(['step', 'gradient']);
});

test('a gradient that points the way of the step is set beside it', () => {
  const momentum = { type: 'sgd', lr: 0.00001, momentum: 0.9 };
  const [velocity, step, gradient] = arrowsOf({ ...women, optimizer: momentum }, 8, whole);
  const [p, q] = [wayOf(step), wayOf(gradient)];
  expect(p.x * q.x + p.y * q.y).toBeGreaterThan(0);
  expect(velocity.from).toEqual(step.from);
  const apart = Math.hypot(gradient.from.x - step.from.x, gradient.from.y - step.from.y);
  // Wider than the two heads are to either side.
  expect(apart).toBeGreaterThan(10);
});
