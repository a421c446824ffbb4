import type { Messages } from '../messages.ts';
import { catalogue } from './catalogue.ts';
import { charts } from './charts.ts';
import { learn } from './learn.ts';
import { pictures } from './pictures.ts';
import { counted, ordinal } from './plurals.ts';
import { gestures } from './gestures.ts';
import { scene } from './scene.ts';
import { view } from './view.ts';
import { runs } from './runs.ts';

export const en: Messages = {
  runs,
  catalogue,
  pictures,
  charts,
  view,
  scene,
  gestures,
  learn,
  controls: {
    controls: 'Experiment',
    openControls: 'Controls',
    close: 'Close',
    data: 'Data',
    ownData: 'Your data',
    bringData: 'Open or paste…',
    changes: 'Changes',
    undo: 'Undo',
    redo: 'Redo',
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
    manyRuns: 'Many runs',
    zones: {
      crawl: 'crawl',
      smooth: 'smooth',
      swing: 'swing',
      overshoot: 'overshoot',
      diverge: 'diverge',
      mayDiverge: 'may diverge',
    },
    atLimit: 'bounces for ever',
    learningRateSlider: 'Learning rate, slider',
    limit: (formulaAndValue) => `stability limit ${formulaAndValue}`,
    rateNow: (value) => `now η ${value}`,
  },
  transport: {
    transport: 'Transport',
    play: 'Play',
    pause: 'Pause',
    stepForward: 'Step forward',
    stepBack: 'Step back',
    reset: 'Reset',
    toEnd: 'To end',
    parts: { batch: 'batch', residuals: 'residuals', gradient: 'gradient', step: 'step' },
    loop: { begin: 'Loop from here', end: 'Loop to here', off: 'End the loop' },
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
    pausedAt: (loss, a, b) => `loss ${loss}, a ${a}, b ${b}`,
    finished: (steps, loss) => `Finished after ${counted(steps, 'step')}, loss ${loss}`,
    failed: {
      absent:
        'Training could not start: its file did not arrive. Check the connection, then press Play.',
      died: 'Training stopped: the browser ended the worker that computes it. Press Play to go on.',
      silent:
        'Training stopped: the worker that computes it no longer answers. Press Play to go on with another.',
      bug: 'Training stopped: something went wrong in it. Press Play to try again, or change a setting.',
    },
    standstill: 'The gradient is 0 here: SGD does not move.',
    divergedTitle: (step) => `Diverged: stopped at step ${step}`,
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
    shareStep: 'Share link at this step',
    atThisStep: 'at this step',
    linkCopied: 'Link copied',
    linkToCopy: 'Copy this link:',
    takeHome: 'Take it home',
    onPaper: 'Ctrl+P in the page prints its handout, as does “Take it home”.',
    skipToPlay: 'Skip to play',
    wholePage: 'Open the whole page',
    charts: 'Charts',
    present: 'Present',
    keyboard: 'Keyboard shortcuts',
    tabs: 'Panels',
    tabNames: { fit: 'Fit', loss: 'Loss', controls: 'Controls', numbers: 'Numbers' },
    sandboxed: {
      noWorkers:
        'The frame that this page is in has a sandbox without allow-same-origin, so it trains in the page itself: long runs make it slow.',
      storage:
        'The frame that this page is in has a sandbox without allow-same-origin: what you chose holds until it is closed.',
    },
    notices: {
      address:
        'The address bar could not take this experiment: Back and a reload do not know it. Share link has it whole.',
      apart: 'The points are too many for a link: send them along as the file under Take it home.',
      storage: 'This browser keeps nothing for the page: what you chose holds until it is closed.',
      language: 'The language did not arrive. Check the connection, then choose it again.',
      part: 'A part of the page did not arrive. Check the connection and try again.',
      noWorkers:
        'This browser lets the page start no worker, so it trains in the page itself: long runs make it slow.',
      bug: 'Something in the page went wrong. If it looks wrong now, reload it.',
      update: 'A newer version of the page is here. Reload the page when it suits you.',
      updating: 'The newer version is on its way: the page reloads by itself.',
    },
    broken: {
      absent:
        'This part of the page could not be shown: it did not arrive. The rest goes on working.',
      broken:
        'This part of the page could not be shown: something in it went wrong. The rest goes on working.',
    },
    loading: 'Loading…',
    tryAgain: 'Try again',
    reload: 'Reload the page',
  },
};
