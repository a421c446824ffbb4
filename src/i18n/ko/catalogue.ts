import type { CatalogueMessages } from '../messages.ts';
import { settingWords } from './settings.ts';

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
      about: '정한 직선 둘레에 시드로 뽑은 점들이에요.',
      x: null,
      y: null,
    },
    'noisy-sine': {
      name: '잡음 섞인 사인',
      about: '물결 둘레의 점들이에요. 사인 모델에서는 극소가 여럿이에요.',
      x: null,
      y: null,
    },
    saturating: {
      name: '포화 곡선',
      about: '평평하다 가파르다 다시 평평해요. tanh와 시그모이드 모델에 맞아요.',
      x: null,
      y: null,
    },
    hinge: {
      name: '꺾인 직선',
      about: '평평하다가 올라가요. ReLU 모델에 맞아요.',
      x: null,
      y: null,
    },
    product: {
      name: '원점을 지나는 직선',
      about: '두 층 모델에 맞아요. 여러 (a, b)가 똑같이 잘 맞춰요.',
      x: null,
      y: null,
    },
    'noisy-step': {
      name: '잡음 섞인 계단',
      about: '꺼졌다가 켜져요. 계단 모델에 맞아요.',
      x: null,
      y: null,
    },
    points: { name: '직접 놓은 점', about: '내가 넣은 점들이에요.', x: null, y: null },
  },
  edited: (name) => `${name}(수정)`,
  scalings: { none: '없음', x: 'x', xy: 'x, y' },
  models: {
    line: { name: '직선', about: '곧은 직선이에요. 제곱 오차는 최소가 하나뿐인 그릇 모양이에요.' },
    sine: {
      name: '사인',
      about: '물결이에요. 진동수 a를 따라 극소가 여럿이라 출발점이 도착점을 정해요.',
    },
    tanh: {
      name: 'tanh',
      about: '부드러운 스위치예요. 멀리 가면 포화되어 그라디언트가 거의 0인 고원이 나와요.',
    },
    sigmoid: {
      name: '시그모이드',
      about: '0에서 1로 부드럽게 올라가요. 제곱 오차에서는 양쪽에 고원이 있어요.',
    },
    relu: {
      name: 'ReLU',
      about: '꺾인 직선이에요. 모든 점에서 꺼지면 그라디언트가 0이라 죽은 유닛이 돼요.',
    },
    step: {
      name: '계단',
      about:
        '꺼져 있거나 켜져 있거나예요. 그라디언트가 어디서나 0이라 경사 하강이 움직이지 못해요.',
    },
    'deep-linear': {
      name: '깊은 직선',
      about: '두 층으로 만든 직선이에요. 곱이 같으면 손실도 같고 0은 안장점이에요.',
    },
    'two-layer-tanh': {
      name: '두 층 tanh',
      about: '부드러운 스위치와 그 높이예요. 거울처럼 마주 본 두 최소와 0의 안장점이 있어요.',
    },
    'two-layer-relu': {
      name: '두 층 ReLU',
      about: '꺾인 직선과 그 높이예요. 반쪽 평면은 죽어 있고 0은 안장점이에요.',
    },
  },
  losses: {
    mse: {
      name: '평균 제곱 오차',
      about: '잔차를 제곱해 평균 낸 값(MSE)이에요. 크게 빗나간 점이 가장 크게 작용해요.',
    },
    mae: {
      name: '평균 절대 오차',
      about: '잔차의 절댓값을 평균 낸 값(MAE)이에요. 이상치도 다른 점들만큼만 끌어당겨요.',
    },
    huber: {
      name: 'Huber',
      about: '0 가까이는 제곱, δ 밖은 절댓값이에요. 매끄럽고 이상치에 덜 흔들려요. Huber(1964).',
    },
    'log-cosh': {
      name: 'log-cosh',
      about: '꺾임 없는 Huber예요. 가까이는 제곱, 멀리는 절댓값처럼 자라요.',
    },
  },
  initializers: {
    point: { name: '직접 고른 점', about: '적은 값이나 곡면에서 누른 곳에서 출발해요.' },
    zeros: { name: '0', about: 'a와 b가 0에서 출발해요.' },
    uniform: { name: '균등분포', about: 'a와 b를 두 경계 사이에서 고르게 뽑아요.' },
    normal: { name: '정규분포', about: 'a와 b를 0을 중심으로 한 정규분포에서 뽑아요.' },
    'lecun-normal': {
      name: 'LeCun 정규분포',
      about: '정규분포에서 뽑아요. 분산은 1 / 팬인이에요. LeCun 등(1998).',
    },
    'lecun-uniform': {
      name: 'LeCun 균등분포',
      about: '균등분포에서 뽑아요. 분산은 1 / 팬인이에요. LeCun 등(1998).',
    },
    'xavier-normal': {
      name: 'Xavier 정규분포',
      about: '정규분포에서 뽑아요. 분산은 2 / (팬인 + 팬아웃)이에요. Glorot·Bengio(2010).',
    },
    'xavier-uniform': {
      name: 'Xavier 균등분포',
      about: '균등분포에서 뽑아요. 분산은 2 / (팬인 + 팬아웃)이에요. Glorot·Bengio(2010).',
    },
    'he-normal': {
      name: 'He 정규분포',
      about: '정규분포에서 뽑아요. 분산은 2 / 팬인이에요. He 등(2015).',
    },
    'he-uniform': {
      name: 'He 균등분포',
      about: '균등분포에서 뽑아요. 분산은 2 / 팬인이에요. He 등(2015).',
    },
  },
  optimizers: {
    sgd: '배치 그라디언트의 반대쪽으로 곧장 내려가요. 모멘텀을 주면 관성이 생겨요.',
    adagrad: '그라디언트를 지금까지 쌓인 제곱 합의 제곱근으로 나눠서 걸어요.',
    rmsprop: '기억이 옅어지는 Adagrad예요.',
    adadelta: '최근에 간 거리로 보폭을 맞춰서 η를 1로 둬도 돼요.',
    adamw: '가중치 감쇠를 그라디언트와 떼어 놓은 Adam이에요.',
    adamax: '제곱 평균 대신 가장 큰 그라디언트를 기억하는 Adam이에요.',
    nadam: 'Nesterov처럼 앞을 내다보는 Adam이에요.',
    radam: '평균을 믿을 수 있을 때까지 기다리는 Adam이에요.',
    rprop: '그라디언트의 부호만 봐요. 부호가 같으면 보폭이 커져요.',
    adam: '그라디언트와 그 제곱의 이동 평균으로 파라미터마다 걸음을 따로 정해요.',
  },
  variants: {
    plain: { name: 'SGD', about: '배치 그라디언트의 반대쪽으로 곧장 내려가요.' },
    momentum: {
      name: 'SGD + 모멘텀',
      about: '속도를 기억해요. 방향이 같은 그라디언트는 쌓이고 엇갈리면 지워져요.',
    },
    nesterov: {
      name: 'SGD + Nesterov',
      about: '한 발 앞을 내다보는 모멘텀이라 지나치기 전에 늦춰요.',
    },
  },
  schedules: {
    constant: { name: '일정', about: '학습률이 그대로예요.' },
    step: { name: '계단', about: '일정한 간격마다 γ배로 줄어요.' },
    multistep: { name: '여러 계단', about: '정한 때마다 γ배로 줄어요.' },
    exponential: { name: '지수', about: '매번 γ배로 줄어요.' },
    'inverse-time': {
      name: '시간 반비례',
      about: '1 / t로 줄어서 어디든 닿을 수 있어요. Robbins·Monro(1951).',
    },
    polynomial: { name: '다항식', about: '남은 시간의 거듭제곱을 따라 0까지 줄어요.' },
    linear: { name: '선형', about: '한 배율에서 다른 배율까지 곧게 변해요. 예열에 써요.' },
    cosine: { name: '코사인', about: '코사인 반 바퀴를 따라 줄어요. Loshchilov·Hutter(2017).' },
    'cosine-restarts': {
      name: '코사인 재시작',
      about: '코사인을 따라 줄었다가 다시 튀어 오르기를 되풀이해요. Loshchilov·Hutter(2017).',
    },
    'one-cycle': {
      name: '원 사이클',
      about: '높이 올랐다가 아주 낮게 내려가요. Smith·Topin(2018).',
    },
    'reduce-on-plateau': {
      name: '정체되면 줄이기',
      about: '손실이 몇 에폭 동안 나아지지 않으면 줄어요.',
    },
  },
  orders: { shuffle: '섞어서', sequential: '차례대로', replacement: '복원 추출' },
  ...settingWords,
};
