import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createEnvelope } from '../../../src/charts/loss/envelope.ts';
import { columnOf } from '../../support/trace.ts';

test('the extremes of any run of rows are those of its values', () => {
  const value = fc.oneof(fc.double({ noNaN: true }), fc.constant(NaN));
  const column = fc.array(value, { minLength: 1, maxLength: 3000, size: 'max' });
  fc.assert(
    fc.property(column, fc.nat(), fc.nat(), (values, one, other) => {
      const envelope = createEnvelope(columnOf(values), values.length);
      envelope.grow(values.length);
      const ends = [one % (values.length + 1), other % (values.length + 1)];
      const [from, to] = ends.toSorted((p, q) => p - q);
      const out = new Float64Array(2);
      envelope.extremes(from, to, out);
      const numbers = values.slice(from, to).filter((v) => !Number.isNaN(v));
      expect([...out]).toEqual([Math.min(...numbers), Math.max(...numbers)]);
    }),
  );
});

/** A column that counts how often it is read. */
function countedColumn(rows: number) {
  const values = Float64Array.from({ length: rows }, (_, row) => Math.sin(row));
  const count = { reads: 0 };
  const read = columnOf(values);
  const column: typeof read = {
    at: (row) => {
      count.reads += 1;
      return read.at(row);
    },
    forEachBlock: (from, to, visit) => {
      count.reads += to - from;
      read.forEachBlock(from, to, visit);
    },
  };
  return { column, count };
}

test('a hundred new rows are a hundred reads, and a look at all of them few, at any length', () => {
  for (const rows of [1000, 100_000]) {
    const { column, count } = countedColumn(rows);
    const envelope = createEnvelope(column, rows);
    envelope.grow(rows - 100);
    count.reads = 0;
    envelope.grow(rows);
    expect(count.reads).toBe(100);
    count.reads = 0;
    envelope.extremes(0, rows, new Float64Array(2));
    // The rows after the last whole block.
    expect(count.reads).toBeLessThan(64);
  }
});

test('no row is overlooked, at the borders of blocks least of all', () => {
  const rows = 2500;
  const [from, to] = [50, 2400];
  for (let spike = 0; spike < rows; spike++) {
    const envelope = createEnvelope(
      columnOf(Float64Array.from({ length: rows }, (_, row) => (row === spike ? 1 : 0))),
      rows,
    );
    envelope.grow(rows);
    const out = new Float64Array(2);
    envelope.extremes(from, to, out);
    expect(out[1], `row ${spike}`).toBe(spike >= from && spike < to ? 1 : 0);
  }
});

test('of a column that goes on from a part of another no row is overlooked, nor one too many', () => {
  const [rows, cut, total] = [1700, 1500, 2600];
  const out = new Float64Array(2);
  for (let spike = 0; spike < rows; spike++) {
    const spiked = (length: number) =>
      Float64Array.from({ length }, (_, row) => (row === spike ? 1 : 0));
    const known = createEnvelope(columnOf(spiked(rows)), rows);
    known.grow(rows);
    // The one goes on with the others as they were up to there, and with zeros from there on.
    const own = spiked(total).fill(0, cut);
    const envelope = known.branch(columnOf(own), cut, total);
    envelope.grow(total);
    envelope.extremes(0, total, out);
    expect([...out], `row ${spike}`).toEqual([0, spike < cut ? 1 : 0]);
  }
});

test('the rows that it goes on from are not read again', () => {
  const rows = 100_000;
  const { column, count } = countedColumn(rows);
  const known = createEnvelope(column, rows);
  known.grow(rows);
  count.reads = 0;
  const envelope = known.branch(column, 90_001, rows);
  envelope.grow(90_100);
  // From the last whole block of 64 on.
  expect(count.reads).toBe(90_100 - 90_001 + (90_001 % 64));
});
