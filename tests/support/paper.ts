import type { LossId, ModelId } from '../../src/engine/experiment.ts';

// The definitions as one writes them on paper: an oracle that shares nothing with the engine.

/** ℓ(r), Huber's with δ = 1. */
export const lossOfResidual: Record<LossId, (r: number) => number> = {
  mse: (r) => r ** 2,
  mae: (r) => Math.abs(r),
  huber: (r) => (Math.abs(r) <= 1 ? r ** 2 / 2 : Math.abs(r) - 0.5),
  // log cosh r, which cosh itself would overflow.
  'log-cosh': (r) => Math.abs(r) + Math.log1p(Math.exp(-2 * Math.abs(r))) - Math.LN2,
};

export const outputOf: Record<ModelId, (a: number, b: number, x: number) => number> = {
  line: (a, b, x) => a * x + b,
  sine: (a, b, x) => Math.sin(a * x + b),
  tanh: (a, b, x) => Math.tanh(a * x + b),
  sigmoid: (a, b, x) => 1 / (1 + Math.exp(-(a * x + b))),
  relu: (a, b, x) => Math.max(0, a * x + b),
  step: (a, b, x) => (a * x + b > 0 ? 1 : 0),
  'deep-linear': (a, b, x) => b * a * x,
  'two-layer-tanh': (a, b, x) => b * Math.tanh(a * x),
  'two-layer-relu': (a, b, x) => b * Math.max(0, a * x),
};
