import { expect, test } from 'vitest';
import { exactText, saidOf } from '../../../src/app/pointTable/exactText.ts';

test.each([
  [-0.5, '−0.5', undefined],
  [123456789, '123456789', undefined],
  // Of rows of times the last digits differ.
  [1736125199000, '17…199000', '1736125199000'],
  [1736125214000, '17…214000', '1736125214000'],
  [-1736125214000, '−17…214000', '-1736125214000'],
  [0.12345678912, '0.1234568', '0.12345678912'],
  [1.2341e300, '1.234 × 10³⁰⁰', '1.2341e+300'],
])('of %d a cell has %s', (value, shown, said) => {
  expect([exactText(value), saidOf(value)]).toEqual([shown, said]);
});
