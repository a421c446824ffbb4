import { isEdgeStrict, largestStableRate } from '../engine/diagnostics.ts';
import type { Schedule } from '../engine/definitions.ts';
import { optimizers } from '../engine/optimizers/index.ts';
import { batchFactor, prepare } from '../engine/problem.ts';
import { schedules } from '../engine/schedules/index.ts';
import type { DivergenceFacts } from '../i18n/messages.ts';
import type { RunState } from '../store/run.ts';
import { formatCount, formatNumber, formatShort } from '../ui/format.ts';

/** What happened to a diverged run, printed. The row is where the playhead stopped. */
export function divergenceFacts({ problem, trace, playhead, status }: RunState): DivergenceFacts {
  const { quadratic } = problem.objective;
  const edge = quadratic === null ? null : largestStableRate(quadratic);
  // The rate that this very step used: schedules and batch scaling included.
  const lr = trace.columns.lr[Math.max(1, playhead.row)];
  const { loss } = trace.columns;
  return {
    step: formatCount(trace.stepAt(playhead.row)),
    firstLoss: formatNumber(loss[0]),
    loss: formatNumber(loss[playhead.row]),
    lr: formatShort(lr),
    edge: edge === null ? null : formatShort(edge, 3),
    isAboveEdge: edge !== null && lr > edge,
    isStrict: isEdgeStrict(problem),
    isOverflow: status.is === 'diverged' && playhead.row === trace.rows - 1,
    isBeyond: trace.lastRowInBounds !== null && playhead.row > trace.lastRowInBounds,
  };
}

/**
 * Half the edge, rounded to two digits so that it reads well on the button, and the edge, both as
 * the learning rate before it is scaled by the batch size. null where the edge is not known or the
 * schedule sets the rate by itself.
 */
export function stableRate({ problem }: RunState): { rate: number; edge: number } | null {
  const { quadratic } = problem.objective;
  const { batch, schedule } = problem.experiment;
  const definition: Pick<Schedule, 'setsRate'> = schedules[schedule.type];
  if (quadratic === null || definition.setsRate === true) return null;
  const edge = largestStableRate(quadratic) / batchFactor(batch, problem.batchSize);
  const { lr } = optimizers[problem.experiment.optimizer.type].settings;
  return { rate: Math.min(lr.max, Number((edge / 2).toPrecision(2))), edge };
}

/** Where standardising x would move the edge; null when x is standardised already. */
export function edgeWhenStandardised({ problem }: RunState): number | null {
  const { experiment } = problem;
  if (experiment.scaling !== 'none') return null;
  const { quadratic } = prepare({ ...experiment, scaling: 'x' }).objective;
  return quadratic === null ? null : largestStableRate(quadratic);
}
