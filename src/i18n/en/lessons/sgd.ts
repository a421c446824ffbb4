import type { ChapterWords } from '../../lessonMessages.ts';
import type { sgd as chapter } from '../../../lessons/chapters/sgd.ts';

export const sgd: ChapterWords<typeof chapter> = {
  teacher:
    'In papers and libraries “SGD” mostly means mini-batches too. Counted in steps the three batch sizes are nearly level at step 80 (0.22, 0.20, 0.19); counted in looks at points, batch 1 is at 0.05 after 400. The speed comes from looks, not from better steps. For sgd.5 collect the room’s counts: one success story is no evidence (deeper: escape).',
  beats: {
    1: {
      title: 'The price of a step',
      ask: 'While all five points are seen once (an epoch), how many steps does the full batch take, and how many batch 1?',
      options: ['One each', 'One and five', 'Five and one'],
      do: ({ controls, transport }) =>
        `With the full batch press “${transport.stepForward}” once: an epoch. Then set “${controls.batchSize}” to 1 and go on for an epoch, five steps.`,
      explain:
        'For the same five looks the full batch took one step (loss 3.60), batch 1 took five (1.49). The full batch is slow because each step is dear.',
      kills: 'an epoch is a step',
      precisely: [
        '“Looking at all the data makes it slow”: nearly right, with one thing more. One step is dear; counted in steps it is level with SGD or better. (Bottou & Bousquet 2008)',
      ],
    },
    2: {
      title: 'Out of the bag',
      ask: 'In the first epoch points 3, 4, 5, 1 were drawn. Which is the fifth?',
      options: ['Any of them', 'Point 2', 'Point 3 again'],
      do: ({ transport }) =>
        `Press “${transport.stepForward}” up to step 10 and watch the order of the points.`,
      explain:
        'A drawn point is not put back (sampling without replacement), so each comes exactly once per epoch; then all are shuffled again: 3 4 5 1 2, then 2 1 5 4 3.',
      kills: 'random means any point at any time',
      precisely: [
        '“Drawn without replacement, so that each comes evenly”: right, with one thing more. They are reshuffled each epoch; the path settles nearer the floor than drawing with replacement, but steps within an epoch are not independent. (Mishchenko, Khaled & Richtárik 2020)',
      ],
    },
    3: {
      title: 'Five in twos',
      ask: 'Five points, two at a time: how many steps make an epoch?',
      options: ['2', '2.5', '3'],
      do: ({ transport }) =>
        `Press “${transport.stepForward}” for two epochs (6 steps) and watch how the points are cut.`,
      explain:
        '2 · 2 · 1: three steps. The leftover is neither dropped nor carried into the next epoch. Seeing a few at a time is called mini-batch.',
      kills: 'the remainder is dropped',
      precisely: [
        '“Of five: two, two, one”: right, with one thing more. The lone point pulls twice in its step. Shuffling evens it out on average. (PyTorch, DataLoader, drop_last)',
      ],
    },
    4: {
      title: 'Staggering',
      ask: 'Of the 200 steps in the last 40 epochs, how many raised the full loss?',
      options: ['0 %', 'about 10 %', '50 % or more'],
      do: ({ transport }) => `Press “${transport.toEnd}” and look at the tail of the loss chart.`,
      explain: ({ rising }) =>
        `${rising} % (49–61 by seed). Each step lowers its own point’s loss only; near the floor the five pull different ways, so the path is ragged.`,
      kills: 'every step improves the model',
      precisely: [
        '“One point at a time makes the gradient faster to compute”: right, with one thing more. The steps are cheaper and noisier; on average they equal the full gradient. Today “SGD” mostly means mini-batches. (Bottou, Curtis & Nocedal 2018)',
      ],
    },
    5: {
      title: 'Out of the valley',
      ask: 'It starts at the bottom of the flat valley. The full batch stays for ever. Five tries with batch 1?',
      options: ['All five get out', 'None gets out', 'It depends on the seed'],
      do: ({ controls, transport }) =>
        `Set “${controls.batchSize}” to 1 and press “${transport.toEnd}” for five seeds (“${controls.newSeed}”, the dice). A loss below 0.1 means it got out.`,
      explain: ({ out, of }) =>
        `Here ${out} of ${of} got out, of 400 tries 37 %: a single point’s gradient is not 0 at this bottom. Yet it is not luck alone: with a rate of 0.03 none gets out, with 0.06 all do.`,
      kills: 'SGD escapes by luck, or always',
    },
  },
};
