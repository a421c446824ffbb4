import type { StripMessages } from '../stripMessages.ts';

export const strip: StripMessages = {
  name: 'Signal by layer',
  activation: 'Activation',
  none: 'None',
  weights: 'Weights',
  weightNames: {
    small: 'N(0, 0.01²)',
    one: 'N(0, 1)',
    lecun: 'LeCun',
    xavier: 'Xavier',
    he: 'He',
  },
  choose: (layers) => `Choose the weights to send a signal through ${layers} layers.`,
  redraw: 'Draw again',
  size: 'size',
  spread: 'spread',
  gradient: 'gradient',
  input: 'Input',
  layer: (layer) => `Layer ${layer}`,
  reader: 'Layer read',
  reading: (layer, size, spread) => `${layer}: size ${size}, spread ${spread}`,
  readingGradient: (gradient) => `gradient ${gradient}`,
  oneOf: (count) => `about 1/${count}`,
  times: (factor) => factor,
  forward: {
    same: (layers) =>
      `After ${layers} layers the outputs are the same but for rounding, whatever went in.`,
    grown: (layers, grown) => `Over ${layers} layers the signal grows to ${grown} times its size.`,
    faded: (layers, left) => `After ${layers} layers ${left} of the size is left.`,
    alike: (size, left) =>
      `The size stays (${size}), but ${left} of the difference between inputs is left: whatever goes in, nearly the same comes out.`,
    kept: (layers, size, spread) =>
      `After ${layers} layers the signal is still there: size ${size}, spread ${spread}.`,
  },
  backward: {
    zero: 'The gradient sent back is exactly 0: gradient descent cannot train these layers.',
    grown: (grown) => `The gradient grows to ${grown} times its size on the way back.`,
    faded: (left) => `Of the gradient ${left} comes back to the input.`,
    kept: (times) => `The gradient comes back to the input at ${times} times its size.`,
  },
  coincide: 'All layers are equally wide, so LeCun and Xavier are the same.',
  failed: {
    absent: 'The layers could not be computed: their file did not arrive. Check the connection.',
    died: 'The layers could not be computed: the browser ended the worker at them.',
    silent: 'The layers could not be computed: the worker at them no longer answers.',
    bug: 'The layers could not be computed: something went wrong in them.',
  },
  more: 'Table and terms',
  about: (layers, width, inputs) =>
    `${layers} layers of ${width} units without biases; ${inputs} inputs go through side by side. Size: root mean square of the outputs. Spread: the part of it by which inputs still differ. Gradient: of one of size 1 at the last layer, what comes back.`,
  known: (layers) => `Tried so far: after ${layers} layers, and back`,
  setting: 'Setting',
  gradientBack: 'Gradient back',
  byLayer: 'By layer',
  layerHead: 'Layer',
};
