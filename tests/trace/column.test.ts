import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BLOCK_ROWS } from '../../src/trace/column.ts';
import { CHUNK_VALUES } from '../../src/trace/columns.ts';
import type { Column } from '../../src/trace/column.ts';
import { branchTrace, createTrace, MOST_ROWS } from '../../src/trace/trace.ts';
import { appendRows, traceOfRows, valuesOf } from '../support/trace.ts';

const LONG = MOST_ROWS - 1;

function arrayBytes(): number {
  return process.memoryUsage().arrayBuffers;
}

/** The memory in which a column's rows lie, block by block. */
function memoryOf(column: Column, rows: number): ArrayBufferLike[] {
  const found: ArrayBufferLike[] = [];
  column.forEachBlock(0, rows, ({ buffer }) => found.push(buffer));
  return found;
}

/** Rows that tell the columns apart. */
const rowAt = (row: number) => ({ a: row, b: -row, loss: 2 * row + 1, lr: row / 4 });

describe('memory', () => {
  test('is taken by no trace before it has rows', () => {
    const before = arrayBytes();
    const traces = Array.from({ length: 1000 }, () => createTrace(LONG));
    expect(arrayBytes() - before).toBeLessThan(1e6);
    expect(traces).toHaveLength(1000);
  });

  test('of a short run is no more than its rows need', () => {
    const short = traceOfRows(60, rowAt);
    expect(memoryOf(short.columns.a, 60).map(({ byteLength }) => byteLength)).toEqual([60 * 8]);
  });

  test('of a long run comes block by block, the last as small as what is left', () => {
    const trace = traceOfRows(2 * BLOCK_ROWS + 3, rowAt);
    const sizes = memoryOf(trace.columns.a, trace.rows).map(({ byteLength }) => byteLength / 8);
    expect(sizes).toEqual([BLOCK_ROWS, BLOCK_ROWS, 3]);
  });

  test('has no room beyond the run’s own length', () => {
    const trace = traceOfRows(60, rowAt);
    expect(() => appendRows(trace, 1, rowAt)).toThrow('60 rows');
  });
});

describe('the rows of a column', () => {
  const trace = traceOfRows(2 * BLOCK_ROWS + 700, rowAt);

  test('are what was appended, to the last, wherever blocks meet', () => {
    const rows = valuesOf(trace.columns.a, 0, trace.rows);
    expect(rows).toEqual(rows.map((_, row) => row));
    expect(trace.columns.b.at(BLOCK_ROWS)).toBe(-BLOCK_ROWS);
    expect(trace.columns.lr.at(2 * BLOCK_ROWS - 1)).toBe((2 * BLOCK_ROWS - 1) / 4);
  });

  test('outside of those there are throw, and say which', () => {
    for (const row of [-1, trace.rows, NaN]) {
      expect(() => trace.columns.a.at(row)).toThrow(`row ${row}`);
    }
    expect(() => trace.columns.a.forEachBlock(0, trace.rows + 1, () => {})).toThrow(RangeError);
  });

  test('come in bulk in order, each once, for any part of them', () => {
    const end = fc.oneof(fc.nat(trace.rows), fc.constantFrom(BLOCK_ROWS, 2 * BLOCK_ROWS));
    fc.assert(
      fc.property(end, end, (one, other) => {
        const [from, to] = [Math.min(one, other), Math.max(one, other)];
        let next = from;
        trace.columns.loss.forEachBlock(from, to, (values, first) => {
          expect(first).toBe(next);
          for (const value of values) {
            if (value !== 2 * next + 1) throw new Error(`row ${next} reads ${value}`);
            next += 1;
          }
        });
        expect(next).toBe(to);
      }),
      { numRuns: 40 },
    );
  });
});

describe('a branch', () => {
  const LENGTH = 3 * BLOCK_ROWS;
  const ends = [0, 5, BLOCK_ROWS - 2, BLOCK_ROWS - 1, BLOCK_ROWS, 2 * BLOCK_ROWS + 9];

  function trunkOf(rows: number) {
    const trunk = createTrace(LENGTH);
    appendRows(trunk, rows, rowAt);
    return trunk;
  }

  test.each(ends)('at row %d has the rows up to it, and goes on by itself', (row) => {
    const trunk = trunkOf(2 * BLOCK_ROWS + 10);
    const branch = branchTrace(trunk, row);
    expect(branch).toMatchObject({ rows: row + 1, stride: 1, totalSteps: LENGTH });
    expect([branch.stepAt(row), branch.rowOf(LENGTH)]).toEqual([row, row]);
    appendRows(branch, 900, (k) => ({ ...rowAt(k), a: -7 }));
    appendRows(trunk, 900, rowAt);
    const own = valuesOf(branch.columns.a, 0, branch.rows);
    expect(own).toEqual(own.map((_, k) => (k <= row ? k : -7)));
    const old = valuesOf(trunk.columns.a, 0, trunk.rows);
    expect(old).toEqual(old.map((_, k) => k));
  });

  test('shares the full blocks and copies the one it writes on', () => {
    const trunk = trunkOf(2 * BLOCK_ROWS + 10);
    const [one, two] = memoryOf(trunk.columns.a, trunk.rows);
    const shared = (row: number) =>
      memoryOf(branchTrace(trunk, row).columns.a, row + 1).map((memory) => [
        memory === one,
        memory === two,
      ]);
    expect(shared(2 * BLOCK_ROWS - 1)).toEqual([
      [true, false],
      [false, true],
    ]);
    expect(shared(BLOCK_ROWS)).toEqual([
      [true, false],
      [false, false],
    ]);
    // The block is full, but the branch will write other rows on it.
    expect(shared(BLOCK_ROWS - 2)).toEqual([[false, false]]);
  });

  test('of a branch is a branch of the trunk', () => {
    const trunk = trunkOf(BLOCK_ROWS + 50);
    const twig = branchTrace(branchTrace(trunk, BLOCK_ROWS + 20), BLOCK_ROWS + 3);
    expect(memoryOf(twig.columns.a, twig.rows)[0]).toBe(memoryOf(trunk.columns.a, 1)[0]);
    const rows = valuesOf(twig.columns.a, 0, twig.rows);
    expect(rows).toEqual(rows.map((_, row) => row));
  });

  test('knows only of what lies before it whether the loss has passed its bounds', () => {
    const trunk = createTrace(60);
    const losses = [2, 10, 1.9e6, 2.1e6, 1];
    appendRows(trunk, losses.length, (row) => ({ loss: losses[row] }));
    expect(trunk.lastRowInBounds).toBe(2);
    const bounds = [2, 3, 4].map((row) => branchTrace(trunk, row).lastRowInBounds);
    expect(bounds).toEqual([null, 2, 2]);
    const later = branchTrace(trunk, 2);
    appendRows(later, 2, (row) => ({ loss: row === 4 ? 9e9 : 1 }));
    expect(later.lastRowInBounds).toBe(3);
  });

  test('at a row that is not there, or at the odd end of a thinned run, is none', () => {
    expect(() => branchTrace(trunkOf(10), 10)).toThrow(RangeError);
    const thinned = createTrace(2_000_001);
    thinned.append(new Float64Array(CHUNK_VALUES), 3, 7);
    expect(branchTrace(thinned, 1).stepAt(1)).toBe(4);
    expect(() => branchTrace(thinned, 2)).toThrow('step 7');
  });
});
