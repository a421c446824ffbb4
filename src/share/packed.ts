/**
 * Points as short text of letters that an address holds as they are, exactly: of each column the
 * whole numbers k with k / 10^d = the value, each in as many bits as the largest of them needs, as
 * they are or as differences from the one before; or, where no d is right for all, the 64 bits of
 * each number.
 */

type Pairs = readonly (readonly number[])[];

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const LETTER_BITS = 6;

/** How many bits each number of the head takes. */
const COUNT_BITS = 24;
const FORM_BITS = 2;
const DECIMALS_BITS = 4;
const WIDTH_BITS = 6;
const LEAST_BITS = 53;

/** What a column is written as. */
const RAW = 0;
const WHOLE = 1;
const DIFFERENCES = 2;

/** The differences of whole numbers below this are numbers that a double holds. */
const MOST_WHOLE = 2 ** 51;

/** As they were printed with so many decimals; null where no number of them is right for all. */
function wholeOf(values: Float64Array) {
  for (let decimals = 0; decimals < 2 ** DECIMALS_BITS; decimals++) {
    const unit = 10 ** decimals;
    // There is no −0 among them.
    const whole = values.map((value) => Math.round(value * unit) + 0);
    // The quotient of two whole numbers is the double nearest to what is printed so.
    const isRight = (k: number, i: number) =>
      Math.abs(k) < MOST_WHOLE && Object.is(k / unit, values[i]);
    if (whole.every(isRight)) return { decimals, whole };
  }
  return null;
}

/** The least of them, and how many bits what is above it needs. */
function spanOf(whole: Float64Array) {
  const least = whole.reduce((a, b) => Math.min(a, b));
  const most = whole.reduce((a, b) => Math.max(a, b));
  return { least, width: most > least ? Math.floor(Math.log2(most - least)) + 1 : 0 };
}

/** @param pairs of x and y, from 1 to 2²⁴ − 1 */
export function packed(pairs: Pairs): string {
  let text = '';
  let letter = 0;
  /** Of the letter that is begun. */
  let free = LETTER_BITS;
  const write = (value: number, width: number) => {
    for (let left = width; left > 0;) {
      const bits = Math.min(left, free);
      left -= bits;
      free -= bits;
      letter += (Math.floor(value / 2 ** left) % 2 ** bits) * 2 ** free;
      if (free > 0) continue;
      text += LETTERS[letter];
      letter = 0;
      free = LETTER_BITS;
    }
  };
  write(pairs.length, COUNT_BITS);
  for (const k of [0, 1]) {
    const values = Float64Array.from(pairs, (pair) => pair[k]);
    const found = wholeOf(values);
    if (found === null) {
      write(RAW, FORM_BITS);
      for (const half of new Uint32Array(values.buffer)) write(half, 32);
      continue;
    }
    const { decimals, whole } = found;
    const differences = whole.map((value, i) => value - (i > 0 ? whole[i - 1] : 0));
    const isShorter = spanOf(differences).width < spanOf(whole).width;
    const chosen = isShorter ? differences : whole;
    const { least, width } = spanOf(chosen);
    write(isShorter ? DIFFERENCES : WHOLE, FORM_BITS);
    write(decimals, DECIMALS_BITS);
    write(width, WIDTH_BITS);
    write(least < 0 ? 1 : 0, 1);
    write(Math.abs(least), LEAST_BITS);
    for (const value of chosen) write(value - least, width);
  }
  return free === LETTER_BITS ? text : text + LETTERS[letter];
}

/** @returns the points as pairs; null where the text is not all of one of {@link packed} */
export function unpacked(text: string, most: number): Pairs | null {
  let at = 0;
  const read = (width: number) => {
    let value = 0;
    for (let left = width; left > 0;) {
      // Past the end, too: what is read then is given up below.
      const letter = LETTERS.indexOf(text[Math.floor(at / LETTER_BITS)]);
      const free = LETTER_BITS - (at % LETTER_BITS);
      const bits = Math.min(left, free);
      value = value * 2 ** bits + ((letter >> (free - bits)) & (2 ** bits - 1));
      left -= bits;
      at += bits;
    }
    return value;
  };
  const length = read(COUNT_BITS);
  if (length === 0 || length > most) return null;
  const [xs, ys] = [0, 1].map(() => {
    const form = read(FORM_BITS);
    if (form === RAW) {
      return new Float64Array(Uint32Array.from({ length: 2 * length }, () => read(32)).buffer);
    }
    const unit = 10 ** read(DECIMALS_BITS);
    const width = read(WIDTH_BITS);
    const least = (read(1) === 1 ? -1 : 1) * read(LEAST_BITS);
    let before = 0;
    return Float64Array.from({ length }, () => {
      const value = least + read(width) + (form === DIFFERENCES ? before : 0);
      before = value;
      return value / unit;
    });
  });
  const rest = LETTER_BITS * text.length - at;
  const isAll = rest >= 0 && rest < LETTER_BITS && read(rest) === 0 && /^[\w-]*$/.test(text);
  return isAll ? Array.from(xs, (x, i) => [x, ys[i]]) : null;
}
