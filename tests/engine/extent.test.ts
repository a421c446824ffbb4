import fc from 'fast-check';
import { expect, test } from 'vitest';
import { extentOf } from '../../src/engine/extent.ts';

test('a column reaches from its least number to its largest, the same each time', () => {
  const columns = fc.array(fc.double({ noNaN: true }), { minLength: 1 });
  fc.assert(
    fc.property(columns, fc.boolean(), (numbers, isLong) => {
      const column = Float64Array.from(isLong ? Array(10_000).fill(numbers).flat() : numbers);
      const expected = [Math.min(...numbers), Math.max(...numbers)];
      for (let k = 0; k < 2; k++) {
        // Of two zeros either is as good.
        expect(extentOf(column).map((end) => end + 0)).toEqual(expected.map((end) => end + 0));
      }
    }),
    { numRuns: 50 },
  );
});

test('what is changed in a short column counts', () => {
  const column = Float64Array.of(1, 2);
  extentOf(column);
  column[0] = 5;
  expect(extentOf(column)).toEqual([2, 5]);
});
