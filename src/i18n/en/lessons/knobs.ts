import type { ChapterWords } from '../../lessonMessages.ts';
import type { knobs as chapter } from '../../../lessons/chapters/knobs.ts';

export const knobs: ChapterWords<typeof chapter> = {
  teacher:
    'Plot the room’s passing (batch, η) of knobs.5 on the board: a diagonal appears (deeper: tuning). Training finds a and b; a person, or an outer search, finds the rest: epochs, batch size, learning rate, architecture, and also initializer, loss, optimizer and seed. Recorded once on two CPU cores with a 784-512-512-10 network in PyTorch: batch 1 → 32 made a step 3 times as long, not 32; per point 436 µs fell to 21 µs at 1,024 and no further.',
  beats: {
    1: {
      title: 'Count steps or count points?',
      ask: '1,000 points. The full batch is within 10 % of the floor after 8 steps. With batches of 32?',
      options: ['about 7 steps', 'about 30 steps', 'about 250 steps'],
      do: ({ pictures: { axisOf } }) =>
        `Play full, 32 and 1 to the end, and switch the loss chart’s axis from “${axisOf.steps}” to “${axisOf.samples}”.`,
      explain: ({ full, fullLooks, some, someLooks, one, oneLooks, times }) =>
        `Full: ${full} steps (${fullLooks} looks); 32: ${some} steps (${someLooks}); 1: ${one} steps (${oneLooks}). Where many points are computed at once, as on a GPU, time is counted in steps: from 1 to 32 it is ${times} times faster. Beyond that no more steps are saved, so not simply “as large as possible”.`,
      kills: 'as large as the GPU allows',
      precisely: [
        '“The batch should be as large as the GPU allows”: nearly right, with one thing more. Throughput grows until the GPU is full, steps stop falling at the critical batch size: choose in between. Very large batches may generalise worse; that depends on tuning. (McCandlish et al. 2018; Shallue et al. 2019; Keskar et al. 2017; Masters & Luschi 2018)',
      ],
    },
    2: {
      title: 'Only the batch',
      ask: 'Batch 4 becomes 64, still 10 epochs. The result is',
      options: ['better', 'about equal', 'far behind'],
      do: ({ controls, transport }) =>
        `Press “${transport.toEnd}” with a “${controls.batchSize}” of 4, then of 64.`,
      explain:
        'What is left above the floor went from 0.3 % of it to 860 %: 40 steps instead of 640.',
      kills: 'a bigger batch is a better run',
    },
    3: {
      title: 'Both together',
      ask: 'The batch × 16, and the learning rate × 16 as well (0.02 → 0.32)?',
      options: ['Still behind', 'Nearly the same as batch 4', 'It diverges'],
      do: ({ controls, transport }) =>
        `Set “${controls.lrScaling}” to ${controls.lrScalings.linear.toLowerCase()} and “${controls.lrScalingBase}” to 4 (both in “${controls.moreSettings}”), and press “${transport.toEnd}”.`,
      explain:
        'After 1 epoch 461 % above the floor with 4 and 369 % with 64, after 10 epochs 0.26 % and 0.32 %: one big step does the work of 16. It holds only up to the edge (1.0): at batch 256 η becomes 1.28 and the loss grows.',
      kills: 'the learning rate belongs to the model alone',
      precisely: [
        '“A larger batch needs a larger learning rate”: nearly right, with one thing more. For SGD η ∝ B is a good start, only up to the edge 2/λmax; very large ones need warm-up. For Adam rather √B. (Krizhevsky 2014; Goyal et al. 2017; Malladi et al. 2022)',
      ],
    },
    4: {
      title: 'Let it down gently',
      ask: 'Batch 2 keeps hovering above the floor. And with the learning rate lowered to 0 along a cosine?',
      options: ['About the same', 'Over 100 times nearer', 'It never arrives'],
      do: ({ controls, transport, catalogue: { schedules } }) =>
        `Press “${transport.toEnd}”, then change “${controls.schedule}” to ${schedules.cosine.name.toLowerCase()} and go to the end again.`,
      explain: ({ hovering, left }) =>
        `What is left above the floor falls from ${hovering} % of it to ${left} %: big steps to get there, small ones to settle. Even on the star a batch’s gradient is not 0, so a constant rate cannot settle.`,
      kills: 'one good constant is always enough',
    },
    5: {
      title: 'The last task',
      ask: 'Of a, b, learning rate, batch size, epochs, model: which does training change by itself?',
      options: ['a and b', 'a, b and the rate', 'all'],
      do: 'It ends 2,450 % above the floor. Without more than the 10 epochs, come within 1 %.',
      explain:
        'a and b are parameters, the rest are hyperparameters, set by a person. Many ways pass: full batch at 0.6, 64 at 0.2, 16 at 0.05, 4 at 0.02, or 8 at 0.1 with a cosine.',
      kills: 'there is one right setting',
      precisely: [
        '“What an AI does not work out for itself, but has to be given”: right, with one thing more. It is what training itself does not set: chosen by a person or an outer search; also initializer, loss, optimizer and seed. (Bergstra & Bengio 2012)',
      ],
    },
  },
};
