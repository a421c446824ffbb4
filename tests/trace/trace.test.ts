import { describe, expect, test } from 'vitest';
import { CHUNK_ROWS, CHUNK_VALUES, COLUMNS, columnsIn } from '../../src/trace/columns.ts';
import { sharedRows } from '../../src/trace/sharedRows.ts';
import { branchTrace, createTrace, MOST_ROWS, strideFor } from '../../src/trace/trace.ts';
import type { Trace } from '../../src/trace/trace.ts';
import { valuesOf } from '../support/trace.ts';

/** A chunk whose rows carry the given losses, and in a the number of the row from `first` on. */
function chunkOf(losses: readonly number[], first = 0): Float64Array {
  const chunk = new Float64Array(CHUNK_VALUES);
  const columns = columnsIn(chunk, CHUNK_ROWS);
  losses.forEach((loss, i) => {
    columns.loss[i] = loss;
    columns.a[i] = first + i;
    columns.lr[i] = -(first + i);
  });
  return chunk;
}

function appendLosses(trace: Trace, losses: readonly number[]) {
  const first = trace.rows;
  trace.append(chunkOf(losses, first), losses.length, first + losses.length - 1);
}

test('the columns lie one after the other, and none overlaps another', () => {
  const buffer = new Float64Array(3 * COLUMNS.length);
  const columns = columnsIn(buffer, 3);
  COLUMNS.forEach((name, k) => columns[name].fill(k));
  expect([...buffer]).toEqual(COLUMNS.flatMap((_, k) => [k, k, k]));
});

test('a new trace has no rows, and a row to come for every step and the start', () => {
  const trace = createTrace(60);
  expect([trace.rows, trace.stride, trace.totalRows]).toEqual([0, 1, 61]);
});

test('chunks of any length are appended in order', () => {
  const trace = createTrace(9);
  for (const length of [1, 3, 0, 2, 4])
    appendLosses(
      trace,
      Array.from({ length }, () => 1),
    );
  expect(trace.rows).toBe(10);
  expect(valuesOf(trace.columns.a, 0, 10)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  expect(trace.columns.lr.at(9)).toBe(-9);
});

test('what a chunk holds beyond its count is not appended', () => {
  const trace = createTrace(5);
  trace.append(chunkOf([1, 2, 3]), 2, 1);
  expect(trace.rows).toBe(2);
  expect(valuesOf(trace.columns.loss, 0, 2)).toEqual([1, 2]);
  expect(() => trace.columns.loss.at(2)).toThrow('row 2');
});

describe('the stride', () => {
  test.each([
    [1, 1],
    [MOST_ROWS, 1],
    [MOST_ROWS + 1, 2],
    [2 * MOST_ROWS, 2],
    [2 * MOST_ROWS + 1, 4],
    [20_000_000_000, 32_768],
  ])('of a run of %d steps is %d', (steps, stride) => {
    expect(strideFor(steps)).toBe(stride);
    expect(steps / strideFor(steps)).toBeLessThanOrEqual(MOST_ROWS);
  });

  test('is a row’s distance, and the last row is the last step', () => {
    const trace = createTrace(2_000_001);
    expect(trace.stride).toBe(4);
    trace.append(chunkOf([5, 4, 3]), 3, 8);
    expect([0, 1, 2].map(trace.stepAt)).toEqual([0, 4, 8]);
    // The run ends at a step that is no multiple of the stride.
    trace.append(chunkOf([2, 1]), 2, 13);
    expect([3, 4].map(trace.stepAt)).toEqual([12, 13]);
  });
});

describe('the row of a step', () => {
  test('is the inverse of the step of a row', () => {
    const trace = createTrace(2_000_001);
    trace.append(chunkOf([5, 4, 3, 2, 1]), 5, 13);
    for (let row = 0; row < trace.rows; row++) expect(trace.rowOf(trace.stepAt(row))).toBe(row);
  });

  test('is the last row at or before it', () => {
    const trace = createTrace(2_000_001);
    trace.append(chunkOf([5, 4, 3, 2, 1]), 5, 13);
    expect([0, 1, 3, 4, 7, 8, 12, 13].map(trace.rowOf)).toEqual([0, 0, 0, 1, 1, 2, 3, 4]);
  });

  test('is the last row for a step that is still to come, and 0 before anything has come', () => {
    const trace = createTrace(60);
    expect(trace.rowOf(30)).toBe(0);
    appendLosses(trace, [3, 2, 1]);
    expect(trace.rowOf(30)).toBe(2);
    expect(trace.rowOf(0)).toBe(0);
  });
});

describe('the last row in bounds', () => {
  test('is null while the loss stays within a million times the first', () => {
    const trace = createTrace(60);
    appendLosses(trace, [2, 3e5, 2e6, 1]);
    expect(trace.lastRowInBounds).toBeNull();
  });

  test('is the row before the loss first passes a million times the first', () => {
    const trace = createTrace(60);
    appendLosses(trace, [2, 3e5, 1.9e6, 2.1e6, 1, 9e9]);
    expect(trace.lastRowInBounds).toBe(2);
  });

  test('is found when the two rows come in different chunks, and stays', () => {
    const trace = createTrace(60);
    appendLosses(trace, [2, 10]);
    appendLosses(trace, [3e6, 4e6]);
    expect(trace.lastRowInBounds).toBe(1);
    appendLosses(trace, [1, 9e9]);
    expect(trace.lastRowInBounds).toBe(1);
  });

  test('is the first step when that is beyond: it is never the start', () => {
    const trace = createTrace(60);
    appendLosses(trace, [2]);
    expect(trace.lastRowInBounds).toBeNull();
    appendLosses(trace, [5e6]);
    expect(trace.lastRowInBounds).toBe(1);
    expect([0, 1].map(trace.isInBounds)).toEqual([true, false]);
  });

  test('is null after a start at a loss of 0, which gives no scale', () => {
    const trace = createTrace(60);
    appendLosses(trace, [0, 1, 1e9]);
    expect(trace.lastRowInBounds).toBeNull();
    expect(trace.isInBounds(2)).toBe(true);
  });
});

test('two traces share the rows up to where the first of them has branched off the other', () => {
  const losses = (rows: number) => Array.from({ length: rows }, () => 1);
  const root = createTrace(100);
  appendLosses(root, losses(60));
  const branch = branchTrace(root, 40);
  const sibling = branchTrace(root, 20);
  const child = branchTrace(branch, 30);
  appendLosses(branch, losses(30));
  const late = branchTrace(branch, 55);
  const stranger = createTrace(100);
  appendLosses(stranger, losses(60));
  const shared = [
    [root, root, 60],
    [root, branch, 41],
    [branch, sibling, 21],
    [child, root, 31],
    [child, sibling, 21],
    [late, branch, 56],
    [late, root, 41],
    [root, stranger, 0],
  ] as const;
  for (const [one, other, rows] of shared) {
    expect([sharedRows(one, other), sharedRows(other, one)]).toEqual([rows, rows]);
  }
});

test('a branch knows of the divergence in its rows, and of none that came after them', () => {
  const trace = createTrace(50);
  appendLosses(trace, [1, 1, 1, 2e6, 3e6]);
  expect(trace.lastRowInBounds).toBe(2);
  expect(branchTrace(trace, 4).lastRowInBounds).toBe(2);
  const calm = branchTrace(trace, 2);
  expect(calm.lastRowInBounds).toBeNull();
  appendLosses(calm, [2e6]);
  expect(calm.lastRowInBounds).toBe(2);
});
