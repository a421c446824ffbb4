interface Column {
  readonly at: (row: number) => number;
}

/** The table of a run as it is read here: row 0 the start, `last` its last step. */
export interface Rows {
  readonly last: number;
  /** Steps from a row to the next. */
  readonly stride: number;
  readonly columns: Readonly<Record<'a' | 'b' | 'loss' | 'gradA' | 'gradB' | 'lr', Column>>;
}

/** What the last quarter of a run was like. */
export interface Tail {
  /** It is long enough to be judged by its means. */
  readonly isLong: boolean;
  /** The last steps lead from one place to another and back. */
  readonly isTwoPlaces: boolean;
  /** Nothing has moved. */
  readonly isStill: boolean;
  /** The loss is not much lower than in the quarter before. */
  readonly isLevel: boolean;
  /** The loss is lower than in the quarter before, be it by little. */
  readonly isFalling: boolean;
  /** The gradients of the batches all but cancel. */
  readonly isPulledAbout: boolean;
  /** The steps all but cancel, and have not become shorter. */
  readonly isToAndFro: boolean;
  /** Over the whole run. */
  readonly largestRate: number;
}

/** Fewer rows or epochs than these say nothing. */
const LEAST = { rows: 20, epochs: 2 };
/** Enough to see how long each of a row of places is held. */
const PLACES = 8;
/** What a return may miss, as a part of the way to it. */
const MISSED = 1e-3;
const STILL = 1e-7;
/** Parts of a sum of sizes by which what is left of the sum itself counts as cancelled. */
const CANCELLED = 0.3;
const LEVEL = 0.7;
const AS_LONG = 0.8;
const FALLING = 0.999;
const RATES_READ = 400;

function stepInto({ columns: { a, b } }: Rows, row: number) {
  return [a.at(row) - a.at(row - 1), b.at(row) - b.at(row - 1)] as const;
}

function isTwoPlaces(rows: Rows): boolean {
  const { a, b } = rows.columns;
  if (rows.stride > 1 || rows.last < PLACES + 1) return false;
  return Array.from({ length: PLACES - 1 }, (_, k) => rows.last - k).every((row) => {
    const missed = Math.hypot(a.at(row) - a.at(row - 2), b.at(row) - b.at(row - 2));
    const step = Math.hypot(...stepInto(rows, row));
    return step > 0 && missed <= MISSED * step;
  });
}

/** Sums over rows from (included) to (excluded) of the excess of the loss, steps and gradients. */
function summed(rows: Rows, least: number, from: number, to: number) {
  const { loss, gradA, gradB } = rows.columns;
  const sums = { excess: 0, path: 0, moveA: 0, moveB: 0, squares: 0, gradA: 0, gradB: 0 };
  for (let row = from; row < to; row++) {
    const [moveA, moveB] = stepInto(rows, row);
    const [a, b] = [gradA.at(row), gradB.at(row)];
    sums.excess += loss.at(row) - least;
    sums.path += Math.hypot(moveA, moveB);
    sums.moveA += moveA;
    sums.moveB += moveB;
    sums.squares += a * a + b * b;
    sums.gradA += a;
    sums.gradB += b;
  }
  return sums;
}

/** @param least the loss to measure by */
export function tailOf(rows: Rows, least: number, stepsPerEpoch: number): Tail {
  const { last, stride, columns } = rows;
  const size = Math.floor(last / 4);
  const isLong = size >= LEAST.rows && size * stride >= LEAST.epochs * stepsPerEpoch;
  const end = last + 1;
  const now = summed(rows, least, end - size, end);
  const before = summed(rows, least, end - 2 * size, end - size);
  const pulled = Math.hypot(now.gradA, now.gradB);
  const a = columns.a.at(last);
  const b = columns.b.at(last);
  const every = Math.max(1, Math.floor(last / RATES_READ));
  let largestRate = 0;
  for (let row = 1; row <= last; row += every) {
    largestRate = Math.max(largestRate, columns.lr.at(row));
  }
  return {
    isLong,
    isTwoPlaces: isTwoPlaces(rows),
    isStill: isLong && now.path <= STILL * Math.hypot(a, b),
    isLevel: isLong && now.excess >= LEVEL * before.excess,
    isFalling: now.excess < FALLING * before.excess,
    isPulledAbout: pulled <= CANCELLED * Math.sqrt(now.squares * size),
    isToAndFro:
      Math.hypot(now.moveA, now.moveB) <= CANCELLED * now.path && now.path >= AS_LONG * before.path,
    largestRate,
  };
}
