/**
 * The steps of a run at which a cloud shows it, ascending: each of the first few, where most happens,
 * and further and further apart to the last.
 * @param most ≥ 2
 */
export function keptSteps(totalSteps: number, most: number): Uint32Array {
  const last = Math.min(totalSteps, most - 1);
  const kept = new Uint32Array(last + 1);
  for (let k = 1; k <= last; k++) {
    kept[k] = Math.max(k, Math.round(totalSteps * (k / last) ** 2));
  }
  return kept;
}

/** The place among the steps kept of the last that is not after a step. */
export function keptBefore(kept: Uint32Array, step: number): number {
  let low = 0;
  let high = kept.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (kept[middle] <= step) low = middle;
    else high = middle;
  }
  return low;
}
