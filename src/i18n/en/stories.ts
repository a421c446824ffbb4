import type { AboutMessages } from '../aboutMessages.ts';

const anscombe = (here: string) =>
  `Four pictures, one line: all four sets have y = 0.50 x + 3.00 and r = 0.82. ${here}`;

/** @param first about the data of the first view */
export const storiesAfter = (first: string): AboutMessages['stories'] => ({
  'five-points': first,
  'two-points':
    'At x = −1 and x = 1, both with y = 0: the loss of a line is exactly a² + b², a round bowl.',
  'exact-line':
    'Five points exactly on y = 1.5 x + 0.5. The loss of a line can be 0 only where all the points are on one.',
  women:
    'Average height and weight of American women aged 30–39. Heights are far from 0 and close together, so in cm the valley is very narrow: κ is 6.2 million, and 1 once x is standardised.',
  davis:
    'Height and weight of 200 people, row 12 with the two swapped. Show the squares and it is found: its own is 37 % of the loss of the best line, whose slope is 0.24 with it and 1.15 without.',
  cars: 'Speed and stopping distance of cars of the 1920s. Below 4.5 mph the best line stops them within less than nothing: a line holds where its points are.',
  faithful:
    'How long the geyser erupts, and the wait until it does again. Short and long eruptions are two groups, yet one line serves both: each minute more brings a wait 10.7 minutes longer.',
  trees:
    'Black cherry trees. Volume grows as a power of the girth, so the points bend: the best line gives a tree of less than 7.3 in a negative volume.',
  mtcars: 'Cars of 1973–74. A line that falls: each 1000 lb more cost 5.3 miles a gallon.',
  nile: 'The Nile at Aswan. The best line falls by 2.7 a year, but what came was a step: 1098 on average up to 1898, 850 after it.',
  'anscombe-1': anscombe('Here it is at home: a noisy line.'),
  'anscombe-2': anscombe('Here a curve that no line can follow.'),
  'anscombe-3': anscombe('Here all but one point are on another, y = 0.35 x + 4.01.'),
  'anscombe-4': anscombe('Here one point alone decides the slope: every other x is 8.'),
  'noisy-line':
    'Points around a line of your choice, drawn from the seed. The best line is near it: the nearer, the more points and the less noise.',
  'noisy-sine':
    'Points around a wave of your frequency and phase: for the sine model, many local minima.',
  saturating: 'Flat, steep, flat again: for tanh and sigmoid.',
  hinge: 'Flat, then rising: for ReLU.',
  product: 'For two layers, which fit it with many pairs (a, b).',
  'noisy-step': 'Off, then on: for the step.',
  'two-groups':
    'Each point is near one of two lines. The best line runs between them and fits neither.',
  'growing-noise':
    'A line whose noise grows with x. The best line is right on average, but it is the far points that move it.',
  points: 'Points of your own.',
});
