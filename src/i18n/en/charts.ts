import type { ChartMessages } from '../chartMessages.ts';
import { counted } from './plurals.ts';

const REMOVING = {
  finger: ', hold to remove',
  mouse: ', right-click to remove',
} as const;

export const charts: ChartMessages = {
  points: {
    edit: 'Edit points',
    table: 'Table of points',
    hint: (most, how) =>
      `${most === null ? 'Press to add' : `${most} points at most`}, drag to move${REMOVING[how]}`,
    clear: 'Clear',
    cleared: 'Empty: the next point begins new data',
    selected: (count) => `${counted(count, 'point')} selected`,
    readHelp: 'Enter starts editing the points',
    reading: 'Point read',
    read: (x, y, predicted, residual) => [
      `x ${x} · y ${y}`,
      `predicted ŷ ${predicted}`,
      `residual y − ŷ = ${residual}`,
    ],
  },
  graphs: {
    line: { now: 'line now', best: 'best line', there: 'line there' },
    curve: { now: 'curve now', best: 'best curve', there: 'curve there' },
  },
  meanSquare: (loss) => `MSE ${loss}`,
  squaresOf: (every) => `1 in ${every} + largest`,
  noUniqueLine: (x) => `no unique line: ${x === null ? 'one point alone' : `every x is ${x}`}`,
  floor: {
    scattered: (loss) => [`floor ${loss}`, 'the points are not on one line'],
    throughZero: (loss) => [`floor ${loss}`, 'the points are not on one line through 0'],
    perfect: () => ['floor 0', 'one line goes through every point'],
    manyLines: () => ['floor 0', 'many lines go through every point'],
    oneX: (loss) => [`floor ${loss}`, 'one x has several y'],
    standardised: (loss) => [`floor ${loss}`, '1 − R², what x does not say of y'],
    steps: (loss) => [`floor ${loss}`, 'no threshold separates the points better'],
    searched: (loss) => [`best found ${loss}`, 'by search, not proved lowest'],
    convex: (loss) => [`best found ${loss}`, 'by search; there is no other valley'],
  },
  readStep: 'Read a step of the loss',
  readHelp: 'Arrow keys read a step, Enter goes there, Escape leaves',
  equalAxes: '1 : 1',
  equalAxesHelp: 'One scale for both axes',
  mapHelp: 'Arrow keys read a place (Shift for long strides), Enter starts there, Escape leaves',
  mapPending: 'Computing the contours…',
  evenContours: (step) => `too near to double: the loss differs by ${step} from contour to contour`,
  noContours: (loss) => `no contours: the loss is ${loss} all over`,
  placeRead: 'Place read',
  place: (a, b, loss) => `a ${a}, b ${b}, loss ${loss}`,
};
