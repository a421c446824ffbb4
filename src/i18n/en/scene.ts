import type { SceneMessages } from '../messages.ts';

export const scene: SceneMessages = {
  velocity: 'velocity',
  velocityNote: 'dashed: the gradient’s part',
  wheel: 'Slopes by direction',
  steepestOf: 'steepest',
  nearGradient: 'of 16, nearest to −∇L',
  wheelNote: 'solid falls, dashed rises',
  wheelIsEllipse: 'solid falls, dashed rises; a and b differ in scale',
  steepest: (slope) => `steepest ${slope}`,
  flat: 'flat: slope 0',
  reading: 'Reading',
  readingAt: (a, b, loss) => `a ${a} · b ${b} · loss ${loss}`,
  keys: 'Arrow keys turn, + and − zoom. Shift with left and right (a), up and down (b) reads the loss; Enter starts there, Escape ends. A question mark lists all keys.',
  keysInShort: 'Arrows turn, + − zoom, Shift + arrows read · ? lists all keys',
};
