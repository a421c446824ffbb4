import type { DivergenceFacts, Messages } from '../messages.ts';
import { catalogue } from './catalogue.ts';
import { charts } from './charts.ts';
import { faultInKorean, requirementInKorean } from './faults.ts';
import { keys } from './keys.ts';
import { learn } from './learn.ts';
import { pictures } from './pictures.ts';
import { scene } from './scene.ts';
import { view } from './view.ts';

function divergedReason(facts: DivergenceFacts): string {
  const { firstLoss, loss, lr, edge, isAboveEdge, isStrict, isOverflow, isBeyond } = facts;
  if (facts.isUndefined) {
    return `여기서 손실은 ${loss}이고 너무 커진 것은 아니지만, 다음 스텝은 수가 되지 않아요. 업데이트가 0으로 나누거나 음수의 제곱근을 구하기 때문이에요. ε이 너무 작을 때 자주 그래요.`;
  }
  const grew = `손실이 ${firstLoss}에서 ${loss}까지 커졌어요.`;
  const beyond = isBeyond
    ? '처음 손실의 백만 배가 넘는 값이에요.'
    : '한 스텝만 더 가면 처음 손실의 백만 배를 넘어요.';
  const next = isOverflow ? '한 스텝만 더 가면 64비트 수의 한계를 넘어요.' : beyond;
  if (edge === null) return `${grew} η = ${lr}에서는 스텝이 너무 커요. ${next}`;
  if (!isAboveEdge) {
    return `${grew} η = ${lr}은 한계 2/λmax = ${edge}보다 작지만, 이런 실행에서는 한계가 참고일 뿐이에요. ${next}`;
  }
  const guide = isStrict ? '' : ' 이 한계는 전체 배치 SGD에서만 정확해서 여기서는 참고예요.';
  return `${grew} η = ${lr}이 한계 2/λmax = ${edge}보다 커서, 골짜기를 건너면 출발한 곳보다 더 높은 건너편에 닿아요.${guide} ${next}`;
}

export const ko: Messages = {
  catalogue,
  pictures,
  charts,
  view,
  scene,
  keys,
  learn,
  controls: {
    controls: '실험',
    openControls: '설정',
    close: '닫기',
    data: '데이터',
    scaling: '표준화',
    model: '모델',
    loss: '손실 함수',
    initializer: '초기화',
    optimizer: '옵티마이저',
    learningRate: '학습률',
    schedule: '스케줄',
    batchSize: '배치 크기',
    exactSize: '정확한 크기',
    batchOrder: '순서',
    dropLast: '남는 배치 버리기',
    lrScaling: '배치에 맞춰 η 조절',
    lrScalings: { none: '끔', linear: '비례', sqrt: '제곱근' },
    lrScalingBase: '기준 배치 크기',
    rateCurve: '실행 동안의 학습률',
    epochs: '에폭',
    seed: '시드',
    newSeed: '새 시드 뽑기',
    full: '전체',
    steps: (count) => `${count}스텝`,
    moreSettings: '설정 더 보기',
    zones: { crawl: '느림', smooth: '적당함', overshoot: '왔다 갔다', diverge: '발산' },
    guideOnly: '여기서는 참고예요. 이 한계는 전체 배치 SGD에서만 정확해요.',
    rateFromSchedule: '쓰지 않는 값: 이 스케줄은 자체 최댓값으로 η를 정함',
    learningRateSlider: '학습률 슬라이더',
    edge: (value) => `2/λmax = ${value}`,
    fault: faultInKorean,
    requirement: requirementInKorean,
    linkFaults: (sentences, more) =>
      `링크의 일부를 그대로 읽지 못했어요. ${sentences.join('; ')}${more === null ? '' : `; 그 밖에 ${more}건`}.`,
  },
  transport: {
    transport: '재생',
    play: '재생',
    pause: '일시정지',
    stepForward: '한 스텝 앞으로',
    stepBack: '한 스텝 뒤로',
    reset: '처음으로',
    toEnd: '끝으로',
    speed: '속도',
    max: '최대',
    stepsPerSecond: '스텝/초',
    perSecond: (speed) => `${speed}/초`,
    position: '재생 위치',
    epochTicks: '에폭',
    stepOf: (step, total) => `전체 ${total}스텝 중 ${step}`,
    divergedAt: (step) => `스텝 ${step}에서 발산`,
  },
  status: {
    runStatus: '실행 상태',
    idle: '대기 중: 재생을 누르세요',
    running: '실행 중',
    paused: (step) => `스텝 ${step}에서 일시정지`,
    finished: (steps, loss) => `${steps}스텝 만에 완료, 손실 ${loss}`,
    failed: (reason) => `학습이 멈췄어요 (${reason}). 설정을 하나 바꾸면 다시 시작해요.`,
    standstill: '여기는 그라디언트가 0이라 SGD로는 움직이지 않아요.',
    divergedPast: (step) => `스텝 ${step}에서 발산`,
    putAway: '치우기',
    divergedTitle: (step) => `발산: 스텝 ${step}에서 멈춤`,
    divergedReason,
    stableRate: (rate) => `η = ${rate} 쓰기`,
    stableRateEffect: (edge) => `한계 ${edge}의 절반`,
    standardise: 'x 표준화',
    standardiseEffect: (edge, rate) =>
      `한계를 ${edge}까지 옮겨요${rate === null ? '' : ` (η = ${rate})`}`,
    thinned: (stride) => `긴 실행이라 ${stride}스텝마다 하나씩 남겨요.`,
  },
  readouts: {
    readouts: '지금의 실행',
    step: '스텝',
    epoch: '에폭',
    loss: '손실',
    gradientNorm: '그라디언트 크기',
    learningRateNow: '현재 학습률',
  },
  app: {
    language: '언어',
    themeToDark: '어두운 화면',
    themeToLight: '밝은 화면',
    shareLink: '링크 공유',
    linkCopied: '링크를 복사했어요',
    linkToCopy: '이 링크를 복사하세요:',
    tabs: '패널',
    tabNames: { fit: '데이터와 직선', loss: '손실', controls: '설정', numbers: '계산' },
    languageFailed: (reason) =>
      `언어를 불러오지 못했어요 (${reason}). 연결을 확인하고 다시 눌러 주세요.`,
    broken: (reason) => `이 부분을 보여 주지 못했어요 (${reason}). 나머지는 그대로 쓸 수 있어요.`,
    tryAgain: '다시 시도',
    reload: '페이지 새로 고침',
  },
};
