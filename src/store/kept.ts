import { create } from 'zustand';
import type { Experiment } from '../engine/experiment.ts';

type WithData = Pick<Experiment, 'data'>;

interface KeptState {
  /** The prints of sets of points, by the points themselves: the same numbers have the same one. */
  readonly prints: WeakMap<object, string>;
  /** By its print what a set is called in this browser's storage; null once it was deleted by word. */
  readonly names: ReadonlyMap<string, string | null>;
  /** A link whose data were still being read when a change by hand took their place. */
  readonly missed: string | null;
}

/** Which data this browser keeps under a name; another state where one was named. */
export const useKept = create<KeptState>(() => ({
  prints: new WeakMap(),
  names: new Map(),
  missed: null,
}));

/** The name and the print that the data of an experiment are kept by; null where they are not. */
export function keptOf({ data }: WithData): { name: string; print: string } | null {
  const { prints, names } = useKept.getState();
  const print = 'points' in data ? prints.get(data.points) : undefined;
  const name = print === undefined ? null : names.get(print);
  return print === undefined || typeof name !== 'string' ? null : { name, print };
}

/** Whether they were deleted by word, and have not changed since. */
export function areDeleted({ data }: WithData): boolean {
  const { prints, names } = useKept.getState();
  return 'points' in data && names.get(prints.get(data.points) ?? '') === null;
}
