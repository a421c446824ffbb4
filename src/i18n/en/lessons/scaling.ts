import type { ChapterWords } from '../../lessonMessages.ts';
import type { scaling as chapter } from '../../../lessons/chapters/scaling.ts';

export const scaling: ChapterWords<typeof chapter> = {
  teacher:
    'Numbers near 165 with little spread make slope and intercept nearly interchangeable: that is the valley. In scaling.2, 99 % of b’s way would take some 15.5 million steps (from the smallest eigenvalue, not run).',
  beats: {
    1: {
      title: 'Why, at 0.01?',
      ask: 'A rate of 0.01 looks small. And on heights and weights in plain cm and kg?',
      options: ['It works', 'It is slow', 'It blows up'],
      do: ({ transport }) => `Press “${transport.play}”.`,
      explain:
        'At 0.01 the loss goes from 3,893 to 1.16 billion in one step: with heights near 165 the wall is some 165² times steeper than with x near 1. The edge of this bowl is 0.0000365. Whether a rate is large or small depends on the units of the data.',
      kills: '0.01 is a safe rate',
    },
    2: {
      title: 'It looks trained',
      ask: 'The data of 200 people. After 80 steps the loss is only 1.4 % above its floor. The intercept b has to get from 0 to 25.27. How far is it?',
      options: ['Nearly there', 'Halfway', 'It has hardly left'],
      do: ({ transport }) =>
        `Press “${transport.toEnd}” and see how flat the loss is; then look at b.`,
      explain: ({ b }) =>
        `b is ${b}. The valley is so long and narrow that the loss is flat while the parameters are far away. A loss that has stopped falling does not mean that all is learned.`,
      kills: 'the loss curve is flat, so it is done',
    },
    3: {
      title: 'Standardise',
      ask: 'With x standardised and a rate of 0.5, how many steps to the floor?',
      options: ['1', '10', '1,000'],
      do: ({ controls, catalogue, transport }) =>
        `Set “${controls.scaling}” to “${catalogue.scalings.x}” and “${controls.learningRate}” to 0.5, then press “${transport.stepForward}”.`,
      explain:
        'With mean 0 and standard deviation 1 the bowl is perfectly round: the gradient points away from the star, and 0.5 times its length is exactly the way there. The line, 0.238 kg for each 1 cm, is the same; only the road differs.',
      kills: 'more steps are the cure for slow; scaling changes the answer',
    },
    4: {
      title: 'Unbend the valley',
      ask: 'And the narrow valley of the five points, with x standardised?',
      options: ['Narrower', 'Round, the path straight', 'The same'],
      do: ({ controls, catalogue, transport }) =>
        `Press “${transport.toEnd}” as it is, then again with “${controls.scaling}” set to “${catalogue.scalings.x}”.`,
      explain: ({ plain, scaled }) =>
        `The condition number says how many times more sharply the bowl bends across the valley than along it. It fell from 26 to 1, and ${plain} steps to 1 % above the floor became ${scaled}.`,
      kills: 'narrow valleys are fate',
    },
  },
};
