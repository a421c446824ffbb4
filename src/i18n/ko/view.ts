import type { ViewMessages } from '../messages.ts';

export const view: ViewMessages = {
  views: { '3d': '3D', top: '위', 'along-a': 'a 방향', 'along-b': 'b 방향', map: '지도' },
  turned: '직접 돌림',
  frame: '그리는 범위',
  zoomToBall: '공 주변 확대',
  zoomOut: '축소',
  fitAll: '전체 맞춤',
  automatic: '자동 범위',
  ranges: 'a와 b의 범위',
  from: (axis) => `${axis} 최솟값`,
  to: (axis) => `${axis} 최댓값`,
  nearest: '곡면을 이보다 가까이 그릴 수는 없어요.',
  furthest: '곡면을 이보다 멀리 그릴 수는 없어요.',
  showWholePath: '경로 전체 보기',
  sampled: (some, all) => `점 ${all}개 중 ${some}개로 그린 첫 그림이에요.`,
  deviates: (fraction) => `곡면의 상대 오차 약 ${fraction}, 숫자는 정확해요.`,
  tooCoarse: '물결이 너무 촘촘해 그릴 수 없어요. 확대하면 보여요.',
};
