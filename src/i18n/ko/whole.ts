import { withIs } from './particles.ts';
import type { AdviceFacts, RateFacts, WholeMessages } from '../wholeMessages.ts';

function advice(facts: AdviceFacts): string {
  switch (facts.is) {
    case 'creeping': {
      const { parameter, condition, steps, standardised } = facts;
      const need =
        steps === null ? '' : ` 완만한 방향의 거리가 1 %로 줄려면 약 ${steps}스텝이 필요해요.`;
      const help = standardised === null ? '' : ` x를 표준화하면 κ = ${withIs(standardised)}.`;
      return `${parameter}가 아주 천천히 움직여요. κ = ${withIs(condition)}.${need}${help}`;
    }
    case 'aboveEdge':
      return `η = ${facts.rate}, 안정 한계 ${facts.edge}보다 커요. 골짜기를 가로질러 스텝마다 더 멀리 닿아요.`;
    case 'farBelowEdge':
      return `η = ${facts.rate}, 안정 한계 ${facts.edge}보다 훨씬 작아요. 학습률을 키우면 더 빨리 도착해요.`;
    case 'narrow':
      return `κ = ${facts.condition}, 좁고 긴 골짜기예요. x를 표준화하면 κ = ${withIs(facts.standardised)}.`;
    case 'round':
      return `κ = ${facts.condition}, 그릇이 거의 둥글어서 어느 방향도 발목을 잡지 않아요.`;
    case 'saddle':
      return '한쪽으로는 위로, 다른 쪽으로는 아래로 휘어요. 안장점처럼 골짜기가 아니에요.';
    case 'top':
      return '어느 쪽으로나 아래로 휘어요. 꼭대기처럼 골짜기가 아니에요.';
    case 'level':
      return '완만한 방향으로는 휘지 않아서 그쪽의 손실은 거의 같아요.';
    case 'flat':
      return '이 자리에서는 곡면이 전혀 휘지 않아요.';
    case 'reached':
      return '공이 더 내려갈 데 없이 낮은 곳에 있어요.';
    case 'batches':
      return '배치마다 달라서 스텝이 남기는 비율은 전체 배치의 값이고, 어림으로만 보세요.';
  }
}

function rate({ predicted, observed, steps, isDecaying }: RateFacts): string {
  const before = predicted === null ? '예측: 이 규칙으로는 알려지지 않음' : `예측: ${predicted}`;
  const after =
    observed === null
      ? isDecaying
        ? '관측: 가중치 감쇠가 있으면 최소가 아닌 곳으로 가서 재지 않음'
        : '관측: 아직 없음'
      : `${steps}스텝 동안 관측: ${observed}`;
  return `${before}, ${after}`;
}

export const whole: WholeMessages = {
  title: (step) => `스텝 ${step}의 전체 계산`,
  titleOfNext: (step) => `다음 스텝 ${step}의 전체 계산`,
  coming: '옵티마이저가 기억한 값을 다시 계산하고 있어요…',
  tooFast: '스텝이 너무 빨리 지나가요. 일시정지하거나 더 느린 속도를 골라 보세요.',
  copyAs: '복사 형식',
  formats: { latex: 'LaTeX', markdown: 'Markdown', text: '텍스트' },
  copied: (format) => `${format} 형식으로 복사했어요`,
  rowsLeftOut: (count) => `외 점 ${count}개`,
  batch: (size, batch, batches, epoch) =>
    `배치의 점 ${size}개 (에폭 ${epoch}, 배치 ${batch}/${batches})`,
  table: '업데이트 전 배치의 점',
  tableHelp: '위아래 화살표 키로 점을 옮겨 다녀요',
  point: '점',
  pointName: (n) => `점 ${n}`,
  standardised: 'x와 y는 모델이 보는 대로, 표준화한 값이에요.',
  mean: '평균',
  gradient: '배치의 그라디언트',
  decay: '가중치 감쇠',
  memory: '옵티마이저가 기억하는 값',
  noMemory: '없어요. 스텝은 그라디언트만으로 정해져요.',
  slot: '기억',
  before: '전',
  after: '후',
  notYet: '아직 없음',
  slots: {
    velocity: '속도 v',
    mean: '그라디언트 평균 m',
    square: '제곱 평균 s',
    largestSquare: '가장 큰 제곱 평균 S',
    beta1Power: 'β₁ᵗ',
    beta2Power: 'β₂ᵗ',
    warmUp: '준비 운동 w',
    momentumProduct: '모두 곱한 값 Πμ',
    sum: '제곱의 합 s',
    steps: '스텝 수 t',
    moved: '이동 제곱 평균 u',
    largest: '가장 큰 그라디언트 u',
    size: '걸음 크기 Δ',
    previous: '앞선 그라디언트 g₋',
    lr: '학습률',
    best: '가장 낮은 손실',
    badEpochs: '나아지지 않은 에폭',
    cooling: '남은 쉬는 에폭',
  },
  rate: '스케줄과 학습률',
  moves: (times) => `${times}번 진행`,
  times: (factor) => `배치 크기에 따라 × ${factor}`,
  update: '업데이트',
  loss: '손실',
  lossOfBatch: '배치, 업데이트 전',
  lossOfAll: '전체 데이터',
  diagnosis: {
    title: '진단',
    where: (step) => `스텝 ${step} 뒤 공이 있는 자리`,
    direction: '방향',
    curvature: '곡률 λ',
    left: '스텝이 남기는 비율',
    untilNear: '1 %까지 스텝',
    never: '안 됨',
    steep: '가파름',
    flat: '완만함',
    condition: '조건수 κ = λmax/λmin',
    edge: '안정 한계',
    edgeIs: {
      exact: '지금 쓰는 업데이트 규칙의 한계',
      guide: '어림: 이차 함수에서 학습률이 일정한 전체 배치 스텝이라면 정확해요',
      plain: '기본 스텝의 한계: 이 옵티마이저의 한계는 알려지지 않아 어림으로만 보세요',
    },
    rate,
    nothing: {
      kink: '이 손실은 꺾이는 데가 있어서 곡률로 알 수 있는 것이 없어요.',
      manyPoints: '점이 너무 많아서 곡률은 계산하지 않아요.',
      overflow: '여기서는 곡률이 수로 나타낼 수 없을 만큼 커요.',
    },
    advice,
    ownUnits: '데이터의 원래 단위로',
    r2: 'R², y를 설명하는 몫',
    typicalMiss: '전형적인 오차, √MSE',
    conditions: '표준화 전과 후의 조건수',
  },
};
