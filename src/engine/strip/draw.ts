import { createRandom } from '../numeric/random.ts';
import type { StackShape } from './settings.ts';
import type { Drawn } from './stack.ts';

/** @param index a stream of its own for each layer, so that none waits for another */
function normals(seed: number, index: number, count: number): Float64Array {
  const random = createRandom(seed, 'layers', index);
  const values = new Float64Array(count);
  for (let k = 0; k < count; k++) values[k] = random.normal();
  return values;
}

/** Makes each row one of length 1. */
function normalize(rows: Float64Array, length: number) {
  for (let from = 0; from < rows.length; from += length) {
    let squares = 0;
    for (let k = from; k < from + length; k++) squares += rows[k] * rows[k];
    const norm = Math.sqrt(squares);
    for (let k = from; k < from + length; k++) rows[k] /= norm;
  }
}

/**
 * Inputs and weights from N(0, 1), and a random direction to be sent back for each input. All
 * settings share them, their weights scaled to the variance of each: what differs between two of them
 * is no chance. Each layer is drawn when it is first asked for, and kept.
 * @param seed integer, 0 to 2³² − 1
 */
export function drawStack(seed: number, { widths, inputs }: StackShape): Drawn {
  const drawn = new Map<number, Float64Array>();
  const top = normals(seed, widths.length, inputs * widths[widths.length - 1]);
  normalize(top, widths[widths.length - 1]);
  return {
    x: normals(seed, 0, inputs * widths[0]),
    weights: (layer) => {
      const before = drawn.get(layer);
      if (before !== undefined) return before;
      const weights = normals(seed, layer, widths[layer] * widths[layer - 1]);
      drawn.set(layer, weights);
      return weights;
    },
    top,
  };
}
