import type { Loss, Model } from '../definitions.ts';
import { spacingOf } from '../surface.ts';
import type { SurfaceMethod } from '../surface.ts';
import type { Strips } from './strips.ts';

type Settings = Parameters<Loss['sum']>[0];

/** ℓ(constant − y) of each point. */
function lossesOf(constant: number, { n, ys }: Strips, loss: Loss, values: Settings) {
  const output = Float64Array.of(constant);
  const y = new Float64Array(1);
  return Float64Array.from({ length: n }, (_, i) => {
    y[0] = ys[i];
    return loss.sum(values, output, y, 1);
  });
}

/** The least x of a strip, or with sign −1 the greatest. */
function extremeOf({ xs, starts }: Strips, strip: number, sign: 1 | -1): number {
  let extreme = Infinity;
  for (let i = starts[strip]; i < starts[strip + 1]; i++) {
    extreme = Math.min(extreme, sign * xs[i]);
  }
  return sign * extreme;
}

/**
 * A model of two constants on either side of a x + b = 0, exactly: strips on one side are sums made
 * beforehand, and only the strip that the threshold cuts is read point by point.
 */
export function thresholdMethod(
  strips: Strips,
  model: Model,
  loss: Loss,
  values: Settings,
): SurfaceMethod {
  const { n: points, xs, count, starts } = strips;
  const on = lossesOf(model.predict(0, 1, 0), strips, loss, values);
  const off = lossesOf(model.predict(0, -1, 0), strips, loss, values);
  // Sums of strips [0, k) and [k, count), so that no sum is a difference of two larger ones.
  const totals = (of: Float64Array) => {
    const below = new Float64Array(count + 1);
    const above = new Float64Array(count + 1);
    const sums = Float64Array.from({ length: count }, (_, k) =>
      of.subarray(starts[k], starts[k + 1]).reduce((sum, v) => sum + v, 0),
    );
    for (let k = 0; k < count; k++) below[k + 1] = below[k] + sums[k];
    for (let k = count - 1; k >= 0; k--) above[k] = above[k + 1] + sums[k];
    return { below, above };
  };
  const [onTotals, offTotals] = [totals(on), totals(off)];

  const lows = Float64Array.from({ length: count }, (_, k) => extremeOf(strips, k, 1));
  const highs = Float64Array.from({ length: count }, (_, k) => extremeOf(strips, k, -1));

  return (frame, n) => {
    const step = spacingOf(frame.b, n);
    return (a, out) => {
      const isOnAbove = a >= 0;
      const [low, high] = isOnAbove ? [offTotals, onTotals] : [onTotals, offTotals];
      for (let j = 0; j < n; j++) {
        const b = frame.b[0] + j * step;
        // The model's own comparison, monotone in x to the last bit: ties fall as they do there.
        const isAbove = (x: number) => a * x + b > 0 === isOnAbove;
        let cut = 0;
        let end = count;
        while (cut < end) {
          const middle = (cut + end) >> 1;
          if (isAbove(highs[middle])) end = middle;
          else cut = middle + 1;
        }
        let sum = low.below[cut];
        if (cut < count && isAbove(lows[cut])) {
          sum += high.above[cut];
        } else if (cut < count) {
          sum += high.above[cut + 1];
          for (let i = starts[cut]; i < starts[cut + 1]; i++) {
            sum += a * xs[i] + b > 0 ? on[i] : off[i];
          }
        }
        out[j] = sum / points;
      }
    };
  };
}
