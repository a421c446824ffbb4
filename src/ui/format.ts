const MINUS = '−';
const THIN_SPACE = '\u202f';
/** What a float holds for certain. */
export const EXACT_DIGITS = 15;
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A number to a whole power: 41². */
export function power(base: number, exponent: number): string {
  const digits = Array.from(String(Math.abs(exponent)), (digit) => SUPERSCRIPTS[Number(digit)]);
  return `${base}${exponent < 0 ? '⁻' : ''}${digits.join('')}`;
}

/** A whole power of ten: 10⁻³. */
export function powerOfTen(exponent: number): string {
  return power(10, exponent);
}

/** Numbers are the same in every language of the page: a point before the decimals, thin spaces. */
const LOCALE = 'en';
/** No sign at a zero, also not at one that rounding made. */
const SIGNED = { signDisplay: 'negative' } as const;

/** What Intl makes anew at a cost, by its options: a readout asks for the same few every frame. */
const printers = new Map<string, Intl.NumberFormat>();

function printerFor(options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = JSON.stringify(options);
  const printer = printers.get(key) ?? new Intl.NumberFormat(LOCALE, { ...SIGNED, ...options });
  printers.set(key, printer);
  return printer;
}

/** As Intl prints it, with a true minus and thin spaces between thousands. */
function printed(value: number, options: Intl.NumberFormatOptions): string {
  return printerFor(options).format(value).replace('-', MINUS).replaceAll(',', THIN_SPACE);
}

/** So many decimals, zeros included. */
export function formatFixed(value: number, decimals: number): string {
  const options = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  return printed(value, { ...options, useGrouping: false });
}

/** So many digits at most, and none that say nothing. */
function shortest(value: number, digits: number): string {
  return printed(value, { maximumSignificantDigits: digits, useGrouping: false });
}

function scientific(value: number, digits: number): string {
  const [mantissa, exponent] = value.toExponential(digits - 1).split('e');
  return `${formatFixed(Number(mantissa), digits - 1)} × ${powerOfTen(Number(exponent))}`;
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
  return formatFixed(value, decimals);
}

/** A parameter: three decimals below 100, so that it does not jitter while it changes. */
export function formatParameter(value: number): string {
  const size = Math.abs(value);
  if (value === 0 || (size >= 0.01 && size < 100)) return formatFixed(value, 3);
  return formatNumber(value);
}

const MOST_DIGITS = 8;

function significant(value: number, digits: number): string {
  const size = Math.abs(value);
  if (size >= 1e6 || (size < 1e-4 && size > 0)) return scientific(value, digits);
  const before = size === 0 ? 1 : Math.floor(Math.log10(size)) + 1;
  return formatFixed(value, Math.max(0, digits - before));
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
    const factor = mantissa === '1' ? '' : `${shortest(Number(mantissa), digits)} × `;
    return factor + powerOfTen(Number(exponent));
  }
  return shortest(rounded, digits);
}

/** A number in full, with thin spaces between its thousands from 10 000 on. */
export function formatCount(value: number): string {
  return printed(value, { maximumSignificantDigits: EXACT_DIGITS, useGrouping: 'min2' });
}

/** Reads what a person typed: a true minus and a decimal comma count. NaN if no number. */
export function readNumber(text: string): number {
  const plain = text.trim().replaceAll(MINUS, '-').replace(',', '.');
  return plain === '' ? NaN : Number(plain);
}
