import type { LearnMessages } from '../learnMessages.ts';

export const learn: LearnMessages = {
  welcome:
    'The ball’s place (a, b) is this line. Press Play and it walks to where the error is smaller.',
  goOn: 'Go back and forth as you like, change a setting, or open another experiment.',
  examples: 'Experiments',
  openExamples: 'Choose one…',
  lessons: 'Lessons',
  startHere: 'Start here',
  covered: 'hidden for now',
  answers: { floor: 'floor', zones: 'zones of the rate', advice: 'what would help', path: 'path' },
  stems: {
    gradient: 'gradient',
    batch: 'batch',
    residual: 'residual',
    stabilityLimit: 'stability limit',
    fanIn: 'fan-in',
    normal: 'normal',
    localMinimum: 'local minim',
    saddle: 'saddle',
    plateau: 'plateau',
    outlier: 'outlier',
    conditionNumber: 'κ',
  },
};
