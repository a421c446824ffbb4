import type { SceneMessages } from '../sceneMessages.ts';

export const scene: SceneMessages = {
  velocity: '속도',
  velocityNote: '점선: 그라디언트가 더한 몫',
  next: '다음',
  nextNote: '아직 가지 않음',
  nextGradient: '다음 그라디언트',
  nextStep: '다음 스텝',
  veryShort: '아주 짧음',
  arrowScale: '화살표 배율',
  arrowScales: { run: '실행 내내 같은 배율', step: '스텝마다 맞춘 배율' },
  scaleRule: '가장 가파른 곳과 초반의 긴 스텝에 맞춤',
  wheel: '방향별 경사',
  steepestOf: '가장 가파름',
  wheelOf: (points) => `여기, 점 ${points}개 전체`,
  wheelNote: '실선 내리막, 점선 오르막, −∇L에 가까움',
  wheelOfTwoScales: '실선 내리막, 점선 오르막, a와 b의 단위당',
  steepest: (slope, points) => `여기 ${slope}, 점 ${points}개 전체`,
  flat: '평평함: 경사 0',
  reading: '읽은 값',
  readingAt: (a, b, loss) => `a ${a} · b ${b} · 손실 ${loss}`,
  keys: '화살표 키로 돌리기, +와 −로 확대. Shift와 좌우(a), 상하(b) 화살표로 손실 읽기, Enter로 거기서 출발, Esc로 끝내기.',
};
