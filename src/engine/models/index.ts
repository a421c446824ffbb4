import { deepLinear } from './deep-linear.ts';
import { line } from './line.ts';
import { relu } from './relu.ts';
import { sigmoid } from './sigmoid.ts';
import { sine } from './sine.ts';
import { step } from './step.ts';
import { tanh } from './tanh.ts';
import { twoLayerRelu } from './two-layer-relu.ts';
import { twoLayerTanh } from './two-layer-tanh.ts';

export const models = {
  line,
  sine,
  tanh,
  sigmoid,
  relu,
  step,
  'deep-linear': deepLinear,
  'two-layer-tanh': twoLayerTanh,
  'two-layer-relu': twoLayerRelu,
} as const;
