import type { ChapterWords } from '../../lessonMessages.ts';
import type { stride as chapter } from '../../../lessons/chapters/stride.ts';

export const stride: ChapterWords<typeof chapter> = {
  teacher:
    'The first five beats are the page’s own engine, not a toy: two points make the bowl a² + b². For stride.4 let the room say at which step they would stop it. On the five points Play pauses at step 1 for η 10, 3 for 1, 7 for 0.5, 45 for 0.3, 317 for 0.28; going on, the numbers overflow at 83, 193, 368 and 2,293. “A constant rate converges, since the derivative itself shrinks” is right as qualified in stride.7 (deeper: rates).',
  beats: {
    1: {
      title: 'Subtract it as it is',
      ask: 'Seen from the side the loss is exactly y = x². At 1 the derivative is 2; subtract it as it is: 1 − 2 = −1. And then?',
      options: ['0', '1', '−3'],
      do: ({ controls, transport }) =>
        `Leave “${controls.learningRate}” at 1 and press “${transport.stepForward}” four times.`,
      explain:
        '1, −1, 1, −1 … and the loss stays 1. The direction is right, the distance exactly double.',
      kills: 'following the gradient must lower the loss',
    },
    2: {
      title: 'Times 0.1',
      ask: 'Times a learning rate of 0.1: 1 − 0.1 × 2 = 0.8. After 0.8?',
      options: ['0.6', '0.64', '0.7'],
      do: ({ controls }) =>
        `Set “${controls.learningRate}” to 0.1 and go on until a is below 0.01.`,
      explain:
        'Each step multiplies by 1 − 2 × 0.1 = 0.8: 0.8, 0.64, 0.512 …, below 0.01 after 21 steps. The rate stays, the steps shorten by themselves.',
      kills: 'it moves by 0.2 each time',
    },
    3: {
      title: 'Overshooting is fine',
      ask: 'A rate of 0.9 jumps across to the other side. Compared with 0.1?',
      options: ['It never arrives', 'It is much slower', 'The same 21 steps'],
      do: ({ controls }) =>
        `Try 0.9 as “${controls.learningRate}”. Then find the rate that arrives in a single step.`,
      explain:
        'At 0.9 the factor is −0.8: left, right, and just as fast. At 0.5 it lands on 0 in one step. Passing the minimum is no failure in itself.',
      kills: 'overshooting means diverging; smaller is always better',
      precisely: [
        '“The derivative is so large that a step may pass the minimum”: right, with one thing more. Passing it is harmless in itself (0.9 converges in 21 steps like 0.1); only beyond the edge does it diverge. (Goh, “Why Momentum Really Works”, Distill 2017)',
      ],
    },
    4: {
      title: 'Beyond 1',
      ask: 'And a learning rate of 1.1?',
      options: ['Swings between 1 and −1', 'Goes further and further out', 'Slowly settles'],
      do: ({ controls, transport }) =>
        `Set “${controls.learningRate}” to 1.1 and press “${transport.play}”. Read why it stops.`,
      explain:
        'With 1.1 the factor is −1.2: Play stops at step 37, one before the loss is a million times as large. The edge is exactly 1: below it settles, above it flees, at 1 it swings.',
      kills: 'a large rate is just fast',
      precisely: [
        '“Keep going against the gradient and you find the minimum”: nearly right, with one thing more. So it is if the loss is convex and the rate below its edge; otherwise it comes to some stationary point, or diverges. (Nesterov, Lectures on Convex Optimization, 1.2 and 2.1)',
      ],
    },
    5: {
      title: 'A steeper valley',
      ask: 'Points at ±2 instead of ±1 make the loss 4a². With a rate of 1?',
      options: ['The same swing', 'It diverges', 'It arrives sooner'],
      do: ({ controls, transport }) =>
        `Press “${transport.play}”, then find a “${controls.learningRate}” that brings the loss below 0.0001 within 10 steps.`,
      explain:
        '1, −7, 49, −343 … The edge fell from 1 to 0.25: it is 2 ÷ the second derivative, here 2 ÷ 8. On y = x² the swing came about because 1 happened to be the edge; on y = x²/4 the same rate gives 1, ½, ¼ …',
      kills: 'without a learning rate it always swings',
      precisely: [
        '“On y = x², subtracting the derivative swings 1 → −1 → 1 for ever”: right, with one thing more. η = 1 happens to be the edge 2/f″ of x². With x²/4 it converges, with 2x² it diverges. (Goh, “Why Momentum Really Works”, Distill 2017)',
      ],
    },
    6: {
      title: 'Our bowl’s edge',
      ask: 'For the five points the edge is 0.277. A rate of 0.05 takes 296 steps. And 0.25?',
      options: ['about 58', 'about 150', 'it diverges'],
      do: ({ controls }) =>
        `Find a “${controls.learningRate}” that comes within 1 % of the floor in 60 steps or fewer, and see it get there.`,
      explain:
        'Nearer the edge is not better for ever: 0.26 takes 56 steps, 0.27 takes 92, 0.276 takes 722, 0.278 never arrives.',
      kills: 'as large as is stable is fastest',
    },
    7: {
      title: 'Steps that shorten by themselves',
      ask: 'The learning rate stays 0.05. The length of a step',
      options: ['stays the same', 'shrinks', 'grows'],
      do: ({ readouts, transport }) =>
        `Press “${transport.play}” and watch “${readouts.gradientNorm}” to the end.`,
      explain: ({ gradientFirst, gradientLast, stepFirst, stepLast }) =>
        `The gradient went from ${gradientFirst} to ${gradientLast}, so the step went from ${stepFirst} to ${stepLast}. That is why a constant rate suffices: for a smooth loss, all the data, and a rate below the edge.`,
      kills: 'the rate must be lowered to stop',
    },
  },
};
