import type { Points } from '../../engine/points.ts';

const AT_ONCE = 4_000_000;
/** FNV-1a: https://datatracker.ietf.org/doc/html/draft-eastlake-fnv */
const OFFSET = 0x81_1c_9d_c5;
const PRIME = 0x01_00_01_93;

/**
 * Eight digits that stand for all numbers of the points, in their order: FNV-1a by words of 32 bits,
 * the upper half of each folded into the lower, which it would else never reach. Of other numbers one
 * in 2³² has the same. It lets the page draw in between.
 */
export async function printOf({ xs, ys }: Points): Promise<string> {
  let hash = OFFSET;
  for (const { buffer, byteOffset, length } of [xs, ys]) {
    const words = new Uint32Array(buffer, byteOffset, 2 * length);
    for (let from = 0; from < words.length; from += AT_ONCE) {
      const end = Math.min(words.length, from + AT_ONCE);
      for (let i = from; i < end; i++) {
        hash = Math.imul(hash ^ words[i], PRIME);
        hash ^= hash >>> 16;
      }
      // oxlint-disable-next-line no-await-in-loop -- a pause is the point
      if (end < words.length) await new Promise((resolve) => setTimeout(resolve));
    }
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
