import type { ChapterWords } from '../../lessonMessages.ts';
import type { valleys as chapter } from '../../../lessons/chapters/valleys.ts';

export const valleys: ChapterWords<typeof chapter> = {
  teacher:
    '“Not just any place will do as a start” is wrong for valleys.1 and right from valleys.2 on. In large networks saddles and plateaus are the commoner trouble, and many minima are about equally good (deeper: stuck).',
  beats: {
    1: {
      title: 'One bowl',
      ask: 'Three starts, drawn anywhere: how many different ends?',
      options: ['One', 'Three', 'It depends'],
      do: ({ controls, transport }) =>
        `Press “${transport.toEnd}”, then “${controls.newSeed}” (the dice) and “${transport.toEnd}” again, three ends in all.`,
      explain:
        'All reach the same star; 200 would too. A line with MSE has a single valley, so any start will do.',
      kills: 'a line’s training can get stuck in a local minimum',
      precisely: [
        '“It may fall into a local minimum”: nearly right, with one thing more. A line with MSE has a single valley. In large networks saddles and plateaus are the commoner trouble. (Dauphin et al. 2014)',
      ],
    },
    2: {
      title: 'Fit a wave',
      ask: 'Now fit y = sin(ax + b). Which share reaches the lowest valley?',
      options: ['All', 'About half', 'Hardly any'],
      do: 'Run 200 starts at once.',
      explain: ({ best, of }) =>
        `About half (92–100 of 200; here ${best} of ${of}) reach the valley with loss 0.021; about one in four ends in the “flat” valley with 0.349. Same rule, different starts.`,
      kills: 'gradient descent finds the minimum',
    },
    3: {
      title: 'Choose the start',
      ask: 'From (1, 0), where does it go?',
      options: ['The lowest valley (0.021)', 'The flat one (0.349)', 'Yet another (0.565)'],
      do: ({ transport }) =>
        `Press “${transport.toEnd}”, then click the surface: find a start that ends in another valley.`,
      explain:
        '(1.4, 0.5) goes to 0.021, (1, 0) to 0.349, (4, 0) to 0.565, though the loss fell all the way. The start decides the end.',
      kills: 'the loss only falls, so it must end at the best',
      precisely: [
        '“Not just any place will do as a start”: nearly right, with one thing more. For a convex loss anywhere will do; otherwise the start decides the end, and 0 (symmetry, saddle) is especially bad. (Goodfellow, Bengio & Courville, Deep Learning, 8.4)',
      ],
    },
    4: {
      title: 'Start from zero',
      ask: 'Two layers, y = b(ax): at (0, 0) the gradient is exactly 0. Is this the bottom?',
      options: ['Yes, the gradient is 0', 'No, it is a saddle', 'Yes, the loss is least too'],
      do: ({ transport }) =>
        `Press “${transport.play}”: nothing moves. Click the surface a little off (0, 0) and let it run to the end.`,
      explain:
        '(0, 0) is a saddle: uphill one way, downhill another. It stands at 2.814 for ever, yet from (0.1, 0) it is out in 23 steps. Gradient 0 does not mean minimum.',
      kills: 'gradient 0 means minimum; zero is a neutral start',
      precisely: [
        '“Where the gradient goes to 0 the loss is least”: nearly right, with one thing more. Only for convex functions; it is 0 on saddles, plateaus and tops too. (Dauphin et al. 2014)',
      ],
    },
  },
};
