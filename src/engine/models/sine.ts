import { defineModel } from '../definitions.ts';

/** As many to either side as a frame may show. */
const TURNS = Array.from({ length: 9 }, (_, k) => 2 * Math.PI * (k - 4));

/** ŷ = sin(a x + b). */
export const sine = defineModel({
  settings: {},
  formula: 'y = sin(a x + b)',
  isSmoothPhase: true,
  parameters: 'phase',
  // sin z = sin(z + 2πk) = sin(π − z + 2πk).
  twins: (a, b) =>
    TURNS.flatMap((turn) => [
      [a, b + turn],
      [-a, Math.PI - b + turn],
    ]),
  predict: (a, b, x) => Math.sin(a * x + b),
  outputs: (a, b, xs, from, to, out) => {
    for (let i = from; i < to; i++) out[i - from] = Math.sin(a * xs[i] + b);
  },
  pullback: (a, b, xs, from, to, _outputs, slopes, gradient) => {
    let alongA = 0;
    let alongB = 0;
    for (let i = from; i < to; i++) {
      const slope = slopes[i - from] * Math.cos(a * xs[i] + b);
      alongA += slope * xs[i];
      alongB += slope;
    }
    gradient[0] = alongA;
    gradient[1] = alongB;
  },
});
