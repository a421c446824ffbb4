import type { CatalogueMessages } from '../messages.ts';

const anscombe = (n: number, about: string) => ({ name: `앤스컴 ${n}`, about, x: null, y: null });

export const catalogue: CatalogueMessages = {
  datasets: {
    'five-points': {
      name: '점 다섯 개',
      about: '직선 가까이에 놓인 다섯 점이에요. 하나하나 따라갈 수 있어요.',
      x: null,
      y: null,
    },
    women: {
      name: '여성의 키와 몸무게',
      about: '30–39세 미국 여성의 평균 키와 몸무게예요. 출처: 세계연감(1975).',
      x: '키',
      y: '몸무게',
    },
    davis: {
      name: '데이비스',
      about: '200명의 키와 몸무게예요. 한 사람은 두 값이 뒤바뀐 이상치예요. 출처: 데이비스(1990).',
      x: '키',
      y: '몸무게',
    },
    cars: {
      name: '자동차',
      about: '1920년대 자동차의 속력과 제동 거리예요. 출처: 이지키얼(1930).',
      x: '속력',
      y: '제동 거리',
    },
    'anscombe-1': anscombe(
      1,
      '평범하게 흩어진 직선이에요. 네 세트 모두 최선의 직선이 같아요. 출처: 앤스컴(1973).',
    ),
    'anscombe-2': anscombe(2, '직선으로는 따라갈 수 없는 곡선이에요. 출처: 앤스컴(1973).'),
    'anscombe-3': anscombe(3, '점 하나만 빼면 완벽한 직선이에요. 출처: 앤스컴(1973).'),
    'anscombe-4': anscombe(4, '점 하나가 기울기를 혼자 정해요. 출처: 앤스컴(1973).'),
    'noisy-line': {
      name: '잡음 섞인 직선',
      about: '고른 직선 둘레에 시드로 뽑은 점들이에요.',
      x: null,
      y: null,
    },
    points: { name: '직접 놓은 점', about: '손으로 놓은 점들이에요.', x: null, y: null },
  },
  scalings: { none: '없음', x: 'x', xy: 'x, y' },
  models: {
    line: { name: '직선', about: '곧은 직선이에요. 제곱 오차는 최소가 하나뿐인 그릇 모양이에요.' },
  },
  losses: {
    mse: {
      name: '평균 제곱 오차',
      about: '잔차를 제곱해 평균 낸 값(MSE)이에요. 크게 빗나간 점이 가장 크게 작용해요.',
    },
  },
  initializers: {
    point: { name: '고른 점', about: '적은 값이나 곡면에서 누른 곳에서 출발해요.' },
    zeros: { name: '영', about: 'a와 b가 0에서 출발해요.' },
    uniform: { name: '균등분포', about: 'a와 b를 두 경계 사이에서 고르게 뽑아요.' },
    normal: { name: '정규분포', about: 'a와 b를 0을 중심으로 한 정규분포에서 뽑아요.' },
    'lecun-normal': {
      name: '르쿤 정규',
      about: '분산 1 / 팬인, 정규분포예요. 르쿤 외(1998).',
    },
    'lecun-uniform': {
      name: '르쿤 균등',
      about: '분산 1 / 팬인, 균등분포예요. 르쿤 외(1998).',
    },
    'xavier-normal': {
      name: '세이비어 정규',
      about: '분산 2 / (팬인 + 팬아웃), 정규분포예요. 글로로·벤지오(2010).',
    },
    'xavier-uniform': {
      name: '세이비어 균등',
      about: '분산 2 / (팬인 + 팬아웃), 균등분포예요. 글로로·벤지오(2010).',
    },
    'he-normal': { name: '허 정규', about: '분산 2 / 팬인, 정규분포예요. 허 외(2015).' },
    'he-uniform': { name: '허 균등', about: '분산 2 / 팬인, 균등분포예요. 허 외(2015).' },
  },
  optimizers: {
    sgd: {
      name: 'SGD',
      about: '배치 기울기의 반대쪽으로 곧장 내려가요. 모멘텀을 주면 관성이 생겨요.',
    },
    adam: {
      name: 'Adam',
      about: '기울기와 그 제곱의 이동 평균으로 파라미터마다 걸음을 따로 정해요. 킹마·바(2015).',
    },
  },
  variants: {
    plain: { name: 'SGD', about: '배치 기울기의 반대쪽으로 곧장 내려가요.' },
    momentum: {
      name: 'SGD + 모멘텀',
      about: '속도를 기억해요. 뜻이 맞는 기울기는 쌓이고 엇갈리면 지워져요. 폴랴크(1964).',
    },
    nesterov: {
      name: 'SGD + 네스테로프',
      about: '한 발 앞을 내다보는 모멘텀이라 지나치기 전에 늦춰요. 네스테로프(1983).',
    },
  },
  schedules: { constant: { name: '일정', about: '학습률이 그대로예요.' } },
  orders: { shuffle: '섞어서', sequential: '차례대로', replacement: '복원 추출' },
  settings: {
    lr: '학습률',
    momentum: '모멘텀',
    dampening: '감쇠',
    nesterov: '네스테로프',
    weightDecay: '가중치 감쇠',
    beta1: 'β₁',
    beta2: 'β₂',
    eps: 'ε',
    amsgrad: 'AMSGrad',
    low: '아래',
    high: '위',
    std: '표준편차',
    bias: '편향 b',
    a: 'a',
    b: 'b',
    units: '단위',
    n: '점의 수',
    slope: '기울기',
    intercept: '절편',
    noise: '잡음',
    xLow: 'x 시작',
    xHigh: 'x 끝',
  },
  options: { metric: 'cm, kg', us: 'in, lb', zero: '영', drawn: '뽑기' },
};
