/** The quantile of the normal distribution that leaves 2.5 % on either side. */
const Z = 1.959963984540054;

/**
 * The interval that holds the true share with 95 % confidence, by Wilson's (1927) score: of 0 in
 * 200 it does not say that it never happens.
 * @param count of `of` ≥ 1
 */
export function wilsonInterval(count: number, of: number): readonly [low: number, high: number] {
  const share = count / of;
  const perCase = (Z * Z) / of;
  const middle = share + perCase / 2;
  const reach = Z * Math.sqrt((share * (1 - share)) / of + perCase / (4 * of));
  const whole = 1 + perCase;
  // At either end rounding would leave it just inside.
  return [count === 0 ? 0 : (middle - reach) / whole, count === of ? 1 : (middle + reach) / whole];
}
