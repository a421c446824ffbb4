import type { Model } from '../definitions.ts';
import type { Ranges } from '../range.ts';

/** The least and the greatest a x + b over a frame, 0 among the x. */
export function phaseRange(
  { a, b }: Ranges,
  xs: Float64Array,
): readonly [from: number, to: number] {
  const [low, high] = xs.reduce(([p, q], x) => [Math.min(p, x), Math.max(q, x)], [0, 0]);
  const ends = a.flatMap((slope) => [slope * low, slope * high]);
  return [Math.min(...ends) + b[0], Math.max(...ends) + b[1]];
}

/** Steps of f's table, and the widest at which linear interpolation errs by less than 1e-6. */
const TABLE = 32_768;
const WIDEST = 2e-3;

/** f at equal steps. */
export interface PhaseTable {
  readonly first: number;
  readonly step: number;
  readonly values: Float64Array;
}

/** f on the range of a x + b over the frame; null where that is too wide for a table. */
export function phaseTableOf(model: Model, frame: Ranges, xs: Float64Array): PhaseTable | null {
  const [from, to] = phaseRange(frame, xs);
  const step = (to - from) / (TABLE - 2);
  if (!(step < WIDEST)) return null;
  // One step to spare at either end, for the rounding of a x + b.
  const first = from - step / 2;
  const values = Float64Array.from({ length: TABLE + 1 }, (_, i) =>
    model.predict(0, first + i * step, 0),
  );
  return { first, step, values };
}
