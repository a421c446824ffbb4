import type { ChapterWords } from '../../lessonMessages.ts';
import type { downhill as chapter } from '../../../lessons/chapters/downhill.ts';
import { scan } from '../scan.ts';

export const downhill: ChapterWords<typeof chapter> = {
  teacher:
    'Say the precise thing after downhill.2: for a line with MSE a formula gives (1.22, 0.57) at once; gradient descent is taught because it still works where no formula exists. “Steepest” depends on the units of the axes (deeper: scaling). At the star the gradient is exactly 0; it is also 0 on saddles and plateaus (valleys.4).',
  beats: {
    1: {
      title: 'Try them all',
      ask: 'Try every a and b from −1 to 3, 0.1 apart: 41 × 41 cells. How many looks at points does that take?',
      options: ['82', '1,681', '8,405'],
      do: `Click five cells to compute their loss, then press “${scan.rest}”.`,
      explain:
        'Each of 1,681 cells looks at all five points: 8,405. The lowest is (1.2, 0.6) with 0.0440. Cells stacked as high as their loss make the loss surface; a larger a with a smaller b fits almost as well, so its valley slants.',
      kills:
        'a loss is cheap (each one is a pass over the data); a and b can be tuned one after the other',
    },
    2: {
      title: 'A race on one budget',
      ask: 'With a budget of only 20 losses, who leads? (A step of gradient descent is charged as two.)',
      options: ['Row by row', 'At random', 'Gradient descent'],
      do: `Run the race “${scan.raceTo('20')}”, then on “${scan.raceTo('100')}”.`,
      explain:
        'At 20, random (typically 0.17) beats gradient descent (0.40). At 50 it is 0.093 against 0.0446, at 100 0.069 against 0.0438. With 10 parameters there are 41¹⁰ cells: 155 days at a billion a second.',
      kills: 'brute force always loses (for two parameters and a rough answer it does not)',
      precisely: [
        '“Trying one pair after another is too inefficient, hence gradient descent”: nearly right, with one thing more. The cost grows exponentially with the number of parameters. But a line with MSE has a closed form; gradient descent is learnt because it also works without one. (Hastie, Tibshirani & Friedman, The Elements of Statistical Learning, 3.2)',
      ],
    },
    3: {
      title: 'Two partial derivatives',
      ask: 'At (0, 0), ∂L/∂a = −8.42 and ∂L/∂b = −4.80. To lower the loss,',
      options: ['raise both', 'lower both', 'lower a only'],
      do: ({ transport }) => `Press “${transport.stepForward}” once and read the numbers below.`,
      explain:
        'The two, stacked in a column, are the gradient. It points where the loss grows, so we go the other way, times 0.05: from (0, 0) to (0.421, 0.240). The loss fell from 6.548 to 2.699.',
      kills: 'the gradient points downhill',
      precisely: [
        '“The gradient is the column of the partial derivatives”: right, with one thing more. Column or row is a convention, and the direction depends on how distance is measured, that is on units. (Boyd & Vandenberghe, Convex Optimization, 9.4)',
      ],
    },
    4: {
      title: 'The steepest way',
      ask: 'Is the steepest way down the way to the star (the minimum)?',
      options: ['Yes, straight at it', 'Nearly, within 10°', 'No, far from it'],
      do: ({ scene }) =>
        `Turn on “${scene.wheel}” and compare the steepest of the 16 with the star.`,
      explain:
        'Against the gradient is the steepest way down from this very spot. Yet at (−0.5, 2.5) it is 68° off the star: the gradient knows the ground underfoot, not where the minimum is.',
      kills: 'the gradient points at the minimum',
      precisely: [
        '“The gradient always points the steepest way”: nearly right, with one thing more. Where it is not 0, it is the direction of steepest ascent at that very spot; not the direction of the minimum. (Boyd & Vandenberghe, Convex Optimization, 9.4)',
      ],
    },
    5: {
      title: 'Too far',
      ask: 'From (0, 0) in the same direction with η = 0.3: the loss of 6.548',
      options: ['falls further', 'becomes 0', 'grows'],
      do: ({ controls }) =>
        `Set “${controls.learningRate}” η to 0.3 and step once. Then find an η that brings the loss below 0.2 in one step.`,
      explain:
        'With 0.3 it grows from 6.55 to 8.90; with 0.138 it falls to 0.046 in one step. “Downhill” is only true nearby. How far to go is another question.',
      kills: 'a longer step in the right direction is better',
    },
  },
};
