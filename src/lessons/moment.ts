import type { Activation, Weights } from '../engine/strip/settings.ts';
import type { Experiment } from '../engine/experiment.ts';
import type { Points } from '../engine/points.ts';
import type { Unit } from '../engine/progress.ts';

/** A step of a trace: where the parameters are after it, the full-data loss there, and its rate. */
export interface Row {
  readonly a: number;
  readonly b: number;
  readonly loss: number;
  readonly lr: number;
}

/** How a run stands on the screen, in the words of its status. */
export type Shown = 'idle' | 'running' | 'paused' | 'finished' | 'diverged' | 'failed';

/** A run whose end has been seen in this beat. */
export interface FinishedRun {
  readonly experiment: Experiment;
  readonly is: 'finished' | 'diverged';
  readonly steps: number;
  readonly last: Row;
  /** The least loss of its objective; null where it is not known. */
  readonly floor: number | null;
  /** The first step whose loss is within this part above the floor; Infinity where there is none. */
  readonly firstWithin: (part: number) => number;
  /** The mean loss over the last twenty epochs, or as many as there are. */
  readonly hovering: number;
}

/** A set of many runs that has come to its end. */
export interface FinishedSet {
  readonly experiment: Experiment;
  /** What differs from run to run. */
  readonly of: 'seeds' | 'starts';
  readonly counted: number;
  /** How many of them ended in a minimum other than that in which they would stay. */
  readonly left: number | null;
  /** How many ended in the lowest minimum. */
  readonly inBest: number | null;
  readonly medianLoss: number;
}

/** What the instruments of the lessons show. */
export interface Lab {
  readonly scan: { readonly byHand: number; readonly painted: number };
  readonly race: { readonly budget: number };
  readonly strip: {
    readonly activation: Activation;
    /** null: none chosen yet. */
    readonly weights: Weights | null;
    readonly tried: Readonly<Partial<Record<Activation, readonly Weights[]>>>;
  };
  /** Sets of runs that were finished in this beat. */
  readonly many: readonly FinishedSet[];
  readonly sweep: { readonly isDone: boolean };
}

/** All that decides whether a beat is done: what is on the screen, and what was there in this beat. */
export interface Moment {
  readonly experiment: Experiment;
  /** As the beat set it. */
  readonly scene: Experiment;
  readonly points: Points;
  readonly shown: Shown;
  /** The furthest step of this experiment that the playhead has reached in this beat. */
  readonly seen: number;
  /** The step of the run's last row, as far as it is trained. */
  readonly last: number;
  /** The row of a step; null where it is not trained, or not kept of a long run. */
  readonly row: (step: number) => Row | null;
  /** Data − line (or curve) of each point after a step; null where the step has no row. */
  readonly residuals: (step: number) => readonly number[] | null;
  readonly sceneResiduals: readonly number[];
  /** The least loss there is; null where it is not known. */
  readonly floor: number | null;
  /** The largest stable learning rate, 2/λmax; null where there is none. */
  readonly edge: number | null;
  /** As of the run shown, which may be trained ahead of the playhead. Infinity where there is none. */
  readonly firstWithin: (part: number) => number;
  /** The least loss of all steps that are trained. */
  readonly leastLoss: number;
  /** Every experiment that was on the screen in this beat, the scene's first. */
  readonly was: readonly Experiment[];
  /** How far each of them was seen. */
  readonly reached: readonly { readonly experiment: Experiment; readonly step: number }[];
  readonly finished: readonly FinishedRun[];
  readonly view: {
    readonly squares: boolean;
    /** The slopes by direction were turned on in this beat. */
    readonly hadWheel: boolean;
    /** What the loss chart's axis counted in, in this beat. */
    readonly lossAxes: readonly Unit[];
  };
  /** x under the reading cursor of the fit chart, in the data's own unit. */
  readonly probe: number | null;
  readonly hasGuessed: boolean;
  readonly lab: Lab;
}
