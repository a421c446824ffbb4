/** Side of a square that holds every box. */
const REACH = 2.8;

/** What is drawn on the floor, counted cell by cell: ground that is covered needs no more. */
export class Crowd {
  readonly #finest: number;
  readonly #most: number;
  #cell = 1;
  #perSide = 0;
  #counts = new Uint8Array(0);

  /**
   * @param finest side of a cell at first, in box units
   * @param most that a cell takes
   */
  constructor(finest: number, most: number) {
    this.#finest = finest;
    this.#most = most;
    this.clear();
  }

  clear() {
    this.#cell = this.#finest;
    this.#perSide = Math.ceil(REACH / this.#finest);
    this.#counts = new Uint8Array(this.#perSide ** 2);
  }

  /** Makes one cell of two by two, which takes as much as each of them did. */
  coarsen() {
    const before = { counts: this.#counts, perSide: this.#perSide };
    this.#cell *= 2;
    this.#perSide = Math.ceil(before.perSide / 2);
    this.#counts = new Uint8Array(this.#perSide ** 2);
    before.counts.forEach((count, k) => {
      const at = this.#at((k % before.perSide) >> 1, Math.floor(k / before.perSide) >> 1);
      this.#counts[at] = Math.min(this.#most, this.#counts[at] + count);
    });
  }

  #at(column: number, line: number): number {
    return line * this.#perSide + column;
  }

  /** Takes one more at a place; false where there is no room left, or no floor. */
  admits(x: number, z: number): boolean {
    const column = ((x + REACH / 2) / this.#cell) | 0;
    const line = ((z + REACH / 2) / this.#cell) | 0;
    const isOver = column >= 0 && column < this.#perSide && line >= 0 && line < this.#perSide;
    const at = this.#at(column, line);
    const counts = this.#counts;
    if (!isOver || counts[at] >= this.#most) return false;
    counts[at] += 1;
    return true;
  }
}
