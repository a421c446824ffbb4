import type { ShownMessages } from '../shownMessages.ts';

export const shown: ShownMessages = {
  answers: {
    minimum: '최소점',
    best: '최선의 모델',
    floor: '바닥',
    zones: '학습률 구간',
    path: '경로',
    values: 'a와 b',
    advice: '고치는 방법',
    surface: '손실 곡면',
  },
  hidden: (names) => `지금 가려 둔 것: ${names}`,
  showNext: (name) => `${name} 보이기`,
  showAll: '모두 보이기',
  hideOrShow: '답 가리기, 다시 누르면 하나씩 보이기',
  whatToHide: '가릴 것',
  inLink: '링크에 함께 담기',
  step: (step) => `스텝 ${step}`,
  speed: (speed) => `속도 ${speed}`,
  hiddenNow: (names) => `가려 둔 것: ${names}`,
  flatForNow: '화면에 곡면이 많아서 지금은 평면으로 보여 줘요.',
  embed: {
    title: '다른 페이지 안에',
    about:
      '강의 페이지나 슬라이드에 코드를 붙여 넣으세요. 코드를 받지 않는 곳에는 링크를 넣으면 돼요.',
    lesson: '열려 있는 레슨과 모든 설정',
    panels: '보일 것',
    controls: '바꿀 수 있는 것',
    hasKeys: '안에서 키보드 쓰기',
    size: '크기',
    code: '프레임 코드',
    copy: '코드 복사',
    copyLink: '프레임 링크 복사',
    frame: 'Downhill: 한 스텝씩 보는 경사 하강법',
    noRoom: '프레임이 작아서 레슨을 펼칠 수 없어요. 전체 페이지에서 볼 수 있어요.',
  },
  leaving: 'Esc를 한 번 더 누르거나 P를 누르면 발표 화면에서 나가요.',
  roomStep: '전체 계산',
  code: {
    title: '지금 이 화면',
    picture: '아래 링크의 QR 코드',
    tooLong: (letters, most) =>
      `링크가 ${letters}자인데, 교실에서 읽을 수 있는 코드에는 ${most}자까지 담겨요. 링크를 복사해서 보내거나, 직접 넣은 점 대신 페이지의 데이터를 골라 주세요.`,
    apart: '점이 너무 많아서 링크에 담기지 않아요. 휴대폰에서는 점 없이 열려요.',
    open: 'QR 코드',
  },
};
