import { EDGE_OF_Z_SCORES, isEdgeStrict, largestStableRate } from '../engine/diagnostics.ts';
import type { Schedule } from '../engine/definitions.ts';
import { optimizers } from '../engine/optimizers/index.ts';
import { batchFactor } from '../engine/problem.ts';
import { schedules } from '../engine/schedules/index.ts';
import type { DivergenceFacts } from '../i18n/messages.ts';
import { rateOfRow } from '../store/rate.ts';
import type { Run } from '../store/runs.ts';
import { formatCount, formatNumber, formatShort } from '../ui/format.ts';

/**
 * A run that ends where its numbers are smaller than these has not grown out of the floats: within
 * the ranges of the settings and the points no single step goes from here to there.
 */
const OVERFLOWS_ABOVE = { parameter: 1e15, loss: 1e60 };

function isTame({ a, b, loss }: Run['trace']['columns'], row: number): boolean {
  const parameter = Math.max(Math.abs(a.at(row)), Math.abs(b.at(row)));
  return parameter < OVERFLOWS_ABOVE.parameter && loss.at(row) < OVERFLOWS_ABOVE.loss;
}

/** What happened to a diverged run, printed, as the playhead's row shows it. */
export function divergenceFacts(run: Run): DivergenceFacts {
  const { problem, trace, cursor, status } = run;
  const { quadratic } = problem.objective;
  const edge = quadratic === null ? null : largestStableRate(quadratic);
  const lr = rateOfRow(run, cursor.row);
  const { loss } = trace.columns;
  const hasEnded = status.is === 'diverged' && cursor.row === trace.rows - 1;
  const isUndefined = hasEnded && isTame(trace.columns, cursor.row);
  const bound = trace.lastRowInBounds;
  // A run that was let go on has not stopped where it is looked at.
  const isPast = bound !== null && cursor.row > bound && !hasEnded;
  return {
    step: formatCount(trace.stepAt(isPast ? bound : cursor.row)),
    isPast,
    firstLoss: formatNumber(loss.at(0)),
    loss: formatNumber(loss.at(cursor.row)),
    lr: formatShort(lr),
    edge: edge === null ? null : formatShort(edge, 3),
    isAboveEdge: edge !== null && lr > edge,
    isStrict: isEdgeStrict(problem),
    isUndefined,
    isOverflow: hasEnded && !isUndefined,
    isBeyond: !trace.isInBounds(cursor.row),
  };
}

/**
 * Half the edge, rounded to two digits so that it reads well on the button, and the edge, both as
 * the learning rate before it is scaled by the batch size. null where the edge is not known or the
 * schedule sets the rate by itself.
 */
export function stableRate({ problem }: Run): { rate: number; edge: number } | null {
  const { quadratic } = problem.objective;
  const { batch, schedule } = problem.experiment;
  const definition: Pick<Schedule, 'setsRate'> = schedules[schedule.type];
  if (quadratic === null || definition.setsRate === true) return null;
  const edge = largestStableRate(quadratic) / batchFactor(batch, problem.batchSize);
  const { lr } = optimizers[problem.experiment.optimizer.type].settings;
  return { rate: Math.min(lr.max, Number((edge / 2).toPrecision(2))), edge };
}

/**
 * Where standardising x would move the edge, and the learning rate that is below it too, where the
 * one now is not; null when x is standardised already.
 */
export function edgeWhenStandardised({ problem }: Run) {
  const { scaling, optimizer, batch } = problem.experiment;
  if (problem.objective.quadratic === null || scaling !== 'none') return null;
  const edge = EDGE_OF_Z_SCORES / batchFactor(batch, problem.batchSize);
  return { edge, rate: optimizer.lr < edge ? null : edge / 2 };
}
