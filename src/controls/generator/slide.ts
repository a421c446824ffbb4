import type { NumberSetting } from '../../engine/settings.ts';

/** Where a number is on its slider, from 0 to 1, and which number is there. */
export interface Slide {
  readonly fractionOf: (value: number) => number;
  readonly valueAt: (fraction: number) => number;
}

/** Of so many digits are the numbers that a slider gives; any others can be typed. */
const DIGITS = 2;

const rounded = (value: number) => Number(value.toPrecision(DIGITS));

/** Orders of magnitude from one end to the other; whole numbers are rounded to such. */
function logarithmic({ min, max, integer }: NumberSetting, low: number): Slide {
  const from = Math.max(min, low);
  const span = Math.log(max / from);
  const near = (value: number) => (integer ? Math.round(rounded(value)) : rounded(value));
  return {
    fractionOf: (value) => Math.log(Math.max(value, from) / from) / span,
    valueAt: (fraction) => Math.min(max, Math.max(from, near(from * Math.exp(fraction * span)))),
  };
}

function linear({ min, max }: NumberSetting): Slide {
  return {
    fractionOf: (value) => (value - min) / (max - min),
    valueAt: (fraction) => rounded(min + fraction * (max - min)),
  };
}

/** Even around 0, in orders of magnitude far out: of a wide range the small numbers count too. */
function wide({ min, max }: NumberSetting, unit: number): Slide {
  const [low, high] = [Math.asinh(min / unit), Math.asinh(max / unit)];
  const atZero = -low / (high - low);
  return {
    fractionOf: (value) => (Math.asinh(value / unit) - low) / (high - low),
    valueAt: (fraction) => {
      if (Math.abs(fraction - atZero) < 0.003) return 0;
      const value = rounded(unit * Math.sinh(low + fraction * (high - low)));
      return Math.min(max, Math.max(min, value));
    },
  };
}

/** Positions of the native range. */
export const POSITIONS = 1000;

/**
 * The number at a position of the range that a hand or a key has gone to: where that is still the
 * same, rounded, the next one that way, for no press may do nothing.
 */
export function valueGoneTo(
  { fractionOf, valueAt }: Slide,
  position: number,
  from: number,
): number {
  const way = Math.sign(position - positionOf({ fractionOf }, from));
  if (way === 0) return from;
  let at = position;
  while (valueAt(at / POSITIONS) === from && at > 0 && at < POSITIONS) at += way;
  return valueAt(at / POSITIONS);
}

export function positionOf({ fractionOf }: Pick<Slide, 'fractionOf'>, value: number): number {
  return Math.round(fractionOf(value) * POSITIONS);
}

/** A thousandth of what a deviation or a spread may be is told from nothing. */
const FINEST = 1e-3;

/** How a slider spans the range of a setting. */
export function slideOf(setting: NumberSetting): Slide {
  const { min, max, aboveMin, scale } = setting;
  if (scale === 'log') return logarithmic(setting, FINEST);
  if (max - min <= 1) return linear(setting);
  return wide(setting, min < 0 || aboveMin ? 1 : max * FINEST);
}
