import type { CatalogueMessages } from '../messages.ts';

/** About the choices of the first view. */
export const first: CatalogueMessages['first'] = {
  data: 'Five points near a line, few enough to follow each one.',
  model: 'A straight line. Its squared error is a bowl with one minimum.',
  loss: 'Mean of the squared residuals (MSE): large misses count most.',
  init: 'Normal, with variance 2 / fan-in. He et al. (2015).',
  optimizer: 'Steps straight against the gradient of the batch.',
  schedule: 'The learning rate stays as it is.',
};
