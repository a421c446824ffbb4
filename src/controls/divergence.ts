import { prepare } from '../engine/problem.ts';
import type { Problem } from '../engine/problem.ts';
import { stabilityAt, stabilityOf, stableRate, zoneOf } from '../engine/stability.ts';
import type { Messages } from '../i18n/index.ts';
import type { DivergenceFacts, DivergenceMessages } from '../i18n/statusMessages.ts';
import { isCovered } from '../store/cover.ts';
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
  const { loss } = trace.columns;
  const hasEnded = status.is === 'diverged' && cursor.row === trace.rows - 1;
  const isUndefined = hasEnded && isTame(trace.columns, cursor.row);
  const bound = trace.lastRowInBounds;
  // A run that was let go on has not stopped where it is looked at: the rate that led it out is that
  // of the step where it diverged.
  const isPast = bound !== null && cursor.row > bound && !hasEnded;
  const row = isPast ? bound : cursor.row;
  const lr = rateOfRow(run, row);
  const known = stabilityAt(problem, Math.max(1, trace.stepAt(row)));
  const { guide } = known;
  const limit = isCovered('zones') ? null : known.limit;
  return {
    step: formatCount(trace.stepAt(row)),
    isPast,
    firstLoss: formatNumber(loss.at(0)),
    loss: formatNumber(loss.at(cursor.row)),
    lr: formatShort(lr),
    limit: limit === null ? null : `${limit.formula} = ${formatShort(limit.rate, 3)}`,
    isAboveLimit: limit !== null && lr > limit.rate,
    guide,
    isUndefined,
    isOverflow: hasEnded && !isUndefined,
    isBeyond: !trace.isInBounds(cursor.row),
  };
}

/**
 * Where standardising x would move the limit, and a learning rate that is stable then, where the
 * one now is not; null when x is standardised already, or no limit is known.
 */
export function limitWhenStandardised({ experiment }: Problem) {
  if (experiment.scaling !== 'none') return null;
  const standardised = prepare({ ...experiment, scaling: 'x', edits: [] });
  const { limit, zones } = stabilityOf(standardised);
  const stable = stableRate(standardised);
  if (limit === null || stable === null || typeof zones === 'string') return null;
  const zone = zoneOf(zones, experiment.optimizer.lr);
  const isStable = zone !== 'diverge' && zone !== 'mayDiverge';
  return { limit: limit.rate, rate: isStable ? null : stable.rate };
}

/** `Diverged: stopped at step 31`. */
export function titleOf(
  { step, isPast }: DivergenceFacts,
  { status }: Messages,
  t: DivergenceMessages,
): string {
  return isPast ? t.past(step) : status.divergedTitle(step);
}
