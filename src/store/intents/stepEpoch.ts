import { endOfEpoch, placeOfStep } from '../../engine/epochs.ts';
import { activeRun, hasEnded, lastRow, stepShown } from '../runs.ts';
import { openAt, seek } from './transport.ts';
import { unlessGuessing } from './unlessGuessing.ts';

/** To the end of the epoch of the active run that goes on, or of the one before. */
export const stepEpoch = unlessGuessing((by: 1 | -1) => {
  const run = activeRun();
  const { problem } = run;
  const step = stepShown(run);
  // The epoch that goes on is that of the next step, and that which led here that of the one shown.
  const of = by > 0 ? Math.min(step + 1, problem.length.totalSteps) : step;
  const { epoch } = placeOfStep(problem, of);
  const wanted = Math.max(0, endOfEpoch(problem, by > 0 ? epoch : epoch - 1));
  const isTrained = run.trace.rows > 0 && run.trace.stepAt(lastRow(run)) >= wanted;
  if (isTrained || hasEnded(run)) seek(wanted);
  else openAt(wanted);
});
