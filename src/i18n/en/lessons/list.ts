import type { ChapterTitles } from '../../lessonMessages.ts';

export const titles: ChapterTitles = {
  predict: {
    title: 'A line that predicts',
    about: 'Two numbers make a line, and a line answers for what it has not seen.',
  },
  loss: { title: 'How wrong?', about: 'One number says how far a line misses: the loss.' },
  downhill: {
    title: 'Step by step downhill',
    about: 'Why nobody tries every place, and where the gradient points.',
  },
  stride: {
    title: 'The stride',
    about: 'How long a step may be, and why steps shorten by themselves.',
  },
  valleys: { title: 'Many valleys', about: 'Where the start decides the end.' },
  init: {
    title: 'Weight initialization',
    about: 'LeCun, Xavier and He: how large the first weights should be.',
  },
  sgd: {
    title: 'Look at a little, then walk',
    about: 'One point at a time, or a few: cheaper steps, a ragged path.',
  },
  knobs: {
    title: 'Turning the knobs',
    about: 'Batch size, learning rate and schedule, all together.',
  },
  floor: {
    title: 'More about the floor',
    about: 'What no line can get below, and why 0 is not the goal.',
  },
  rates: {
    title: 'When a constant rate suffices',
    about: 'Pointed floors, shaking batches, and rates lowered too early.',
  },
  scaling: {
    title: 'Real heights and weights',
    about: 'Why units make a rate explode, and what standardising does.',
  },
  paths: {
    title: 'The way to the star',
    about: 'Level ways, steep sides, and equally far starts.',
  },
  stuck: { title: 'Why it stands still', about: 'Plateaus and dead units are not valleys.' },
  depth: {
    title: 'Through twenty layers',
    about: 'Factors multiply: what a signal keeps through many layers.',
  },
  escape: { title: 'Out of the valley', about: 'How much of escaping is luck: 200 runs at once.' },
  sampling: {
    title: 'Ways of drawing',
    about: 'With or without putting back, in order or shuffled.',
  },
  tuning: { title: 'One map', about: 'Learning rate against batch size, every pair at once.' },
};
