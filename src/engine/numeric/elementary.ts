/**
 * exp, expm1, log1p, sin, cos and tanh from +, −, × and ÷ alone, which every machine rounds alike:
 * the engines of browsers have their own Math.exp and so on, which differ in the last bit, and a run
 * that wanders among several minima ends in another one for it. Within a few units in the last place
 * of those, and about as quick. The reductions and polynomials are those of fdlibm (Sun Microsystems, 1993).
 */

const LN2_HIGH = 6.9314718036912381649e-1;
const LN2_LOW = 1.90821492927058770002e-10;
const PER_LN2 = Math.LOG2E;

const MOST_EXPONENT = 1023;
const LEAST_EXPONENT = -1022;

/** 2ᵏ for each k of a normal number. */
const POWERS = new Float64Array(MOST_EXPONENT - LEAST_EXPONENT + 1);
for (let k = 0, up = 1, down = 1; k <= MOST_EXPONENT; k++, up *= 2, down /= 2) {
  POWERS[k - LEAST_EXPONENT] = up;
  if (-k >= LEAST_EXPONENT) POWERS[-k - LEAST_EXPONENT] = down;
}

/** x · 2ᵏ for |k| ≤ 2000. */
function scaled(x: number, k: number): number {
  if (k > MOST_EXPONENT)
    return x * POWERS[MOST_EXPONENT - LEAST_EXPONENT] * POWERS[k - MOST_EXPONENT - LEAST_EXPONENT];
  if (k < LEAST_EXPONENT) return x * POWERS[k - 2 * LEAST_EXPONENT] * POWERS[0];
  return x * POWERS[k - LEAST_EXPONENT];
}

/** What eʳ − 1 − r is made of, for |r| ≤ ln 2 / 2, where r is a rounded value less `low`. */
function expTerms(r: number): number {
  const t = r * r;
  return (
    r -
    t *
      (1.66666666666666019037e-1 +
        t *
          (-2.77777777770155933842e-3 +
            t *
              (6.61375632143793436117e-5 +
                t * (-1.6533902205465251539e-6 + t * 4.13813679705723846039e-8))))
  );
}

/** eˣ. */
export function exp(x: number): number {
  if (x > 709.782712893384) return Infinity;
  if (x < -745.1332191019411) return 0;
  if (!(Math.abs(x) > 2 ** -28)) return 1 + x;
  const k = Math.round(x * PER_LN2);
  const high = x - k * LN2_HIGH;
  const low = k * LN2_LOW;
  const r = high - low;
  const c = expTerms(r);
  const value = 1 - (low - (r * c) / (2 - c) - high);
  return scaled(value, k);
}

/** eˣ − 1, without a loss of digits near 0. */
export function expm1(x: number): number {
  if (x > 709.782712893384) return Infinity;
  if (x < -45) return -1;
  if (!(Math.abs(x) > 2 ** -54)) return x;
  const k = Math.round(x * PER_LN2);
  const high = x - k * LN2_HIGH;
  const low = k * LN2_LOW;
  const r = high - low;
  const c = expTerms(r);
  const part = high - (low - (r * c) / (2 - c));
  if (k === 0) return part;
  const whole = scaled(1, k);
  return k > 60 ? whole * (1 + part) : whole * part + (whole - 1);
}

/**
 * ln(1 + u).
 * @param u 0 ≤ u ≤ 1
 */
export function log1p(u: number): number {
  // Above √2 − 1 from half of it: (1 + u) / 2 lies nearer to 1, and u − 1 is exact.
  const isLarge = u > Math.SQRT2 - 1;
  const f = isLarge ? (u - 1) / 2 : u;
  const s = f / (2 + f);
  const z = s * s;
  const series =
    z *
    (6.66666666666673513e-1 +
      z *
        (3.999999999940941908e-1 +
          z *
            (2.857142874366239149e-1 +
              z *
                (2.222219843214978396e-1 +
                  z *
                    (1.818357216161805012e-1 +
                      z * (1.531383769920937332e-1 + z * 1.4798198605116586e-1))))));
  const half = (f * f) / 2;
  const value = f - (half - s * (half + series));
  return isLarge ? LN2_HIGH + (value + LN2_LOW) : value;
}

/** tanh x. */
export function tanh(x: number): number {
  const size = Math.abs(x);
  // Beyond it is 1 to the last bit.
  if (size > 22) return x > 0 ? 1 : -1;
  const m = expm1(2 * size);
  const value = size > 1 ? 1 - 2 / (m + 2) : m / (m + 2);
  return x < 0 ? -value : value;
}

/** π/2 in parts of 33 bits, and what is left of it. */
const QUARTER = 1.57079632673412561417;
const QUARTER_2 = 6.0771005063039659766e-11;
const QUARTER_REST = 2.02226624879595063154e-21;
const PER_QUARTER = 6.36619772367581382433e-1;
/** Up to here a product with a part of π/2 is exact. */
const MOST_QUARTERS = 2 ** 20;

/** sin of y + rest, for |y| ≤ π/4. */
function sinOf(y: number, rest: number): number {
  const z = y * y;
  const v = z * y;
  const series =
    8.33333333332248946124e-3 +
    z *
      (-1.98412698298579493134e-4 +
        z *
          (2.75573137070700676789e-6 +
            z * (-2.50507602534068634195e-8 + z * 1.58969099521155010221e-10)));
  return y - (z * (0.5 * rest - v * series) - rest - v * -1.66666666666666324348e-1);
}

/** cos of y + rest, for |y| ≤ π/4. */
function cosOf(y: number, rest: number): number {
  const z = y * y;
  const series =
    z *
    (4.16666666666666019037e-2 +
      z *
        (-1.38888888888741095749e-3 +
          z *
            (2.48015872894767294178e-5 +
              z *
                (-2.75573143513906633035e-7 +
                  z * (2.0875723212981748279e-9 + z * -1.13596475577881948265e-11)))));
  const half = 0.5 * z;
  const whole = 1 - half;
  return whole + (1 - whole - half + (z * series - y * rest));
}

/** sin (shift 0) or cos (shift 1). */
function sinusoid(x: number, shift: number): number {
  const n = Math.round(x * PER_QUARTER);
  // Of what is no number there is none; further out, where no run is that still learns, Math's will do.
  if (!(Math.abs(n) < MOST_QUARTERS)) return shift === 0 ? Math.sin(x) : Math.cos(x);
  const t = x - n * QUARTER;
  const second = n * QUARTER_2;
  const r = t - second;
  const left = n * QUARTER_REST - (t - r - second);
  const y = r - left;
  const rest = r - y - left;
  const quarter = (n + shift) & 3;
  const value = (quarter & 1) === 0 ? sinOf(y, rest) : cosOf(y, rest);
  return quarter < 2 ? value : -value;
}

/** sin x. */
export function sin(x: number): number {
  return sinusoid(x, 0);
}

/** cos x. */
export function cos(x: number): number {
  return sinusoid(x, 1);
}
