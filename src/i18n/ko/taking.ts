import { withBy } from './particles.ts';
import type { TakingMessages } from '../takingMessages.ts';

export const taking: TakingMessages = {
  picture: '그림',
  what: '그림에 담을 것',
  kinds: { surface: '곡면', map: '지도', fit: '데이터와 직선', loss: '손실', sheet: '모두' },
  look: '색',
  looks: { light: '밝게', dark: '어둡게' },
  size: 'PNG 크기',
  drawing: '그리는 중…',
  preview: (what) => `가져갈 그림: ${what}`,
  copy: '그림 복사',
  notCopied: '이 브라우저에서는 그림을 복사할 수 없어요. 대신 내려받으세요.',
  failed: '그림을 그리지 못했어요. 더 작은 크기로 해 보세요.',
  film: {
    film: '영상',
    about:
      '위의 그림을 스텝마다 담아요. 기기 속도와 상관없이 고른 빠르기로 흐르고, 끝 장면은 잠시 멈춰 있어요.',
    from: '시작 스텝',
    to: '끝 스텝',
    seconds: '길이(초)',
    format: '파일',
    making: (frame, all) => `${all}장면 가운데 ${frame}`,
    cancel: '그만 만들기',
    failed: '영상을 만들지 못했어요. 더 짧게 하거나 다른 파일로 해 보세요.',
    range: (what, low, high) => `${what}: ${low}부터 ${high}까지의 정수를 쓸 수 있어요.`,
  },
  handout: '유인물',
  aboutHandout:
    'A4 한 쪽에 그림, 설정, 처음 열 스텝, 문제와 링크를 담아요. 세로로도 가로로도 인쇄할 수 있고, 답은 둘째 쪽에 있어요. Ctrl+P로도 인쇄돼요.',
  noAnswers: '아직 답하지 않은 질문이 있어요. 가려진 것은 빈칸으로 두고 답지는 인쇄하지 않아요.',
  table: '유인물의 표',
  tables: { blanks: '빈칸 두기', whole: '모두 채우기' },
  print: '유인물 인쇄',
  name: '이름',
  date: '날짜',
  pictureAt: (step) => `스텝 ${step}의 그림`,
  firstSteps: '처음 스텝들',
  fillIn: '처음 스텝들: 빈칸을 채우세요',
  answers: '답지',
  longLink: '링크에 담긴 데이터가 많아서 인쇄하지 않았어요. 화면에서 복사하세요.',
  questions: {
    move: '첫 스텝에서 ∂L/∂a의 부호는 무엇이고, a는 커지나요, 작아지나요? 왜 그럴까요?',
    moveAnswer: (slope, by) =>
      `∂L/∂a는 ${slope}이고 a는 ${by}만큼 바뀌어요. 그라디언트는 오르막을 가리켜요.`,
    fall: (step) => `스텝 0에서 스텝 ${step}까지 손실이 얼마나 줄었나요?`,
    fallAnswer: (from, to, by) => `${from}에서 ${withBy(to)}, ${by}만큼 줄었어요.`,
    rise: (step) => `스텝 0에서 스텝 ${step}까지 손실이 얼마나 늘었나요?`,
    riseAnswer: (from, to, by) => `${from}에서 ${withBy(to)}, ${by}만큼 늘었어요.`,
    lines: (step) =>
      `스텝 0과 스텝 ${step}에서 모델이 말하는 값을 데이터와 직선 그림에 그려 보세요.`,
    linesAnswer: (first, step, last) => `스텝 0: ${first}. 스텝 ${step}: ${last}.`,
  },
};
