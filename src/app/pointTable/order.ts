/** Which point stands in which row of the table. */
export interface Order {
  /** The point of each row. */
  readonly points: Uint32Array;
  /** The row of each point. */
  readonly rows: Uint32Array;
}

const DIGIT = 16;
const BUCKETS = 1 << DIGIT;
const LOW = BUCKETS - 1;

/** Bits that are ordered as their numbers are: a negative number's are turned round. */
function keysOf(column: Float64Array, isDown: boolean): Uint32Array {
  const { length: n } = column;
  const values = new Float64Array(n);
  // −0 is 0, and stands where it stood.
  for (let i = 0; i < n; i++) values[i] = column[i] + 0;
  const keys = new Uint32Array(values.buffer);
  const flip = isDown ? 0xff_ff_ff_ff : 0;
  for (let i = 1; i < keys.length; i += 2) {
    const isNegative = keys[i] >>> 31 === 1;
    keys[i - 1] = (isNegative ? ~keys[i - 1] : keys[i - 1]) ^ flip;
    keys[i] = (isNegative ? ~keys[i] : keys[i] ^ 0x80_00_00_00) ^ flip;
  }
  return keys;
}

/**
 * The order of a column of finite numbers, equal ones as they stand, by counting its digits: as long
 * for any numbers. It pauses where a page can draw a frame.
 */
export function* ordering(column: Float64Array, isDown: boolean): Generator<void, Order> {
  const { length: n } = column;
  const keys = keysOf(column, isDown);
  yield;
  let points = new Uint32Array(n);
  for (let i = 0; i < n; i++) points[i] = i;
  let next = new Uint32Array(n);
  const starts = new Uint32Array(BUCKETS);
  for (let digit = 0; digit < 64 / DIGIT; digit++) {
    yield;
    const word = digit >> 1;
    const shift = digit % 2 === 0 ? 0 : DIGIT;
    starts.fill(0);
    for (let i = 0; i < n; i++) starts[(keys[2 * i + word] >>> shift) & LOW]++;
    let sum = 0;
    for (let k = 0; k < BUCKETS; k++) {
      const count = starts[k];
      starts[k] = sum;
      sum += count;
    }
    yield;
    for (let row = 0; row < n; row++) {
      const i = points[row];
      next[starts[(keys[2 * i + word] >>> shift) & LOW]++] = i;
    }
    [points, next] = [next, points];
  }
  yield;
  for (let row = 0; row < n; row++) next[points[row]] = row;
  return { points, rows: next };
}
