import { faultSentence, requirement } from '../../engine/fault.ts';
import { along } from './along.ts';
import { batchViews } from './batchViews.ts';
import { divergence } from './divergence.ts';
import { ending } from './ending.ts';
import { keys } from './keys.ts';
import { runPanel } from './runPanel.ts';
import { whole } from './whole.ts';
import { counted } from './plurals.ts';
import type { AsideMessages } from '../learnMessages.ts';

export const asides: AsideMessages = {
  along,
  keys,
  runPanel,
  batchViews,
  divergence,
  ending,
  fault: faultSentence,
  requirement,
  linkFaults: (sentences, more) =>
    `Part of this link could not be read as it stands. ${sentences.join('; ')}${more === null ? '' : `; and ${more} more`}.`,
  withoutData: {
    text: (points) =>
      `You changed something before the ${points} points of the link had been read: they are not in the picture.`,
    bring: 'Bring the points',
  },
  batchIsAll: (points, size) =>
    `There ${points === '1' ? 'is' : 'are'} only ${counted(points, 'point')}: a batch has ${points}, not ${size}, and an epoch is one step.`,
  clipboardOfFrame:
    'For the page to copy by itself, the frame that it is in must have allow="clipboard-write".',
  stepBeyond: (step, last) =>
    `The run was to open at step ${step}, but it ends at step ${last}: this is its end.`,
  examples: {
    'five-points': {
      name: 'Five points',
      about:
        'Mini-batches of 2: a few strides down the wall, then a jittery walk along the valley.',
    },
    'height-weight': {
      name: 'Height and weight',
      about: 'Real data: from no idea to the best line in a dozen steps.',
    },
    bounce: {
      name: '1 → −1 → 1',
      about: 'At η = 1 each step lands just as high on the other side, for ever.',
    },
    'one-by-one': {
      name: 'One by one',
      about: 'SGD looks at a single point a step: quick at first, and never quite at rest.',
    },
    'too-large': {
      name: 'Too large a rate',
      about: 'η = 0.3 is a little above what this valley bears: every step climbs.',
    },
    'narrow-valley': {
      name: 'A narrow valley',
      about: 'Down in a few steps, then it creeps. Standardise x, set η to 0.5, and see.',
    },
    caught: {
      name: 'Caught in a valley',
      about: 'A wave has many valleys, and full-batch descent stays in the nearest.',
    },
    escape: {
      name: 'Out of the valley',
      about: 'The same start, one point a step: the noise carries it to the deepest valley.',
    },
    momentum: {
      name: 'Momentum in a ravine',
      about: 'A velocity gathers along the floor, where plain steps would be tiny.',
    },
    adam: {
      name: 'Adam',
      about: 'Each parameter has a step of its own, whatever the slope of the walls.',
    },
    'dead-relu': {
      name: 'A dead ReLU',
      about: 'Off for every point, its gradient is exactly 0: it never moves again.',
    },
    outlier: {
      name: 'Against an outlier',
      about: 'Huber’s loss hears out one swapped row, and follows the other 199.',
    },
  },
  terms: {
    slope: {
      word: 'a',
      says: 'One of the two numbers that are learned. Of a line it is the slope: how much y rises when x grows by 1.',
    },
    intercept: {
      word: 'b',
      says: 'One of the two numbers that are learned. Of a line it is the intercept: how high it is where x is 0.',
    },
    loss: {
      word: 'loss',
      says: 'One number for how wrong the model is on all the points: 0 is perfect. Training looks for the (a, b) where it is least.',
    },
    logHeight: {
      word: 'log height',
      says: 'Each doubling of the loss is one rise of the same height, so that the floor of the valley can be seen beside its high walls. “Linear” shows the loss itself, a bowl for squared error.',
    },
    gradient: {
      word: 'gradient',
      says: 'The slopes of the loss along a and along b, ∂L/∂a and ∂L/∂b. It points the steepest way up, so a step goes the other way.',
    },
    gradientNorm: {
      word: 'gradient norm',
      says: 'The length of the gradient of this step’s batch: how steep it was where the step began. Near a minimum it goes to 0.',
    },
    learningRate: {
      word: 'learning rate η',
      says: 'How long a step is for a given gradient. Too small and it crawls, too large and it climbs out of the valley.',
    },
    step: {
      word: 'step',
      says: 'One update of a and b, from the gradient of one batch. Step 0 is the start.',
    },
    epoch: {
      word: 'epoch',
      says: 'One pass over all the points. With 5 points and batches of 2 it is three steps: 2, 2 and 1.',
    },
    batch: {
      word: 'batch',
      says: 'The points that one step looks at. All of them give the true gradient; fewer give a quicker, noisier guess of it.',
    },
    residual: {
      word: 'residual',
      says: 'How far a point is above the line: its y less what the line predicts there.',
    },
    theta: {
      word: 'θ, the parameters',
      says: 'Short for all that is learned, here (a, b). An update writes a new θ in the place of the old.',
    },
    stabilityLimit: {
      word: '2/λmax, the stability limit',
      says: 'λmax is the sharpest curvature of the loss, across the valley. A plain step with η above 2/λmax lands higher on the far side than it began.',
    },
    fanIn: {
      word: 'fan-in',
      says: 'How many inputs a unit adds up. This model has one x, so the fan-in and the fan-out are 1.',
    },
    normal: {
      word: 'normal distribution',
      says: 'The bell curve: most draws are near 0, about two in three within one standard deviation. He et al. draw weights so, with variance 2 / fan-in.',
    },
    localMinimum: {
      word: 'local minimum',
      says: 'The lowest place around, but not the lowest of all. Steps downhill cannot leave it, so where they began decides where they end.',
    },
    saddle: {
      word: 'saddle',
      says: 'Flat, yet no valley: it falls one way and rises the other. The gradient is 0 there, and steps near it are tiny.',
    },
    plateau: {
      word: 'plateau',
      says: 'A place where the loss hardly changes in any direction. The gradient is nearly 0, so steps hardly move.',
    },
    outlier: {
      word: 'outlier',
      says: 'A point far from what the others suggest. Squared, its miss counts more than many small ones.',
    },
    curvature: {
      word: 'curvature λ',
      says: 'How sharply the loss bends along a direction: an eigenvalue of its Hessian, the matrix of second derivatives. Plain steps leave |1 − ηλ| of the way along it.',
    },
    conditionNumber: {
      word: 'condition number κ',
      says: 'The sharpest curvature divided by the flattest. A round bowl has κ = 1; the larger it is, the longer steps that the steep direction bears take along the flat one.',
    },
    weightDecay: {
      word: 'weight decay λ',
      says: 'A pull of the parameters towards 0, as strong as they are large. Most rules add λθ to the gradient; AdamW takes ηλθ off the parameters by itself.',
    },
    memory: {
      word: 'memory of an optimizer',
      says: 'What a rule carries from one step to the next, such as a velocity or a mean of squared gradients. The same gradient then gives another step.',
    },
    convergence: {
      word: 'rate of convergence',
      says: 'What one step leaves of the distance to the minimum, in the long run: 0.9 means a tenth less with each. Observed is a straight line through the logarithm of the last losses above the least.',
    },
  },
  whole,
};
