/** The experiment of an address without one; as in a link, what is left out has its default. */
export const firstView = {
  init: { type: 'he-normal' },
  optimizer: { type: 'sgd', lr: 0.05 },
  batch: { size: 2 },
  epochs: 80,
  seed: 23,
} as const;
