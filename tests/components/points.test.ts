import { fireEvent } from '@testing-library/dom';
import { expect, test } from 'vitest';
import { experimentFromLink } from '../../src/share/link.ts';
import { enlarge } from '../support/dom.ts';
import { open, until } from './page.ts';
import type { Downhill } from './page.ts';

// Of pixels.
enlarge();

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
  readonly down?: number;
}

/** Presses, moves and lifts a pointer on the chart. */
function press(target: Element, from: { clientX: number; clientY: number }, gesture: Gesture) {
  const { pointerType, across = 0, down = 0 } = gesture;
  const init = { ...from, pointerType, isPrimary: true, button: 0, pointerId: 1, bubbles: true };
  fireEvent(target, new PointerEvent('pointerdown', init));
  const along = (share: number) => ({
    ...init,
    clientX: from.clientX + across * share,
    clientY: from.clientY + down * share,
  });
  for (const share of across === 0 && down === 0 ? [] : [0.25, 0.5, 0.75, 1]) {
    fireEvent(target, new PointerEvent('pointermove', along(share)));
  }
  fireEvent(target, new PointerEvent('pointerup', along(1)));
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

const yOf = (points: string | null) =>
  (points ?? '').split(';').map((point) => Number(point.split(',')[1]));

test('what is gone around is moved and removed together, until Escape', async () => {
  const app = await open(KNOWN);
  await app.press('Edit points');
  const first = await pointOf(app, 1);
  const third = await pointOf(app, 3);
  const from = { clientX: first.at.clientX - 12, clientY: first.at.clientY + 20 };
  const across = third.at.clientX + 12 - from.clientX;
  const down = third.at.clientY - 20 - from.clientY;
  press(first.point, from, { pointerType: 'mouse', across, down });
  const together = await app.page.findByRole('group', { name: '3 points selected' });
  await until(() => expect(document.activeElement).toBe(together));
  expect(pointsIn(app), 'selecting adds none').toBeNull();
  await app.user.keyboard('{ArrowUp}');
  const before = [1.3, 1.6, 2.6, 2.7, 3.8];
  await until(() => {
    const moved = yOf(pointsIn(app)).map((y, i) => Math.round((y - before[i]) * 1e3));
    expect(moved[0]).toBeGreaterThan(0);
    expect(moved).toEqual([moved[0], moved[0], moved[0], 0, 0]);
  });
  // A tenth as far with Shift, ten times with the page keys: back to within what is rounded.
  const [once] = yOf(pointsIn(app));
  await app.user.keyboard('{PageDown}');
  await until(() => {
    const far = (once - yOf(pointsIn(app))[0]) / (once - before[0]);
    expect(far).toBeGreaterThan(9.5);
    expect(far).toBeLessThan(10.5);
  });
  await app.user.keyboard('{Delete}');
  await until(() => expect(pointsIn(app)).toBe('2,2.7;2.5,3.8'));
  expect(app.page.queryByRole('group', { name: /selected/ })).toBeNull();
});

test('all points can go: the chart is empty until the first of other data, and Undo has them again', async () => {
  const app = await open(KNOWN);
  await app.press('Edit points');
  const { point, at } = await pointOf(app, 1);
  const size = { across: 4000, down: -4000 };
  // Out of a finger's reach of the first.
  const from = { clientX: at.clientX - 30, clientY: at.clientY + 30 };
  press(point, from, { pointerType: 'touch', ...size });
  const selected = async () => {
    const group = await app.page.findByRole('group', { name: '5 points selected' });
    await until(() => expect(document.activeElement).toBe(group));
  };
  await selected();
  await app.user.keyboard('{Escape}');
  await until(() => expect(app.page.queryByRole('group', { name: /selected/ })).toBeNull());
  // It leaves the selection, not the editing.
  const edit = await app.page.findByRole('button', { name: 'Edit points' });
  expect(edit.getAttribute('aria-pressed')).toBe('true');
  press(point, from, { pointerType: 'touch', ...size });
  await selected();

  await app.user.keyboard('{Delete}');
  await app.page.findByText('Empty: the next point begins new data');
  const points = () => app.page.queryAllByRole('button', { name: /^Point \d/ });
  expect(points()).toEqual([]);
  // A run needs some: until there are others it keeps its own.
  expect(pointsIn(app)).toBeNull();
  // None is in the way of what is pressed.
  const chart = app.page.getByRole('group', { name: /^Empty/ });
  press(chart, at, { pointerType: 'touch' });
  await until(() => expect(pointsIn(app)).toMatch(/^[\d.]+,[\d.]+$/));
  await until(() => expect(document.activeElement).toBe(points()[0]));
  expect(points()).toHaveLength(1);
  expect(app.page.queryByText(/^Empty/)).toBeNull();
  await app.user.keyboard('{Delete}');
  await app.page.findByText('Empty: the next point begins new data');
  const clear = app.button('Clear');
  await until(() => expect(document.activeElement).toBe(clear));
  // By keys alone: to the button that adds, and the first is there.
  await app.user.keyboard('{Tab}{Enter}');
  await until(() => expect(points()).toHaveLength(1));
  const { link } = app;
  await app.press('Undo');
  await until(() => expect(app.link).not.toBe(link));
  await app.press('Undo');
  await until(() => expect(points()).toHaveLength(5));
});

test('editing, the other button and a finger that rests remove a point', async () => {
  const app = await open(KNOWN);
  const { point, at } = await pointOf(app, 2);
  const isTaken = () => !fireEvent.contextMenu(point, at);
  expect(isTaken(), 'reading, the menu is the browser’s').toBe(false);
  await app.press('Edit points');
  expect(isTaken()).toBe(true);
  await until(() => expect(pointsIn(app)).toBe('0.5,1.3;1.5,2.6;2,2.7;2.5,3.8'));
  const next = await pointOf(app, 4);
  const init = { pointerType: 'touch', isPrimary: true, button: 0, pointerId: 1, bubbles: true };
  fireEvent(next.point, new PointerEvent('pointerdown', { ...init, ...next.at }));
  await until(() => expect(pointsIn(app)).toBe('0.5,1.3;1.5,2.6;2,2.7'));
  fireEvent(next.point, new PointerEvent('pointerup', { ...init, ...next.at }));
});

test('a point that is dragged past the edge opens the axes', async () => {
  const app = await open(KNOWN);
  const { point, at } = await pointOf(app, 5);
  const top = () => {
    const texts = [...(point.closest('svg')?.querySelectorAll('text') ?? [])];
    return Math.max(...texts.map(({ textContent }) => Number(textContent) || 0));
  };
  const { clientX, clientY } = at;
  // By its own scale: 2.5 and 1.5 are as far apart in x as its points 5 and 3.
  const third = await pointOf(app, 3);
  const perUnit = (third.at.clientY - clientY) / (3.8 - 2.6);
  press(point, { clientX, clientY }, { pointerType: 'mouse', down: -4 * perUnit });
  await until(() => expect(yOf(pointsIn(app))[4]).toBeCloseTo(7.8, 1));
  await until(() => expect(top()).toBeGreaterThanOrEqual(6));
  const dragged = await pointOf(app, 5);
  expect(dragged.at.clientY).toBeGreaterThan(0);
});

test('hundreds of points are edited too, but none is taken along unawares', async () => {
  const app = await open('data=noisy-line&data.n=120&seed=3');
  const svg = await app.page.findByRole('group', { name: /120 points and the line/ });
  const circle = svg.querySelectorAll('[class*="point"]')[7];
  const [x, y] = (circle?.getAttribute('transform') ?? '').match(/[\d.]+/g) ?? [];
  const at = { clientX: Number(x), clientY: Number(y) };
  press(svg, at, { pointerType: 'mouse', across: 30 });
  await app.frames(2);
  expect(pointsIn(app)).toBeNull();
  await app.press('Edit points');
  press(svg, at, { pointerType: 'mouse', across: 30 });
  // So many are packed in the link.
  await until(() => expect(pointsIn(app)).toMatch(/^~/));
  const { experiment } = experimentFromLink(app.link);
  expect(experiment.data).toMatchObject({ points: { n: 120 } });
});

test('what is selected goes with its points: others of the same number are others', async () => {
  const app = await open(KNOWN);
  await app.press('Edit points');
  const { point, at } = await pointOf(app, 1);
  const from = { clientX: at.clientX - 30, clientY: at.clientY + 30 };
  press(point, from, { pointerType: 'mouse', across: 80, down: -80 });
  await app.page.findByRole('group', { name: /^\d points? selected/ });
  // Five points, too.
  await app.select('Data', 'exact-line');
  await until(() => expect(app.link).toContain('data=exact-line'));
  expect(app.page.queryByRole('group', { name: /selected/ })).toBeNull();
});
