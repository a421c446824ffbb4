import type { AboutMessages } from '../aboutMessages.ts';
import type { CatalogueMessages } from '../messages.ts';
import { counted } from './plurals.ts';
import { storiesAfter } from './stories.ts';

export const abouts = (first: CatalogueMessages['first']): AboutMessages => ({
  stories: storiesAfter(first.data),
  points: (count) => counted(count, 'point'),
  axis: (axis, name, unit) => `${axis}: ${name}${unit === null ? '' : ` (${unit})`}`,
  source: 'Source:',
  slider: (name) => `${name}, slider`,
  offsetOfX: 'Offset of x',
  spreadOfX: 'Spread of x',
  drawing: (count) => `Drawing ${count} points…`,
  models: {
    line: first.model,
    sine: 'A wave. Along the frequency a lie many local minima: the start decides which is found.',
    tanh: 'A soft switch. Far out it saturates and the surface is a plateau with no slope.',
    sigmoid: 'A soft step from 0 to 1. Under squared error its surface has plateaus on both sides.',
    relu: 'A hinge. Where it is off for every point the gradient is 0: the unit is dead.',
    step: 'Off or on. Its slope is 0 everywhere, so gradient descent cannot move at all.',
    'deep-linear':
      'A line in two layers. All (a, b) with the same product are equal, with a saddle at 0.',
    'two-layer-tanh':
      'A soft switch and its height. Two equal minima, mirror images, and a saddle at 0.',
    'two-layer-relu': 'A hinge and its height. One half-plane is dead, and 0 is a saddle.',
  },
  losses: {
    mse: first.loss,
    mae: 'Mean of the absolute residuals (MAE): outliers pull no harder than others.',
    huber: 'Squared near 0, absolute beyond δ: smooth, yet calm about outliers. Huber (1964).',
    'log-cosh': 'Like Huber without a corner: squared near 0, absolute far out.',
  },
  initializers: {
    point: 'Starts where you say, or where you click the surface.',
    zeros: 'a and b start at 0.',
    uniform: 'a and b drawn evenly between two bounds.',
    normal: 'a and b drawn from a bell curve around 0.',
    'lecun-normal': 'Normal, with variance 1 / fan-in. LeCun et al. (1998).',
    'lecun-uniform': 'Variance 1 / fan-in, evenly. LeCun et al. (1998).',
    'xavier-normal': 'Normal, with variance 2 / (fan-in + fan-out). Glorot & Bengio (2010).',
    'xavier-uniform': 'Variance 2 / (fan-in + fan-out), evenly. Glorot & Bengio (2010).',
    'he-normal': first.init,
    'he-uniform': 'Variance 2 / fan-in, evenly. He et al. (2015).',
  },
  optimizers: {
    sgd: first.optimizer,
    adagrad: 'Divides each step by the root of all squared gradients so far.',
    rmsprop: 'Like Adagrad with a memory that fades.',
    adadelta: 'Scales steps by how far the last ones went, so η can stay at 1.',
    adamw: 'Adam with weight decay kept apart from the gradient.',
    adamax: 'Adam that remembers the largest gradient instead of the mean square.',
    nadam: 'Adam that looks ahead as Nesterov does.',
    radam: 'Adam that first waits until its averages can be trusted.',
    rprop: 'Only the sign of the gradient counts; steps grow while it agrees.',
    adam: 'Each parameter gets its own step from running averages of gradient and squared gradient.',
  },
  variants: {
    plain: first.optimizer,
    momentum: 'Keeps a velocity: gradients that agree add up, those that quarrel cancel.',
    nesterov: 'Momentum that looks ahead: it brakes before it overshoots.',
  },
  schedules: {
    constant: first.schedule,
    step: 'Falls by the factor γ at regular intervals.',
    multistep: 'Falls by the factor γ at chosen moments.',
    exponential: 'Times the factor γ every time: below 1 it falls, above 1 it grows.',
    'inverse-time': 'Falls as 1 / t, slowly enough to get anywhere. Robbins & Monro (1951).',
    polynomial: 'Falls to 0 along a power of the time left.',
    linear: 'From one factor to another along a straight line: a warm-up.',
    cosine: 'Falls along half a cosine. Loshchilov & Hutter (2017).',
    'cosine-restarts':
      'Falls along a cosine and jumps back up, again and again. Loshchilov & Hutter (2017).',
    'one-cycle': 'Up to a high rate, then far down. Smith & Topin (2018).',
    'reduce-on-plateau': 'Falls when the loss has not improved for some epochs.',
  },
  guides: {
    batches: 'A guide: the limit is exact for the full batch; batches can diverge below it.',
    schedule: 'The schedule changes η on the way: a zone says what the η of a step does.',
    edits: 'The rule changes on the way: these are the zones of the first.',
  },
  noZones: {
    optimizer:
      'No zones: this optimizer sizes its own steps, so no limit of η is known beforehand.',
    objective:
      'No zones: the curvature of this surface changes from place to place, so no limit of η is known beforehand.',
    dampening: 'No zones: with dampening 1 only the first gradient counts, and no η diverges.',
    momentumBatches:
      'No zones: with momentum and batches the full-batch limit is only a guide; η can diverge below it.',
    schedule: 'Not used: this schedule sets η by its own peak.',
  },
});
