import { clampedIndex } from './bins.ts';
import type { Bins } from './bins.ts';

/**
 * How many of n edges at 0, 1, 2, … lie at or below a place. Its branches ask for places that 32 bits
 * cannot hold, and there are hardly any.
 */
function rankOf(place: number, n: number): number {
  // A constant of the module would be read anew each time, once a bundler has made it a variable.
  const far = 2 ** 30;
  if (place > far) return n;
  if (place < -far) return 0;
  return clampedIndex((place + 1) | 0, n);
}

/**
 * Bins by the order of their edges, wherever these and the heights are.
 * @param knots in cells, ascending, at most three, 0 among them
 * @param n nodes of b
 */
export function rankBins(knots: readonly number[], n: number): Bins {
  const edges = knots.flatMap((knot, k) =>
    Array.from({ length: n }, (_, j) => ({ k, j, at: j - knot })),
  );
  const zero = knots.indexOf(0);
  const references = new Float64Array(edges.length + 1);
  const ends = new Uint32Array(edges.length);
  let passed = 0;
  edges
    .toSorted((p, q) => p.at - q.at)
    .forEach(({ k, j }, bin) => {
      ends[k * n + j] = bin + 1;
      if (k === zero) passed += 1;
      references[bin + 1] = passed;
    });
  // A knot that is not there has no edge below anything.
  const [knot0, knot1 = -Infinity, knot2 = -Infinity] = knots;
  return {
    count: edges.length + 1,
    references,
    ends,
    add: (moments, tops, xs, slope) => {
      for (let i = 0; i < xs.length; i++) {
        const q = tops[i] - xs[i] * slope;
        // The number of a bin is how many edges lie at or below it: the sum of its ranks.
        const bin = rankOf(q + knot0, n) + rankOf(q + knot1, n) + rankOf(q + knot2, n);
        const off = q - references[bin];
        moments[3 * bin] += 1;
        moments[3 * bin + 1] += off;
        moments[3 * bin + 2] += off * off;
      }
    },
  };
}
