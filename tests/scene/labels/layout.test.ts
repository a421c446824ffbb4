import { describe, expect, test } from 'vitest';
import { arrange, AROUND, CENTRED } from '../../../src/scene/labels/layout.ts';
import type { SeenLabel } from '../../../src/scene/labels/layout.ts';

const SIZE = { width: 400, height: 300 };
const label = (kind: SeenLabel['kind'], x: number, y: number, more: Partial<SeenLabel> = {}) => ({
  kind,
  standing: CENTRED,
  width: 40,
  height: 14,
  at: { x, y },
  from: null,
  ...more,
});

describe('a name', () => {
  const name = label('name', 200, 150, { standing: AROUND });

  test('stands at the first of its sides where nothing is drawn', () => {
    const [above] = arrange([name], [], [], SIZE);
    expect(above).toEqual({ left: 180, right: 220, top: 121, bottom: 135 });
    const obstacle = { left: 190, right: 210, top: 120, bottom: 130 };
    const [beside] = arrange([name], [obstacle], [], SIZE);
    // To the right of its place, past the mark.
    expect(beside?.left).toBeGreaterThan(200);
    expect((beside?.top ?? NaN) + 7).toBe(150);
  });

  test('is not drawn where it has no room', () => {
    const everywhere = { left: 0, right: 400, top: 0, bottom: 300 };
    expect(arrange([name], [everywhere], [], SIZE)).toEqual([undefined]);
    expect(arrange([name], [], [everywhere], SIZE)).toEqual([undefined]);
  });

  test('keeps what is drawn around its letters off other words', () => {
    const touched = { left: 100, right: 180, top: 121, bottom: 135 };
    const [box] = arrange([name], [], [touched], SIZE);
    expect(box?.left).toBeGreaterThan(200);
    const apart = { ...touched, right: 175 };
    expect(arrange([name], [], [apart], SIZE)).toEqual(arrange([name], [], [], SIZE));
  });

  test('steps aside for another that came before it', () => {
    const [one, other] = arrange([name, name], [], [], SIZE);
    expect(one).toBeDefined();
    expect(other).toBeDefined();
    expect(other).not.toEqual(one);
  });
});

test('beyond the tip of an arrow a name stands in the direction of the arrow', () => {
  const from = { x: 100, y: 150 };
  const standing = { from: { x: 0, y: 0, z: 0 } };
  const [box] = arrange([label('gradient', 200, 150, { standing, from })], [], [], SIZE);
  expect(box?.left).toBeGreaterThan(200);
  expect((box?.top ?? NaN) + 7).toBeCloseTo(150, 9);
});

test('of ticks in one place the first stays, and none stands over other words', () => {
  const ticks = [label('tick', 200, 150), label('tick', 210, 150), label('tick', 300, 150)];
  const words = [{ left: 280, right: 320, top: 140, bottom: 160 }];
  const [first, second, third] = arrange(ticks, [], words, SIZE);
  expect(first).toBeDefined();
  expect(second).toBeUndefined();
  expect(third).toBeUndefined();
});

test('a tick is not drawn over what is drawn there, as the ball', () => {
  const ball = { left: 290, right: 316, top: 137, bottom: 163 };
  const ticks = [label('tick', 200, 150), label('tick', 300, 150)];
  const [free, covered] = arrange(ticks, [ball], [], SIZE);
  expect(free).toBeDefined();
  expect(covered).toBeUndefined();
});

test('the slope that was asked for stands rather over marks than nowhere, and not over words', () => {
  const everywhere = { left: 0, right: 400, top: 0, bottom: 300 };
  const standing = { from: { x: 0, y: 0, z: 0 } };
  const from = { x: 180, y: 150 };
  const steepest = label('steepest', 200, 150, { standing, from });
  expect(arrange([steepest], [everywhere], [], SIZE)[0]).toBeDefined();
  expect(arrange([steepest], [], [everywhere], SIZE)[0]).toBeUndefined();
});

test('the name of an axis is drawn even where there is no room', () => {
  const everywhere = { left: 0, right: 400, top: 0, bottom: 300 };
  const standing = { from: { x: 0, y: 0, z: 0 }, isStraight: true };
  const axis = label('axis', 200, 290, { standing, from: { x: 200, y: 280 } });
  expect(arrange([axis], [everywhere], [], SIZE)[0]).toBeDefined();
});
