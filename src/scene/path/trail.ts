import { sharedRows } from '../../trace/sharedRows.ts';
import type { Trace } from '../../trace/trace.ts';
import { eachPiece, drapeOver, drapeOnSurface } from '../space/drape.ts';
import type { Piece, Spot } from '../space/drape.ts';
import { Coverage } from './coverage.ts';
import { onSurface } from '../space/heightField.ts';
import type { HeightField } from '../space/heightField.ts';
import { SURFACE_BOTTOM, SURFACE_TOP } from '../space/space.ts';
import type { Place } from '../space/space.ts';
import type { Segments } from './segments.ts';

const PATH_LIFT = 0.016;
/** There is an end to what can be drawn at each frame. */
export const MOST_SEGMENTS = 24_000;
export const MOST_TIP_SEGMENTS = 200;
/** Steps closer than this to the one drawn before are passed over. */
const LEAST_MOVE = 0.01;
/**
 * A part of the surface of this size in which so many pieces have their middle is covered: later
 * ones would add next to nothing.
 */
const GROUND = 0.02;
const LAYER = 0.03;
const COVERED = 2;
/** From so many segments on cells have twice the side, lest there be no room: gaps may be seen. */
const COARSER_FROM = new Set([0.5 * MOST_SEGMENTS, 0.75 * MOST_SEGMENTS]);
/** Of one run alone; markers of several are larger, and between them a dash is to be seen. */
const BEAD_SPACING = { alone: 0.072, several: 0.15 };
/** With so little room for each there are never more than can be drawn. */
const BEAD_GROUND = 0.055;
/** What is done at a time, a few milliseconds: a long run that is opened at its end takes several. */
const ROWS_AT_A_TIME = 25_000;
const SEGMENTS_AT_A_TIME = 400;
/** Pieces, among which a step that moves counts for two. */
const WORK_AT_A_TIME = 50_000;
const WORK_PER_STEP = 2;

/** The last of ascending `values[0 … length)` that is ≤ limit, as a count. */
function countUpTo(values: ArrayLike<number>, length: number, limit: number): number {
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
 * The path walked so far, from the start on. Steps are laid on the surface once, in order, where
 * the ground is not covered yet; showing an earlier row is a shorter draw range, and the tip that
 * glides between two steps has a buffer of its own.
 */
export class Trail {
  readonly #path: Segments;
  readonly #tip: Segments;
  /** Places of the beads, and the row of each. */
  readonly beads: Place[] = [];
  readonly #beadRows: number[] = [];
  readonly #segmentRows = new Int32Array(MOST_SEGMENTS);
  /** The rows between which the path is laid: those that moved. */
  readonly #knots: number[] = [];
  readonly #ground = new Coverage(GROUND, LAYER, COVERED);
  readonly #beadGround = new Coverage(BEAD_GROUND, Infinity, 1);
  #heightField: HeightField | null = null;
  #trace: Trace | null = null;
  #nextRow = 0;
  #knotX = 0;
  #knotZ = 0;
  #beadX = 0;
  #beadZ = 0;
  /** The row up to which the path is wanted. */
  #row = 0;
  /** Done at this time. */
  #work = 0;
  #layWhereBare: Piece = () => {};
  readonly #spacing: number;

  /**
   * @param path with room for `MOST_SEGMENTS`
   * @param tip with room for `MOST_TIP_SEGMENTS`
   */
  constructor(path: Segments, tip: Segments, beads: keyof typeof BEAD_SPACING = 'alone') {
    this.#path = path;
    this.#tip = tip;
    this.#spacing = BEAD_SPACING[beads];
  }

  #begin(heightField: HeightField, trace: Trace) {
    this.#heightField = heightField;
    this.#trace = trace;
    this.#path.clear();
    this.beads.length = 0;
    this.#knots.length = 0;
    this.#beadRows.length = 0;
    const { width, depth } = heightField.space;
    const box = { width, depth, height: [SURFACE_BOTTOM, SURFACE_TOP] } as const;
    this.#ground.clear(box);
    this.#beadGround.clear(box);
    this.#nextRow = 0;
    const lay = drapeOver(heightField, PATH_LIFT, (from, to) => {
      if (!this.#path.append(from, to)) return;
      this.#segmentRows[this.#path.length - 1] = this.#nextRow;
      if (COARSER_FROM.has(this.#path.length)) this.#ground.coarsen();
    });
    this.#layWhereBare = (fromX, fromZ, toX, toZ) => {
      this.#work += 1;
      const x = (fromX + toX) / 2;
      const z = (fromZ + toZ) / 2;
      if (this.#ground.admits(x, heightField.heightAt(x, z), z)) lay(fromX, fromZ, toX, toZ);
    };
  }

  /** Whether all that is laid is of this trace, too: it has branched from the one before further on. */
  #goesOn(trace: Trace): boolean {
    return this.#trace !== null && sharedRows(this.#trace, trace) >= this.#nextRow;
  }

  #addBead(heightField: HeightField, x: number, z: number) {
    const moveX = x - this.#beadX;
    const moveZ = z - this.#beadZ;
    if (moveX * moveX + moveZ * moveZ < this.#spacing * this.#spacing) return;
    this.#beadX = x;
    this.#beadZ = z;
    if (!heightField.isDrawn(x, z) || !this.#beadGround.admits(x, 0, z)) return;
    this.#beadRows.push(this.#nextRow);
    this.beads.push(onSurface(heightField, x, z, PATH_LIFT));
  }

  /** Lays the way to the next row, where that has moved. */
  #layNext(heightField: HeightField, { columns }: Trace) {
    const { space } = heightField;
    const x = space.xOf(columns.a.at(this.#nextRow));
    const z = space.zOf(columns.b.at(this.#nextRow));
    const isFirst = this.#nextRow === 0;
    const moveX = x - this.#knotX;
    const moveZ = z - this.#knotZ;
    // Most steps of a long run are passed over: nothing is made of them.
    if (!isFirst && moveX * moveX + moveZ * moveZ < LEAST_MOVE * LEAST_MOVE) return;
    if (isFirst) [this.#beadX, this.#beadZ] = [x, z];
    else {
      eachPiece(space, this.#knotX, this.#knotZ, x, z, this.#layWhereBare);
      this.#addBead(heightField, x, z);
    }
    this.#work += WORK_PER_STEP;
    this.#knots.push(this.#nextRow);
    this.#knotX = x;
    this.#knotZ = z;
  }

  /**
   * Lays on towards the row that was shown last; whether the path is complete up to there.
   * @param among how many paths share what is done at a time
   */
  layOn(among = 1): boolean {
    const [heightField, trace] = [this.#heightField, this.#trace];
    if (heightField === null || trace === null || trace.rows === 0) return true;
    const begun = this.#path.length;
    const stop = Math.min(this.#row, this.#nextRow + Math.ceil(ROWS_AT_A_TIME / among));
    this.#work = 0;
    while (
      this.#nextRow <= stop &&
      this.#work * among < WORK_AT_A_TIME &&
      (this.#path.length - begun) * among < SEGMENTS_AT_A_TIME
    ) {
      this.#layNext(heightField, trace);
      this.#nextRow += 1;
    }
    this.#path.upload(begun);
    return this.#nextRow > this.#row;
  }

  /**
   * Shows the path up to a row, its tip at `head`.
   * @param among as for `layOn`
   * @returns how many beads to show, and whether the path is complete
   */
  show(heightField: HeightField, trace: Trace, row: number, head: Spot, among = 1) {
    if (heightField !== this.#heightField) this.#begin(heightField, trace);
    else if (trace !== this.#trace && !this.#goesOn(trace)) this.#begin(heightField, trace);
    this.#trace = trace;
    this.#row = row;
    const isComplete = this.layOn(among);
    const knots = countUpTo(this.#knots, this.#knots.length, row);
    const knot = knots === 0 ? 0 : this.#knots[knots - 1];
    // The tip covers the way from the last step drawn, so the path before it must not reach on.
    const shown = countUpTo(this.#segmentRows, this.#path.length, knot);
    this.#path.show(shown);
    this.#tip.clear();
    // A path that lags behind the ball has no tip: the way between them is not straight.
    if (isComplete && knots > 0) {
      const { space } = heightField;
      const from = {
        x: space.xOf(trace.columns.a.at(knot)),
        z: space.zOf(trace.columns.b.at(knot)),
      };
      const begin = this.#path.endOf(shown);
      drapeOnSurface(heightField, from, head, PATH_LIFT, (start, end) =>
        this.#tip.append(start, end, Math.max(begin, this.#tip.endOf(this.#tip.length))),
      );
      this.#tip.showAll();
    }
    return { beads: countUpTo(this.#beadRows, this.beads.length, row), isComplete };
  }
}
