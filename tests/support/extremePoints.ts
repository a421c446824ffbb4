import fc from 'fast-check';

/** What the parser of experiments lets through. */
const MOST = 1e15;

/** Any number of the whole range of doubles that a point may have: by its bits, so of any size. */
const anyNumber = fc
  .double({ noNaN: true, noDefaultInfinity: true, min: -MOST, max: MOST })
  .chain((value) =>
    fc.constantFrom(value, 0, -0, 5e-324, -5e-324, 1e-310, 1e-300, 1e-160, 1e-8, 1, MOST, -MOST),
  );

/** Numbers beside each other: one, and steps from it of one size, down to the least there is. */
const neighbours = fc
  .record({
    middle: fc.oneof(anyNumber, fc.constantFrom(0, 1, 1e6, 1e11)),
    power: fc.integer({ min: -324, max: 14 }),
    steps: fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 1, maxLength: 6 }),
  })
  .map(({ middle, power, steps }) =>
    steps.map((step) => Math.min(MOST, Math.max(-MOST, middle + step * Number(`1e${power}`)))),
  );

const column = fc.oneof(
  neighbours,
  neighbours,
  fc.array(anyNumber, { minLength: 1, maxLength: 6 }),
);

/** Points as far out, as close together and as nearly one as points can be. */
export const extremePoints = fc
  .tuple(column, column)
  .map(([xs, ys]) => xs.map((x, i) => [x, ys[i % ys.length]] as const));
