import { noiseOf, withoutNoise } from '../engine/noise.ts';
import { placeOf } from '../engine/progress.ts';
import type { Outcome } from '../i18n/runPanelMessages.ts';
import { firstNear } from './firstWithin.ts';
import { objectiveNow } from './objective.ts';
import { lastRow } from './runs.ts';
import type { Run } from './runs.ts';

/** What has become of a run, as far as it is trained. */
export interface Result {
  readonly loss: number;
  /** The loss over the least there is; null where that is not known. */
  readonly excess: number | null;
  /** Until the loss is within 1 % of the floor for the first time; null where it never was. */
  readonly steps: number | null;
  readonly samples: number | null;
  readonly outcome: Outcome;
}

/** Within this part of the floor a run has arrived. */
const WITHIN = 0.01;

export function resultOf({ problem, trace, status }: Run): Result {
  const { best } = objectiveNow();
  const { objective, start } = problem;
  const noise = noiseOf(problem).loss;
  const loss =
    trace.rows === 0 ? objective.loss(start.a, start.b) : trace.columns.loss.at(lastRow({ trace }));
  const floor = best?.loss ?? null;
  const row = floor === null ? null : firstNear({ problem, trace }, floor, WITHIN);
  const steps = row === null ? null : trace.stepAt(row);
  return {
    loss: withoutNoise(loss, noise),
    excess: floor === null ? null : Math.max(0, withoutNoise(loss - floor, noise)),
    steps,
    samples: steps === null ? null : placeOf(problem, 'samples', steps),
    // A run that has gone out of bounds is trained on to its last step, but has diverged there.
    outcome: trace.lastRowInBounds === null ? status.is : 'diverged',
  };
}
