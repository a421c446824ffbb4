import type { CatalogueMessages } from '../messages.ts';

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
    points: { name: 'Your points', about: 'Points set by hand.', x: null, y: null },
  },
  scalings: { none: 'None', x: 'x', xy: 'x, y' },
  models: {
    line: { name: 'Line', about: 'A straight line. Its squared error is a bowl with one minimum.' },
  },
  losses: {
    mse: {
      name: 'Squared error',
      about: 'Mean of the squared residuals (MSE): large misses count most.',
    },
  },
  initializers: {
    point: { name: 'Chosen point', about: 'Starts where you say, or where you click the surface.' },
    zeros: { name: 'Zeros', about: 'a and b start at 0.' },
    uniform: { name: 'Uniform', about: 'a and b drawn evenly between two bounds.' },
    normal: { name: 'Normal', about: 'a and b drawn from a bell curve around 0.' },
    'lecun-normal': {
      name: 'LeCun normal',
      about: 'Variance 1 / fan-in, from a normal. LeCun et al. (1998).',
    },
    'lecun-uniform': {
      name: 'LeCun uniform',
      about: 'Variance 1 / fan-in, evenly. LeCun et al. (1998).',
    },
    'xavier-normal': {
      name: 'Xavier normal',
      about: 'Variance 2 / (fan-in + fan-out), from a normal. Glorot & Bengio (2010).',
    },
    'xavier-uniform': {
      name: 'Xavier uniform',
      about: 'Variance 2 / (fan-in + fan-out), evenly. Glorot & Bengio (2010).',
    },
    'he-normal': {
      name: 'He normal',
      about: 'Variance 2 / fan-in, from a normal. He et al. (2015).',
    },
    'he-uniform': { name: 'He uniform', about: 'Variance 2 / fan-in, evenly. He et al. (2015).' },
  },
  optimizers: {
    sgd: {
      name: 'SGD',
      about: 'Steps straight against the gradient of the batch; momentum lets it coast.',
    },
    adam: {
      name: 'Adam',
      about:
        'Each parameter gets its own step from running averages of gradient and squared gradient. Kingma & Ba (2015).',
    },
  },
  variants: {
    plain: { name: 'SGD', about: 'Steps straight against the gradient of the batch.' },
    momentum: {
      name: 'SGD with momentum',
      about:
        'Keeps a velocity: gradients that agree add up, those that quarrel cancel. Polyak (1964).',
    },
    nesterov: {
      name: 'SGD with Nesterov',
      about: 'Momentum that looks ahead: it brakes before it overshoots. Nesterov (1983).',
    },
  },
  schedules: { constant: { name: 'Constant', about: 'The learning rate stays as it is.' } },
  orders: { shuffle: 'Shuffled', sequential: 'In order', replacement: 'With replacement' },
  settings: {
    lr: 'Learning rate',
    momentum: 'Momentum',
    dampening: 'Dampening',
    nesterov: 'Nesterov',
    weightDecay: 'Weight decay',
    beta1: 'β₁',
    beta2: 'β₂',
    eps: 'ε',
    amsgrad: 'AMSGrad',
    low: 'Low',
    high: 'High',
    std: 'Deviation',
    bias: 'Bias b',
    a: 'a',
    b: 'b',
    units: 'Units',
    n: 'Points',
    slope: 'Slope',
    intercept: 'Intercept',
    noise: 'Noise',
    xLow: 'x from',
    xHigh: 'x to',
  },
  options: { metric: 'cm, kg', us: 'in, lb', zero: 'Zero', drawn: 'Drawn' },
};
