import { scaleLinear } from 'd3-scale';
import type { ScaleLinear } from 'd3-scale';

/** A straight scale from one interval to another, and back by `invert`. */
export type LinearScale = ScaleLinear<number, number>;

type Interval = readonly [number, number];

/** So that a number too far out for a float is infinitely far, and not NaN as with d3's own. */
const straight = (from: number, to: number) => (share: number) => from + (to - from) * share;

/** @param domain two different ends */
export function linearScale(domain: Interval, range: Interval): LinearScale {
  return scaleLinear().interpolate(straight).domain(domain).range(range);
}
