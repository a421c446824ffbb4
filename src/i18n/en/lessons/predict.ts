import type { ChapterWords } from '../../lessonMessages.ts';
import type { predict as chapter } from '../../../lessons/chapters/predict.ts';

export const predict: ChapterWords<typeof chapter> = {
  teacher:
    'Take predict.3 by show of hands first, then move the cursor silently. The rows are averages of groups, so they lie far closer to the line than people do (loss.6 has 200 people). For the quick: where on the map are all lines through the point (1, 1.6)? On the straight line b = 1.6 − a.',
  beats: {
    1: {
      title: 'Fit by hand',
      ask: 'How many numbers pin down this line?',
      options: ['One', 'Two', 'Five, one per point'],
      do: ({ charts }) =>
        `Move over the map: “${charts.graphs.line.there}” follows. Find a place where it comes near every point, and click it.`,
      explain:
        'Slope a and intercept b: two numbers make a line. Learning means finding those two.',
      kills: 'the model stores the points',
    },
    2: {
      title: 'One dot is one line',
      ask: 'Which line is the place (a, b) = (2, 0) on the map?',
      options: ['A steep line through 0', 'A level line at height 2', 'A line shifted right by 2'],
      do: 'Find (2, 0) on the map, click it, and look at the line.',
      explain:
        'The map’s axes are not x and y but the slope a and the intercept b. One dot on the map is one whole line.',
      kills: 'the ball is a data point',
    },
    3: {
      title: 'A height not in the table',
      ask: 'Fifteen rows of height and weight. What weight goes with 174 cm, which is not in the table?',
      options: ['about 60 kg', 'about 67.5 kg', 'about 75 kg'],
      do: ({ transport }) =>
        `Press “${transport.play}” and let it run to the end, then point at 174 cm in the chart, or slide a finger there, and read the prediction.`,
      explain: ({ weight }) =>
        `At 174 cm the line says ${weight} kg. Answering for an input never seen before is what regression is for.`,
      kills: 'prediction means looking up the nearest row',
    },
    4: {
      title: 'A newborn',
      ask: 'Put a newborn’s 50 cm into the same line. What comes out?',
      options: ['about 3 kg', 'about 20 kg', 'less than 0'],
      do: 'Choose; the sum is then written out.',
      explain:
        '0.616 × 50 − 39.7 = −8.9 kg. The data span 147–183 cm; outside them the line vouches for nothing. That is called extrapolation.',
      kills: 'a fitted line holds everywhere',
    },
  },
};
