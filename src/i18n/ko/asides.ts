import { along } from './along.ts';
import { batchViews } from './batchViews.ts';
import { divergence } from './divergence.ts';
import { ending } from './ending.ts';
import { faultInKorean, requirementInKorean } from './faults.ts';
import { keys } from './keys.ts';
import { runPanel } from './runPanel.ts';
import { whole } from './whole.ts';
import type { AsideMessages } from '../learnMessages.ts';

export const asides: AsideMessages = {
  along,
  keys,
  runPanel,
  batchViews,
  divergence,
  ending,
  fault: faultInKorean,
  requirement: requirementInKorean,
  linkFaults: (sentences, more) =>
    `링크의 일부를 그대로 읽지 못했어요. ${sentences.join('; ')}${more === null ? '' : `; 그 밖에 ${more}건`}.`,
  withoutData: {
    text: (points) =>
      `링크의 점 ${points}개를 다 읽기 전에 설정이 바뀌어서, 그 점들은 아직 그림에 없어요.`,
    bring: '점 가져오기',
  },
  batchIsAll: (points, size) =>
    `점이 ${points}개뿐이에요. 배치 하나가 ${size}개가 아니라 ${points}개이고, 한 에폭은 한 스텝이에요.`,
  clipboardOfFrame:
    '페이지가 직접 복사하려면, 이 페이지가 든 프레임에 allow="clipboard-write"가 있어야 해요.',
  stepBeyond: (step, last) =>
    `스텝 ${step}에서 열려고 했지만 이 실행은 스텝 ${last}에서 끝나요. 여기가 그 끝이에요.`,
  examples: {
    'five-points': {
      name: '점 다섯 개',
      about: '미니배치 2: 벽을 성큼 내려온 뒤 골짜기를 따라 비틀비틀 걸어요.',
    },
    'height-weight': {
      name: '키와 몸무게',
      about: '실제 데이터예요. 아무것도 모르다가 십여 스텝 만에 최선의 직선을 찾아요.',
    },
    bounce: {
      name: '1 → −1 → 1',
      about: 'η = 1이면 스텝마다 건너편 같은 높이에 닿아서 끝없이 왔다 갔다 해요.',
    },
    'one-by-one': {
      name: '하나씩',
      about: 'SGD는 스텝마다 점 하나만 봐요. 처음엔 빠르지만 끝내 가만히 있지 못해요.',
    },
    'too-large': {
      name: '너무 큰 학습률',
      about: 'η = 0.3은 이 골짜기가 견디는 값보다 조금 커서, 스텝마다 더 높이 올라가요.',
    },
    'narrow-valley': {
      name: '좁은 골짜기',
      about: '몇 스텝 만에 내려온 뒤 기어가요. x를 표준화하고 η를 0.5로 바꿔 보세요.',
    },
    caught: {
      name: '골짜기에 갇힘',
      about: '물결에는 골짜기가 여럿이고, 전체 배치로 내려가면 가까운 골짜기에 머물러요.',
    },
    escape: {
      name: '골짜기에서 나오기',
      about: '같은 출발점에서 점을 하나씩 보면, 흔들림이 가장 깊은 골짜기로 데려가요.',
    },
    momentum: {
      name: '협곡의 모멘텀',
      about: '기본 스텝이라면 아주 작을 바닥을 따라 속도가 쌓여요.',
    },
    adam: {
      name: 'Adam',
      about: '벽이 얼마나 가파르든 파라미터마다 걸음을 따로 정해요.',
    },
    'dead-relu': {
      name: '죽은 ReLU',
      about: '모든 점에서 꺼져 그라디언트가 정확히 0이라 다시는 움직이지 않아요.',
    },
    outlier: {
      name: '이상치에 맞서기',
      about: 'Huber 손실은 뒤바뀐 한 줄보다 나머지 199명을 따라가요.',
    },
  },
  terms: {
    slope: {
      word: 'a',
      says: '학습으로 찾는 두 수 가운데 하나예요. 직선에서는 기울기, 곧 x가 1 커질 때 y가 올라가는 만큼이에요.',
    },
    intercept: {
      word: 'b',
      says: '학습으로 찾는 두 수 가운데 하나예요. 직선에서는 절편, 곧 x가 0인 곳의 높이예요.',
    },
    loss: {
      word: '손실',
      says: '모델이 모든 점에서 얼마나 틀렸는지를 나타내는 한 수예요. 0이면 완벽하고, 학습은 이 값이 가장 작은 (a, b)를 찾는 일이에요.',
    },
    logHeight: {
      word: '로그 높이',
      says: '손실이 두 배가 될 때마다 같은 높이만큼 올라가게 그려서, 높은 벽 옆에서도 골짜기 바닥이 보여요. ‘선형’은 손실 그대로이고 제곱 오차라면 그릇 모양이에요.',
    },
    gradient: {
      word: '그라디언트',
      says: 'a 방향과 b 방향으로 손실이 변하는 정도, ∂L/∂a와 ∂L/∂b예요. 가장 가파르게 올라가는 쪽을 가리켜서 스텝은 그 반대로 가요.',
    },
    gradientNorm: {
      word: '그라디언트 크기',
      says: '이 스텝의 배치로 구한 그라디언트의 길이예요. 스텝이 출발한 곳이 얼마나 가팔랐는지 알려 주고, 최소에 가까워지면 0에 가까워져요.',
    },
    learningRate: {
      word: '학습률 η',
      says: '같은 그라디언트에서 스텝을 얼마나 길게 할지 정해요. 너무 작으면 느리고 너무 크면 골짜기를 벗어나 올라가요.',
    },
    step: {
      word: '스텝',
      says: '배치 하나의 그라디언트로 a와 b를 한 번 고치는 일이에요. 스텝 0은 출발점이에요.',
    },
    epoch: {
      word: '에폭',
      says: '모든 점을 한 번씩 보는 동안이에요. 점 5개를 2개씩 보면 2, 2, 1로 세 스텝이에요.',
    },
    batch: {
      word: '배치',
      says: '한 스텝이 보는 점들이에요. 모두 보면 정확한 그라디언트를, 일부만 보면 빠르지만 흔들리는 어림값을 얻어요.',
    },
    residual: {
      word: '잔차',
      says: '점이 직선보다 얼마나 위에 있는지예요. y에서 직선의 예측을 뺀 값이에요.',
    },
    theta: {
      word: '파라미터 θ',
      says: '학습으로 찾는 값을 모두 일컫는 이름이고 여기서는 (a, b)예요. 업데이트는 옛 θ 자리에 새 θ를 적어요.',
    },
    stabilityLimit: {
      word: '안정 한계 2/λmax',
      says: 'λmax는 골짜기를 가로지르는 가장 급한 휘어짐이에요. η가 2/λmax보다 크면 SGD 스텝이 출발한 곳보다 더 높은 건너편에 닿아요.',
    },
    fanIn: {
      word: '팬인',
      says: '유닛 하나가 더하는 입력의 수예요. 이 모델은 x 하나를 받으므로 팬인도 팬아웃도 1이에요.',
    },
    normal: {
      word: '정규분포',
      says: '종 모양의 분포예요. 대부분 0 가까이에서 뽑히고, 셋 중 둘쯤은 표준편차 하나 안에 있어요. He 등은 분산 2 / 팬인으로 가중치를 뽑아요.',
    },
    localMinimum: {
      word: '극소',
      says: '둘레에서는 가장 낮지만 전체에서 가장 낮지는 않은 곳이에요. 내려가기만 해서는 나올 수 없어서 출발점이 도착점을 정해요.',
    },
    saddle: {
      word: '안장점',
      says: '평평하지만 골짜기는 아니에요. 한쪽으로는 내려가고 다른 쪽으로는 올라가요. 그라디언트가 0이라 근처에서는 스텝이 아주 작아요.',
    },
    plateau: {
      word: '고원',
      says: '어느 쪽으로 가도 손실이 거의 변하지 않는 곳이에요. 그라디언트가 0에 가까워 스텝이 거의 움직이지 않아요.',
    },
    outlier: {
      word: '이상치',
      says: '다른 점들과 동떨어진 점이에요. 제곱 오차에서는 이 한 점이 작은 오차 여럿보다 크게 작용해요.',
    },
    curvature: {
      word: '곡률 λ',
      says: '한 방향으로 손실이 얼마나 급하게 휘는지예요. 이계도함수를 모은 헤시안의 고윳값이고, SGD 스텝은 그 방향의 거리를 |1 − ηλ|만큼 남겨요.',
    },
    conditionNumber: {
      word: '조건수 κ',
      says: '가장 급한 곡률을 가장 완만한 곡률로 나눈 값이에요. 둥근 그릇이면 1이고, 클수록 가파른 방향이 견디는 걸음으로 완만한 방향을 가는 데 오래 걸려요.',
    },
    weightDecay: {
      word: '가중치 감쇠 λ',
      says: '파라미터를 그 크기만큼 0 쪽으로 당겨요. 대부분 그라디언트에 λθ를 더하고, AdamW는 파라미터에서 ηλθ를 따로 빼요.',
    },
    memory: {
      word: '옵티마이저의 기억',
      says: '속도나 그라디언트 제곱의 평균처럼 다음 스텝으로 넘기는 값이에요. 그래서 같은 그라디언트로도 다른 스텝을 밟아요.',
    },
    convergence: {
      word: '수렴 속도',
      says: '한 스텝이 최소까지의 거리를 얼마나 남기는지예요. 0.9면 스텝마다 십분의 일씩 줄어요. 관측값은 최솟값보다 높은 만큼의 손실에 로그를 취해 맞춘 직선에서 나와요.',
    },
  },
  whole,
};
