import type { SceneMessages } from '../messages.ts';

export const scene: SceneMessages = {
  velocity: '속도',
  velocityNote: '점선: 그라디언트가 더한 몫',
  wheel: '방향별 경사',
  steepestOf: '가장 가파름',
  nearGradient: '−∇L에 가장 가까움',
  wheelNote: '16방향: 실선 내리막, 점선 오르막',
  wheelIsEllipse: '16방향: 실선 내리막, 점선 오르막, 두 축의 눈금이 다름',
  steepest: (slope) => `가장 가파름 ${slope}`,
  flat: '평평함: 경사 0',
  reading: '읽은 값',
  readingAt: (a, b, loss) => `a ${a} · b ${b} · 손실 ${loss}`,
  keys: '화살표 키로 돌리기, +와 −로 확대. Shift와 좌우(a), 상하(b) 화살표로 손실 읽기, Enter로 거기서 출발, Esc로 끝내기. 물음표로 모든 단축키 보기.',
  keysInShort: '화살표로 돌리기, + −로 확대, Shift + 화살표로 읽기 · ?로 모든 단축키',
};
