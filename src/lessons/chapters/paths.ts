import type { Moment } from '../moment.ts';
import { factOf, count, finishedOnly } from '../predicates.ts';
import { defineChapter } from '../chapter.ts';

/** Both 2 away from the minimum, along the eigenvectors of the curvature. */
const STEEP = { a: 2.9543, b: 1.5661 };
const SHALLOW = { a: 2.2161, b: -1.1643 };

function finishedFrom(moment: Moment, { a, b }: typeof STEEP) {
  return finishedOnly(moment, 'init').find(
    ({ experiment: { init } }) => init.type === 'point' && init.a === a && init.b === b,
  );
}

export const paths = defineChapter({
  scenes: {
    'paths-a': {
      experiment: {
        data: { preset: 'five-points' },
        init: { type: 'point', a: -0.5, b: 2.5 },
        optimizer: { type: 'sgd', lr: 0.05 },
        batch: { size: 'full' },
        epochs: 300,
        seed: 7,
      },
    },
    'paths-steep': {
      experiment: {
        data: { preset: 'five-points' },
        init: { type: 'point', ...STEEP },
        optimizer: { type: 'sgd', lr: 0.05 },
        batch: { size: 'full' },
        epochs: 300,
        seed: 7,
      },
    },
  },
  beats: {
    1: {
      scene: 'paths-a',
      options: 3,
      answer: 1,
      lights: ['wheel', 'picture'],
      done: ({ view }) => view.hadWheel,
      acts: [{ is: 'look', wheel: true }],
    },
    2: {
      scene: 'paths-steep',
      options: 3,
      answer: 1,
      lights: ['play', 'toEnd'],
      variants: [{}, { init: SHALLOW }],
      hasNotes: true,
      done: (moment) =>
        finishedFrom(moment, STEEP) !== undefined && finishedFrom(moment, SHALLOW) !== undefined,
      facts: (moment) => ({
        steep: factOf(finishedFrom(moment, STEEP), ({ firstWithin }) => count(firstWithin(0.01))),
        shallow: factOf(finishedFrom(moment, SHALLOW), ({ firstWithin }) =>
          count(firstWithin(0.01)),
        ),
      }),
      acts: [
        { is: 'go', to: 'end' },
        { is: 'set', experiment: { init: SHALLOW } },
        { is: 'go', to: 'end' },
      ],
    },
  },
});
