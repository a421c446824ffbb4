import type { GestureMessages } from '../gestureMessages.ts';

export const gestures: GestureMessages = {
  surfaceHelp: (key) =>
    `Drag to turn, ${key === null ? 'scroll or pinch' : `${key} + scroll`} to zoom, click to start there`,
  touchHelp: (isFramed) =>
    `${isFramed ? 'Two fingers turn and zoom' : 'Drag to turn · pinch to zoom'} · tap to start there`,
  leftToPage: {
    wheel: (key) => `Hold ${key} and scroll to zoom`,
    finger: 'Use two fingers to turn and zoom',
  },
  sheet: 'Panel height',
  sheetHeights: { low: 'low: the tabs alone', middle: 'middle', high: 'high' },
};
