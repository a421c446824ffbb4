import type { ChapterWords } from '../../lessonMessages.ts';
import type { init as chapter } from '../../../lessons/chapters/init.ts';

export const init: ChapterWords<typeof chapter> = {
  teacher:
    '“Unit step, sigmoid, ReLU: each has its initialization” is often said; the honest table is: step – none, sigmoid – none of the three when deep, tanh – LeCun or Xavier (LeCun also for SELU), ReLU – He. LeCun and Xavier coincide at equal widths; 512 → 64 in ten layers separates them. With normalisation and skip connections initialization matters less; transformers mostly use other rules.',
  beats: {
    1: {
      title: 'Three ways',
      ask: 'With the same seed, LeCun, Xavier and He: how do the starts a compare?',
      options: ['All three differ', 'Two are equal, one differs', 'All are equal'],
      do: ({ controls, catalogue: { initializers } }) =>
        `Switch “${controls.initializer}” from ${initializers['lecun-normal'].name} to ${initializers['xavier-normal'].name} to ${initializers['he-normal'].name} and read a.`,
      explain:
        'With one input and one output LeCun and Xavier both have variance 1; He has 2, so √2 times as far (0.490 → 0.693). And on a line all three reach the same star. The difference shows in deep networks.',
      kills: 'initialization matters for linear regression',
      precisely: [
        '“There are three ways”: right, with one thing more. Their variances are 1/n_in (LeCun), 2/(n_in + n_out) (Xavier) and 2/n_in (He). On our line, with 1 in and 1 out, the first two coincide. (LeCun et al. 1998; Glorot & Bengio 2010; He et al. 2015)',
      ],
    },
    2: {
      title: 'Why divide by n?',
      ask: 'A neuron adds 256 numbers of size about 1, their signs at random. The size of the sum?',
      options: ['about 1', 'about 16', 'about 256'],
      do: 'Choose; the explanation follows.',
      explain:
        '√256 = 16 times. So weights of variance 1/n keep the size at 1: that is LeCun. Xavier uses the mean of inputs and outputs for n; He uses 2/n.',
      kills: 'small random numbers will do (small compared with what?)',
    },
    3: {
      title: 'ReLU throws half away',
      ask: 'Twenty ReLU layers of width 256, started with Xavier. The size of the signal after 20 layers?',
      options: ['still about 1', 'about 1/32', 'about 1/1000'],
      do: 'Look at the layers of ReLU with Xavier, then switch to He.',
      explain:
        'ReLU zeroes half, so the mean square halves at each layer: 2⁻¹⁰, about 1/1000, after 20. He doubles the variance and gives exactly that half back. He is common because ReLU is.',
      kills: 'He is just a larger Xavier',
      precisely: [
        '“He’s way is the usual one”: right, with one thing more. It is because ReLU is common. With normalisation and skip connections it matters less; transformers mostly use other rules. (He et al. 2015; Zhang, Dauphin & Ma 2019)',
      ],
    },
    4: {
      title: 'A match for the sigmoid',
      ask: 'Which of the three carries the difference between inputs through 20 sigmoid layers?',
      options: ['LeCun', 'Xavier', 'He', 'None'],
      do: 'Try all three on the sigmoid, then look at tanh with Xavier.',
      explain:
        'A sigmoid’s slope is at most ¼: after 20 layers less than a ten-billionth of the difference is left with any of the three. Tanh, straight and of slope 1 near 0, keeps 0.16 with Xavier. So LeCun or Xavier match tanh, and He matches ReLU.',
      kills: 'each activation has its good initialization',
      precisely: [
        '“Each way has the activation that it suits (unit step, sigmoid, ReLU)”: nearly right, with one thing more. LeCun and Xavier suit functions linear near 0 (tanh; LeCun for SELU), He the ReLU family. None saves a deep sigmoid; the step has slope 0 and cannot be trained this way. (PyTorch, torch.nn.init, gains; Klambauer et al. 2017)',
      ],
    },
    5: {
      title: 'The step cannot learn',
      ask: 'The activation is a step function. From a loss of 0.982, after 200 steps?',
      options: ['about 0.026', 'about 0.5', 'still 0.982'],
      do: ({ controls, transport, catalogue: { models } }) =>
        `Press “${transport.toEnd}”, then change “${controls.model}” to ${models.sigmoid.name} and go to the end again.`,
      explain:
        'A step is flat everywhere, so its gradient is 0 and no initialization lets gradient descent move. The sigmoid, a soft step, goes down to 0.026.',
      kills: 'the unit step has an initialization of its own',
    },
  },
};
