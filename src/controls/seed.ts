/** Short enough to read out in a lecture hall. */
const SEEDS = 10_000;

/** A seed that nobody chose. The page's only source of chance: runs draw theirs from the seed. */
export function newSeed(): number {
  return crypto.getRandomValues(new Uint32Array(1))[0] % SEEDS;
}
