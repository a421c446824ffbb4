import { withSetting, edgeAlong } from '../../engine/many/axis.ts';
import type { Axis } from '../../engine/many/axis.ts';
import { standsFor } from '../../engine/many/plan.ts';
import type { Grid } from '../../engine/many/plan.ts';
import { batchFactor, prepare } from '../../engine/problem.ts';
import type { Problem } from '../../engine/problem.ts';
import type { ManySet } from '../../store/many.ts';

/** Of a cell: how far above the floor its runs end, and whether they end above their start. */
export interface Heat {
  readonly excess: number;
  readonly isGrowing: boolean;
}

/** What is known of a cell, or of the coarser one that stands for it; null before any. */
export function heatOf({ plan, ends }: ManySet<Grid>, k: number, floor: number): Heat | null {
  const cell = standsFor(plan.x.values.length, k, (at) => ends[at] !== undefined);
  const end = ends[cell];
  if (end === undefined) return null;
  return { excess: Math.max(0, end.loss - floor), isGrowing: end.isGrowing };
}

/** Below this part of what a run starts with it is at the floor: so much is one colour. */
const LEAST_PART = 1e-6;

/** Colours tell powers of ten: 0 at the floor, or as near as any cell comes, to 1 at the start. */
export function heatScale(set: ManySet<Grid>, floor: number) {
  const { start, objective } = set.base;
  const top = objective.loss(start.a, start.b) - floor;
  const least = set.ends.reduce((low, end) => {
    const excess = end === undefined ? Infinity : end.loss - floor;
    return excess > 0 ? Math.min(low, excess) : low;
  }, top);
  const low = Math.max(least, LEAST_PART * top);
  return {
    low,
    top,
    partOf: (excess: number) => {
      const part = Math.log(Math.max(excess, low) / low) / Math.log(top / low);
      return Number.isFinite(part) ? Math.min(1, Math.max(0, part)) : 0;
    },
  };
}

/** Where a value lies among those of an axis: 0 in the middle of its first cell. */
export function placeOn({ values, isLog }: Axis, value: number): number {
  const to = isLog ? Math.log : (v: number) => v;
  const next = values.findIndex((v) => v >= value);
  const k = next < 0 ? values.length - 1 : Math.max(1, next);
  const [low, high] = [to(values[k - 1]), to(values[k])];
  return k - 1 + (to(value) - low) / (high - low);
}

/** A line through a grid, by places on its axes; null where it is not known. */
export type Line = readonly (readonly [x: number, y: number])[];

function isRate({ setting }: Axis): boolean {
  return setting.of === 'optimizer' && setting.name === 'lr';
}

function isBatch({ setting }: Axis): boolean {
  return setting.of === 'batch';
}

/** At each value of one axis a value of the other, as a line. */
function lineOver(
  plan: Grid,
  rateIsUp: boolean,
  rateAt: (value: number, k: number) => number,
): Line {
  const [rates, others] = rateIsUp ? [plan.y, plan.x] : [plan.x, plan.y];
  return others.values.map((value, k) => {
    const at = placeOn(rates, rateAt(value, k));
    return rateIsUp ? ([k, at] as const) : ([at, k] as const);
  });
}

/**
 * η ∝ B through the run's own rate and batch: of a rate that is tied to the batch by itself, what of
 * the rule that leaves to be set.
 */
export function ruleThrough(plan: Grid, { experiment, batchSize }: Problem): Line | null {
  const { batch, optimizer } = experiment;
  const rate = optimizer.lr * batchFactor(batch, batchSize);
  const rateIsUp = isRate(plan.y) && isBatch(plan.x);
  if (!rateIsUp && !(isRate(plan.x) && isBatch(plan.y))) return null;
  return lineOver(plan, rateIsUp, (size) => (rate * size) / batchSize / batchFactor(batch, size));
}

/** The stability limit of full-batch steps at each value of the other axis. */
export function edgeOf({ plan, base }: ManySet<Grid>): Line | null {
  const rateIsUp = isRate(plan.y);
  if (!rateIsUp && !isRate(plan.x)) return null;
  const others = rateIsUp ? plan.x : plan.y;
  const edges = edgeAlong(
    (value) => prepare(withSetting(base, others.setting, value), base),
    others,
  );
  const known = edges.filter((edge) => edge !== null);
  if (known.length < edges.length) return null;
  return lineOver(plan, rateIsUp, (_value, k) => known[k]);
}
