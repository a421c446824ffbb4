import { faultSentence, requirement } from '../../engine/fault.ts';
import type { DivergenceFacts, Messages } from '../messages.ts';
import { catalogue } from './catalogue.ts';
import { charts } from './charts.ts';
import { keys } from './keys.ts';
import { learn } from './learn.ts';
import { pictures } from './pictures.ts';
import { counted, ordinal } from './plurals.ts';
import { scene } from './scene.ts';
import { view } from './view.ts';

function divergedReason(facts: DivergenceFacts): string {
  const { firstLoss, loss, lr, edge, isAboveEdge, isStrict, isOverflow, isBeyond } = facts;
  if (facts.isUndefined) {
    return `The loss is ${loss} here and has not run away, but one more step is not a number: its update divides by 0 or takes the root of a negative number. Often ε is too small.`;
  }
  const grew = `The loss went from ${firstLoss} to ${loss}.`;
  const beyond = isBeyond
    ? 'That is more than a million times the first loss.'
    : 'One more step would pass a million times the first loss.';
  const next = isOverflow ? 'One more step would pass what a 64-bit number can hold.' : beyond;
  if (edge === null) return `${grew} With η = ${lr} the steps overshoot. ${next}`;
  if (!isAboveEdge) {
    return `${grew} η = ${lr} is below the stability limit 2/λmax = ${edge}, which is only a guide for this kind of run. ${next}`;
  }
  const guide = isStrict ? '' : ' The limit is exact for full-batch SGD only; here it is a guide.';
  return `${grew} With η = ${lr}, above the stability limit 2/λmax = ${edge}, a step across the valley lands higher on the far side than it started.${guide} ${next}`;
}

export const en: Messages = {
  catalogue,
  pictures,
  charts,
  view,
  scene,
  keys,
  learn,
  controls: {
    controls: 'Experiment',
    openControls: 'Controls',
    close: 'Close',
    data: 'Data',
    scaling: 'Scaling',
    model: 'Model',
    loss: 'Loss function',
    initializer: 'Initializer',
    optimizer: 'Optimizer',
    learningRate: 'Learning rate',
    schedule: 'Schedule',
    batchSize: 'Batch size',
    exactSize: 'Exact size',
    batchOrder: 'Order',
    dropLast: 'Drop the leftover batch',
    lrScaling: 'Scale η with batch size',
    lrScalings: { none: 'Off', linear: 'Linear', sqrt: 'Root' },
    lrScalingBase: 'Base batch size',
    rateCurve: 'Learning rate over the run',
    epochs: 'Epochs',
    seed: 'Seed',
    newSeed: 'Draw a new seed',
    full: 'Full',
    steps: (count) => counted(count, 'step'),
    moreSettings: 'More settings',
    zones: { crawl: 'crawl', smooth: 'smooth', overshoot: 'overshoot', diverge: 'diverge' },
    guideOnly: 'A guide here: the stability limit is exact for full-batch SGD only.',
    rateFromSchedule: 'Not used: this schedule sets η by its own peak.',
    learningRateSlider: 'Learning rate, slider',
    edge: (value) => `2/λmax = ${value}`,
    fault: faultSentence,
    requirement,
    linkFaults: (sentences, more) =>
      `Part of this link could not be read as it stands. ${sentences.join('; ')}${more === null ? '' : `; and ${more} more`}.`,
  },
  transport: {
    transport: 'Transport',
    play: 'Play',
    pause: 'Pause',
    stepForward: 'Step forward',
    stepBack: 'Step back',
    reset: 'Reset',
    toEnd: 'To end',
    speed: 'Speed',
    max: 'max',
    stepsPerSecond: 'steps/s',
    perSecond: (speed) => `${speed}/s`,
    position: 'Position in the run',
    epochTicks: 'epoch',
    stepOf: (step, total) => `Step ${step} of ${total}`,
    divergedAt: (step) => `diverged at step ${step}`,
  },
  status: {
    runStatus: 'Run status',
    idle: 'Idle: press Play',
    running: 'Running',
    paused: (step) => `Paused at step ${step}`,
    finished: (steps, loss) => `Finished after ${counted(steps, 'step')}, loss ${loss}`,
    failed: (reason) => `Training stopped (${reason}). Change any setting to start it again.`,
    standstill: 'The gradient is 0 here: SGD does not move.',
    divergedPast: (step) => `Diverged at step ${step}`,
    putAway: 'Put away',
    divergedTitle: (step) => `Diverged: stopped at step ${step}`,
    divergedReason,
    stableRate: (rate) => `Use η = ${rate}`,
    stableRateEffect: (edge) => `half the stability limit ${edge}`,
    standardise: 'Standardise x',
    standardiseEffect: (edge, rate) =>
      `moves the stability limit to ${edge}${rate === null ? '' : `, with η = ${rate}`}`,
    thinned: (stride) => `A long run: every ${ordinal(stride)} step is kept.`,
  },
  readouts: {
    readouts: 'The run now',
    step: 'Step',
    epoch: 'Epoch',
    loss: 'Loss',
    gradientNorm: 'Gradient norm',
    learningRateNow: 'Learning rate now',
  },
  app: {
    language: 'Language',
    themeToDark: 'Dark theme',
    themeToLight: 'Light theme',
    shareLink: 'Share link',
    linkCopied: 'Link copied',
    linkToCopy: 'Copy this link:',
    tabs: 'Panels',
    tabNames: { fit: 'Fit', loss: 'Loss', controls: 'Controls', numbers: 'Numbers' },
    languageFailed: (reason) =>
      `The language could not be loaded (${reason}). Check the connection and try again.`,
    broken: (reason) =>
      `This part of the page could not be shown (${reason}). The rest goes on working.`,
    tryAgain: 'Try again',
    reload: 'Reload the page',
  },
};
