/** Rows of a block, a power of two: seven columns of it are 0.9 MB, a million rows 62 blocks. */
const BLOCK_SHIFT = 14;
export const BLOCK_ROWS = 2 ** BLOCK_SHIFT;
const WITHIN_BLOCK = BLOCK_ROWS - 1;

/** The values of a column that grows. Rows from 0 up to the rows filled; others throw. */
export interface Column {
  readonly at: (row: number) => number;
  /** The rows on [from, to) in order, in runs as long as they lie together in memory. */
  readonly forEachBlock: (
    from: number,
    to: number,
    visit: (values: Float64Array, from: number) => void,
  ) => void;
  /**
   * A column of its own that begins with the first `rows` rows of this one: it shares the full
   * blocks, which nobody writes any more, and copies what it needs of the one that follows them.
   * It may have room for fewer rows than this one, or more.
   */
  readonly branch: (rows: number, capacity?: number) => GrowingColumn;
}

/**
 * Takes its memory as it grows, a block of rows at a time. A class, as reading it is hot: all
 * columns of all traces read with the same methods.
 */
export class GrowingColumn implements Column {
  readonly #capacity: number;
  readonly #blocks: Float64Array[];
  #rows: number;

  /** @param capacity the most rows there will ever be; the last block has no room for more */
  constructor(capacity: number, blocks: readonly Float64Array[] = [], rows = 0) {
    this.#capacity = capacity;
    this.#blocks = [...blocks];
    this.#rows = rows;
  }

  get rows(): number {
    return this.#rows;
  }

  at(row: number): number {
    if (!(row >= 0 && row < this.#rows)) {
      throw new RangeError(`row ${row} is not one of the ${this.#rows} there are`);
    }
    return this.#blocks[row >> BLOCK_SHIFT][row & WITHIN_BLOCK];
  }

  forEachBlock(from: number, to: number, visit: (values: Float64Array, from: number) => void) {
    if (from < 0 || to > this.#rows) {
      throw new RangeError(`rows ${from} to ${to} are not among the ${this.#rows} there are`);
    }
    for (let row = from; row < to;) {
      const begin = row & WITHIN_BLOCK;
      const end = Math.min(BLOCK_ROWS, begin + to - row);
      visit(this.#blocks[row >> BLOCK_SHIFT].subarray(begin, end), row);
      row += end - begin;
    }
  }

  append(values: Float64Array) {
    if (this.#rows + values.length > this.#capacity) {
      throw new RangeError(`a column of ${this.#capacity} rows has no room for more`);
    }
    for (let done = 0; done < values.length;) {
      const begin = this.#rows & WITHIN_BLOCK;
      if (begin === 0) this.#blocks.push(this.#newBlock());
      const portion = Math.min(values.length - done, BLOCK_ROWS - begin);
      this.#blocks[this.#blocks.length - 1].set(values.subarray(done, done + portion), begin);
      this.#rows += portion;
      done += portion;
    }
  }

  branch(rows: number, capacity = this.#capacity): GrowingColumn {
    if (!(rows >= 0 && rows <= this.#rows)) {
      throw new RangeError(`${rows} rows are not among the ${this.#rows} there are`);
    }
    const whole = rows & ~WITHIN_BLOCK;
    const branched = new GrowingColumn(
      capacity,
      this.#blocks.slice(0, whole >> BLOCK_SHIFT),
      whole,
    );
    this.forEachBlock(whole, rows, (values) => branched.append(values));
    return branched;
  }

  /** Lets go of its memory; rows that it shares stay with the others. */
  clear() {
    this.#blocks.length = 0;
    this.#rows = 0;
  }

  #newBlock(): Float64Array {
    return new Float64Array(Math.min(BLOCK_ROWS, this.#capacity - this.#rows));
  }
}
