import type { Trace } from '../trace/trace.ts';
import { createCensus } from './census.ts';
import type { Census } from './census.ts';
import { layOnSurface } from './course.ts';
import type { Spot } from './course.ts';
import { onSurface } from './relief.ts';
import type { Relief } from './relief.ts';
import type { Place } from './space.ts';
import { Tube } from './tube.ts';

const PATH = { radius: 0.012, halo: 1.75, pull: 0.03 };
const PATH_LIFT = 0.016;
/** Segments of the path: thick lines cost, so of a longer path the latest part is drawn. */
const MOST_SEGMENTS = 8000;
const MOST_TIP_SEGMENTS = 200;
/** Steps closer than this to the one drawn before are passed over. */
const LEAST_MOVE = 0.01;
const BEAD_SPACING = 0.072;
const MOST_BEADS = 1500;
/** What is laid in one frame: a long run that is opened at its end is laid over several. */
const ROWS_PER_FRAME = 50_000;
const SEGMENTS_PER_FRAME = 200;
/** With more rows than this, or segments, still to be laid some are skipped. */
const BEHIND_ROWS = 20_000;
const BEHIND_SEGMENTS = 1000;

/** The last of ascending `values[0 … length)` that is ≤ limit, as a count. */
function countUpTo(values: Int32Array, length: number, limit: number): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (values[middle] <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The path walked so far. Steps are laid on the surface once, in order; showing an earlier row is
 * a shorter draw range, and the tip that glides between two steps has a buffer of its own.
 */
export class Trail {
  readonly tube = new Tube({ ...PATH, capacity: MOST_SEGMENTS });
  readonly tip = new Tube({ ...PATH, capacity: MOST_TIP_SEGMENTS });
  /** Places of the beads, and the row of each. */
  readonly beads: Place[] = [];
  readonly #beadRows = new Int32Array(MOST_BEADS);
  readonly #segmentRows = new Int32Array(MOST_SEGMENTS);
  readonly #knots: { readonly row: number; readonly spot: Spot }[] = [];
  #relief: Relief | null = null;
  #trace: Trace | null = null;
  #census: Census | null = null;
  /** Fewer steps are laid than there is room for. */
  #isShort = false;
  #nextRow = 0;
  /** The row that was shown last. */
  #lastRow = -1;
  /** The first row still drawn: 0 until the buffer was full once. */
  #firstRow = 0;
  #lastBead: Spot | null = null;

  /** Begins anew, with the path from `row` on. */
  #resetFrom(row: number) {
    this.tube.clear();
    this.beads.length = 0;
    this.#knots.length = 0;
    this.#firstRow = row;
    this.#nextRow = row;
    this.#lastBead = null;
  }

  #spotOf(relief: Relief, trace: Trace, row: number): Spot {
    const { space } = relief;
    return { x: space.xOf(trace.columns.a[row]), z: space.zOf(trace.columns.b[row]) };
  }

  #isStill({ space }: Relief, { columns }: Trace, row: number, { x, z }: Spot): boolean {
    const moveX = space.xOf(columns.a[row]) - x;
    const moveZ = space.zOf(columns.b[row]) - z;
    return moveX * moveX + moveZ * moveZ < LEAST_MOVE * LEAST_MOVE;
  }

  #addBead(relief: Relief, spot: Spot, row: number) {
    const last = this.#lastBead;
    if (last !== null && Math.hypot(spot.x - last.x, spot.z - last.z) < BEAD_SPACING) return;
    this.#lastBead = spot;
    if (this.beads.length === MOST_BEADS || !relief.isDrawn(spot.x, spot.z)) return;
    this.#beadRows[this.beads.length] = row;
    this.beads.push(onSurface(relief, spot.x, spot.z, PATH_LIFT));
  }

  /**
   * Skips what would not fit, where many steps are to be laid. Of a run that streams and moves too
   * much for the frames to catch up all but what one frame lays, so that the path keeps up with the
   * ball; once that rests, as much comes back as the buffer holds.
   */
  #skip(row: number, isResting: boolean) {
    const isBehind = row - this.#nextRow > BEHIND_ROWS;
    if (this.#census === null || !(isBehind || (isResting && this.#isShort))) return;
    // Until it is known what to skip the path is laid in order.
    if (!this.#census.reaches(row)) return;
    const catchesUp = this.#census.beginningFor(row, BEHIND_SEGMENTS) <= this.#nextRow;
    if (catchesUp && !isResting) return;
    const most = isResting ? MOST_SEGMENTS / 2 : SEGMENTS_PER_FRAME;
    const beginning = this.#census.beginningFor(row, most);
    if (beginning > this.#nextRow || (isResting && this.#isShort)) this.#resetFrom(beginning);
    this.#isShort = !isResting && this.#firstRow > 0;
  }

  /** Lays the steps up to `row`; false when some are left for the next frame. */
  #layUpTo(relief: Relief, trace: Trace, row: number): boolean {
    this.#skip(row, row === this.#lastRow);
    this.#lastRow = row;
    const begun = this.tube.length;
    const stop = Math.min(row, this.#nextRow + ROWS_PER_FRAME);
    while (this.#nextRow <= stop && this.tube.length - begun < SEGMENTS_PER_FRAME) {
      const at = this.#nextRow;
      const last = this.#knots.at(-1);
      this.#nextRow += 1;
      // Most steps of a long run are passed over: nothing is made of them.
      if (last !== undefined && this.#isStill(relief, trace, at, last.spot)) continue;
      const spot = this.#spotOf(relief, trace, at);
      if (last === undefined) {
        this.#knots.push({ row: at, spot });
        this.#lastBead = spot;
        continue;
      }
      let fits = true;
      layOnSurface(relief, last.spot, spot, PATH_LIFT, (from, to) => {
        fits = this.tube.append(from, to) && fits;
        if (fits) this.#segmentRows[this.tube.length - 1] = at;
      });
      if (!fits) {
        // The buffer is full: go on from the middle of what it holds.
        this.#resetFrom(this.#segmentRows[MOST_SEGMENTS >> 1]);
        return false;
      }
      this.#knots.push({ row: at, spot });
      this.#addBead(relief, spot, at);
    }
    this.tube.upload(begun);
    return this.#nextRow > row && !this.#isShort;
  }

  #lastKnotUpTo(row: number): { readonly row: number; readonly spot: Spot } | null {
    let low = 0;
    let high = this.#knots.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#knots[middle].row <= row) low = middle + 1;
      else high = middle;
    }
    return low === 0 ? null : this.#knots[low - 1];
  }

  /**
   * Shows the path up to a row, its tip at `head`.
   * @returns how many beads to show, and whether the path is complete
   */
  show(relief: Relief, trace: Trace, row: number, head: Spot) {
    if (relief !== this.#relief || trace !== this.#trace) {
      this.#relief = relief;
      this.#trace = trace;
      this.#census = createCensus(relief.space, trace.columns, LEAST_MOVE);
      this.#isShort = false;
      this.#resetFrom(0);
    }
    // Back before what is drawn: lay the path anew, up to there.
    if (row < this.#firstRow) this.#resetFrom(0);
    const isComplete = trace.rows === 0 || this.#layUpTo(relief, trace, row);
    // The tip covers the way from the last step drawn, so the path before it must not reach on.
    const knot = this.#lastKnotUpTo(row);
    const shownRow = knot?.row ?? 0;
    this.tube.show(countUpTo(this.#segmentRows, this.tube.length, shownRow));
    this.tip.clear();
    if (knot !== null) {
      layOnSurface(relief, knot.spot, head, PATH_LIFT, (from, to) => this.tip.append(from, to));
      this.tip.upload(0);
      this.tip.show(this.tip.length);
    }
    return { beads: countUpTo(this.#beadRows, this.beads.length, row), isComplete };
  }

  dispose() {
    this.tube.dispose();
    this.tip.dispose();
  }
}
