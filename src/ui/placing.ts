import { boxOf, isWithin, overlap } from './geometry.ts';
import type { Box, Spot } from './geometry.ts';

/**
 * Where words stand in a picture: one placing for all of them. A picture says what is in the way and
 * asks for one label after the other, those that matter most first, each with the places that it
 * would have, the best first. What is placed is in the way of all that follow, so that no two labels
 * overlap and none is left out for one that matters less.
 */

/** How firmly something is in the way: a label gets the first of the places with the softest. */
export const FREE = 0;
/** Better not, but it may: a path, a faint curve, where a label that follows would like to stand. */
export const SOFT = 1;
/** Arrows and lines, which would strike the words through. */
export const LINE = 2;
/** What words would hide: points, stars, the ball. */
export const MARK = 3;
/** Other words, and the edge of the picture: no label ever stands there. */
const WORD = 4;

export interface Place {
  readonly box: Box;
  /** What is drawn beside the words, as an arrow: it may cross lines. */
  readonly also?: Box;
}

export interface Wish<P extends Place> {
  /** The firmest that it may stand on where it finds no better; when left out, what is soft. */
  readonly over?: number;
  /** The place where it stood: there it stays while no other is freer. */
  readonly before?: P | null;
  /** What it would rather leave to labels that follow: where they stood, or would like to. */
  readonly leaving?: readonly Box[];
}

/** Heights that a curve covers in columns of pixels, from `left` on; NaN where it does not run. */
export interface Band {
  readonly left: number;
  /** Width of a column. */
  readonly stride: number;
  readonly tops: Float64Array;
  readonly bottoms: Float64Array;
}

/** Between two looks at a curve it bends by less than a letter. */
const LOOK_PX = 4;

/** The band of a graph, of which the height is known at each place across; both in pixels. */
export function bandOf(graph: (px: number) => number, left: number, right: number): Band {
  const columns = Math.max(1, Math.ceil((right - left) / LOOK_PX));
  const tops = new Float64Array(columns);
  const bottoms = new Float64Array(columns);
  let before = graph(left);
  for (let k = 0; k < columns; k++) {
    const y = graph(left + (k + 1) * LOOK_PX);
    // From one look to the next it passes all heights between; a gap has none.
    tops[k] = Math.min(Number.isNaN(before) ? y : before, Number.isNaN(y) ? before : y);
    bottoms[k] = Math.max(Number.isNaN(before) ? y : before, Number.isNaN(y) ? before : y);
    before = y;
  }
  return { left, stride: LOOK_PX, tops, bottoms };
}

interface Curve {
  readonly band: Band;
  readonly clearance: number;
  readonly firmness: number;
}

function runsThrough({ band, clearance }: Curve, { left, top, right, bottom }: Box): boolean {
  const { tops, bottoms, stride } = band;
  const first = Math.max(0, Math.floor((left - band.left) / stride));
  const last = Math.min(tops.length - 1, Math.floor((right - band.left) / stride));
  for (let k = first; k <= last; k++) {
    // NaN compares as false.
    if (bottoms[k] > top - clearance && tops[k] < bottom + clearance) return true;
  }
  return false;
}

/** A label looks only at what reaches into the cells of this size that it is in. */
const CELL_PX = 32;

/** What is in the way of labels in one picture; it is filled anew for each frame. */
export class Room {
  #within: Box;
  readonly #gap: number;
  // Flat, and kept between frames: a picture may have hundreds, and is drawn sixty times a second.
  readonly #rows: number[] = [];
  /** Beginnings of rows by cell, line by line. */
  readonly #cells: number[][] = [];
  #across = 0;
  #down = 0;
  readonly #curves: Curve[] = [];

  /** @param gap how far words keep from each other, in pixels */
  constructor(within: Box, gap = 0) {
    this.#within = within;
    this.#gap = gap;
    this.empty(within);
  }

  /** Forgets everything. */
  empty(within: Box) {
    const { left, top, right, bottom } = within;
    this.#within = within;
    this.#across = Math.max(1, Math.ceil((right - left) / CELL_PX));
    this.#down = Math.max(1, Math.ceil((bottom - top) / CELL_PX));
    for (const cell of this.#cells) cell.length = 0;
    while (this.#cells.length < this.#across * this.#down) this.#cells.push([]);
    this.#rows.length = 0;
    this.#curves.length = 0;
  }

  /** The column of cells that a place across is in, and the line of one down. */
  #columnAt(x: number): number {
    return Math.max(0, Math.min(this.#across - 1, Math.floor((x - this.#within.left) / CELL_PX)));
  }

  #lineAt(y: number): number {
    return Math.max(0, Math.min(this.#down - 1, Math.floor((y - this.#within.top) / CELL_PX)));
  }

  #add({ left, top, right, bottom }: Box, clearance: number, firmness: number, falls: number) {
    const begin = this.#rows.length;
    this.#rows.push(left, top, right, bottom, clearance, firmness, falls);
    const last = this.#columnAt(right + clearance);
    const lowest = this.#lineAt(bottom + clearance);
    for (let line = this.#lineAt(top - clearance); line <= lowest; line++) {
      for (let column = this.#columnAt(left - clearance); column <= last; column++) {
        this.#cells[line * this.#across + column].push(begin);
      }
    }
  }

  /** @param clearance how far words keep from it, in pixels */
  block(box: Box, firmness: number, clearance = 0) {
    this.#add(box, clearance, firmness, 0);
  }

  /** Other words. */
  blockWords(box: Box) {
    this.block(box, WORD, this.#gap);
  }

  /** What is drawn from one place straight to another. */
  blockLine(from: Spot, to: Spot, clearance: number, firmness = LINE) {
    const falls = Math.sign((to.x - from.x) * (to.y - from.y));
    const left = Math.min(from.x, to.x);
    const top = Math.min(from.y, to.y);
    const box = boxOf(left, top, Math.abs(to.x - from.x), Math.abs(to.y - from.y));
    this.#add(box, clearance, firmness, falls);
  }

  blockCurve(band: Band, clearance: number, firmness = LINE) {
    this.#curves.push({ band, clearance, firmness });
  }

  /** The firmest that is in the way of a box; once that is `enough` it looks no further. */
  inTheWay(box: Box, enough = WORD): number {
    // NaN is nowhere.
    if (!isWithin(box, this.#within)) return WORD;
    let firmest = FREE;
    const last = this.#columnAt(box.right);
    const lowest = this.#lineAt(box.bottom);
    for (let line = this.#lineAt(box.top); line <= lowest && firmest < enough; line++) {
      for (let column = this.#columnAt(box.left); column <= last; column++) {
        firmest = this.#firmestIn(this.#cells[line * this.#across + column], box, firmest);
      }
    }
    for (const curve of this.#curves) {
      if (curve.firmness > firmest && runsThrough(curve, box)) firmest = curve.firmness;
    }
    return firmest;
  }

  #firmestIn(cell: readonly number[], box: Box, known: number): number {
    const rows = this.#rows;
    let firmest = known;
    for (let i = 0; i < cell.length; i++) {
      const firmness = rows[cell[i] + 5];
      if (firmness > firmest && this.#isMet(box, cell[i])) firmest = firmness;
    }
    return firmest;
  }

  /** Whether a box meets the obstacle in the row that begins at `k`. */
  #isMet(box: Box, k: number): boolean {
    const rows = this.#rows;
    const clearance = rows[k + 4];
    const left = box.left - clearance;
    const top = box.top - clearance;
    const right = box.right + clearance;
    const bottom = box.bottom + clearance;
    if (!(left < rows[k + 2] && rows[k] < right && top < rows[k + 3] && rows[k + 1] < bottom)) {
      return false;
    }
    const falls = rows[k + 6];
    if (falls === 0) return true;
    // The box is met if its outermost corners are on different sides of the line.
    const width = rows[k + 2] - rows[k];
    const fall = falls * (rows[k + 3] - rows[k + 1]);
    const begin = falls > 0 ? rows[k + 1] : rows[k + 3];
    const [over, under] = falls > 0 ? [right, left] : [left, right];
    return (
      width * (top - begin) <= fall * (over - rows[k]) &&
      width * (bottom - begin) >= fall * (under - rows[k])
    );
  }

  /**
   * The first of some places with the softest in its way, which is taken from then on; null where
   * each has something firmer than `over` in its way. Then the label is left out: no word at all is
   * better than one that cannot be read.
   */
  take<P extends Place>(places: Iterable<P>, { over, before, leaving }: Wish<P> = {}): P | null {
    let found: P | null = null;
    let softest = (over ?? SOFT) + 1;
    const look = (place: P) => {
      const { box, also } = place;
      let firmness = this.inTheWay(box, softest);
      if (firmness === FREE && leaving?.some((other) => overlap(other, box))) firmness = SOFT;
      if (firmness >= softest || (also && this.inTheWay(also) > LINE)) return;
      found = place;
      softest = firmness;
    };
    if (before) look(before);
    for (const place of places) {
      if (softest === FREE) break;
      look(place);
    }
    if (found === null) return null;
    const { box, also }: P = found;
    this.blockWords(box);
    if (also) this.block(also, WORD);
    return found;
  }
}

/** Remembers at which of its places each label stands, so that it does not hop from frame to frame. */
export class Steadiness {
  readonly #stood = new Map<string, number>();
  readonly #moves: () => boolean;

  /** @param moves whether the picture moves: at rest it is the same, whatever was there before */
  constructor(moves: () => boolean = () => true) {
    this.#moves = moves;
  }

  /** As a room's `take`, of places that are the same from frame to frame, relative to what they name. */
  take<P extends Place>(
    id: string,
    room: Room,
    places: readonly P[],
    wish: Omit<Wish<P>, 'before'> = {},
  ): P | null {
    const before = this.#moves() ? places[this.#stood.get(id) ?? -1] : undefined;
    const place = room.take(places, { ...wish, before });
    if (place === null) this.#stood.delete(id);
    else this.#stood.set(id, places.indexOf(place));
    return place;
  }

  /** The label is gone: where it comes again it begins anew. */
  forget(id: string) {
    this.#stood.delete(id);
  }
}
