/** What depends on one number from 0 to 1, as numbers of which each counts alike. */
type Along = (t: number) => readonly number[];

function change(one: readonly number[], other: readonly number[]): number {
  return Math.max(...one.map((value, i) => Math.abs(value - other[i])));
}

const LOOKS = 32;
/** Halvings after which a steep way is level; a jump stays what it is. */
const HALVINGS = 26;

/**
 * How far something jumps on its way from 0 to 1: where it changes most it is looked at ever more
 * closely, until only what is no way at all is left.
 */
export function largestJump(valuesAt: Along): number {
  const looks = Array.from({ length: LOOKS + 1 }, (_, k) => valuesAt(k / LOOKS));
  const changes = looks.slice(1).map((values, k) => change(looks[k], values));
  const first = changes.indexOf(Math.max(...changes));
  let [low, high] = [first / LOOKS, (first + 1) / LOOKS];
  let [below, above] = [looks[first], looks[first + 1]];
  for (let k = 0; k < HALVINGS; k++) {
    const middle = (low + high) / 2;
    const values = valuesAt(middle);
    if (change(below, values) > change(values, above)) [high, above] = [middle, values];
    else [low, below] = [middle, values];
  }
  return change(below, above);
}
