/** How the tiles of an epoch fit into a width. */
export interface LedgerWindow {
  /** Batches shown, from (included) to (excluded). */
  readonly from: number;
  readonly to: number;
  /** Points shown of each batch; the rest of a batch is a number. */
  readonly members: number;
}

/** Widths in CSS pixels of a tile with a point's number, and of one that says how many more. */
export interface TileWidths {
  readonly tile: number;
  readonly rest: number;
}

const LEAST = { tile: 30, rest: 44 };
const DIGIT = 7;
/** Between the batches, as in the style sheet. */
const GAP = 10;

/** Tiles with room for the largest number of n points. */
export function tileWidths(n: number): TileWidths {
  const digits = String(n).length * DIGIT;
  return { tile: Math.max(LEAST.tile, digits + 8), rest: Math.max(LEAST.rest, digits + 24) };
}

/** A note of how many batches lie to either side: its sign and gap, and each of its digits. */
const MORE = { sign: 20, digit: 7 };

function groupWidth({ tile, rest }: TileWidths, points: number, members: number): number {
  return members >= points ? points * tile : members * tile + rest;
}

/**
 * As many batches as the width holds, the current one among them, whole where possible.
 * @param sizes number of points of each batch
 * @param current index of the lit batch; −1 before the first
 */
export function ledgerWindow(
  batches: number,
  batchSize: number,
  lastSize: number,
  current: number,
  width: number,
  tiles: TileWidths,
): LedgerWindow {
  const { tile, rest } = tiles;
  const all = (batches - 1) * (batchSize * tile + GAP) + lastSize * tile;
  if (all <= width) return { from: 0, to: batches, members: batchSize };
  if (batches === 1) {
    return { from: 0, to: 1, members: Math.max(1, Math.floor((width - rest) / tile)) };
  }
  const room = width - 2 * (MORE.sign + MORE.digit * String(batches).length);
  // Two neighbouring batches should be seen at once; if they are large, a few points of each.
  const isSmall = 2 * batchSize * tile + GAP <= room;
  const half = Math.floor(((room - GAP) / 2 - rest) / tile);
  const whole = batchSize * tile <= room ? batchSize : Math.floor((room - rest) / tile);
  // Half the room for each, unless hardly a point of each would be left.
  const cut = half >= 2 ? half : whole;
  const members = isSmall ? batchSize : Math.min(batchSize, Math.max(1, cut));
  const one = groupWidth(tiles, batchSize, members);
  const count = Math.max(1, Math.min(batches, Math.floor((room + GAP) / (one + GAP))));
  const before = Math.floor((count - 1) / 2);
  const from = Math.min(Math.max(0, current - before), batches - count);
  return { from, to: from + count, members };
}
