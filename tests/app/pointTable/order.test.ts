import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ordering } from '../../../src/app/pointTable/order.ts';

function orderOf(column: Float64Array, isDown: boolean) {
  const work = ordering(column, isDown);
  for (;;) {
    const { done, value } = work.next();
    if (done === true) return value;
  }
}

test.each([false, true])('it is that of a stable sort by comparison, descending: %s', (isDown) => {
  const numbers = fc.oneof(
    fc.double({ noNaN: true }),
    fc.constantFrom(0, -0, 1, -1, 1e-320, -1e-320, Infinity, -Infinity),
  );
  fc.assert(
    fc.property(fc.array(numbers, { maxLength: 60 }), (values) => {
      const { points, rows } = orderOf(Float64Array.from(values), isDown);
      const sign = isDown ? -1 : 1;
      const expected = values
        .map((value, i) => ({ value, i }))
        .toSorted((p, q) =>
          p.value === q.value ? p.i - q.i : sign * (p.value < q.value ? -1 : 1),
        );
      expect([...points]).toEqual(expected.map(({ i }) => i));
      for (const [row, point] of points.entries()) expect(rows[point]).toBe(row);
    }),
  );
});
