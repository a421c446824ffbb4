import type { Messages } from '../messages.ts';
import { catalogue } from './catalogue.ts';
import { charts } from './charts.ts';
import { learn } from './learn.ts';
import { pictures } from './pictures.ts';
import { gestures } from './gestures.ts';
import { scene } from './scene.ts';
import { view } from './view.ts';
import { runs } from './runs.ts';

export const ko: Messages = {
  runs,
  catalogue,
  pictures,
  charts,
  view,
  scene,
  gestures,
  learn,
  controls: {
    controls: '실험',
    openControls: '설정',
    close: '닫기',
    data: '데이터',
    ownData: '내 데이터',
    bringData: '열기·붙여넣기…',
    changes: '변경',
    undo: '되돌리기',
    redo: '다시 하기',
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
    manyRuns: '여러 실행',
    zones: {
      crawl: '느림',
      smooth: '적당함',
      swing: '출렁임',
      overshoot: '왔다 갔다',
      diverge: '발산',
      mayDiverge: '발산할 수 있음',
    },
    atLimit: '끝없이 왔다 갔다',
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
    learningRateSlider: '학습률 슬라이더',
    limit: (formulaAndValue) => `한계 ${formulaAndValue}`,
    rateNow: (value) => `지금 η ${value}`,
    linkFaults: (sentences, more) =>
      `링크의 일부를 그대로 읽지 못했어요. ${sentences.join('; ')}${more === null ? '' : `; 그 밖에 ${more}건`}.`,
    stepBeyond: (step, last) =>
      `스텝 ${step}에서 열려고 했지만 이 실행은 스텝 ${last}에서 끝나요. 여기가 그 끝이에요.`,
  },
  transport: {
    transport: '재생',
    play: '재생',
    pause: '일시정지',
    stepForward: '한 스텝 앞으로',
    stepBack: '한 스텝 뒤로',
    reset: '처음으로',
    toEnd: '끝으로',
    parts: { batch: '배치', residuals: '잔차', gradient: '그라디언트', step: '스텝' },
    loop: { begin: '여기부터 반복', end: '여기까지 반복', off: '반복 끝내기' },
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
    pausedAt: (loss, a, b) => `손실 ${loss}, a ${a}, b ${b}`,
    finished: (steps, loss) => `${steps}스텝 만에 완료, 손실 ${loss}`,
    failed: {
      absent:
        '학습을 시작하지 못했어요. 필요한 파일을 불러올 수 없었어요. 연결을 확인하고 재생을 눌러 주세요.',
      died: '학습이 멈췄어요. 브라우저가 계산하던 워커를 종료했어요. 재생을 누르면 이어서 학습해요.',
      silent:
        '학습이 멈췄어요. 계산하던 워커가 응답하지 않아요. 재생을 누르면 새 워커로 이어서 학습해요.',
      bug: '학습이 멈췄어요. 계산 중에 문제가 생겼어요. 재생을 눌러 다시 시도하거나 설정을 바꿔 보세요.',
    },
    standstill: '여기는 그라디언트가 0이라 SGD로는 움직이지 않아요.',
    divergedTitle: (step) => `발산: 스텝 ${step}에서 멈춤`,
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
    shareStep: '이 스텝으로 링크 공유',
    atThisStep: '이 스텝으로',
    linkCopied: '링크를 복사했어요',
    linkToCopy: '이 링크를 복사하세요:',
    takeHome: '가져가기',
    onPaper: '페이지에서 Ctrl+P를 누르거나 “가져가기”를 열면 유인물을 인쇄할 수 있어요.',
    skipToPlay: '재생으로 건너뛰기',
    wholePage: '전체 페이지에서 열기',
    charts: '그래프',
    present: '발표 화면',
    keyboard: '단축키',
    tabs: '패널',
    tabNames: { fit: '데이터와 직선', loss: '손실', controls: '설정', numbers: '계산' },
    notices: {
      address:
        '주소창에 이 실험을 담지 못해서 뒤로 가기나 새로 고침으로는 돌아올 수 없어요. ‘링크 공유’에는 전부 담겨요.',
      apart: '점이 너무 많아 링크에 없어요. 가져가기의 점 파일을 함께 보내 주세요.',
      storage:
        '이 브라우저에는 저장할 수 없어서, 언어나 테마처럼 고른 것은 페이지를 닫을 때까지만 유지돼요.',
      language: '언어를 불러오지 못했어요. 연결을 확인하고 다시 골라 주세요.',
      part: '페이지의 일부를 불러오지 못했어요. 연결을 확인하고 다시 시도해 주세요.',
      noWorkers:
        '이 브라우저에서는 워커를 시작할 수 없어서 페이지가 직접 학습해요. 긴 실행에서는 화면이 느려질 수 있어요.',
      bug: '페이지에서 문제가 생겼어요. 화면이 이상해 보이면 새로 고침해 주세요.',
      update: '페이지의 새 버전이 준비됐어요. 편할 때 새로 고침해 주세요.',
    },
    broken: {
      absent: '이 부분을 불러오지 못했어요. 나머지는 그대로 쓸 수 있어요.',
      broken: '이 부분을 보여 주다가 문제가 생겼어요. 나머지는 그대로 쓸 수 있어요.',
    },
    loading: '불러오는 중…',
    tryAgain: '다시 시도',
    reload: '페이지 새로 고침',
  },
};
