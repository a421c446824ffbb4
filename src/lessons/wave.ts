/** Points along two waves' worth of a sine: along the frequency a lie several valleys. */
export const WAVE = [
  [0.1, 0.5],
  [0.4, 0.8],
  [0.9, 0.8],
  [1.2, 0.1],
  [1.7, -0.3],
  [2, -0.7],
  [2.6, -0.8],
  [2.9, -0.1],
  [3.3, 0.6],
  [3.8, 0.9],
  [4.1, 0.9],
  [4.6, -0.1],
] as const;
