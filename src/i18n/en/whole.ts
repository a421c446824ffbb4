import type { AdviceFacts, RateFacts, WholeMessages } from '../wholeMessages.ts';

function advice(facts: AdviceFacts): string {
  switch (facts.is) {
    case 'creeping': {
      const { parameter, condition, steps, standardised } = facts;
      const need =
        steps === null ? '' : `, so the flat direction needs about ${steps} steps to within 1 %`;
      const help = standardised === null ? '' : `; standardising x makes κ = ${standardised}`;
      return `${parameter} is creeping: κ = ${condition}${need}${help}.`;
    }
    case 'aboveEdge':
      return `η = ${facts.rate} is above the edge, ${facts.edge}: across the valley each step lands further away.`;
    case 'farBelowEdge':
      return `η = ${facts.rate} is far below the edge, ${facts.edge}: a larger rate would get there sooner.`;
    case 'narrow':
      return `κ = ${facts.condition}: a narrow valley, long to walk; standardising x makes κ = ${facts.standardised}.`;
    case 'round':
      return `κ = ${facts.condition}: the bowl is nearly round, and no direction holds up the others.`;
    case 'saddle':
      return 'The surface bends up one way and down the other, as at a saddle: it is no valley here.';
    case 'top':
      return 'The surface bends down to all sides, as at a top: it is no valley here.';
    case 'level':
      return 'Along the flat direction the surface does not bend: its places are nearly equal.';
    case 'flat':
      return 'The surface does not bend at all here.';
    case 'reached':
      return 'The ball is as low as it gets.';
    case 'batches':
      return 'Batches differ, so what a step leaves is that of the full batch: a guide.';
  }
}

function rate({ predicted, observed, steps, isDecaying }: RateFacts): string {
  const before =
    predicted === null ? 'Predicted: not known for this rule here' : `Predicted: ${predicted}`;
  const after =
    observed === null
      ? isDecaying
        ? 'not observed, for with weight decay steps go elsewhere than to the minimum'
        : 'observed: nothing yet'
      : `observed over ${steps} steps: ${observed}`;
  return `${before}; ${after}.`;
}

export const whole: WholeMessages = {
  title: (step) => `Step ${step}, whole`,
  titleOfNext: (step) => `Step ${step}, next, whole`,
  coming: 'What the optimizer remembers is being computed once more…',
  tooFast: 'The steps go by too fast to be read: pause, or choose a slower speed.',
  copyAs: 'Copy as',
  formats: { latex: 'LaTeX', markdown: 'Markdown', text: 'Text' },
  copied: (format) => `Copied as ${format}`,
  rowsLeftOut: (count) => `and ${count} points more`,
  batch: (size, batch, batches, epoch) =>
    `Points in the batch: ${size} (batch ${batch} of ${batches}, epoch ${epoch})`,
  table: 'The points of the batch, before the step',
  tableHelp: 'Up and down go from point to point',
  point: 'point',
  pointName: (n) => `Point ${n}`,
  standardised: 'x and y as the model sees them, standardised.',
  mean: 'mean',
  gradient: 'Gradient of the batch',
  decay: 'Weight decay',
  memory: 'What the optimizer remembers',
  noMemory: 'Nothing: each step follows from its gradient alone.',
  slot: 'remembered',
  before: 'before',
  after: 'after',
  notYet: 'nothing yet',
  slots: {
    velocity: 'velocity v',
    mean: 'mean of gradients m',
    square: 'mean of squares s',
    largestSquare: 'largest mean of squares S',
    beta1Power: 'β₁ᵗ',
    beta2Power: 'β₂ᵗ',
    warmUp: 'warm-up w',
    momentumProduct: 'product Πμ',
    sum: 'sum of squares s',
    steps: 'steps t',
    moved: 'mean of squared moves u',
    largest: 'largest gradient u',
    size: 'step size Δ',
    previous: 'gradient before g₋',
    lr: 'rate',
    best: 'best loss',
    badEpochs: 'epochs without progress',
    cooling: 'epochs of rest left',
  },
  rate: 'Schedule and learning rate',
  moves: (times) => `moved on ${times} times`,
  times: (factor) => `× ${factor} for the batch size`,
  update: 'Update',
  loss: 'Loss',
  lossOfBatch: 'of the batch, before',
  lossOfAll: 'of all points',
  diagnosis: {
    title: 'Diagnosis',
    where: (step) => `Where the ball is after step ${step}`,
    direction: 'direction',
    curvature: 'curvature λ',
    left: 'a step leaves',
    untilNear: 'steps to 1 %',
    never: 'never',
    steep: 'steep',
    flat: 'flat',
    condition: 'Condition number κ = λmax/λmin',
    edge: 'Edge of stability',
    edgeIs: {
      exact: 'that of the update rule in force',
      guide: 'a guide: exact for full-batch steps of one rate on a quadratic',
      plain: 'that of plain steps: a guide, for none is known of this optimizer',
    },
    rate,
    nothing: {
      kink: 'This loss has kinks, so its curvature says nothing.',
      manyPoints: 'With so many points the curvature is not computed.',
      overflow: 'Out here the curvature is too large for a number.',
    },
    advice,
    ownUnits: 'In the data’s own units',
    r2: 'R², the part of y that it explains',
    typicalMiss: 'Typical miss, √MSE',
    conditions: 'Condition number before and after scaling',
  },
};
