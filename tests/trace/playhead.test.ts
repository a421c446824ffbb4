import { expect, test } from 'vitest';
import { createPlayhead, gliding } from '../../src/trace/playhead.ts';
import { columnOf } from '../support/trace.ts';

const column = columnOf([10, 20, 40, 80]);

test('a playhead rests at the start', () => {
  const playhead = createPlayhead();
  expect([playhead.row, playhead.glide, gliding(column, playhead)]).toEqual([0, 1, 10]);
});

test('a step to a neighbour glides from the old value to the new, and never turns back', () => {
  const playhead = createPlayhead();
  playhead.moveTo(1, true);
  const shown = [gliding(column, playhead)];
  while (playhead.pass(10)) shown.push(gliding(column, playhead));
  expect(shown[0]).toBe(10);
  expect(gliding(column, playhead)).toBe(20);
  expect(shown.length).toBeGreaterThan(2);
  expect(shown.toSorted((x, y) => x - y)).toEqual(shown);
  for (const value of shown) expect(value).toBeLessThan(20);
});

test('a step back glides too', () => {
  const playhead = createPlayhead();
  playhead.moveTo(1, false);
  playhead.moveTo(0, true);
  expect(gliding(column, playhead)).toBe(20);
  playhead.pass(50);
  expect(gliding(column, playhead)).toBeLessThan(20);
  expect(gliding(column, playhead)).toBeGreaterThan(10);
});

test('a jump does not glide, whether asked to or not', () => {
  const playhead = createPlayhead();
  playhead.moveTo(3, true);
  expect([playhead.glide, gliding(column, playhead)]).toEqual([1, 80]);
  expect(playhead.pass(0)).toBe(false);
});

test('a step without gliding is there at once', () => {
  const playhead = createPlayhead();
  playhead.moveTo(1, false);
  expect([playhead.glide, gliding(column, playhead)]).toEqual([1, 20]);
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
  expect(playhead.row).toBe(1);
});

test('a glide lasts as long however the time is cut into frames', () => {
  const [one, other] = [createPlayhead(), createPlayhead()];
  one.moveTo(1, true);
  other.moveTo(1, true);
  one.pass(60);
  for (let frame = 0; frame < 6; frame++) other.pass(10);
  expect(one.glide).toBeCloseTo(other.glide, 12);
});
