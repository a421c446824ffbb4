import fc from 'fast-check';
import { expect, test, onTestFinished } from 'vitest';
import { useTransport } from '../../../src/store/transport.ts';
import { chooseDomain, fitFrame } from '../../../src/charts/fit/frame.ts';
import { whereOutside } from '../../../src/charts/fit/graph.ts';
import { bandIn, createFitWords } from '../../../src/charts/fit/labels.ts';
import { numberBoxes, numberPlaces, numberTexts } from '../../../src/charts/fit/pointNumbers.ts';
import { meanPlaces } from '../../../src/charts/fit/squares.ts';
import { en } from '../../../src/i18n/en/index.ts';
import type { Box } from '../../../src/ui/geometry.ts';
import { boxOf } from '../../../src/ui/geometry.ts';
import { problemOf } from '../../support/train.ts';

const coordinate = fc.integer({ min: -400, max: 400 }).map((hundredths) => hundredths / 100);
const place = fc.record({ a: coordinate, b: coordinate });
const picture = fc.record({
  points: fc.array(fc.tuple(coordinate, coordinate), { minLength: 1, maxLength: 12 }),
  model: fc.constantFrom('line', 'sine', 'tanh', 'step', 'two-layer-relu'),
  width: fc.integer({ min: 200, max: 420 }),
  height: fc.integer({ min: 110, max: 300 }),
  best: place,
  there: fc.option(place),
  steps: fc.array(place, { minLength: 1, maxLength: 4 }),
});

/** Whether any of the heights of a line, looked at twice a pixel, is within a box. */
function runsThrough(box: Box, graph: (px: number) => number): boolean {
  let before = graph(box.left);
  for (let px = box.left; px <= box.right; px += 0.5) {
    const y = graph(px);
    const high = Math.min(before, y);
    const low = Math.max(before, y);
    if (low > box.top && high < box.bottom) return true;
    before = y;
  }
  return false;
}

function areApart(one: Box, other: Box): boolean {
  const isBeside = one.right <= other.left || other.right <= one.left;
  return isBeside || one.bottom <= other.top || other.bottom <= one.top;
}

test.each([
  [
    'three alike',
    [
      [2, 3],
      [2, 3],
      [2, 3],
    ],
    ['', '', '1–3'],
    ['none', 'none', 'free'],
  ],
  [
    'three and two among others',
    [
      [1, 1],
      [9, 0],
      [1, 1],
      [9, 0],
      [1, 1],
      [5, 9],
    ],
    ['', '', '', '2, 4', '1, 3, 5', '6'],
    ['none', 'none', 'none', 'free', 'free', 'free'],
  ],
])('points in one place have one label, with the numbers of all: %s', (_, points, texts, at) => {
  const problem = problemOf({ data: { points } });
  const size = { width: 400, height: 300 };
  const frame = fitFrame(problem, chooseDomain(problem.unscaled), size, en);
  expect(numberTexts(frame)).toEqual(texts);
  expect(numberPlaces(frame)).toEqual(at);
});

test('no word of the fit chart lies over a dot, a number, another word, or a line', () => {
  fc.assert(
    fc.property(picture, ({ points, model, width, height, best, there, steps }) => {
      const problem = problemOf({ data: { points }, model });
      const frame = fitFrame(problem, chooseDomain(problem.unscaled), { width, height }, en);
      const { px, py } = frame;
      const graphOf =
        ({ a, b }: { a: number; b: number }) =>
        (x: number) =>
          frame.modelPx(a, b, frame.x.own(x));
      const dots = Array.from(px, (x, i) => boxOf(x - 8, py[i] - 8, 16, 16));
      const placeWords = createFitWords();
      for (const step of steps) {
        const { a, b } = step;
        const isUnder = (i: number) => py[i] > frame.modelPx(a, b, problem.unscaled.xs[i]);
        const numbers = numberBoxes(frame, numberPlaces(frame), isUnder);
        for (const [k, one] of numbers.entries()) {
          expect(numbers.every((other, i) => i === k || areApart(one, other))).toBe(true);
        }
        const outside = whereOutside(frame, a, b);
        const named = (text: string, at: { a: number; b: number }) => ({
          text,
          band: bandIn(frame, graphOf(at)),
        });
        const places = placeWords(frame, {
          dots,
          numbers,
          residuals: [],
          now: { ...named('line now', step), outside },
          mean: meanPlaces(frame, 'MSE 0.0000'),
          best: named('best line', best),
          there: there === null ? null : named('line there', there),
          others: steps.map((other, k) => ({ key: String(k), ...named(`Adam · η 0.${k}`, other) })),
        });
        const arrow = places.arrow?.box ? [places.arrow.box, places.arrow.also] : [];
        const words = [places.now, places.mean, places.best, places.there].flatMap((word) =>
          word === null ? [] : [word.box],
        );
        for (const { box } of places.others.values()) words.push(box);
        const lines = [step, best, ...(there === null ? [] : [there]), ...steps].map(graphOf);
        for (const word of words) {
          const others = [...dots, ...numbers, ...arrow, ...words.filter((one) => one !== word)];
          expect(others.every((other) => areApart(word, other))).toBe(true);
          expect(lines.some((line) => runsThrough(word, line))).toBe(false);
          expect(word.left).toBeGreaterThanOrEqual(0);
          expect(word.right).toBeLessThanOrEqual(width);
          expect(word.bottom).toBeLessThanOrEqual(frame.plot.bottom);
        }
      }
    }),
  );
});

const zigzag = {
  points: [
    [0, 0],
    [1, 3],
    [2, 1],
    [3, 4],
  ],
};

test('while it plays a word stays where it was as long as there it is free', () => {
  useTransport.setState({ isPlaying: true });
  onTestFinished(() => useTransport.setState({ isPlaying: false }));
  const problem = problemOf({ data: zigzag });
  const frame = fitFrame(problem, chooseDomain(problem.unscaled), { width: 340, height: 260 }, en);
  const words = (b: number) => ({
    dots: [],
    numbers: [],
    residuals: [],
    now: {
      text: 'line now',
      band: bandIn(frame, (px) => frame.modelPx(0, b, frame.x.own(px))),
      outside: null,
    },
    mean: [],
    best: null,
    there: null,
  });
  const lineAt = (b: number) => frame.modelPx(0, b, 0);
  // At the upper edge there is room under the line alone; lower down it stays under it.
  const placeWords = createFitWords();
  const high = frame.domain.y[1] - 0.05;
  expect(placeWords(frame, words(high)).now?.box.top).toBeGreaterThan(lineAt(high));
  expect(placeWords(frame, words(2)).now?.box.top).toBeGreaterThan(lineAt(2));
  expect(createFitWords()(frame, words(2)).now?.box.bottom).toBeLessThan(lineAt(2));
});

test('a name that finds no room along its line stands away from it, after a sample of it', () => {
  const problem = problemOf({ data: zigzag });
  const frame = fitFrame(problem, chooseDomain(problem.unscaled), { width: 300, height: 150 }, en);
  const { plot } = frame;
  const line = (height: number) => ({
    text: 'line there',
    band: bandIn(frame, () => height),
  });
  // Two lines so near to each other that between, over and under them the points leave no room.
  const middle = (plot.top + plot.bottom) / 2;
  const along = boxOf(plot.left, middle - 25, plot.right - plot.left, 50);
  const { there } = createFitWords()(frame, {
    dots: [along],
    numbers: [],
    residuals: [],
    now: { ...line(middle - 4), outside: null },
    mean: [],
    best: null,
    there: line(middle + 4),
  });
  const name = there ?? expect.fail('there is room');
  expect(name.hasKey).toBe(true);
  expect(areApart(name.box, along)).toBe(true);
  expect(name.box.right).toBeLessThanOrEqual(plot.right);
});

test.each(['above', 'below'] as const)(
  'a line that is out of view %s is named beside an arrow',
  (outside) => {
    const problem = problemOf({ data: zigzag });
    const frame = fitFrame(
      problem,
      chooseDomain(problem.unscaled),
      { width: 300, height: 200 },
      en,
    );
    const { plot } = frame;
    const far = outside === 'above' ? -2000 : 2000;
    const { now, arrow } = createFitWords()(frame, {
      dots: [],
      numbers: [],
      residuals: [],
      now: { text: 'line now', band: bandIn(frame, () => far), outside },
      mean: [],
      best: null,
      there: null,
    });
    expect(now).toBeNull();
    const box = arrow?.box ?? expect.fail('there is room');
    expect(areApart(box, arrow?.also ?? box)).toBe(true);
    expect(box.top).toBeGreaterThanOrEqual(plot.top - 2);
    expect(box.bottom).toBeLessThanOrEqual(plot.bottom);
  },
);
