/** Viridis (Smith & van der Walt 2015) at tenths, sRGB from 0 to 1. */
export const VIRIDIS: readonly (readonly [number, number, number])[] = [
  [0.267, 0.005, 0.329],
  [0.283, 0.141, 0.458],
  [0.254, 0.265, 0.53],
  [0.207, 0.372, 0.553],
  [0.164, 0.471, 0.558],
  [0.128, 0.567, 0.551],
  [0.135, 0.659, 0.518],
  [0.267, 0.749, 0.441],
  [0.478, 0.821, 0.318],
  [0.741, 0.873, 0.15],
  [0.993, 0.906, 0.144],
];

/** The part used: its yellow end belongs to the current batch. */
export const VIRIDIS_FROM = 0.03;
export const VIRIDIS_TO = 0.79;

/** Contours lie where the loss above its minimum doubles; the first at about this part of the range. */
const CONTOUR_BASE = 1 / 800;
/** Doublings from the first contour to about the top of the range. */
export const CONTOUR_LEVELS = Math.log2(1 / CONTOUR_BASE);

/**
 * How far above the minimum the first contour lies where the picture ends at `range` above it: a
 * power of two, so that every frame of an objective shows the same contours.
 */
export function contourBase(range: number): number {
  return 2 ** Math.round(Math.log2(range * CONTOUR_BASE));
}

/** What a picture spans of the loss: the minimum, and where it ends. */
interface LossSpan {
  readonly lossLow: number;
  readonly lossHigh: number;
}

/** The contour level of a loss: how often the first contour's height above the minimum doubles. */
export function levelBy({ lossLow, lossHigh }: LossSpan): (loss: number) => number {
  const base = contourBase(lossHigh - lossLow);
  return (loss) => Math.log2(Math.max((loss - lossLow) / base, 1e-9));
}

/** The loss of a contour. */
export function lossOfLevel({ lossLow, lossHigh }: LossSpan, level: number): number {
  return lossLow + contourBase(lossHigh - lossLow) * 2 ** level;
}

/** So many finer contours there are to a doubling where they are wanted. */
export const FINER = 4;
/** A valley that rises by fewer levels than this shows as no more than a ring, if at all. */
const FEW = 2;
/** Below this level contours are so close that no valley is missed. */
const NEAR = 2;
/** One that rises by less than a finer contour would not be shown by these either. */
const LEAST = 1 / FINER;

/** The levels between which there are finer contours. */
export type FinerLevels = readonly [from: number, to: number];

/**
 * Where finer contours are wanted between those that double: from the bottom to the rim of the
 * valleys that would hardly show without them; null where there are none. Near the least loss levels
 * are close, but a valley that ends high above it may lie between two of them.
 * @param valleys the losses at the bottom of each, and where it ends
 */
export function finerLevels(
  valleys: readonly { readonly low: number; readonly rim: number }[],
  span: LossSpan,
): FinerLevels | null {
  const levelOf = levelBy(span);
  const hardlyShown = valleys
    .map(({ low, rim }) => [levelOf(low), levelOf(rim)] as const)
    .filter(([low, rim]) => low >= NEAR && rim - low >= LEAST && rim - low < FEW);
  if (hardlyShown.length === 0) return null;
  const from = Math.min(...hardlyShown.map(([low]) => low));
  const to = Math.max(...hardlyShown.map(([, rim]) => rim));
  return [Math.floor(from), Math.ceil(to)];
}
