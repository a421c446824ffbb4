import type { ChapterWords } from '../../lessonMessages.ts';
import type { tuning as chapter } from '../../../lessons/chapters/tuning.ts';
import { player } from './player.ts';

export const tuning: ChapterWords<typeof chapter> = {
  teacher:
    'At equal η/B the hovering is nearly equal too: 0.76, 0.79, 0.93 % of the floor for batch 1, 4, 16 at η/B = 0.01, rising to 2.3 % at 64 as η nears the edge. Very large batches need a warm-up (Goyal et al. 2017).',
  beats: {
    1: {
      title: 'The good cells',
      ask: 'Batch sizes across, learning rates up: the cells in which training goes well form',
      options: ['a row', 'a column', 'a diagonal'],
      do: `Press “${player.paintSweep}”. Then click the best cell of batch 4 and the best of batch 64.`,
      explain:
        'After 20 epochs the best rate is 0.0025 × B for every batch (0.0025 for 1, 0.01 for 4, 0.16 for 64). Cells along a diagonal are alike: one cell below the best ones, all are 0.5 % to 1.2 % above the floor. With 1.28, past the edge 1.0, every run grows.',
      kills: 'find the best rate once and keep it',
    },
    2: {
      title: 'The square-root rule',
      ask: 'The rate 0.02 suited batch 4. Now the batch is 16 times as large, and the rate only √16 = 4 times: that is',
      options: ['as good as 16 times', 'too timid', 'divergence'],
      do: ({ controls, transport }) =>
        `Press “${transport.toEnd}” with “${controls.lrScaling}” as “${controls.lrScalings.sqrt}”, then as “${controls.lrScalings.linear}”.`,
      explain: ({ root, linear }, { controls }) =>
        `${root} % is left above the floor, with “${controls.lrScalings.linear}” ${linear} %. In proportion is a good start for plain SGD; the root suits Adam better.`,
      kills: 'any rule will do',
    },
    3: {
      title: 'The model first',
      ask: 'Will a line fit this wave if it is trained longer?',
      options: ['Yes', 'With a smaller rate', 'No'],
      do: ({ controls, catalogue: { models }, transport }) =>
        `Press “${transport.toEnd}”. Then set “${controls.model}” to “${models.sine.name}”, click a start near a = 1.5 on the surface, and bring the loss below 0.03.`,
      explain: (_, { catalogue: { models } }) =>
        `No line gets below 0.349, however it is trained; “${models.sine.name}” gets down to 0.021. The architecture, too, is a hyperparameter that a person sets.`,
      kills: 'tuning cures a wrong model',
    },
  },
};
