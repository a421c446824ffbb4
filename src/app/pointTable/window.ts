import { clamped } from '../../ui/geometry.ts';

/** Browsers draw nothing that is higher than some 17 million pixels, and a page may be zoomed. */
const MOST_PX = 8_000_000;
/** Rows to either side of those in sight, as a flick goes past. */
const AROUND = 6;
/** Where nothing is laid out yet, or ever, as many rows are there all the same. */
const LEAST_PX = 240;

export interface Sight {
  /** How far it is scrolled, and how high the part of it is in which rows are seen. */
  readonly scrollPx: number;
  readonly heightPx: number;
  readonly rows: number;
  readonly rowPx: number;
}

/** Rows that are laid out: of many, only those in sight. */
export interface Laid {
  readonly first: number;
  /** The one after the last. */
  readonly end: number;
  /** How high all of them are, for the scroll bar. */
  readonly heightPx: number;
  /** Where the first stands. */
  readonly topPx: number;
}

/** What a scroll of one pixel stands for: more than one where the rows are higher than a page may be. */
function hiddenOf({ heightPx, rows, rowPx }: Sight) {
  const seen = Math.max(heightPx, LEAST_PX);
  const all = rows * rowPx;
  return {
    seen,
    hidden: Math.max(0, all - seen),
    range: Math.max(0, Math.min(all, MOST_PX) - seen),
    all,
  };
}

export function laidOut(sight: Sight): Laid {
  const { rows, rowPx } = sight;
  const { seen, hidden, range, all } = hiddenOf(sight);
  const scrollPx = clamped(sight.scrollPx, [0, range]);
  const at = range === 0 ? 0 : (scrollPx / range) * hidden;
  const first = Math.max(0, Math.floor(at / rowPx) - AROUND);
  const end = Math.min(rows, Math.ceil((at + seen) / rowPx) + AROUND);
  return {
    first,
    end,
    heightPx: Math.min(all, MOST_PX),
    topPx: scrollPx + first * rowPx - at,
  };
}

/** How far it is to be scrolled so that a row is seen whole; as far as it is where that is so. */
export function scrolledTo(sight: Sight, row: number): number {
  const { rowPx, scrollPx } = sight;
  const { seen, hidden, range } = hiddenOf(sight);
  if (range === 0) return 0;
  const at = (clamped(scrollPx, [0, range]) / range) * hidden;
  const top = row * rowPx;
  const wanted = top < at ? top : Math.max(at, top + rowPx - seen);
  return wanted === at ? scrollPx : (clamped(wanted, [0, hidden]) / hidden) * range;
}
