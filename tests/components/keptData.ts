import { within } from '@testing-library/dom';
import { stored } from './keptStorage.ts';
import type { Downhill } from './page.ts';

/** One more point than a link has room for. */
export const MANY = 20_001;
export const manyPoints = {
  n: MANY,
  xs: Float64Array.from({ length: MANY }, (_, i) => i / 1000),
  ys: Float64Array.from({ length: MANY }, (_, i) => (i % 7) + i / 1000),
};
export const LARGE_LINK = `v=1&data.name=big.csv&data.apart=${MANY}&optimizer=sgd&optimizer.lr=0.001&epochs=1&seed=5`;

export function storeMany() {
  stored.set('mine', {
    set: { name: 'mine', n: MANY, bytes: 0, isAuto: true, savedMs: 0, origin: {} },
    data: { name: 'big.csv', points: manyPoints },
  });
}

export const dialogOf = async (app: Downhill) => {
  await app.press('Open or paste…');
  return within(await app.page.findByRole('dialog', { name: 'Your data' }));
};
export const fieldOf = (name: string) =>
  new URLSearchParams(window.location.hash.slice(1)).get(name);
export const chosenData = (app: Downhill) =>
  (app.control('Data') as HTMLSelectElement).selectedOptions[0].textContent;
