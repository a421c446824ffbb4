import type { ChapterWords } from '../../lessonMessages.ts';
import type { loss as chapter } from '../../../lessons/chapters/loss.ts';

export const loss: ChapterWords<typeof chapter> = {
  teacher:
    'Let the room compute the fifth square in loss.2 before the squares are shown. Loss and cost are often said of the same thing: strictly, loss for one point or batch, cost or objective for all data; no need to insist. Huber is not immune: with the last of the five points at 8 the slope goes from 1.22 to 1.80 (δ 0.5) or 2.30 (δ 1), against 2.90 for MSE.',
  beats: {
    1: {
      title: 'They cancel',
      ask: 'The residuals of this falling line are −2.1, −1.3, 0.2, 0.8, 2.4: they add up to exactly 0. Is it a good line?',
      options: ['Yes, the error is 0', 'No, they cancel', 'Cannot tell'],
      do: ({ transport }) => `Press “${transport.play}” and see a better line at the end.`,
      explain: ({ first, last }) =>
        `Misses above and below only cancelled. So the sign has to go: square, or take the absolute value. Measured by the mean square it fell from ${first} to ${last}.`,
      kills: 'average error 0 means good',
    },
    2: {
      title: 'The mean of squares',
      ask: 'The residuals of y = x + 1 are −0.2, −0.4, 0.1, −0.3, 0.3. Which point alone makes 41 % of the loss?',
      options: ['The first', 'The second', 'The fifth'],
      do: ({ pictures }) => `Turn on “${pictures.squares}” and compare the areas.`,
      explain:
        '0.04 + 0.16 + 0.01 + 0.09 + 0.09 = 0.39; divided by five, 0.078. That mean area is the MSE. 0.16 is 41 % of 0.39.',
      kills: 'MSE is a distance (its unit is y squared; its root is in y)',
    },
    3: {
      title: 'Twice as far',
      ask: 'A point moves twice as far from the line. Its square grows by',
      options: ['× 2', '× 4', '× 8'],
      do: ({ charts }) =>
        `Turn on “${charts.points.edit}” and drag the fifth point (2.5, 3.8) up until its distance from the line has doubled.`,
      explain:
        'Twice as wide and twice as high: four times the area. Squaring makes big misses count far more. That is why one distant point can pull a line.',
      kills: 'all points pull equally',
    },
    4: {
      title: 'How low?',
      ask: 'Trained to the end, what does the loss do?',
      options: ['It reaches 0', 'It stops above 0', 'It keeps going up and down'],
      do: ({ transport }) => `Press “${transport.toEnd}”.`,
      explain: ({ steps, last }) =>
        `After about ${steps} steps it rests at ${last}, for no line goes through all five points. What remains is called the floor.`,
      kills: 'loss not 0 means training failed',
    },
    5: {
      title: 'When the floor is 0',
      ask: 'How many points must go before the floor is 0?',
      options: ['1', '2', '3', 'It never is'],
      do: ({ charts, pictures }) =>
        `Turn on “${charts.points.edit}”, choose “${pictures.removePoint}” for one point after another, and watch the floor in the loss chart.`,
      explain:
        'Loss 0 is possible exactly when all points lie on one line. Here no three do, so two must be left: two always do. Of course, throwing data away is not learning.',
      kills: 'the loss of a linear regression cannot be 0',
      precisely: [
        '“The loss of a linear regression cannot be 0”: nearly right, with one thing more. It is 0 exactly when all points lie on one line (always so for two points with different x). Otherwise the residual variance remains. (Hastie, Tibshirani & Friedman, The Elements of Statistical Learning, 3.2)',
        '“To get 0 the curve would have to zigzag through the points”: nearly right, with one thing more. A richer model may reach 0, none can if equal x have different y; and 0 is not the goal (overfitting). (ibid., 2.9)',
      ],
    },
    6: {
      title: 'Another loss',
      ask: 'Heights and weights of 200 people, one row swapped (57 cm, 166 kg). Fitted by MSE, how many kg per 10 cm?',
      options: ['about 2.4', 'about 11', 'about 20'],
      do: ({ controls, catalogue: { losses } }) =>
        `Train to the end; then change “${controls.loss}” to ${losses.huber.name} or ${losses.mae.name.toLowerCase()} and train again.`,
      explain: (_, { catalogue: { losses } }) =>
        `The swapped row holds 37 % of all the squares and flattens the line to 2.4 kg per 10 cm. Without it: 11.5. ${losses.huber.name} and ${losses.mae.name.toLowerCase()} give about 10. The loss decides what “best” means.`,
      kills: 'the loss is a detail',
    },
  },
};
