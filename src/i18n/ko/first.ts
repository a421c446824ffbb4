import type { CatalogueMessages } from '../messages.ts';

/** About the choices of the first view. */
export const first: CatalogueMessages['first'] = {
  data: '직선 가까이에 놓인 다섯 점이에요. 하나하나 따라갈 수 있어요.',
  model: '곧은 직선이에요. 제곱 오차는 최소가 하나뿐인 그릇 모양이에요.',
  loss: '잔차를 제곱해 평균 낸 값(MSE)이에요. 크게 빗나간 점이 가장 크게 작용해요.',
  init: '정규분포에서 뽑아요. 분산은 2 / 팬인이에요. He 등(2015).',
  optimizer: '배치 그라디언트의 반대쪽으로 곧장 내려가요.',
  schedule: '학습률이 그대로예요.',
};
