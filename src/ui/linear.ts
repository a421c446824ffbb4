/** A straight scale from one interval to another, and back. */
export interface LinearScale {
  (value: number): number;
  readonly invert: (position: number) => number;
}

type Interval = readonly [number, number];

/** @param domain two different ends */
export function linearScale(domain: Interval, range: Interval): LinearScale {
  const slope = (range[1] - range[0]) / (domain[1] - domain[0]);
  return Object.assign((value: number) => range[0] + (value - domain[0]) * slope, {
    invert: (position: number) => domain[0] + (position - range[0]) / slope,
  });
}
