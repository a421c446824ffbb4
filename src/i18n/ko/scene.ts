import type { SceneMessages } from '../messages.ts';

export const scene: SceneMessages = {
  velocity: '속도',
  velocityNote: '점선: 기울기가 더한 몫',
};
