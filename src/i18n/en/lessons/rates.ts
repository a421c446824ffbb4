import type { ChapterWords } from '../../lessonMessages.ts';
import type { rates as chapter } from '../../../lessons/chapters/rates.ts';
import { divergence } from '../divergence.ts';

export const rates: ChapterWords<typeof chapter> = {
  teacher:
    'Robbins–Monro in one line: the rates must sum to infinity (to arrive), their squares must not (to settle). An exponential schedule with γ 0.8 per step walks at most five first steps: from the start of these scenes, with a full batch and a rate of 0.05, it stops 1.53 above the floor.',
  beats: {
    1: {
      title: 'A pointed floor',
      ask: ({ catalogue }) =>
        `The loss is now the ${catalogue.losses.mae.name.toLowerCase()} (MAE). Does a constant rate of 0.1 come to rest?`,
      options: ['Yes', 'No, it keeps hopping'],
      do: ({ transport }) => `Press “${transport.toEnd}” and look at the tail of the loss chart.`,
      explain: ({ short, long, low, high }) =>
        `An absolute value is as steep at the bottom as anywhere. The last steps are still ${short} to ${long} long, and the loss hops between ${low} and ${high}.`,
      kills: 'a constant rate always converges',
    },
    2: {
      title: 'Shaken by batches',
      ask: 'With batch 2 the loss hovers above the floor. Halve the rate, from 0.1 to 0.05: the height above the floor',
      options: ['stays', 'halves', 'falls far below half'],
      do: ({ transport }) => `Press “${transport.toEnd}” with a rate of 0.1, then with 0.05.`,
      explain: ({ from, to }) =>
        `The height falls from ${from} % of the floor to ${to} %. Even on the star the gradient of a single batch is not 0, so it keeps shaking.`,
      kills: 'the gradient is 0 at the minimum (only that of all data)',
    },
    3: {
      title: 'Without noise',
      ask: 'Now all points lie on one line. Batch 2, a constant rate: the loss',
      options: ['hovers as before', 'goes all the way down'],
      do: ({ transport }) => `Press “${transport.toEnd}”.`,
      explain:
        'When the floor is 0, the gradient of every single point is 0 at the star: nothing is left to shake it. It goes on below 10⁻²⁷, until only rounding is left.',
      kills: 'mini-batches with a constant rate never converge',
      precisely: [
        '“With a constant rate it converges in the end, as the gradient shrinks”: almost, and one more thing. That is true for a smooth loss, the full batch and η < 2/λmax. With MAE it hops, with mini-batches it hovers, unless every point can be fitted. (Bottou, Curtis & Nocedal, SIAM Review 2018, theorem 4.6; Ma, Bassily & Belkin 2018)',
      ],
    },
    4: {
      title: 'Too early',
      ask: ({ catalogue: { schedules } }) =>
        `A rate of 0.05 and 80 epochs. “${schedules.constant.name}” or “${schedules.cosine.name}” down to 0: does the cosine win again?`,
      options: ['Yes', 'A draw', 'No, it is far worse'],
      do: ({ transport, catalogue: { schedules } }) =>
        `Press “${transport.toEnd}” with the schedule “${schedules.constant.name}”, then with “${schedules.cosine.name}”.`,
      explain: ({ constant, cosine }) =>
        `${cosine} % above the floor against ${constant} % with a constant rate. A cosine halves the distance that can be walked: it stopped before the end of the valley. Where the rates add up to too little, a run never arrives.`,
      kills: 'a schedule never hurts',
      precisely: [
        '“A schedule changes the rate”: yes, and one more thing. Lowered, it lets a run settle; lowered too early, it never arrives. The rates must add up to infinity, their squares must not. (Robbins & Monro 1951)',
      ],
    },
    5: {
      title: 'Break it, mend it',
      ask: 'The rate is 10. How often must it be halved until the loss goes down again?',
      options: ['Twice', '4 times', '6 times'],
      do: ({ transport, controls }) =>
        `Halve “${controls.learningRate}”, press “${transport.play}”, and go on until a run comes down to the end.`,
      explain: ({ rate, steps }) =>
        `10 → 5 → 2.5 → 1.25 → 0.625 → 0.3125 → 0.156: after 6 halvings it is below the edge 0.277 for the first time. With your ${rate} it took ${steps} steps to 1 % above the floor. “A little lower” is not enough; “${divergence.stableRate('0.14')}” is half the edge.`,
      kills: 'turn it down a little',
    },
  },
};
