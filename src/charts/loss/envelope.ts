import type { Column } from '../../trace/column.ts';

/** Rows per block of the finest level: small enough for exact ends. */
const BLOCK = 64;
/** Blocks of a level that make one of the next: a million rows are two blocks of the coarsest. */
const FACTOR = 16;

/** Least and greatest value of any run of rows of a growing column, without reading every row. */
export interface Envelope {
  /** Takes in the rows up to (excluded) this one; each row is read once. */
  readonly grow: (rows: number) => void;
  /**
   * Writes [least, greatest] of the rows from (included) to (excluded); [∞, −∞] where there are
   * none. Values that are not numbers do not count.
   */
  readonly extremes: (from: number, to: number, out: Float64Array) => void;
  /**
   * One of another column, which begins with the same `rows` rows: of these it knows what this one
   * does, and reads next to none of them again.
   */
  readonly branch: (column: Read, rows: number, totalRows: number) => Envelope;
}

/** The extremes of each block of so many rows. */
interface Level {
  readonly size: number;
  readonly lows: Float64Array;
  readonly highs: Float64Array;
}

function levelsFor(rows: number): readonly Level[] {
  const levels: Level[] = [];
  for (let size = BLOCK; size === BLOCK || size < rows; size *= FACTOR) {
    const blocks = Math.ceil(rows / size);
    levels.push({
      size,
      lows: new Float64Array(blocks).fill(Infinity),
      highs: new Float64Array(blocks).fill(-Infinity),
    });
  }
  return levels;
}

function include(low: number, high: number, out: Float64Array) {
  if (low < out[0]) out[0] = low;
  if (high > out[1]) out[1] = high;
}

/**
 * Levels for so many rows that tell of the first of them what others do.
 * @param rows a multiple of `BLOCK`
 */
function branched(levels: readonly Level[], rows: number, totalRows: number): readonly Level[] {
  const own = levelsFor(totalRows);
  for (const [k, { size, lows, highs }] of own.entries()) {
    const whole = k < levels.length ? Math.floor(rows / size) : 0;
    if (whole > 0) {
      lows.set(levels[k].lows.subarray(0, whole));
      highs.set(levels[k].highs.subarray(0, whole));
    }
    if (k === 0) continue;
    // What is no whole block there is put together of finer ones.
    const finer = own[k - 1];
    for (let from = whole * FACTOR; from * finer.size < rows; from++) {
      const block = Math.floor(from / FACTOR);
      lows[block] = Math.min(lows[block], finer.lows[from]);
      highs[block] = Math.max(highs[block], finer.highs[from]);
    }
  }
  return own;
}

type Read = Pick<Column, 'at' | 'forEachBlock'>;

/** @param totalRows how many the column has in the end */
export function createEnvelope(column: Read, totalRows: number): Envelope {
  return envelopeOf(column, levelsFor(totalRows), 0);
}

/** @param begun how many rows the levels tell of */
function envelopeOf(column: Read, levels: readonly Level[], begun: number): Envelope {
  let grown = begun;

  /** Whole blocks of this level in the middle, finer ones at either end. */
  function cover(level: number, from: number, to: number, out: Float64Array) {
    if (level < 0) {
      for (let row = from; row < to; row++) {
        const value = column.at(row);
        include(value, value, out);
      }
      return;
    }
    const { size, lows, highs } = levels[level];
    const first = Math.ceil(from / size);
    const last = Math.floor(to / size);
    if (first >= last) {
      cover(level - 1, from, to, out);
      return;
    }
    cover(level - 1, from, first * size, out);
    for (let block = first; block < last; block++) include(lows[block], highs[block], out);
    cover(level - 1, last * size, to, out);
  }

  /** Takes in rows that lie within one block of the finest level. */
  function takeIn(values: Float64Array, from: number, to: number, row: number) {
    let low = Infinity;
    let high = -Infinity;
    for (let k = from; k < to; k++) {
      const value = values[k];
      if (value < low) low = value;
      if (value > high) high = value;
    }
    for (const { size, lows, highs } of levels) {
      const block = Math.floor(row / size);
      if (low < lows[block]) lows[block] = low;
      if (high > highs[block]) highs[block] = high;
    }
  }

  return {
    grow: (rows) => {
      if (rows <= grown) return;
      column.forEachBlock(grown, rows, (values, first) => {
        for (let k = 0; k < values.length;) {
          const end = Math.min(values.length, k + BLOCK - ((first + k) % BLOCK));
          takeIn(values, k, end, first + k);
          k = end;
        }
      });
      grown = rows;
    },
    extremes: (from, to, out) => {
      out[0] = Infinity;
      out[1] = -Infinity;
      cover(levels.length - 1, from, to, out);
    },
    branch: (own, rows, totalRows) => {
      const known = BLOCK * Math.floor(Math.min(rows, grown) / BLOCK);
      return envelopeOf(own, branched(levels, known, totalRows), known);
    },
  };
}
