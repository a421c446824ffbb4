import type { AboutMessages } from '../aboutMessages.ts';
import type { CatalogueMessages } from '../messages.ts';
import { storiesAfter } from './stories.ts';

export const abouts = (first: CatalogueMessages['first']): AboutMessages => ({
  stories: storiesAfter(first.data),
  points: (count) => `점 ${count}개`,
  axis: (axis, name, unit) => `${axis}: ${name}${unit === null ? '' : ` (${unit})`}`,
  source: '출처:',
  slider: (name) => `${name} 슬라이더`,
  offsetOfX: 'x의 중심',
  spreadOfX: 'x의 폭',
  drawing: (count) => `점 ${count}개 뽑는 중…`,
  models: {
    line: first.model,
    sine: '물결이에요. 진동수 a를 따라 극소가 여럿이라 출발점이 도착점을 정해요.',
    tanh: '부드러운 스위치예요. 멀리 가면 포화되어 그라디언트가 거의 0인 고원이 나와요.',
    sigmoid: '0에서 1로 부드럽게 올라가요. 제곱 오차에서는 양쪽에 고원이 있어요.',
    relu: '꺾인 직선이에요. 모든 점에서 꺼지면 그라디언트가 0이라 죽은 유닛이 돼요.',
    step: '꺼져 있거나 켜져 있거나예요. 그라디언트가 어디서나 0이라 경사 하강이 움직이지 못해요.',
    'deep-linear': '두 층으로 만든 직선이에요. 곱이 같으면 손실도 같고 0은 안장점이에요.',
    'two-layer-tanh':
      '부드러운 스위치와 그 높이예요. 거울처럼 마주 본 두 최소와 0의 안장점이 있어요.',
    'two-layer-relu': '꺾인 직선과 그 높이예요. 반쪽 평면은 죽어 있고 0은 안장점이에요.',
  },
  losses: {
    mse: first.loss,
    mae: '잔차의 절댓값을 평균 낸 값(MAE)이에요. 이상치도 다른 점들만큼만 끌어당겨요.',
    huber: '0 가까이는 제곱, δ 밖은 절댓값이에요. 매끄럽고 이상치에 덜 흔들려요. Huber(1964).',
    'log-cosh': '꺾임 없는 Huber예요. 가까이는 제곱, 멀리는 절댓값처럼 자라요.',
  },
  initializers: {
    point: '적은 값이나 곡면에서 누른 곳에서 출발해요.',
    zeros: 'a와 b가 0에서 출발해요.',
    uniform: 'a와 b를 두 경계 사이에서 고르게 뽑아요.',
    normal: 'a와 b를 0을 중심으로 한 정규분포에서 뽑아요.',
    'lecun-normal': '정규분포에서 뽑아요. 분산은 1 / 팬인이에요. LeCun 등(1998).',
    'lecun-uniform': '균등분포에서 뽑아요. 분산은 1 / 팬인이에요. LeCun 등(1998).',
    'xavier-normal': '정규분포에서 뽑아요. 분산은 2 / (팬인 + 팬아웃)이에요. Glorot·Bengio(2010).',
    'xavier-uniform': '균등분포에서 뽑아요. 분산은 2 / (팬인 + 팬아웃)이에요. Glorot·Bengio(2010).',
    'he-normal': first.init,
    'he-uniform': '균등분포에서 뽑아요. 분산은 2 / 팬인이에요. He 등(2015).',
  },
  optimizers: {
    sgd: first.optimizer,
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
    plain: first.optimizer,
    momentum: '속도를 기억해요. 방향이 같은 그라디언트는 쌓이고 엇갈리면 지워져요.',
    nesterov: '한 발 앞을 내다보는 모멘텀이라 지나치기 전에 늦춰요.',
  },
  schedules: {
    constant: first.schedule,
    step: '일정한 간격마다 γ배로 줄어요.',
    multistep: '정한 때마다 γ배로 줄어요.',
    exponential: '매번 γ배가 돼요. 1보다 작으면 줄고 크면 커져요.',
    'inverse-time': '1 / t로 줄어서 어디든 닿을 수 있어요. Robbins·Monro(1951).',
    polynomial: '남은 시간의 거듭제곱을 따라 0까지 줄어요.',
    linear: '한 배율에서 다른 배율까지 곧게 변해요. 예열에 써요.',
    cosine: '코사인 반 바퀴를 따라 줄어요. Loshchilov·Hutter(2017).',
    'cosine-restarts':
      '코사인을 따라 줄었다가 다시 튀어 오르기를 되풀이해요. Loshchilov·Hutter(2017).',
    'one-cycle': '높이 올랐다가 아주 낮게 내려가요. Smith·Topin(2018).',
    'reduce-on-plateau': '손실이 몇 에폭 동안 나아지지 않으면 줄어요.',
  },
  guides: {
    batches:
      '참고용이에요. 이 한계는 전체 배치에서만 정확하고, 배치로 나누면 더 작은 η에서도 발산할 수 있어요.',
    schedule: '스케줄이 η를 바꿔요. 구간은 그 스텝의 η가 하는 일을 말해요.',
    edits: '도중에 업데이트 규칙이 바뀌어요. 구간은 처음 규칙의 것이에요.',
  },
  noZones: {
    optimizer:
      '이 옵티마이저는 스텝 크기를 스스로 조절해서, η의 한계를 미리 알 수 없어요. 그래서 구간이 없어요.',
    objective:
      '이 곡면은 곳곳의 휘어진 정도가 달라서, η의 한계를 미리 알 수 없어요. 그래서 구간이 없어요.',
    dampening: '감쇠가 1이면 첫 그라디언트만 쓰여서, 어떤 η도 발산하지 않아요.',
    momentumBatches:
      '모멘텀과 배치를 함께 쓰면 전체 배치의 한계는 참고일 뿐이고, 더 작은 η에서도 발산할 수 있어요. 그래서 구간이 없어요.',
    schedule: '이 스케줄은 자체 최댓값으로 η를 정해서 이 값은 쓰이지 않아요.',
  },
});
