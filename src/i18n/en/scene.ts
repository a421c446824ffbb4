import type { SceneMessages } from '../sceneMessages.ts';

export const scene: SceneMessages = {
  velocity: 'velocity',
  velocityNote: 'dashed: the gradient’s part',
  next: 'next',
  nextNote: 'not taken yet',
  nextGradient: 'next gradient',
  nextStep: 'next step',
  seen: { direction: 'direction only', nothing: 'very short' },
  arrowScale: 'Scale of the arrows',
  arrowScales: { run: 'one scale for the run', step: 'a scale for each step' },
  scaleRule: 'set by the steepest slope in view and the longest early step',
  wheel: 'Slopes by direction',
  steepestOf: 'steepest',
  wheelOf: (points) => `of ${points === '1' ? 'the point' : `all ${points} points`}, here`,
  wheelNote: 'solid falls, dashed rises; near −∇L',
  wheelOfTwoScales: 'solid falls, dashed rises; per unit of a, b',
  steepest: (slope, points) =>
    `${slope} here, ${points === '1' ? 'the point' : `all ${points} points`}`,
  flat: 'flat: slope 0',
  reading: 'Reading',
  readingAt: (a, b, loss) => `a ${a} · b ${b} · loss ${loss}`,
  keys: 'Arrow keys turn, + and − zoom. Shift with left and right (a), up and down (b) reads the loss; Enter starts there, Escape ends. A question mark lists all keys.',
  keysInShort: 'Arrows turn, + − zoom, Shift + arrows read · ? lists all keys',
};
