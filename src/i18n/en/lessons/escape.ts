import type { ChapterWords } from '../../lessonMessages.ts';
import type { escape as chapter } from '../../../lessons/chapters/escape.ts';
import { player } from './player.ts';

const RUN = `“${player.runSeeds('200')}”`;
const OTHERS = `“${player.otherSeeds('200')}”`;

export const escape: ChapterWords<typeof chapter> = {
  teacher:
    'Ends are named by settling: from the last point down by small full-batch steps to a minimum. Be exact about escaping: from (1, 0) with 0.03, 42 of 200 end in the best valley, yet none that starts at the flat valley’s bottom leaves with 0.03; the 42 were turned aside on the way in.',
  beats: {
    1: {
      title: 'A threshold',
      ask: 'From the bottom of a valley of loss 0.565, batch 1 with a rate of 0.05 gets nearly all of 200 runs out. With 0.02?',
      options: ['Slightly fewer', 'About half', 'None'],
      do: ({ controls }) =>
        `Press ${RUN}. Then set “${controls.learningRate}” to 0.02 and run them again.`,
      explain: ({ from, to }) =>
        `With 0.05 it is ${from} of 200; with 0.02 it is ${to}. In between, 0.04 gets 125 out and 0.03 a single one. Less luck than a threshold: the size of the shaking against the wall of the valley.`,
      kills: 'escaping is a property of SGD',
    },
    2: {
      title: 'Where it is luck',
      ask: 'And from the bottom of a flat valley (0.349), with 0.05? How many get out?',
      options: ['0 %', 'About a third', '100 %'],
      do: `Press ${RUN}, then ${OTHERS}.`,
      explain: ({ one, other }) =>
        `Of 200 runs each, ${one} and ${other} get out: the same settings, and the seed decides. One success story is no evidence.`,
      kills: 'judging from one run',
    },
    3: {
      title: 'Too much',
      ask: 'With a rate of 0.2, 193 of 200 leave the valley of 0.565. And starting at the bottom of the best valley?',
      options: ['Nearly all stay', 'About half stay', 'Nearly all are thrown out'],
      do: `Press ${RUN}.`,
      explain: ({ stay }) =>
        `Only ${stay} of 200 stay. Noise that frees from a valley also evicts from a good one.`,
      kills: 'more noise is better',
      precisely: [
        '“With luck SGD may leave a local minimum”: almost, and one more thing. Less luck than η/B against the width of the valley decides: from 0 % to 100 %. And noise large enough to get out also drives a run out of the good valley. (Jastrzębski et al. 2017; Smith & Le 2018)',
      ],
    },
    4: {
      title: 'η over B',
      ask: 'From the valley of 0.565 again. Batch 4 in place of 1, and the rate 4 times as large (0.2 in place of 0.05): how many get out?',
      options: ['None', 'About half', 'About as many as with batch 1 and 0.05'],
      do: ({ controls }) =>
        `Press ${RUN}. Then set “${controls.learningRate}” to 0.1, keep batch 4, and run them again.`,
      explain: ({ more, less, moreShaking, lessShaking }) =>
        `With η/B = ${moreShaking} it is ${more} of 200, with η/B = ${lessShaking} it is ${less}. For 0.05 with batch 1, 0.1 with 2 and 0.2 with 4, all with η/B = 0.05, it is 197, 197 and 188. The shaking is set by η/B, not by either alone.`,
      kills: 'batch size and learning rate are separate knobs',
    },
    5: {
      title: 'Cooling down',
      ask: ({ catalogue: { schedules } }) =>
        `From (1, 0) with a rate of 0.1. Lowered to 0 by the schedule “${schedules.cosine.name}”, what changes?`,
      options: ['Nothing', 'The loss reaches the floor', 'More get trapped'],
      do: ({ catalogue: { schedules } }) =>
        `Press ${RUN}, once with “${schedules.constant.name}” and once with “${schedules.cosine.name}”.`,
      explain: ({ constant, cosine, constantLoss, cosineLoss }) =>
        `${constant} and ${cosine} of 200 end in the best valley, nearly alike; but the last loss, in the median, falls from ${constantLoss} to ${cosineLoss}. Noise is good early and bad late.`,
      kills: 'noise is either good or bad',
    },
  },
};
