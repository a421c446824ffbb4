import type { ChapterWords } from '../../lessonMessages.ts';
import type { depth as chapter } from '../../../lessons/chapters/depth.ts';

import { strip } from '../strip.ts';

const { lecun, xavier, he, small, one } = strip.weightNames;

export const depth: ChapterWords<typeof chapter> = {
  teacher:
    'Even He loses spread with depth (0.2 to 0.3 are left after 20 layers): inputs grow alike, which is why batch norm and skip connections came.',
  beats: {
    1: {
      title: 'Factors multiply',
      ask: '20 layers without activation, their weights drawn from N(0, 0.01²). How large is a signal of size 1 after them?',
      options: ['about 0.01', 'about 0.0001', 'about 10⁻¹⁶'],
      do: `With “${strip.activation}” at “${strip.none}”, look at “${strip.weights}” ${small}, ${one} and ${lecun} in turn.`,
      explain:
        'Each layer adds up 256 inputs, so deviations of 0.01 and 1 make factors of 0.01 × √256 = 0.16 and 16. After 20 layers that is 10⁻¹⁶ and 10²⁴. Only with 1/√256 = 0.0625, which is LeCun’s, does the size stay.',
      kills: 'it averages out over layers',
    },
    2: {
      title: 'Saturated tanh',
      ask: 'Tanh with N(0, 1): most outputs stick to ±1. The gradient that gets back to the input',
      options: ['vanishes', 'stays about 1', 'explodes'],
      do: ({ catalogue }) =>
        `Read the gradient that comes back for ${catalogue.models.tanh.name} with ${one}; compare it with ${xavier}.`,
      explain:
        'It grows billions of times: the few units that are not saturated pass it through weights that multiply it by √256 = 16, layer after layer. With Xavier it comes back at a tame 0.2 or so.',
      kills: 'saturation always makes gradients vanish',
      precisely: [
        'Textbooks say in passing that saturation makes gradients vanish. Which of the two wins, the units that are flat or the weights that multiply, depends on the deviation of the weights. (Poole et al. 2016; Schoenholz et al. 2017)',
      ],
    },
    3: {
      title: 'Make the match',
      ask: ({ catalogue }) =>
        `After 20 layers inputs should still differ by more than 0.1, and the gradient sent back be between 0.1 and 10. Which weights match ${catalogue.models.relu.name}?`,
      options: [lecun, xavier, he],
      do: ({ catalogue }) =>
        `Find weights that match no activation, ${catalogue.models.tanh.name} and ${catalogue.models.relu.name}, one each.`,
      explain: (_, { catalogue }) =>
        `There is one goal: to keep the size, of signals going forward and of gradients coming back. ${catalogue.models.relu.name} drops the half below 0, and He makes up for it with twice the variance.`,
      kills: 'He is always best',
    },
  },
};
