import type { ChapterWords } from '../../lessonMessages.ts';
import type { sampling as chapter } from '../../../lessons/chapters/sampling.ts';

export const sampling: ChapterWords<typeof chapter> = {
  teacher:
    'In a large data set the spread falls as 1/√B; four out of five is nearly all, so it falls faster: × √((N−B)/(N−1)).',
  beats: {
    1: {
      title: 'Put it back',
      ask: 'Five draws from five points, each point put back. How likely is it to see all five?',
      options: ['nearly 100 %', 'about 50 %', 'about 4 %'],
      do: ({ transport }) =>
        `Press “${transport.play}” and go through 20 epochs (100 steps). Watch the strip of batches: which points come twice, which never?`,
      explain:
        '5!/5⁵ = 3.8 %: with seed 7 it happens in 1 of the first 20 epochs. On average 3.4 different points are met. And the loss hovers higher above the floor (by 0.0125, shuffled by 0.0077).',
      kills: 'shuffling and drawing are the same',
    },
    2: {
      title: 'The weight of the leftover',
      ask: 'Batch 2, in order: the fifth point is always alone. Around which place does the path hover in the end?',
      options: ['Around the star', 'Beside the star'],
      do: ({ controls, catalogue: { orders }, transport }) =>
        `Press “${transport.toEnd}” with “${controls.batchOrder}” as “${orders.sequential}”, then as “${orders.shuffle}”.`,
      explain:
        'In order its centre is (1.30, 0.47), shuffled (1.23, 0.56); the star is (1.22, 0.57). A point that is alone shares its mean with nobody and pulls twice as hard. Shuffled, each point is alone in its turn: that evens it out.',
      kills: 'shuffling is cosmetic',
    },
    3: {
      title: 'One step from the star',
      ask: 'The start is the star itself (the minimum). What does one step with batch 1 do?',
      options: ['It does not move', 'It is pushed off the star'],
      do: ({ transport, readouts }) =>
        `Press “${transport.stepForward}” five times and watch “${readouts.gradientNorm}”.`,
      explain:
        'On the star the gradients of the five points add up to 0, but none of them is 0. From batch 1 to batch 4 their spread falls from 0.865 to 0.216; with all five it is 0.',
      kills: 'at the minimum every gradient is 0',
    },
  },
};
