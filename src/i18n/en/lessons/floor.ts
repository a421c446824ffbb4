import type { ChapterWords } from '../../lessonMessages.ts';
import type { floor as chapter } from '../../../lessons/chapters/floor.ts';

export const floor: ChapterWords<typeof chapter> = {
  teacher:
    'The root of the floor, 0.21, is the typical miss in units of y. In floor.1 the middle point lies at the mean of x: a lever of length 0.',
  beats: {
    1: {
      title: 'Leverage',
      ask: 'Lower the middle point (1.5, 2.6) by 2. The slope of the best line',
      options: ['grows', 'stays', 'shrinks'],
      do: ({ charts }) =>
        `Turn on “${charts.points.edit}” and watch the ${charts.graphs.line.best}. Lower the middle point by more than 1.5 and put it back; then lower the last point by more than 1.5.`,
      explain:
        'Lowered by 2, the middle point only lowers the line: the slope stays 1.22. The last point, lowered by 2, turns it from 1.22 to 0.42. The further a point is from the mean of x, the longer its lever.',
      kills: 'every outlier turns the line',
    },
    2: {
      title: 'On a log axis',
      ask: 'These five points lie exactly on one line. On a log axis the loss',
      options: ['flattens out', 'falls in a straight line', 'drops at once'],
      do: ({ transport }) => `Press “${transport.toEnd}” and look at the loss chart.`,
      explain: ({ to6, to12, to20 }) =>
        `10⁻⁶ in ${to6} steps, 10⁻¹² in ${to12}, 10⁻²⁰ in ${to20}: each step takes the same factor off, which on a log axis is a straight line. It ends where only the rounding of 64-bit numbers is left.`,
      kills: 'it slows down near the bottom',
    },
    3: {
      title: 'Same x, different y',
      ask: 'Two pairs of points share their x. Could a zigzag curve reach loss 0?',
      options: ['Yes', 'No'],
      do: ({ transport }) => `Press “${transport.toEnd}” and look at the floor in the loss chart.`,
      explain: ({ least }) =>
        `A function gives one answer for each x. At best that is the mean of the two y, so no curve at all gets below ${least} here. What is left is noise in the data.`,
      kills: 'a complex enough model always reaches 0',
    },
    4: {
      title: 'Is 0 good?',
      ask: 'A curve of degree 4 through all five points has loss 0. At x = 3 the line says 4.2, the curve 11.3. Which would you trust?',
      options: ['The line', 'The curve'],
      do: 'Choose; the explanation follows.',
      explain:
        'From point to point y rose by about 0.6 for every 0.5 of x; the curve suddenly rises by 7.5. Memorising is not learning: that is called overfitting.',
      kills: 'lower training loss is always better',
    },
  },
};
