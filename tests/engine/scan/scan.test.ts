import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellsFor, timeFor } from '../../../src/engine/scan/cost.ts';
import {
  cellBeside,
  cellNear,
  CELLS,
  extentAbout,
  placeOfCell,
  SIDE,
} from '../../../src/engine/scan/grid.ts';
import { randomOrder } from '../../../src/engine/scan/order.ts';
import { MOST_PAID, raceInSlices } from '../../../src/engine/scan/race.ts';
import type { Race } from '../../../src/engine/scan/race.ts';
import type { Problem } from '../../../src/engine/problem.ts';
import { problemOf } from '../../support/train.ts';

const FIVE = [
  [0.5, 1.3],
  [1, 1.6],
  [1.5, 2.6],
  [2, 2.7],
  [2.5, 3.8],
] as const;

const scene = {
  data: { preset: 'five-points' },
  init: { type: 'point', a: -1, b: -1 },
  optimizer: { type: 'sgd', lr: 0.25 },
  batch: { size: 'full' },
  epochs: 200,
  seed: 7,
};

/** The mean squared error of the five points, written out. */
function lossOf(a: number, b: number): number {
  return FIVE.reduce((sum, [x, y]) => sum + (y - a * x - b) ** 2, 0) / FIVE.length;
}

function raceOf(problem: Problem): Race {
  const slices = raceInSlices(problem);
  for (;;) {
    const { done, value } = slices.next();
    if (done === true) return value;
  }
}

const cells = Array.from({ length: CELLS }, (_, cell) => cell);

describe('the grid', () => {
  test('is 41 × 41 decimals, for each a from −1 up all b', () => {
    expect(CELLS).toBe(1681);
    const texts = cells.map((cell) => placeOfCell(cell)).map(({ a, b }) => `${a} ${b}`);
    // As a person writes them: no 1.2000000000000002.
    const decimals = Array.from({ length: 41 }, (_, k) => String(Number((k / 10 - 1).toFixed(1))));
    expect(texts).toEqual(decimals.flatMap((a) => decimals.map((b) => `${a} ${b}`)));
  });

  test('gives any place its nearest cell, and each cell what is nearest to it', () => {
    for (const cell of cells) {
      const { a, b } = placeOfCell(cell);
      expect(cellNear(a, b)).toBe(cell);
      for (const [low, high] of [extentAbout(a), extentAbout(b)]) {
        expect(low).toBeGreaterThanOrEqual(-1);
        expect(high).toBeLessThanOrEqual(3);
      }
    }
    fc.assert(
      fc.property(
        fc.double({ noNaN: true }),
        fc.double({ min: -1, max: 3, noNaN: true }),
        (a, b) => {
          const near = placeOfCell(cellNear(a, b));
          expect(Math.abs(near.b - b)).toBeLessThan(0.0501);
          expect(Math.abs(near.a - Math.min(3, Math.max(-1, a)))).toBeLessThan(0.0501);
        },
      ),
    );
  });

  test('is walked a cell at a time, and no further than its edge', () => {
    const middle = cellNear(1.2, 0.6);
    expect(placeOfCell(cellBeside(middle, 1, 0))).toEqual({ a: 1.3, b: 0.6 });
    expect(placeOfCell(cellBeside(middle, -2, 1))).toEqual({ a: 1, b: 0.7 });
    expect(cellBeside(middle, 100, -100)).toBe(cellNear(3, -1));
    expect(cellBeside(0, -1, -1)).toBe(0);
  });

  test('has its lowest loss, 0.0440, at (1.2, 0.6)', () => {
    const { objective } = problemOf(scene);
    const losses = cells.map((cell) => {
      const { a, b } = placeOfCell(cell);
      expect(objective.loss(a, b)).toBeCloseTo(lossOf(a, b), 12);
      return objective.loss(a, b);
    });
    const lowest = losses.indexOf(Math.min(...losses));
    expect(placeOfCell(lowest)).toEqual({ a: 1.2, b: 0.6 });
    expect(losses[lowest]).toBeCloseTo(0.044, 12);
  });

  test('is drawn by a seed, without replacement', () => {
    const order = Array.from(randomOrder(7));
    expect(order.toSorted((p, q) => p - q)).toEqual(cells);
    expect(Array.from(randomOrder(7))).toEqual(order);
    expect(Array.from(randomOrder(8))).not.toEqual(order);
    // Any cell may come first: over many seeds their mean is in the middle, within five deviations.
    const firsts = Array.from({ length: 400 }, (_, seed) => randomOrder(seed)[0]);
    const mean = firsts.reduce((sum, first) => sum + first, 0) / firsts.length;
    expect(Math.abs(mean - 840)).toBeLessThan((5 * CELLS) / Math.sqrt(12 * firsts.length));
  });
});

/** Another generator than the engine's: mulberry32. */
function generator(seed: number) {
  let state = Math.imul(seed, 0x9e3779b9) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

function medianOf(values: readonly number[]): number {
  return values.toSorted((p, q) => p - q)[values.length >> 1];
}

describe('the race', () => {
  const race = raceOf(problemOf(scene));

  test.each([
    [20, '11.5', '0.17', '0.398'],
    [50, '3.32', '0.093', '0.0446'],
    [100, '2.85', '0.069', '0.0438'],
  ])('on a budget of %i: rows %s, at random typically %s, gradient descent %s', (paid, ...said) => {
    const [rows, typical, descent] = said;
    expect(race.rows[paid].toPrecision(3)).toBe(rows);
    expect(race.typical?.[paid].toPrecision(2)).toBe(typical);
    expect(race.descent[paid].toPrecision(3)).toBe(descent);
  });

  test('tells what is typical as the closed form of the ellipses of one loss has it', () => {
    // Σ(x − x̄)²/n is 0.5, and the least loss 0.0438: so large a part of the square lies below a loss.
    const part = (loss: number) => (Math.PI * (loss - 0.0438)) / Math.sqrt(0.5) / 16;
    for (const paid of [20, 50, 100]) {
      const below = part(race.typical?.[paid] ?? NaN);
      expect((1 - below) ** paid).toBeCloseTo(0.5, 2);
    }
  });

  test('tells what is typical as three thousand draws by another generator have it', () => {
    for (const paid of [20, 50, 100]) {
      const draw = generator(paid);
      const bests = Array.from({ length: 3000 }, () =>
        Math.min(...Array.from({ length: paid }, () => lossOf(4 * draw() - 1, 4 * draw() - 1))),
      );
      const typical = race.typical?.[paid] ?? NaN;
      // Five standard errors of a median of so many.
      const rise = typical - 0.0438;
      const error = (rise / Math.LN2) * (1 / Math.sqrt(3000));
      expect(Math.abs(medianOf(bests) - typical)).toBeLessThan(5 * error);
    }
  });

  test('charges a step of gradient descent two losses, and walks it by hand', () => {
    let [a, b] = [-1, -1];
    let best = lossOf(a, b);
    expect(race.descent[1]).toBe(Infinity);
    for (let paid = 2; paid <= MOST_PAID; paid += 2) {
      let [alongA, alongB] = [0, 0];
      for (const [x, y] of FIVE) {
        alongA += (2 * (a * x + b - y) * x) / FIVE.length;
        alongB += (2 * (a * x + b - y)) / FIVE.length;
      }
      [a, b] = [a - 0.25 * alongA, b - 0.25 * alongB];
      best = Math.min(best, lossOf(a, b));
      expect(race.descent[paid]).toBeCloseTo(best, 12);
      if (paid < MOST_PAID) expect(race.descent[paid + 1]).toBe(race.descent[paid]);
    }
  });

  test('goes by the run’s own rule, start and seed, and looks at all points each step', () => {
    const own = raceOf(problemOf({ ...scene, optimizer: { type: 'adam', lr: 0.5 }, seed: 8 }));
    expect(own.descent[20]).not.toBe(race.descent[20]);
    expect(own.random[20]).not.toBe(race.random[20]);
    expect(own.rows).toEqual(race.rows);
    expect(own.typical).toEqual(race.typical);
    const batches = raceOf(problemOf({ ...scene, batch: { size: 2 } }));
    expect(batches.descent).toEqual(race.descent);
  });

  test.each([
    ['batches cut along the way', { edits: [{ at: 0, batch: { size: 1 } }] }],
    ['another rule along the way', { edits: [{ at: 3, optimizer: { type: 'sgd', lr: 0.01 } }] }],
    ['all points drawn with replacement', { batch: { size: 'full', order: 'replacement' } }],
    ['as many points as there are', { batch: { size: 5, order: 'shuffle' } }],
  ])('steps by all points, each once, also in a run with %s', (_, changes) => {
    const { descent } = raceOf(problemOf({ ...scene, ...changes }));
    for (let paid = 2; paid <= MOST_PAID; paid++) {
      expect(descent[paid]).toBeCloseTo(race.descent[paid], 12);
    }
  });

  test('no lane ever gets worse, also where descent runs away or has ended', () => {
    const wild = raceOf(problemOf({ ...scene, optimizer: { type: 'sgd', lr: 10 } }));
    const short = raceOf(problemOf({ ...scene, epochs: 3 }));
    expect(short.descent[6]).toBe(race.descent[6]);
    expect(short.descent[100]).toBe(race.descent[6]);
    expect(wild.descent[100]).toBeCloseTo(lossOf(-1, -1), 12);
    for (const { rows, random, typical, descent } of [race, wild, short]) {
      for (const lane of [rows, random, typical ?? rows, descent]) {
        for (let k = 1; k <= MOST_PAID; k++) expect(lane[k]).toBeLessThanOrEqual(lane[k - 1]);
      }
    }
  });

  test('is there for losses without a closed form too, and leaves out what would be too dear', () => {
    const sine = { ...scene, model: 'sine', data: { preset: 'noisy-sine', n: 200 } };
    expect(raceOf(problemOf(sine)).typical).not.toBeNull();
    const many = Array.from({ length: 20_000 }, (_, i) => [i / 20_000, Math.sin(i)]);
    const dear = raceOf(problemOf({ ...sine, data: { points: many }, loss: { type: 'mae' } }));
    expect(dear.typical).toBeNull();
    expect(dear.descent[100]).toBeLessThan(Infinity);
  });
});

test.each([
  [1, 41n, 41, 'nanoseconds'],
  [2, 1681n, 1.681, 'microseconds'],
  [4, 2_825_761n, 2.826, 'milliseconds'],
  [6, 4_750_104_241n, 4.75, 'seconds'],
  [7, 194_754_273_881n, 3.246, 'minutes'],
  [8, 7_984_925_229_121n, 2.218, 'hours'],
  [10, 13_422_659_310_152_401n, 155.4, 'days'],
  [12, 22_563_490_300_366_186_081n, 715, 'years'],
])('%i parameters are %s cells, which take %f %s', (parameters, all, value, unit) => {
  expect(cellsFor(parameters) / Number(all)).toBeCloseTo(1, 12);
  const time = timeFor(parameters);
  expect(time.unit).toBe(unit);
  expect(time.value / value).toBeCloseTo(1, 3);
  expect(SIDE).toBe(41);
});
