// @vitest-environment happy-dom
import { fireEvent } from '@testing-library/dom';
import { expect, test } from 'vitest';
import { open, until } from './page.ts';
import type { Downhill } from './page.ts';

const FIVE = '0.5,1.3;1,1.6;1.5,2.6;2,2.7;2.5,3.8';
/** A line that is known: y = x + 1. */
const KNOWN = 'init=point&init.a=1&init.b=1&seed=23';

const reading = (app: Downhill) => app.page.getByLabelText('Point read').textContent;
const pointsIn = (app: Downhill) => new URLSearchParams(app.link).get('data.points');

async function pointOf(app: Downhill, n: number) {
  const point = await app.page.findByRole('button', { name: new RegExp(`^Point ${n}: `) });
  const [x, y] = (point.parentElement?.getAttribute('transform') ?? '').match(/[\d.]+/g) ?? [];
  return { point, at: { clientX: Number(x), clientY: Number(y) } };
}

interface Gesture {
  readonly pointerType: 'mouse' | 'touch';
  /** How far it goes on the way, in pixels. */
  readonly across?: number;
}

/** Presses, moves and lifts a pointer on the chart. */
function press(target: Element, from: { clientX: number; clientY: number }, gesture: Gesture) {
  const { pointerType, across = 0 } = gesture;
  const init = { ...from, pointerType, isPrimary: true, button: 0, pointerId: 1, bubbles: true };
  fireEvent(target, new PointerEvent('pointerdown', init));
  for (const share of across === 0 ? [] : [0.25, 0.5, 0.75, 1]) {
    const clientX = from.clientX + across * share;
    fireEvent(target, new PointerEvent('pointermove', { ...init, clientX }));
  }
  fireEvent(target, new PointerEvent('pointerup', { ...init, clientX: from.clientX + across }));
}

test('a click reads: on a point its numbers, elsewhere the line; the run stays', async () => {
  const app = await open(KNOWN);
  await app.toEnd();
  const step = app.read('Step');
  const { point, at } = await pointOf(app, 3);
  for (const pointerType of ['mouse', 'touch'] as const) {
    press(point, { clientX: at.clientX + 60, clientY: at.clientY + 60 }, { pointerType });
    await app.frames(2);
    expect(reading(app)).toBe('');
    press(point, at, { pointerType });
    await until(() => expect(reading(app)).toMatch(/^x 1\.5 · y 2\.6, predicted ŷ /));
  }
  expect(app.read('Step')).toBe(step);
  await app.press('Reset');
  // By hand: ŷ = 1.5 + 1, and 2.6 − 2.5.
  await until(() => {
    expect(reading(app)).toBe('x 1.5 · y 2.6, predicted ŷ 2.5, residual y − ŷ = 0.1');
  });
  expect(pointsIn(app)).toBeNull();
});

test('reading, a mouse drags a point and a finger does not; editing, both do', async () => {
  const app = await open(KNOWN);
  const { point, at } = await pointOf(app, 3);
  press(point, at, { pointerType: 'touch', across: 40 });
  await app.frames(2);
  expect(pointsIn(app)).toBeNull();
  press(point, at, { pointerType: 'mouse', across: 2 });
  await app.frames(2);
  expect(pointsIn(app), 'a hand that trembles').toBeNull();
  press(point, at, { pointerType: 'mouse', across: 40 });
  await until(() =>
    expect(pointsIn(app)).toMatch(/^0\.5,1\.3;1,1\.6;1\.(?:[6-9]|\d{2,})\d*,2\.6;/),
  );
  await app.press('Edit points');
  const moved = await pointOf(app, 3);
  const before = pointsIn(app);
  press(moved.point, moved.at, { pointerType: 'touch', across: 40 });
  await until(() => expect(pointsIn(app)).not.toBe(before));
  expect(pointsIn(app)?.split(';')).toHaveLength(5);
});

test('once points are edited a press on an empty place adds one, until Escape', async () => {
  const app = await open(KNOWN);
  const edit = await app.page.findByRole('button', { name: 'Edit points' });
  const { point, at } = await pointOf(app, 3);
  const empty = { clientX: at.clientX + 60, clientY: at.clientY + 60 };
  await app.user.keyboard('a');
  await until(() => expect(edit.getAttribute('aria-pressed')).toBe('true'));
  press(point, empty, { pointerType: 'touch' });
  await until(() => expect(pointsIn(app)).toMatch(new RegExp(`^${FIVE};`)));
  await app.user.keyboard('{Escape}');
  await until(() => expect(edit.getAttribute('aria-pressed')).toBe('false'));
  const six = pointsIn(app);
  press(point, { clientX: at.clientX - 60, clientY: at.clientY - 60 }, { pointerType: 'touch' });
  await app.frames(2);
  expect(pointsIn(app)).toBe(six);
});

test('by keyboard points are read, and moved, added and removed once they are edited', async () => {
  const app = await open(KNOWN);
  await app.stepTo(2);
  await app.focus(/^Point 1: x 0\.5, y 1\.3/);
  // Reading, the arrows are the run's.
  await app.user.keyboard('{ArrowUp}{Delete}{ArrowRight}');
  await app.shows('Step', '3');
  expect(pointsIn(app)).toBeNull();
  await app.user.keyboard('{Enter}{ArrowUp}');
  await app.shows('Step', '0');
  await until(() =>
    expect(pointsIn(app)).toMatch(/^0\.5,1\.\d+;1,1\.6;1\.5,2\.6;2,2\.7;2\.5,3\.8$/),
  );
  expect(pointsIn(app)).not.toContain('0.5,1.3;');
  await app.user.keyboard('{Delete}');
  await until(() => expect(pointsIn(app)).toBe(FIVE.slice('0.5,1.3;'.length)));
  // At the reading cursor, on the line y = x + 1.
  app.page.getByRole('slider', { name: 'Predict at x' }).focus();
  await app.user.keyboard('{ArrowLeft}{Enter}');
  await until(() => expect(pointsIn(app)?.split(';')).toHaveLength(5));
  const [x, y] = (pointsIn(app)?.split(';').at(-1) ?? '').split(',').map(Number);
  expect(y).toBeCloseTo(x + 1, 1);
});
