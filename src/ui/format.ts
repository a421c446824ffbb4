const MINUS = '−';
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

function superscript(exponent: number): string {
  const digits = Array.from(String(Math.abs(exponent)), (digit) => SUPERSCRIPTS[Number(digit)]);
  return (exponent < 0 ? '⁻' : '') + digits.join('');
}

/** A true minus in place of the hyphen that JavaScript prints. */
function withMinus(text: string): string {
  return text.replace('-', MINUS);
}

function scientific(value: number, digits: number): string {
  const [mantissa, exponent] = value.toExponential(digits - 1).split('e');
  return `${withMinus(mantissa)} × 10${superscript(Number(exponent))}`;
}

/**
 * A number with `digits` significant digits, at most four decimals, a true minus, and a power of
 * ten where the digits would run long: 0.1325, 1480, 9.77 × 10⁶.
 */
export function formatNumber(value: number, digits = 4): string {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? '–' : value > 0 ? '∞' : `${MINUS}∞`;
  if (value === 0) return '0';
  const size = Math.abs(value);
  if (size >= 1e6 || size < 1e-4) return scientific(value, Math.max(1, digits - 1));
  const before = Math.floor(Math.log10(size)) + 1;
  const decimals = Math.min(Math.max(0, digits - Math.max(before, 0)), 4 + Math.max(0, -before));
  return withMinus(value.toFixed(decimals));
}

/** A parameter: three decimals below 100, so that it does not jitter while it changes. */
export function formatParameter(value: number): string {
  const size = Math.abs(value);
  if (value === 0 || (size >= 0.01 && size < 100)) {
    const text = value.toFixed(3);
    return withMinus(text === '-0.000' ? '0.000' : text);
  }
  return formatNumber(value);
}

const MOST_DIGITS = 8;

function significant(value: number, digits: number): string {
  const size = Math.abs(value);
  if (size >= 1e6 || (size < 1e-4 && size > 0)) return scientific(value, digits);
  const before = size === 0 ? 1 : Math.floor(Math.log10(size)) + 1;
  return withMinus(value.toFixed(Math.max(0, digits - before)));
}

/** Two parameters with as many digits as tell them apart, up to eight, where they differ at all. */
export function formatApart(one: number, other: number): readonly [string, string] {
  const usual = [formatParameter(one), formatParameter(other)] as const;
  if (one === other || usual[0] !== usual[1]) return usual;
  for (let digits = 4; digits <= MOST_DIGITS; digits++) {
    const texts = [significant(one, digits), significant(other, digits)] as const;
    if (texts[0] !== texts[1]) return texts;
  }
  return usual;
}

/** A setting or a tick: as few digits as say it exactly, at most `digits`. */
export function formatShort(value: number, digits = 6): string {
  if (!Number.isFinite(value)) return formatNumber(value);
  const rounded = Number(value.toPrecision(digits));
  const size = Math.abs(rounded);
  if (rounded !== 0 && (size >= 1e6 || size < 1e-4)) {
    const [mantissa, exponent] = rounded.toExponential().split('e');
    const factor = mantissa === '1' ? '' : `${withMinus(mantissa)} × `;
    return `${factor}10${superscript(Number(exponent))}`;
  }
  return withMinus(String(rounded));
}

/** A whole number with thin spaces between its thousands from 10 000 on. */
export function formatCount(value: number): string {
  const text = String(value);
  return text.length <= 4 ? text : text.replaceAll(/\B(?=(\d{3})+$)/g, '\u202f');
}

/** Reads what a person typed: a true minus and a decimal comma count. NaN if no number. */
export function readNumber(text: string): number {
  const plain = text.trim().replaceAll(MINUS, '-').replace(',', '.');
  return plain === '' ? NaN : Number(plain);
}
