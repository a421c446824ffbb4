import type { RateZone, RateZones } from '../engine/stability.ts';

/** The slider's range: from `low` to 10, in equal steps of the logarithm. */
export interface RateScale {
  readonly low: number;
  readonly high: number;
}

const HIGHEST_RATE = 10;
const USUAL_LOWEST_RATE = 0.001;
/** Below it numbers lose their digits: 10 over them overflows, and powers of 10 end in 0. */
const LEAST_POWER = -300;

/**
 * From 0.001 to 10, or from lower where this experiment's own limit, or the rate it has, lies lower.
 */
export function rateScaleFor(limit: number | null, lr: number): RateScale {
  const interesting = Math.min(limit === null ? 1 : limit / 50, lr);
  const power = Math.max(LEAST_POWER, Math.floor(Math.log10(interesting) + 1e-9));
  const decade = Number(`1e${power}`);
  return { low: Math.min(USUAL_LOWEST_RATE, decade), high: HIGHEST_RATE };
}

/** Where a rate lies on the slider, 0 to 1. */
export function fractionOf({ low, high }: RateScale, lr: number): number {
  const fraction = Math.log(lr / low) / Math.log(high / low);
  return Math.min(1, Math.max(0, fraction));
}

/** The rate at a place of the slider, with three significant digits. */
export function rateAt({ low, high }: RateScale, fraction: number): number {
  const lr = low * (high / low) ** fraction;
  return Math.min(high, Math.max(low, Number(lr.toPrecision(3))));
}

/** Decades written under the slider, at most five. */
export function ticksOf({ low, high }: RateScale): readonly number[] {
  const first = Math.round(Math.log10(low));
  const last = Math.round(Math.log10(high));
  const every = Math.ceil((last - first) / 4);
  const ticks: number[] = [];
  for (let power = last; power >= first; power -= every) ticks.unshift(Number(`1e${power}`));
  return ticks;
}

export interface Zone {
  readonly name: RateZone;
  readonly from: number;
  readonly to: number;
}

/** The zones on the slider as fractions of its length, without those beyond its ends. */
export function zonesOn(scale: RateScale, zones: RateZones): readonly Zone[] {
  let from = 0;
  return zones
    .map(([name, end]) => {
      const to = end === Infinity ? 1 : fractionOf(scale, end);
      const zone = { name, from, to };
      from = to;
      return zone;
    })
    .filter((zone) => zone.to > zone.from);
}
