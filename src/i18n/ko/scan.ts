import type { ScanMessages } from '../scanMessages.ts';

const UNITS = {
  nanoseconds: ' ns',
  microseconds: ' µs',
  milliseconds: ' ms',
  seconds: '초',
  minutes: '분',
  hours: '시간',
  days: '일',
  years: '년',
};

export const scan: ScanMessages = {
  scanner: '모두 해 보기',
  about: (points) =>
    `a와 b를 −1에서 3까지 0.1 간격으로 하면 41 × 41칸이에요. 한 칸의 손실을 구할 때마다 점 ${points}개를 모두 봐요.`,
  help: '칸을 누르면 그 손실을 구해요',
  touchHelp: '칸을 누르면 그 손실을 구해요',
  keys: '지도에서는 화살표 키, 곡면에서는 Shift와 화살표 키로 칸을 옮기고, Enter로 그 칸의 손실을 구해요. Esc로 끝내기.',
  reading: '가리킨 칸',
  read: (a, b, loss) => `a ${a}, b ${b}: ${loss === null ? '아직 안 구함' : `손실 ${loss}`}`,
  row: '한 줄',
  randomCells: (count) => `무작위 ${count}칸`,
  rest: '나머지 칠하기',
  clear: '모두 지우기',
  losses: '구한 손실',
  looks: '점을 본 횟수',
  lowest: '지금까지 가장 낮은 칸',
  lowestAt: (loss, a, b) => `(${a}, ${b})에서 ${loss}`,
  none: '아직 없음',
  said: (losses, looks, lowest) =>
    `구한 손실 ${losses}개, 점을 본 횟수 ${looks}번.${lowest === null ? '' : ` 가장 낮은 칸은 ${lowest}.`}`,
  cleared: '칸을 모두 지웠어요.',
  race: '같은 예산으로 경주',
  raceAbout:
    '누가 먼저 낮은 손실을 찾을까요? 경사 하강법은 한 스텝에 손실과 그라디언트를 모두 구하니까 손실 두 번 값으로 쳐요.',
  raceTo: (losses) => `${losses}번까지`,
  lanes: {
    rows: '차례로 훑기',
    random: '아무 데나, 이 시드',
    typical: '아무 데나, 보통',
    descent: '경사 하강법',
  },
  paid: '구한 손실 수',
  bestSoFar: '지금까지의 최저 손실',
  chart: (losses) => `구한 손실 수에 따른 최저 손실, ${losses}번까지`,
  pending: '경주 계산 중…',
  raceSaid: (losses, lanes) => `손실 ${losses}번 뒤: ${lanes.join(', ')}.`,
  lane: (name, loss) => `${name} ${loss}`,
  parameters: '파라미터가 더 많다면?',
  parametersSlider: '파라미터 수 d',
  cells: (power, count) => `${power} ${count}칸`,
  time: (value, unit) => `${value}${UNITS[unit]}`,
  takes: (time) => `1초에 10⁹칸씩 ${time}`,
};
