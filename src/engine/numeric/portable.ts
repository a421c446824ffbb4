import { exp } from './elementary.ts';

/**
 * Functions from +, −, ×, ÷ alone, for what a seed draws and for powers. Math.log, Math.pow and
 * their like may differ in the last bit between browsers, and then the same seed would give two
 * different runs. Those that models and losses call for every point are in `elementary.ts`.
 */

/**
 * Natural logarithm.
 * @param x finite and > 0
 */
export function portableLog(x: number): number {
  let mantissa = x;
  let exponent = 0;
  while (mantissa > Math.SQRT2) {
    mantissa /= 2;
    exponent += 1;
  }
  while (mantissa < Math.SQRT1_2) {
    mantissa *= 2;
    exponent -= 1;
  }
  // log m = 2 artanh((m − 1)/(m + 1)), and here |s| ≤ 0.172, so twelve terms reach 1e-18.
  const s = (mantissa - 1) / (mantissa + 1);
  const square = s * s;
  let series = 0;
  for (let power = 23; power >= 1; power -= 2) series = series * square + 1 / power;
  return exponent * Math.LN2 + 2 * s * series;
}

function integerPower(base: number, exponent: number): number {
  let result = 1;
  let square = base;
  for (let rest = exponent; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result *= square;
    square *= square;
  }
  return result;
}

/**
 * base ^ exponent.
 * @param base ≥ 0
 * @param exponent ≥ 0
 */
export function portablePower(base: number, exponent: number): number {
  if (Number.isInteger(exponent)) return integerPower(base, exponent);
  return base === 0 ? 0 : exp(exponent * portableLog(base));
}

/**
 * cos(π · turns).
 * @param turns finite, ≥ 0
 */
export function portableCosPi(turns: number): number {
  const within = turns % 2;
  const folded = within > 1 ? 2 - within : within;
  const sign = folded > 0.5 ? -1 : 1;
  const angle = Math.PI * (sign === 1 ? folded : 1 - folded);
  // 0 ≤ angle ≤ π/2: eleven terms reach 1e-18.
  let series = 1;
  for (let k = 22; k >= 2; k -= 2) series = 1 - (series * angle * angle) / (k * (k - 1));
  return sign * series;
}
