import { createRandom } from '../numeric/random.ts';
import { CELLS } from './grid.ts';

/**
 * All cells in an order drawn without replacement.
 * @param seed the run's own
 */
export function randomOrder(seed: number): Uint16Array {
  const random = createRandom(seed, 'scan');
  const order = Uint16Array.from({ length: CELLS }, (_, k) => k);
  // Fisher and Yates.
  for (let k = CELLS - 1; k > 0; k--) {
    const other = random.below(k + 1);
    const cell = order[k];
    order[k] = order[other];
    order[other] = cell;
  }
  return order;
}
