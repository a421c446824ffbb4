import type { BatchViewMessages } from '../batchViewMessages.ts';
import { counted } from './plurals.ts';

export const batchViews: BatchViewMessages = {
  isSurface:
    'The batch is all the points: its bowl is the surface itself, and its fan one arrow, the gradient.',
  tooLarge:
    'With so many points in a batch its bowl and its gradient all but are those of all points.',
  wholeBowl: {
    isSurface: 'of all the points, the surface itself',
    tooLarge: 'of so many points, all but the surface itself',
  },
  wholeFan: {
    isSurface: 'of all the points, one arrow, the gradient',
    tooLarge: 'of so many points, all but one arrow, the gradient',
  },
  resting: 'rests until the run does',
  bowlOf: (step, points) => `step ${step}, ${counted(points, 'point')}`,
  least: {
    exact: (place) => `least at ${place}`,
    found: (place) => `lowest found at ${place}`,
    line: (place) => `one x: least on the whole dashed line, nearest at ${place}`,
    many: (place) => `least at endlessly many places, one of them ${place}`,
    beyond: 'it falls on, beyond what is drawn',
  },
  place: (a, b) => `a ${a}, b ${b}`,
  outside: 'not in view',
  fanOf: {
    all: (count, size) => `all ${count} batches of ${counted(size, 'point')}`,
    sampled: (count, size) => `${count} drawn batches of ${counted(size, 'point')}`,
    inOrder: (count) => `the ${count} batches of an epoch, in order`,
  },
  mean: 'hollow: the full gradient',
  meanOfAll: 'hollow: their mean, the full gradient',
  drawn: (factor) => `× ${factor}`,
  spread: (spread, theory) => `spread ${spread}, theory ${theory}`,
  spreadInOrder: (spread, theory) => `spread ${spread}, drawn by chance ${theory}`,
  spreadInShort: (spread, theory) => `spread ${spread} · theory ${theory}`,
};
