import { limitsOf } from '../../engine/frame/frame.ts';
import type { Range, RangeLimits, Ranges } from '../../engine/range.ts';
import { frameOver, rangeAbout, stretched } from '../../engine/frame/framing.ts';
import type { Column } from '../../trace/column.ts';
import { frames } from '../frames.ts';
import { objectiveNow, drawn, useObjective } from '../objective.ts';
import { activeRun } from '../runs.ts';
import type { Run } from '../runs.ts';

/** What is drawn of the (a, b) plane, by the person's choice. */

function show(chosen: Ranges | null) {
  const { problem, automatic, best } = objectiveNow();
  const frame = chosen === null ? automatic : frameOver(problem, chosen, automatic.lossLow, best);
  useObjective.setState(drawn(problem, frame, chosen));
  frames.request();
}

interface PlaneLimits {
  readonly a: RangeLimits;
  readonly b: RangeLimits;
}

/** How narrow and how far out each range may be for this objective. */
function limitsNow(): PlaneLimits {
  const { automatic } = objectiveNow();
  return { a: limitsOf(automatic.a), b: limitsOf(automatic.b) };
}

function isSame([low, high]: Range, other: Range): boolean {
  return low === other[0] && high === other[1];
}

/** Shows what is not yet shown. @returns whether it was another frame */
function showOther(ranges: Ranges): boolean {
  const { frame } = objectiveNow();
  if (isSame(ranges.a, frame.a) && isSame(ranges.b, frame.b)) return false;
  show(ranges);
  return true;
}

function ballOf({ trace, cursor, problem }: Run): {
  readonly a: number;
  readonly b: number;
} {
  if (trace.rows === 0) return problem.start;
  return { a: trace.columns.a.at(cursor.row), b: trace.columns.b.at(cursor.row) };
}

function width([low, high]: Range): number {
  return high - low;
}

/** Halves the ranges, about the ball. @returns false at the limit */
export function zoomToBall(): boolean {
  const { frame } = objectiveNow();
  const ball = ballOf(activeRun());
  const limits = limitsNow();
  const about = (axis: 'a' | 'b') => rangeAbout(ball[axis], width(frame[axis]) / 2, limits[axis]);
  const isNearest = (axis: 'a' | 'b') => width(frame[axis]) <= limits[axis].least * 1.01;
  // At the limit it still follows the ball.
  const next = { a: about('a'), b: about('b') };
  return showOther(next) && !(isNearest('a') && isNearest('b'));
}

/** Doubles the ranges about their middle. @returns false at the limit */
export function zoomOut(): boolean {
  const { frame } = objectiveNow();
  const limits = limitsNow();
  const about = (axis: 'a' | 'b') => {
    const [low, high] = frame[axis];
    return rangeAbout((low + high) / 2, 2 * (high - low), limits[axis]);
  };
  return showOther({ a: about('a'), b: about('b') });
}

export function showAutomatic() {
  if (objectiveNow().chosen !== null) show(null);
}

/** Lowest and highest of a column's rows [0, last]. */
function extentOf(column: Column, last: number): Range {
  let low = Infinity;
  let high = -Infinity;
  column.forEachBlock(0, last + 1, (values) => {
    for (const value of values) {
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
  });
  return [low, high];
}

/**
 * The objective's own frame, stretched to hold the path so far: up to the cursor, or to the last
 * row whose loss is within bounds.
 */
export function showWholePath() {
  const { trace, cursor } = activeRun();
  const { automatic } = objectiveNow();
  const last = Math.min(cursor.row, trace.lastRowInBounds ?? Infinity, trace.rows - 1);
  const limits = limitsNow();
  const hold = (axis: 'a' | 'b') =>
    stretched(automatic[axis], ...extentOf(trace.columns[axis], last), limits[axis]);
  const ranges = { a: hold('a'), b: hold('b') };
  const isWithin = ranges.a === automatic.a && ranges.b === automatic.b;
  const [, highest] = extentOf(trace.columns.loss, last);
  // A path within the ranges can still climb above where the surface is cut.
  if (isWithin && highest <= automatic.lossHigh) showAutomatic();
  else show(ranges);
}

/** A range at a limit was rounded, and is drawable all the same. */
const ROUNDING = 0.01;

function isDrawable([low, high]: Range, { least, ...ends }: RangeLimits): boolean {
  const room = ROUNDING * (ends.high - ends.low);
  const isWithin = low >= ends.low - room && high <= ends.high + room;
  return isWithin && high - low >= (1 - ROUNDING) * least;
}

/**
 * Shows ranges that came with a link, where they can be drawn; null for those of the objective.
 * @returns the axes whose ranges cannot be drawn
 */
export function openRanges(ranges: { readonly [K in keyof Ranges]: Range | null }) {
  const limits = limitsNow();
  const { automatic } = objectiveNow();
  const refused = (['a', 'b'] as const).filter((axis) => {
    const range = ranges[axis];
    return range !== null && !isDrawable(range, limits[axis]);
  });
  const wanted = (axis: 'a' | 'b') => (refused.includes(axis) ? null : ranges[axis]);
  const [a, b] = [wanted('a'), wanted('b')];
  if (a === null && b === null) showAutomatic();
  else show({ a: a ?? automatic.a, b: b ?? automatic.b });
  return refused.map((axis) => ({ axis, limits: limits[axis] }));
}

/** Shows ranges that were typed. They must be drawable. */
export function showRanges({ a, b }: Ranges) {
  showOther({ a, b });
}
