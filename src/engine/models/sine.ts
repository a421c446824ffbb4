import { defineModel } from '../definitions.ts';
import { cos, sin } from '../numeric/elementary.ts';

const TURN = 2 * Math.PI;
/** With more the surface is a hatching, and nobody tells one from the other. */
const MOST_TURNS = 60;

/** b moved by whole turns into a range, as often as it fits. */
function turnsOf(b: number, [low, high]: readonly [number, number]): readonly number[] {
  const first = Math.ceil((low - b) / TURN);
  const count = Math.floor((high - b) / TURN) - first + 1;
  if (!(count <= MOST_TURNS)) return [b];
  return Array.from({ length: Math.max(0, count) }, (_, k) => b + (first + k) * TURN);
}

/** ŷ = sin(a x + b). */
export const sine = defineModel({
  settings: {},
  formula: 'y = sin(a x + b)',
  slopesTex: ['\\cos(a x_i+b)\\,x_i', '\\cos(a x_i+b)'],
  isSmoothPhase: true,
  parameters: 'phase',
  // sin z = sin(z + 2πk) = sin(π − z + 2πk).
  equivalents: (a, b, rangeB) => [
    ...turnsOf(b, rangeB).map((turned) => [a, turned] as const),
    ...turnsOf(Math.PI - b, rangeB).map((turned) => [-a, turned] as const),
  ],
  predict: (a, b, x) => sin(a * x + b),
  outputs: (a, b, xs, from, to, out) => {
    for (let i = from; i < to; i++) out[i - from] = sin(a * xs[i] + b);
  },
  pullback: (a, b, xs, from, to, _outputs, slopes, gradient) => {
    let alongA = 0;
    let alongB = 0;
    for (let i = from; i < to; i++) {
      const slope = slopes[i - from] * cos(a * xs[i] + b);
      alongA += slope * xs[i];
      alongB += slope;
    }
    gradient[0] = alongA;
    gradient[1] = alongB;
  },
});
