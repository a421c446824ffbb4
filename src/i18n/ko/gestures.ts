import type { GestureMessages } from '../gestureMessages.ts';

export const gestures: GestureMessages = {
  surfaceHelp: (key) =>
    `끌어서 돌리기, ${key === null ? '스크롤이나 두 손가락으로' : `${key} + 스크롤로`} 확대, 누른 곳에서 출발`,
  touchHelp: (isFramed) =>
    `${isFramed ? '두 손가락으로 돌리기와 확대' : '끌어서 돌리기 · 두 손가락으로 확대'} · 누른 곳에서 출발`,
  leftToPage: {
    wheel: (key) => `${key} 키를 누른 채 스크롤하면 확대돼요`,
    finger: '두 손가락으로 돌리고 확대해요',
  },
  sheet: '패널 높이',
  sheetHeights: { low: '낮음: 탭만', middle: '중간', high: '높음' },
};
