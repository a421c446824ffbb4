/**
 * What a rule remembers from step to step, as it is before the first: the numbers of each slot by
 * its name. Two numbers are one along a and one along b; one number belongs to both; none at all
 * says that these settings do not keep that slot. NaN is a number that the first step will find.
 */
export type Slots<Name extends string = string> = Readonly<Record<Name, readonly number[]>>;

/** The slots as a rule reads and writes them. */
export type Views<Name extends string = string> = Readonly<Record<Name, Float64Array>>;

export interface Memory {
  /** All that is remembered, slot after slot: copied and put back, a rule goes on bit for bit. */
  readonly memory: Float64Array;
  /** The parts of it by name. */
  readonly slots: Views;
}

/**
 * Lays slots out in one array.
 * @param kept a copy of such an array, to go on from it
 * @throws RangeError where it has another length
 */
export function createMemory(slots: Slots, kept?: Float64Array): Memory {
  const starts = Object.entries(slots);
  const memory = new Float64Array(starts.flatMap(([, numbers]) => numbers));
  if (kept !== undefined) {
    if (kept.length !== memory.length) {
      throw new RangeError(`memory: must have ${memory.length} numbers, got ${kept.length}`);
    }
    memory.set(kept);
  }
  let end = 0;
  const views = starts.map(([name, { length }]) => {
    end += length;
    return [name, memory.subarray(end - length, end)] as const;
  });
  return { memory, slots: Object.fromEntries(views) };
}
