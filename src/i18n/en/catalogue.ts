import type { CatalogueMessages } from '../messages.ts';
import { settingWords } from './settings.ts';

const anscombe = (n: number, about: string) => ({ name: `Anscombe ${n}`, about, x: null, y: null });

export const catalogue: CatalogueMessages = {
  datasets: {
    'five-points': {
      name: 'Five points',
      about: 'Five points near a line, few enough to follow each one.',
      x: null,
      y: null,
    },
    women: {
      name: 'Women',
      about: 'Average height and weight of American women aged 30–39. The World Almanac, 1975.',
      x: 'height',
      y: 'weight',
    },
    davis: {
      name: 'Davis',
      about:
        'Height and weight of 200 people, one with the two swapped: an outlier. Davis (1990), Body image and weight preoccupation.',
      x: 'height',
      y: 'weight',
    },
    cars: {
      name: 'Cars',
      about:
        'Speed and stopping distance of cars of the 1920s. Ezekiel (1930), Methods of Correlation Analysis.',
      x: 'speed',
      y: 'distance',
    },
    'anscombe-1': anscombe(
      1,
      'A plain noisy line; all four sets have the same best line. Anscombe (1973), Graphs in statistical analysis.',
    ),
    'anscombe-2': anscombe(2, 'A curve that a line cannot follow. Anscombe (1973).'),
    'anscombe-3': anscombe(3, 'A perfect line but for one outlier. Anscombe (1973).'),
    'anscombe-4': anscombe(4, 'One point alone decides the slope. Anscombe (1973).'),
    'noisy-line': {
      name: 'Noisy line',
      about: 'Points around a line of your choice, drawn from the seed.',
      x: null,
      y: null,
    },
    'noisy-sine': {
      name: 'Noisy sine',
      about: 'Points around a wave: for the sine model, many local minima.',
      x: null,
      y: null,
    },
    saturating: {
      name: 'Saturating curve',
      about: 'Flat, steep, flat again: for tanh and sigmoid.',
      x: null,
      y: null,
    },
    hinge: { name: 'Hinge', about: 'Flat, then rising: for ReLU.', x: null, y: null },
    product: {
      name: 'Line through 0',
      about: 'For two layers, which fit it with many pairs (a, b).',
      x: null,
      y: null,
    },
    'noisy-step': { name: 'Noisy step', about: 'Off, then on: for the step.', x: null, y: null },
    points: { name: 'Your points', about: 'Points of your own.', x: null, y: null },
  },
  edited: (name) => `${name}, edited`,
  scalings: { none: 'None', x: 'x', xy: 'x, y' },
  models: {
    line: { name: 'Line', about: 'A straight line. Its squared error is a bowl with one minimum.' },
    sine: {
      name: 'Sine',
      about:
        'A wave. Along the frequency a lie many local minima: the start decides which is found.',
    },
    tanh: {
      name: 'Tanh',
      about: 'A soft switch. Far out it saturates and the surface is a plateau with no slope.',
    },
    sigmoid: {
      name: 'Sigmoid',
      about: 'A soft step from 0 to 1. Under squared error its surface has plateaus on both sides.',
    },
    relu: {
      name: 'ReLU',
      about: 'A hinge. Where it is off for every point the gradient is 0: the unit is dead.',
    },
    step: {
      name: 'Step',
      about: 'Off or on. Its slope is 0 everywhere, so gradient descent cannot move at all.',
    },
    'deep-linear': {
      name: 'Deep linear',
      about:
        'A line in two layers. All (a, b) with the same product are equal, with a saddle at 0.',
    },
    'two-layer-tanh': {
      name: 'Two-layer tanh',
      about: 'A soft switch and its height. Two equal minima, mirror images, and a saddle at 0.',
    },
    'two-layer-relu': {
      name: 'Two-layer ReLU',
      about: 'A hinge and its height. One half-plane is dead, and 0 is a saddle.',
    },
  },
  losses: {
    mse: {
      name: 'Squared error',
      about: 'Mean of the squared residuals (MSE): large misses count most.',
    },
    mae: {
      name: 'Absolute error',
      about: 'Mean of the absolute residuals (MAE): outliers pull no harder than others.',
    },
    huber: {
      name: 'Huber',
      about: 'Squared near 0, absolute beyond δ: smooth, yet calm about outliers. Huber (1964).',
    },
    'log-cosh': {
      name: 'Log-cosh',
      about: 'Like Huber without a corner: squared near 0, absolute far out.',
    },
  },
  initializers: {
    point: { name: 'Chosen point', about: 'Starts where you say, or where you click the surface.' },
    zeros: { name: 'Zeros', about: 'a and b start at 0.' },
    uniform: { name: 'Uniform', about: 'a and b drawn evenly between two bounds.' },
    normal: { name: 'Normal', about: 'a and b drawn from a bell curve around 0.' },
    'lecun-normal': {
      name: 'LeCun normal',
      about: 'Normal, with variance 1 / fan-in. LeCun et al. (1998).',
    },
    'lecun-uniform': {
      name: 'LeCun uniform',
      about: 'Variance 1 / fan-in, evenly. LeCun et al. (1998).',
    },
    'xavier-normal': {
      name: 'Xavier normal',
      about: 'Normal, with variance 2 / (fan-in + fan-out). Glorot & Bengio (2010).',
    },
    'xavier-uniform': {
      name: 'Xavier uniform',
      about: 'Variance 2 / (fan-in + fan-out), evenly. Glorot & Bengio (2010).',
    },
    'he-normal': {
      name: 'He normal',
      about: 'Normal, with variance 2 / fan-in. He et al. (2015).',
    },
    'he-uniform': { name: 'He uniform', about: 'Variance 2 / fan-in, evenly. He et al. (2015).' },
  },
  optimizers: {
    sgd: 'Steps straight against the gradient of the batch; momentum lets it coast.',
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
    plain: { name: 'SGD', about: 'Steps straight against the gradient of the batch.' },
    momentum: {
      name: 'SGD with momentum',
      about: 'Keeps a velocity: gradients that agree add up, those that quarrel cancel.',
    },
    nesterov: {
      name: 'SGD with Nesterov',
      about: 'Momentum that looks ahead: it brakes before it overshoots.',
    },
  },
  schedules: {
    constant: { name: 'Constant', about: 'The learning rate stays as it is.' },
    step: { name: 'Step', about: 'Falls by the factor γ at regular intervals.' },
    multistep: { name: 'Multistep', about: 'Falls by the factor γ at chosen moments.' },
    exponential: { name: 'Exponential', about: 'Falls by the factor γ every time.' },
    'inverse-time': {
      name: 'Inverse time',
      about: 'Falls as 1 / t, slowly enough to get anywhere. Robbins & Monro (1951).',
    },
    polynomial: { name: 'Polynomial', about: 'Falls to 0 along a power of the time left.' },
    linear: {
      name: 'Linear',
      about: 'From one factor to another along a straight line: a warm-up.',
    },
    cosine: { name: 'Cosine', about: 'Falls along half a cosine. Loshchilov & Hutter (2017).' },
    'cosine-restarts': {
      name: 'Cosine with restarts',
      about: 'Falls along a cosine and jumps back up, again and again. Loshchilov & Hutter (2017).',
    },
    'one-cycle': {
      name: 'One cycle',
      about: 'Up to a high rate, then far down. Smith & Topin (2018).',
    },
    'reduce-on-plateau': {
      name: 'Reduce on plateau',
      about: 'Falls when the loss has not improved for some epochs.',
    },
  },
  orders: { shuffle: 'Shuffled', sequential: 'In order', replacement: 'With replacement' },
  ...settingWords,
};
