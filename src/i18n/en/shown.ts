import type { ShownMessages } from '../shownMessages.ts';

export const shown: ShownMessages = {
  answers: {
    minimum: 'minimum',
    best: 'best fit',
    floor: 'floor',
    zones: 'zones of the rate',
    path: 'path',
    values: 'a and b',
    advice: 'what would help',
    surface: 'loss surface',
  },
  hidden: (names) => `Hidden for now: ${names}.`,
  showNext: (name) => `Show ${name}`,
  showAll: 'Show all',
  hideOrShow: 'Hide the answer, then show one thing at a time',
  whatToHide: 'What is hidden',
  inLink: 'Also in the link',
  step: (step) => `step ${step}`,
  speed: (speed) => `speed ${speed}`,
  hiddenNow: (names) => `hidden: ${names}`,
  leaving: 'Esc once more, or P, leaves the presenter.',
  roomStep: 'The step in numbers',
  code: {
    title: 'This very page',
    picture: 'QR code of the link below',
    tooLong: (letters, most) =>
      `This link has ${letters} letters, and a code that a room can read holds ${most}: copy it and send it, or take a data set of the page instead of points of your own.`,
    apart: 'Its points are too many for a link: phones open it without them.',
    open: 'QR code',
  },
};
