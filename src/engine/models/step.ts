import { defineModel } from '../definitions.ts';

/** ŷ = 1 where a x + b > 0, else 0 (Rosenblatt 1958). Its slope is 0 everywhere: nothing moves. */
export const step = defineModel({
  settings: {},
  formula: 'y = [a x + b > 0]',
  slopesTex: ['0', '0'],
  isThreshold: true,
  parameters: 'phase',
  predict: (a, b, x) => (a * x + b > 0 ? 1 : 0),
  outputs: (a, b, xs, from, to, out) => {
    for (let i = from; i < to; i++) out[i - from] = a * xs[i] + b > 0 ? 1 : 0;
  },
  pullback: (_a, _b, _xs, _from, _to, _outputs, _slopes, gradient) => {
    gradient[0] = 0;
    gradient[1] = 0;
  },
});
