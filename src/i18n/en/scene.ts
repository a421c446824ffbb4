import type { SceneMessages } from '../messages.ts';

export const scene: SceneMessages = {
  velocity: 'velocity',
  velocityNote: 'dashed: the gradient’s part',
};
