import { datasets } from './datasets/index.ts';
import type { Pairs, Units } from './definitions.ts';
import type { SettingValue } from './settings.ts';
import type { DataSpec, Scaling } from './experiment.ts';
import { createRandom } from './random.ts';

/** n points as two columns, as the model sees them. */
export interface Points {
  readonly n: number;
  readonly xs: Float64Array;
  readonly ys: Float64Array;
}

/** The pairs of a data set in its own units. */
export function pairsOf(data: DataSpec, seed: number): Pairs {
  if ('points' in data) return data.points;
  const { preset, ...values } = data;
  return datasets[preset].points(values, createRandom(seed, 'data'));
}

export function unitsOf(data: DataSpec): Units {
  if (!('preset' in data)) return { x: null, y: null };
  const { preset, ...values } = data;
  // Points that were edited ride along with the settings, unread.
  return datasets[preset].units(values as Readonly<Record<string, SettingValue>>);
}

/** Mean and population standard deviation; a constant column is only centred. */
export interface ZScore {
  readonly mean: number;
  readonly std: number;
}

function zScoreOf(column: Float64Array): ZScore {
  const mean = meanOf(column);
  let squares = 0;
  for (const v of column) squares += (v - mean) * (v - mean);
  return { mean, std: Math.sqrt(squares / column.length) || 1 };
}

/** Mean by a second pass over the differences, which keeps the digits of columns far from 0. */
export function meanOf(column: Float64Array): number {
  let sum = 0;
  for (const v of column) sum += v;
  const rough = sum / column.length;
  let correction = 0;
  for (const v of column) correction += v - rough;
  return rough + correction / column.length;
}

function standardised(column: Float64Array, z: ZScore | null): Float64Array {
  return z === null ? column : column.map((v) => (v - z.mean) / z.std);
}

export interface Scaled {
  readonly points: Points;
  /** What was subtracted and divided by; null where the axis is as it was. */
  readonly scale: { readonly x: ZScore | null; readonly y: ZScore | null };
}

export function scalePoints(pairs: Pairs, scaling: Scaling): Scaled {
  const xs = Float64Array.from(pairs, ([x]) => x);
  const ys = Float64Array.from(pairs, ([, y]) => y);
  const x = scaling === 'none' ? null : zScoreOf(xs);
  const y = scaling === 'xy' ? zScoreOf(ys) : null;
  const scaled = { n: pairs.length, xs: standardised(xs, x), ys: standardised(ys, y) };
  return { points: scaled, scale: { x, y } };
}
