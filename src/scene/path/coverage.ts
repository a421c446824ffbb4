/** Of the box that is filled: it may be laid out in cells of this size. */
export interface CoverageBox {
  readonly width: number;
  readonly depth: number;
  /** From the lowest place to the highest. */
  readonly height: readonly [low: number, high: number];
}

/** What is drawn in a box, counted cell by cell: where it is covered it needs no more. */
export class Coverage {
  readonly #finest: number;
  readonly #layer: number;
  readonly #most: number;
  #cell = 1;
  #columns = 0;
  #lines = 0;
  #layers = 0;
  #halfWidth = 0;
  #halfDepth = 0;
  #low = 0;
  #counts = new Uint8Array(0);

  /**
   * @param finest side of a cell at first, in box units
   * @param layer height of a cell: what lies on a steep wall does not cover what lies below it
   * @param most that a cell takes
   */
  constructor(finest: number, layer: number, most: number) {
    this.#finest = finest;
    this.#layer = layer;
    this.#most = most;
  }

  /** Begins anew, with another box. */
  clear({ width, depth, height: [low, high] }: CoverageBox) {
    this.#cell = this.#finest;
    this.#columns = Math.floor(width / this.#finest) + 1;
    this.#lines = Math.floor(depth / this.#finest) + 1;
    // One more, for what is higher.
    this.#layers = Math.floor((high - low) / this.#layer) + 2;
    this.#halfWidth = width / 2;
    this.#halfDepth = depth / 2;
    this.#low = low;
    this.#counts = new Uint8Array(this.#columns * this.#lines * this.#layers);
  }

  /** Makes one cell of two by two, which takes as much as each of them did. */
  coarsen() {
    const before = { counts: this.#counts, columns: this.#columns, lines: this.#lines };
    this.#cell *= 2;
    this.#columns = Math.ceil(before.columns / 2);
    this.#lines = Math.ceil(before.lines / 2);
    this.#counts = new Uint8Array(this.#columns * this.#lines * this.#layers);
    let k = 0;
    for (let layer = 0; layer < this.#layers; layer++) {
      for (let line = 0; line < before.lines; line++) {
        for (let column = 0; column < before.columns; column++) {
          const at = this.#at(column >> 1, line >> 1, layer);
          this.#counts[at] = Math.min(this.#most, this.#counts[at] + before.counts[k++]);
        }
      }
    }
  }

  #at(column: number, line: number, layer: number): number {
    return (layer * this.#lines + line) * this.#columns + column;
  }

  /** Takes one more at a place over the floor; false where there is no room left. */
  admits(x: number, y: number, z: number): boolean {
    const column = Math.floor((x + this.#halfWidth) / this.#cell);
    const line = Math.floor((z + this.#halfDepth) / this.#cell);
    const layer = Math.min(Math.floor((y - this.#low) / this.#layer), this.#layers - 1);
    const isOver = column >= 0 && column < this.#columns && line >= 0 && line < this.#lines;
    if (!isOver) return false;
    const at = this.#at(column, line, Math.max(0, layer));
    const counts = this.#counts;
    if (counts[at] >= this.#most) return false;
    counts[at] += 1;
    return true;
  }
}
