import { create } from 'zustand';
import type { Experiment } from '../engine/experiment.ts';
import type { Range } from '../engine/frame/frame.ts';
import type { Fault } from '../engine/fault.ts';
import { countPoints, parseExperiment } from '../engine/parse.ts';

/** What a newcomer sees: a few strides down the wall, then a jittery walk along the valley. */
export const FIRST_VIEW: Experiment = parseExperiment({
  data: { preset: 'five-points' },
  init: { type: 'he-normal' },
  optimizer: { type: 'sgd', lr: 0.05 },
  batch: { size: 2, order: 'shuffle' },
  epochs: 80,
  seed: 23,
}).experiment;

interface ExperimentState {
  readonly experiment: Experiment;
  /** What could not be read of the link that was opened; empty once the person goes on. */
  readonly linkFaults: readonly Fault[];
  /** Changes with the same name, one after the other, are one move: Back undoes them at once. */
  readonly gesture: string | null;
  /** Whether the last change came from the address bar itself (Back, an opened link). */
  readonly isFromAddress: boolean;
  readonly endGesture: () => void;
  readonly change: (patch: Partial<Experiment>, gesture?: string) => void;
  readonly open: (experiment: Experiment, faults: readonly Fault[]) => void;
  readonly dismissFaults: () => void;
}

/** Ends the move that Back undoes at once. */
export function endGesture() {
  useExperiment.getState().endGesture();
}

/** Without a leftover batch to drop where the batch is larger than the data have become. */
function consistent(experiment: Experiment): Experiment {
  const { batch, data } = experiment;
  const isTooLarge = batch.size !== 'full' && batch.size > countPoints(data);
  return isTooLarge
    ? { ...experiment, batch: { ...batch, size: 'full', dropLast: false } }
    : experiment;
}

export const useExperiment = create<ExperimentState>((set) => ({
  experiment: FIRST_VIEW,
  linkFaults: [],
  gesture: null,
  isFromAddress: false,
  change: (patch, gesture) =>
    set((state) => ({
      // What was edited along the way belonged to the experiment as it was.
      experiment: consistent({ ...state.experiment, edits: [], ...patch }),
      gesture: gesture ?? null,
      isFromAddress: false,
      linkFaults: [],
    })),
  endGesture: () => set({ gesture: null }),
  open: (experiment, linkFaults) =>
    set({ experiment, linkFaults, gesture: null, isFromAddress: true }),
  dismissFaults: () => set({ linkFaults: [] }),
}));

/** A place pointed at is no more precise than about a thousandth of the range. */
const PRECISION = 1000;

/** Rounds to the last digit that a thousandth of the range has. */
function rounded(value: number, [low, high]: Range): number {
  const digits = Math.max(0, -Math.floor(Math.log10((high - low) / PRECISION)));
  return Number(value.toFixed(Math.min(12, digits)));
}

interface Ranges {
  readonly a: Range;
  readonly b: Range;
}

/** A place that was pointed at, as precise as pointing is. */
export function placeIn(frame: Ranges, a: number, b: number) {
  return { a: rounded(a, frame.a), b: rounded(b, frame.b) };
}

/** Starts at a place that was pointed at on the surface or the map. */
export function startAt(a: number, b: number, frame: Ranges) {
  const init = { type: 'point', ...placeIn(frame, a, b) } as const;
  useExperiment.getState().change({ init });
}
