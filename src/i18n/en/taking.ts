import type { TakingMessages } from '../takingMessages.ts';

export const taking: TakingMessages = {
  picture: 'Picture',
  what: 'What it shows',
  kinds: { surface: 'Surface', map: 'Map', fit: 'Fit', loss: 'Loss', sheet: 'All of them' },
  look: 'Colours',
  looks: { light: 'Light', dark: 'Dark' },
  size: 'Size of the PNG',
  drawing: 'Drawing…',
  preview: (what) => `Picture to take home: ${what}`,
  copy: 'Copy picture',
  notCopied: 'This browser does not let the page copy a picture. Download it instead.',
  failed: 'The picture could not be drawn here. Try a smaller size.',
  handout: 'Handout',
  aboutHandout:
    'One A4 page, upright or across, with the pictures, the settings, the first ten steps, questions and the link; the answers are on a second page. Ctrl+P prints the same.',
  noAnswers: 'A question is open: what is covered stays blank, and the answers are not printed.',
  table: 'Table on the handout',
  tables: { blanks: 'With blanks', whole: 'Filled in' },
  print: 'Print handout',
  name: 'Name',
  date: 'Date',
  pictureAt: (step) => `Pictures at step ${step}`,
  firstSteps: 'The first steps',
  fillIn: 'The first steps: fill in the blanks',
  answers: 'Answers',
  longLink: 'The link holds too much data to be printed: copy it from the page.',
  questions: {
    move: 'In the first step, which sign has ∂L/∂a, and does a grow or shrink? Why?',
    moveAnswer: (slope, by) =>
      `∂L/∂a is ${slope}, and a changes by ${by}. The gradient points uphill.`,
    fall: (step) => `From step 0 to step ${step}, by how much does the loss fall?`,
    fallAnswer: (from, to, by) => `From ${from} to ${to}: by ${by}.`,
    lines: (step) => `Draw what the model says at step 0 and at step ${step} into the fit chart.`,
    linesAnswer: (first, step, last) => `Step 0: ${first}. Step ${step}: ${last}.`,
  },
};
