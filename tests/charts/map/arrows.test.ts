import { expect, test } from 'vitest';
import { mapArrows } from '../../../src/charts/map/arrows.ts';
import type { MapArrow } from '../../../src/charts/map/arrows.ts';
import { mapFrame } from '../../../src/charts/map/frame.ts';
import { prospectOf } from '../../../src/engine/frame/frame.ts';
import type { Ranges } from '../../../src/engine/range.ts';
import { runOfAll } from '../../support/runs.ts';

const size = { width: 686, height: 434 };
const measure = (text: string) => 6.5 * text.length;

/** The arrows of a row of a run, over its own frame or over ranges chosen around the ball. */
function arrowsOf(json: object, row: number, about: (a: number, b: number) => Ranges | null) {
  const run = runOfAll(json, row);
  const { a, b } = run.trace.columns;
  const { frame } = prospectOf(run.problem);
  const chosen = about(a.at(row), b.at(row));
  const map = mapFrame({ ...frame, ...chosen }, size, true, chosen !== null, measure);
  return mapArrows(run, map);
}

/** Those of the step that was taken. */
function takenOf(...asked: Parameters<typeof arrowsOf>) {
  return arrowsOf(...asked).filter(({ isNext }) => !isNext);
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
  expect(takenOf(adam, 1, whole).map(({ kind }) => kind)).toEqual(['step', 'gradient']);
  expect(takenOf(adam, 8, whole)).toEqual([]);
  expect(takenOf({ data: { preset: 'five-points' } }, 8, close)).toEqual([]);
});

test('with momentum the velocity is there, to the scale of the step', () => {
  const momentum = { type: 'sgd', lr: 0.05, momentum: 0.9 };
  const arrows = takenOf({ data: { preset: 'five-points' }, optimizer: momentum }, 6, whole);
  expect(arrows.map(({ kind }) => kind)).toEqual(['velocity', 'step', 'gradient']);
  expect(arrows[0].factor).toBe(arrows[1].factor);
  const plain = { type: 'sgd', lr: 0.05 };
  const without = takenOf({ data: { preset: 'five-points' }, optimizer: plain }, 6, whole);
  expect(without.map(({ kind }) => kind)).toEqual(['step', 'gradient']);
});

test('a gradient that points the way of the step is set beside it', () => {
  const momentum = { type: 'sgd', lr: 0.00001, momentum: 0.9 };
  const [velocity, step, gradient] = takenOf({ ...women, optimizer: momentum }, 8, whole);
  const [p, q] = [wayOf(step), wayOf(gradient)];
  expect(p.x * q.x + p.y * q.y).toBeGreaterThan(0);
  expect(velocity.from).toEqual(step.from);
  const apart = Math.hypot(gradient.from.x - step.from.x, gradient.from.y - step.from.y);
  // Wider than the two heads are to either side.
  expect(apart).toBeGreaterThan(10);
});

test('the arrows of the next step begin where those of the step taken lead', () => {
  const five = { data: { preset: 'five-points' }, optimizer: { type: 'sgd', lr: 0.05 } };
  const next = arrowsOf(five, 3, whole).filter(({ isNext }) => isNext);
  expect(next.map(({ kind }) => kind)).toEqual(['step', 'gradient']);
  const [ahead] = takenOf(five, 4, whole);
  expect(next[0]).toEqual({ ...ahead, isNext: true });
  const atStart = arrowsOf(five, 0, whole);
  expect(atStart.map(({ isNext }) => isNext)).toEqual([true, true]);
});
