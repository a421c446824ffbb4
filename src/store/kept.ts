import { create } from 'zustand';
import type { Experiment } from '../engine/experiment.ts';

interface KeptState {
  /** What sets of points are called in this browser's storage, by the points themselves. */
  readonly names: WeakMap<object, string>;
}

/** Which data this browser keeps under a name; another state where one was named. */
export const useKept = create<KeptState>(() => ({ names: new WeakMap() }));

/** The name that the data of an experiment are kept by; null where they are not. */
export function keptNameOf({ data }: Pick<Experiment, 'data'>): string | null {
  return 'points' in data ? (useKept.getState().names.get(data.points) ?? null) : null;
}
