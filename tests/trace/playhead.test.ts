import { expect, test } from 'vitest';
import { createPlayhead, cursorOn, gliding } from '../../src/trace/playhead.ts';

const values = [10, 20, 40, 80];
const column = { at: (row: number) => values[row] };
/** A trace that keeps every step. */
const whole = { rowOf: (step: number) => Math.min(step, values.length - 1) };

/** Counted in steps. */
const itself = (place: number) => place;

/** The column as the picture shows it. */
const shownAt = (playhead: ReturnType<typeof createPlayhead>) =>
  gliding(column, cursorOn(whole, playhead, itself));

test('a playhead rests at the start', () => {
  const playhead = createPlayhead();
  expect([playhead.place, playhead.glide, shownAt(playhead)]).toEqual([0, 1, 10]);
});

test('a step to a neighbour glides from the old value to the new, and never turns back', () => {
  const playhead = createPlayhead();
  playhead.moveTo(1, true);
  const shown = [shownAt(playhead)];
  while (playhead.pass(10)) shown.push(shownAt(playhead));
  expect(shown[0]).toBe(10);
  expect(shownAt(playhead)).toBe(20);
  expect(shown.length).toBeGreaterThan(2);
  expect(shown.toSorted((x, y) => x - y)).toEqual(shown);
  for (const value of shown) expect(value).toBeLessThan(20);
});

test('a step back glides too', () => {
  const playhead = createPlayhead();
  playhead.moveTo(1, false);
  playhead.moveTo(0, true);
  expect(shownAt(playhead)).toBe(20);
  playhead.pass(50);
  expect(shownAt(playhead)).toBeLessThan(20);
  expect(shownAt(playhead)).toBeGreaterThan(10);
});

test('a jump does not glide', () => {
  const playhead = createPlayhead();
  playhead.moveTo(3, false);
  expect([playhead.glide, shownAt(playhead)]).toEqual([1, 80]);
  expect(playhead.pass(0)).toBe(false);
});

test('a step without gliding is there at once', () => {
  const playhead = createPlayhead();
  playhead.moveTo(1, false);
  expect([playhead.glide, shownAt(playhead)]).toEqual([1, 20]);
});

test('moving to the row it is on does not cut a glide short', () => {
  const playhead = createPlayhead();
  playhead.moveTo(1, true);
  playhead.pass(30);
  const { glide } = playhead;
  playhead.moveTo(1, false);
  expect([playhead.glide, playhead.from]).toEqual([glide, 0]);
});

test('the readouts’ row is the new one from the first moment of a glide', () => {
  const playhead = createPlayhead();
  playhead.moveTo(1, true);
  expect(playhead.place).toBe(1);
});

test('a glide lasts as long however the time is cut into frames', () => {
  const [one, other] = [createPlayhead(), createPlayhead()];
  one.moveTo(1, true);
  other.moveTo(1, true);
  one.pass(60);
  for (let frame = 0; frame < 6; frame++) other.pass(10);
  expect(one.glide).toBeCloseTo(other.glide, 12);
});

test('a run that has ended waits at its last row, one that keeps every tenth step at the step before', () => {
  const playhead = createPlayhead();
  const ended = cursorOn(whole, playhead, itself);
  const thinned = cursorOn({ rowOf: (step) => Math.floor(step / 10) }, playhead, itself);
  playhead.moveTo(2, false);
  playhead.moveTo(29, true);
  expect([ended.row, ended.from, thinned.row, thinned.from]).toEqual([3, 2, 2, 0]);
  playhead.pass(75);
  expect(gliding(column, ended)).toBeGreaterThan(40);
  expect(gliding(column, ended)).toBeLessThan(80);
});
