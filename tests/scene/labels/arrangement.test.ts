import fc from 'fast-check';
import { describe, expect, test, onTestFinished } from 'vitest';
import { useTransport } from '../../../src/store/transport.ts';
import { Arrangement } from '../../../src/scene/labels/arrangement.ts';
import type { Obstacle } from '../../../src/scene/labels/arrangement.ts';
import { AROUND, BELOW, CENTRED, FAR_AROUND } from '../../../src/scene/labels/layout.ts';
import type { SeenLabel } from '../../../src/scene/labels/layout.ts';
import type { Box } from '../../../src/ui/geometry.ts';
import { LINE, MARK } from '../../../src/ui/placing.ts';

const SIZE = { width: 400, height: 300 };
const EVERYWHERE = { left: 0, right: 400, top: 0, bottom: 300 };
const DRAWN: Obstacle = { spots: [{ x: 200, y: 150 }], pixels: 400, firmness: MARK };

const label = (
  kind: SeenLabel['kind'],
  x: number,
  y: number,
  more: Partial<SeenLabel> = {},
): SeenLabel => ({
  id: `${kind} ${x} ${y}`,
  kind,
  standing: CENTRED,
  width: 40,
  height: 14,
  at: { x, y },
  from: null,
  ...more,
});

function arrange(
  labels: readonly SeenLabel[],
  obstacles: readonly Obstacle[] = [],
  words: readonly Box[] = [],
  arrangement = new Arrangement(),
) {
  const boxes = arrangement.arrange(labels, obstacles, words, SIZE);
  return labels.map(({ id }) => boxes.get(id));
}

const areApart = (one: Box, other: Box) =>
  one.right <= other.left ||
  other.right <= one.left ||
  one.bottom <= other.top ||
  other.bottom <= one.top;

describe('a name', () => {
  const name = label('name', 200, 150, { standing: AROUND });

  test('stands at the first of its sides where nothing is drawn', () => {
    const [above] = arrange([name]);
    expect(above).toEqual({ left: 180, right: 220, top: 121, bottom: 135 });
    const drawn = { spots: [{ x: 200, y: 125 }], pixels: 5, firmness: MARK };
    const [beside] = arrange([name], [drawn]);
    // To the right of its place, past the mark.
    expect(beside?.left).toBeGreaterThan(200);
    expect((beside?.top ?? NaN) + 7).toBe(150);
  });

  test('is not struck through by a line that passes between the places that it joins', () => {
    const spots = [
      { x: 0, y: 20 },
      { x: 400, y: 236 },
    ];
    // Through the middle of the first side, far from both of its ends.
    const line = { spots, pixels: 4, firmness: LINE, isLine: true };
    const [box] = arrange([name], [line]);
    expect(box).toBeDefined();
    expect(box).not.toEqual(arrange([name])[0]);
  });

  test('is not drawn where it has no room', () => {
    expect(arrange([name], [DRAWN])).toEqual([undefined]);
    expect(arrange([name], [], [EVERYWHERE])).toEqual([undefined]);
  });

  test('keeps what is drawn around its letters off other words', () => {
    const touched = { left: 100, right: 180, top: 121, bottom: 135 };
    const [box] = arrange([name], [], [touched]);
    expect(box?.left).toBeGreaterThan(200);
    const apart = { ...touched, right: 167 };
    expect(arrange([name], [], [apart])).toEqual(arrange([name]));
  });

  test('steps aside for another that came before it', () => {
    const [one, other] = arrange([name, { ...name, id: 'other' }]);
    expect(one).toBeDefined();
    expect(other).toBeDefined();
    expect(other).not.toEqual(one);
  });

  test('while it plays it stays on its side when what made it go there is gone, until it has been away', () => {
    useTransport.setState({ isPlaying: true });
    onTestFinished(() => useTransport.setState({ isPlaying: false }));
    const arrangement = new Arrangement();
    const drawn = { spots: [{ x: 200, y: 125 }], pixels: 5, firmness: MARK };
    const [aside] = arrange([name], [drawn], [], arrangement);
    expect(arrange([name], [], [], arrangement)).toEqual([aside]);
    arrangement.forget(name.id);
    expect(arrange([name], [], [], arrangement)).toEqual(arrange([name]));
    arrange([name], [drawn], [], arrangement);
    useTransport.setState({ isPlaying: false });
    expect(arrange([name], [], [], arrangement), 'at rest').toEqual(arrange([name]));
  });
});

test('beyond the tip of an arrow a name stands in the direction of the arrow', () => {
  const from = { x: 100, y: 150 };
  const standing = { from: { x: 0, y: 0, z: 0 } };
  const [box] = arrange([label('gradient', 200, 150, { standing, from })]);
  expect(box?.left).toBeGreaterThan(200);
  expect((box?.top ?? NaN) + 7).toBeCloseTo(150, 9);
});

test('of ticks in one place the first stays, and none stands over other words', () => {
  const ticks = [label('tick', 200, 150), label('tick', 210, 150), label('tick', 300, 150)];
  const words = [{ left: 280, right: 320, top: 140, bottom: 160 }];
  const [first, second, third] = arrange(ticks, [], words);
  expect(first).toBeDefined();
  expect(second).toBeUndefined();
  expect(third).toBeUndefined();
});

test('a number beside other words is further from them than a word of their own would be', () => {
  const words = [{ left: 20, right: 120, top: 140, bottom: 160 }];
  const beside = (gap: number) => arrange([label('tick', 120 + gap + 20, 150)], [], words)[0];
  // A space is a third of the letters' size or less: 4 of 12 pixels.
  expect(beside(8)).toBeUndefined();
  expect(beside(16)).toBeDefined();
});

test('a tick is not drawn over what is drawn there, as the ball', () => {
  const ball = { spots: [{ x: 303, y: 150 }], pixels: 13, firmness: MARK };
  const [free, covered] = arrange([label('tick', 200, 150), label('tick', 300, 150)], [ball]);
  expect(free).toBeDefined();
  expect(covered).toBeUndefined();
});

test('the slope that was asked for stands rather over marks than nowhere, and not over words', () => {
  const standing = { from: { x: 0, y: 0, z: 0 } };
  const from = { x: 180, y: 150 };
  const steepest = label('steepest', 200, 150, { standing, from });
  expect(arrange([steepest], [DRAWN])[0]).toBeDefined();
  expect(arrange([steepest], [], [EVERYWHERE])[0]).toBeUndefined();
});

test('the name of an axis is drawn even over what is drawn, and beyond its numbers', () => {
  const standing = { from: { x: 0, y: 0, z: 0 }, isStraight: true };
  const axis = label('axis', 200, 240, { standing, from: { x: 200, y: 230 } });
  expect(arrange([axis], [DRAWN])[0]).toBeDefined();
  const [name, number] = arrange([axis, label('tick', 200, 252)]);
  expect(number).toBeDefined();
  expect(name?.top).toBeGreaterThanOrEqual(number?.bottom ?? NaN);
});

describe('what the pointer reads', () => {
  const standing = { from: { x: 0, y: 0, z: 0 } };
  const gradient = label('gradient', 200, 150, { standing, from: { x: 160, y: 150 } });
  const reading = (x: number, y: number) =>
    label('reading', x, y, { id: 'reading', width: 190, height: 20, standing: FAR_AROUND });

  test('stands beside the names that are there, which stay where they are', () => {
    const arrangement = new Arrangement();
    const [before] = arrange([gradient], [], [], arrangement);
    for (let x = 180; x <= 280; x += 5) {
      const [read, name] = arrange([reading(x, 165), gradient], [], [], arrangement);
      expect(name).toEqual(before);
      expect(read !== undefined && name !== undefined && areApart(read, name)).toBe(true);
    }
  });

  test('is there where there is no room beside them, and then some of them go', () => {
    const arrangement = new Arrangement();
    const names = Array.from({ length: 152 }, (_, k) =>
      label('name', 25 + 45 * (k % 8), 10 + 15 * Math.floor(k / 8), { standing: CENTRED }),
    );
    const before = arrange(names, [], [], arrangement);
    expect(before).not.toContain(undefined);
    const [read, ...others] = arrange([reading(200, 150), ...names], [], [], arrangement);
    const box = read ?? expect.fail('it was asked for');
    expect(others.every((other) => other === undefined || areApart(box, other))).toBe(true);
  });
});

test('with eight runs and a wheel no two words overlap, and none leaves the picture', () => {
  const spot = fc.record({
    x: fc.integer({ min: 0, max: 400 }),
    y: fc.integer({ min: 0, max: 300 }),
  });
  const run = fc.record({ start: spot, ball: spot, gradient: spot, step: spot });
  const picture = fc.record({
    runs: fc.array(run, { minLength: 1, maxLength: 8 }),
    star: spot,
    wheel: fc.option(spot),
    read: fc.option(spot),
    words: fc.array(spot, { maxLength: 3 }),
  });
  fc.assert(
    fc.property(picture, ({ runs, star, wheel, read, words }) => {
      const beyond = { from: { x: 0, y: 0, z: 0 } };
      const labels: SeenLabel[] = Array.from({ length: 5 }, (_, k) => {
        const from = { x: 60 + 60 * k, y: 240 + 5 * k };
        const at = { x: from.x - 3, y: from.y + 8 };
        const standing = { ...beyond, isStraight: true };
        return label('tick', at.x, at.y, { from, standing, width: 22 });
      });
      labels.push(label('star', star.x, star.y, { width: 17, height: 17 }));
      labels.push(label('name', star.x, star.y, { id: 'minimum', standing: BELOW, width: 60 }));
      const obstacles: Obstacle[] = [];
      for (const [k, { start, ball, gradient, step }] of runs.entries()) {
        labels.push(label('name', start.x, start.y, { id: `start ${k}`, standing: AROUND }));
        obstacles.push({ spots: [ball], pixels: 13, firmness: MARK });
        for (const [kind, tip] of [
          ['gradient', gradient],
          ['step', step],
        ] as const) {
          labels.push(
            label(kind, tip.x, tip.y, { id: `${kind} ${k}`, standing: beyond, from: ball }),
          );
          obstacles.push({ spots: [ball, tip], pixels: 5, firmness: LINE, isLine: true });
        }
      }
      if (wheel !== null) {
        const tips = Array.from({ length: 16 }, (_, k) => ({
          x: wheel.x + 60 * Math.cos((k * Math.PI) / 8),
          y: wheel.y + 30 * Math.sin((k * Math.PI) / 8),
        }));
        const spots = tips.flatMap((tip) => [wheel, tip]);
        obstacles.push({ spots, pixels: 4, firmness: LINE, isLine: true });
        labels.push(
          label('steepest', tips[2].x, tips[2].y, { standing: beyond, from: wheel, width: 130 }),
        );
      }
      if (read !== null) {
        labels.push(label('reading', read.x, read.y, { standing: FAR_AROUND, width: 190 }));
      }
      const kept = words.map(({ x, y }) => ({
        left: x - 50,
        right: x + 50,
        top: y - 8,
        bottom: y + 8,
      }));
      const boxes = arrange(labels, obstacles, kept);
      const shown = boxes.flatMap((box, k) =>
        box === undefined || labels[k].kind === 'star' ? [] : [box],
      );
      for (const [k, box] of shown.entries()) {
        expect(shown.every((other, i) => i === k || areApart(box, other))).toBe(true);
        expect(kept.every((other) => areApart(box, other))).toBe(true);
        expect(box.left >= 0 && box.right <= 400 && box.top >= 0 && box.bottom <= 300).toBe(true);
      }
    }),
  );
});
