import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mapFrame } from '../../../src/charts/map/frame.ts';
import { marksOf } from '../../../src/charts/map/marks.ts';
import { mapWheel } from '../../../src/charts/map/wheel.ts';
import { createMapWords } from '../../../src/charts/map/words.ts';
import { prospectOf } from '../../../src/engine/frame/frame.ts';
import { en } from '../../../src/i18n/en/index.ts';
import type { Run } from '../../../src/store/runs.ts';
import { createTrace } from '../../../src/trace/trace.ts';
import { boxOf, isWithin, overlap, shareWithin } from '../../../src/ui/geometry.ts';
import type { Box } from '../../../src/ui/geometry.ts';
import { problemOf } from '../../support/train.ts';

const measure = (text: string) => 6.5 * text.length;
const measures = { name: measure, number: measure };

const share = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100);
const spot = fc.record({ x: share, y: share });
const picture = fc.record({
  width: fc.integer({ min: 240, max: 700 }),
  height: fc.integer({ min: 120, max: 440 }),
  start: spot,
  showsWheel: fc.boolean(),
  steps: fc.array(spot, { minLength: 1, maxLength: 4 }),
  read: fc.option(spot),
  numbers: fc.array(spot, { maxLength: 8 }),
  balls: fc.array(spot, { maxLength: 7 }),
});

test('no word on the map lies over another, a mark, an arrow or a spoke, and none leaves it', () => {
  const { frame } = prospectOf(problemOf({ data: { preset: 'five-points' } }));
  const isStruck = (box: Box, lines: readonly { from: Spot; to: Spot }[]) =>
    lines.some(({ from, to }) => shareWithin(box, from, to) > 0);
  interface Spot {
    readonly x: number;
    readonly y: number;
  }
  fc.assert(
    fc.property(picture, (shown) => {
      const { width, height, start, showsWheel, steps, read, numbers } = shown;
      const [low, high] = [frame.a, frame.b].map(([from, to]) => [from, to - from] as const);
      const init = { type: 'point', a: low[0] + start.x * low[1], b: high[0] + start.y * high[1] };
      const problem = problemOf({ data: { preset: 'five-points' }, init });
      const { best, isExact } = prospectOf(problem);
      const map = mapFrame(frame, { width, height }, true, false, measure);
      const at = ({ x, y }: Spot) => ({ x: map.left + x * map.width, y: map.top + y * map.height });
      const area = boxOf(map.left, map.top, map.width, map.height);
      const marks = marksOf({ problem, best, isExact }, map, en.pictures, measures);
      const run = { problem, trace: createTrace(10) } as unknown as Run;
      const wheel = showsWheel ? mapWheel(run, map) : null;
      const placeWords = createMapWords();
      const from = { x: marks.start.x, y: marks.start.y };
      const trail = { xs: [from.x], ys: [from.y], isLifted: [false] };
      const labels = numbers.map((one) => {
        const { x, y } = at(one);
        return { text: '0.54', x, y: y + 4, box: boxOf(x - 12, y - 6, 24, 12) };
      });
      for (const step of steps) {
        const tip = at(step);
        trail.xs.push(tip.x);
        trail.ys.push(tip.y);
        trail.isLifted.push(false);
        const arrows = [{ from, to: tip }];
        const ball = { at: wheel?.from ?? tip, radius: 9.5 };
        const others = shown.balls.map((one) => at(one));
        const balls = [ball.at, ...others].map((place, k) => ({
          key: String(k),
          at: place,
          radius: 9.5,
          name: `Adam · η 0.${k}`,
        }));
        const placed = placeWords({
          map,
          balls: others.length === 0 ? undefined : balls,
          marks,
          labels,
          ball,
          arrows,
          trail,
          points: trail.xs.length,
          wheel,
          reading: read === null ? null : { at: at(read), width: 120, height: 20 },
          measures,
          t: en.scene,
        });
        const { reading, wheelName, names } = placed;
        expect(reading === null).toBe(read === null);
        const asked = [reading, wheelName?.box].flatMap((box) => (box == null ? [] : [box]));
        const rest = [...names.map(({ box }) => box), ...placed.labels.map(({ box }) => box)];
        const runNames = placed.runNames.map(({ box }) => box);
        const words = [...asked, ...runNames, ...rest];
        for (const [k, box] of words.entries()) {
          expect(words.every((other, i) => i === k || !overlap(box, other))).toBe(true);
          expect(isWithin(box, area)).toBe(true);
        }
        for (const box of runNames) {
          for (const { at: middle } of others.length === 0 ? [] : balls) {
            const dot = boxOf(middle.x - 9, middle.y - 9, 18, 18);
            expect(overlap(box, dot)).toBe(false);
          }
        }
        for (const box of rest) {
          expect(overlap(box, marks.start.box)).toBe(false);
          expect(marks.best !== null && overlap(box, marks.best.box)).toBe(false);
          expect(isStruck(box, arrows)).toBe(false);
          const spokes =
            wheel === null ? [] : wheel.spokes.map(({ to }) => ({ from: wheel.from, to }));
          expect(isStruck(box, spokes)).toBe(false);
        }
      }
    }),
  );
});
