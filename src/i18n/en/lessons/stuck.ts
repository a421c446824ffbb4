import type { ChapterWords } from '../../lessonMessages.ts';
import type { stuck as chapter } from '../../../lessons/chapters/stuck.ts';

export const stuck: ChapterWords<typeof chapter> = {
  teacher:
    'On the page’s own hinge data, drawn anew with each seed, 34 of 200 starts by He normal end with a gradient of exactly 0 (full batch, a rate of 0.1, 400 epochs).',
  beats: {
    1: {
      title: 'A plateau',
      ask: 'From (1, 8) the loss sets out at 2.222. And after 2,000 steps?',
      options: ['still 2.222', 'about 1', 'about 0.01'],
      do: ({ transport }) =>
        `Press “${transport.toEnd}”. Then click another start on the surface, and go to the end from there, until a run gets below 0.1.`,
      explain: (_, { readouts }) =>
        `At (1, 8) tanh is saturated, flat at every point: the ${readouts.gradientNorm.toLowerCase()} is a mere 0.00003. It is not trapped in a valley but stands on a plain.`,
      kills: 'stuck always means a local minimum',
    },
    2: {
      title: 'A dead ReLU',
      ask: ({ catalogue }) =>
        `From this start (−0.5, −2) ${catalogue.models.relu.name} is off at every point. The gradient is`,
      options: ['very small', 'exactly 0', 'very large'],
      do: ({ transport }) =>
        `Press “${transport.toEnd}”. Then click on the surface for a start at which it comes alive, and go to the end from there: below 0.1.`,
      explain: (_, { catalogue }) =>
        `A ${catalogue.models.relu.name} that is off passes nothing on, so its gradient is exactly 0, and 0 times any learning rate is 0: none can wake it. Only another start can.`,
      kills: 'a larger rate always helps',
    },
  },
};
