/** Rows per block: small enough for exact ends, large enough that a million rows are few blocks. */
const BLOCK = 64;

/** Least and greatest value of any run of rows of a growing column, without reading every row. */
export interface Envelope {
  /** Takes in the rows up to (excluded) this one; each row is read once. */
  readonly grow: (rows: number) => void;
  /**
   * Writes [least, greatest] of the rows from (included) to (excluded); [∞, −∞] where there are
   * none. Values that are not numbers do not count.
   */
  readonly extremes: (from: number, to: number, out: Float64Array) => void;
}

export function createEnvelope(column: Float64Array): Envelope {
  const blocks = Math.ceil(column.length / BLOCK);
  const lows = new Float64Array(blocks).fill(Infinity);
  const highs = new Float64Array(blocks).fill(-Infinity);
  let grown = 0;

  function scan(from: number, to: number, out: Float64Array) {
    for (let row = from; row < to; row++) {
      const value = column[row];
      if (value < out[0]) out[0] = value;
      if (value > out[1]) out[1] = value;
    }
  }

  return {
    grow: (rows) => {
      for (; grown < rows; grown++) {
        const block = Math.floor(grown / BLOCK);
        const value = column[grown];
        if (value < lows[block]) lows[block] = value;
        if (value > highs[block]) highs[block] = value;
      }
    },
    extremes: (from, to, out) => {
      out[0] = Infinity;
      out[1] = -Infinity;
      const first = Math.ceil(from / BLOCK);
      const last = Math.floor(to / BLOCK);
      if (first >= last) {
        scan(from, to, out);
        return;
      }
      scan(from, first * BLOCK, out);
      for (let block = first; block < last; block++) {
        if (lows[block] < out[0]) out[0] = lows[block];
        if (highs[block] > out[1]) out[1] = highs[block];
      }
      scan(last * BLOCK, to, out);
    },
  };
}
