/** A straight way along one axis, and the two walls between which it must stay. */
export interface Passage {
  readonly from: number;
  readonly move: number;
  readonly low: number;
  readonly high: number;
}

/** The part of a way, within [0, most], that lies between all walls; null when none does. */
export function clip(
  passages: readonly Passage[],
  most: number,
): readonly [enter: number, leave: number] | null {
  let enter = 0;
  let leave = most;
  for (const { from, move, low, high } of passages) {
    if (move === 0) {
      if (from < low || from > high) return null;
      continue;
    }
    const one = (low - from) / move;
    const other = (high - from) / move;
    enter = Math.max(enter, Math.min(one, other));
    leave = Math.min(leave, Math.max(one, other));
  }
  return enter < leave ? [enter, leave] : null;
}
