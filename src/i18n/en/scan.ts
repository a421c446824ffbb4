import type { ScanMessages } from '../scanMessages.ts';

const UNITS = {
  nanoseconds: 'ns',
  microseconds: 'µs',
  milliseconds: 'ms',
  seconds: 's',
  minutes: 'minutes',
  hours: 'hours',
  days: 'days',
  years: 'years',
};

export const scan: ScanMessages = {
  scanner: 'Try them all',
  about: (points) =>
    `a and b from −1 to 3, 0.1 apart: 41 × 41 cells. The loss of one cell is one pass over ${points === '1' ? 'the point' : `all ${points} points`}.`,
  help: 'Click a cell to compute its loss',
  touchHelp: 'Tap a cell to compute its loss',
  keys: 'Arrow keys on the map, and Shift with arrow keys on the surface, go from cell to cell; Enter computes the loss of the cell, Escape ends.',
  reading: 'Cell read',
  read: (a, b, loss) => `a ${a}, b ${b}: ${loss === null ? 'not computed' : `loss ${loss}`}`,
  row: 'One row',
  randomCells: (count) => (count === '1' ? 'Random cell' : `${count} random cells`),
  rest: 'Paint the rest',
  clear: 'Clear',
  losses: 'Losses computed',
  looks: 'Points looked at',
  lowest: 'Lowest so far',
  lowestAt: (loss, a, b) => `${loss} at (${a}, ${b})`,
  none: 'none yet',
  said: (losses, looks, lowest) =>
    `Losses computed: ${losses}. Points looked at: ${looks}.${lowest === null ? '' : ` Lowest: ${lowest}.`}`,
  cleared: 'All cells cleared.',
  race: 'A race on one budget',
  raceAbout:
    'Who finds a low loss first? A step of gradient descent is charged two losses: one for the loss, one for the gradient.',
  raceTo: (losses) => `To ${losses}`,
  lanes: {
    rows: 'row by row',
    random: 'at random, this seed',
    typical: 'at random, typically',
    descent: 'gradient descent',
  },
  paid: 'Losses paid for',
  bestSoFar: 'Best loss so far',
  chart: (losses) => `Best loss so far against losses paid for, run to ${losses}`,
  pending: 'Computing the lanes…',
  raceSaid: (losses, lanes) => `After ${losses} losses: ${lanes.join(', ')}.`,
  lane: (name, loss) => `${name} ${loss}`,
  parameters: 'And with more parameters?',
  parametersSlider: 'Parameters d',
  cells: (power, count) => `${power} ${count} cells`,
  time: (value, unit) => `${value} ${value === '1' ? UNITS[unit].replace(/s$/, '') : UNITS[unit]}`,
  takes: (time) => `${time}, at 10⁹ losses a second`,
};
