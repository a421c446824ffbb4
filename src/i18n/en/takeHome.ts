import type { TakeHomeMessages } from '../takeHomeMessages.ts';
import { code } from './code.ts';
import { counted, ordinal } from './plurals.ts';
import { taking } from './taking.ts';

export const takeHome: TakeHomeMessages = {
  code,
  taking,
  lecture: { title: 'Lecture', open: 'Make or give a lecture…' },
  covered: 'A question is open. Programs, tables and the report are here once it is answered.',
  programs: 'Code that gives the same numbers',
  kinds: { pytorch: 'PyTorch', numpy: 'NumPy', notebook: 'Notebook' },
  aboutPrograms:
    'It trains this run in Python, its start, points and order written out, and prints the same a, b and loss at each step, to 1e-9.',
  rounding:
    'Only a run that wanders without settling may drift apart in the end: there the last digit of one step decides the next.',
  otherOrder: (most) =>
    `This run visits more than ${most} points, so that the program draws their order anew: its steps differ from those here.`,
  needsData: (file) => `It reads its points from ${file}, which must lie beside it.`,
  programText: 'The program',
  copyProgram: 'Copy program',
  download: (file) => `Download ${file}`,
  steps: 'Table of the steps',
  aboutSteps: (rows, runs) =>
    `${rows} rows${runs > 1 ? ` of ${counted(String(runs), 'run')}` : ''} as CSV, with all digits: what the command line prints.`,
  everyOther: (stride) => `Of the longest run each ${ordinal(stride)} step is kept.`,
  tooLongToCopy: (most) => `More than ${most} rows are for a file.`,
  writing: 'Writing…',
  copyTable: 'Copy table',
  results: 'Results of the runs',
  report: 'Report',
  copyReport: 'Copy report as Markdown',
  aboutReport: 'The experiment, the least loss, what has become of the run, and the link to it.',
  setting: 'Setting',
  value: 'Value',
  epochsAndSteps: (epochs, steps) => `${epochs} (${steps} steps)`,
  start: 'Start',
  atStep: (step) => `Step ${step}`,
  floor: { exact: 'Least loss there is', found: 'Least loss found' },
  outcome: 'Outcome',
  after: (outcome, steps) => `${outcome}, step ${steps}`,
  excess: (loss) => `${loss} over the least loss`,
  within: (steps) => `within 1 % of it from step ${steps} on`,
  changed: (step) => `Changed after step ${step}`,
  points: (count) => counted(count, 'point'),
  of: (size, all) => `${size} of ${all}`,
  link: 'Link',
  linkAndPoints: 'Link and points',
  apart: 'These points are too many for a link, and are not in it: send this file along.',
  copyLink: 'Copy link',
};
