import { datasets } from './datasets/index.ts';
import type { Units } from './definitions.ts';
import type { SettingValue } from './settings.ts';
import type { DataSpec, Scaling } from './experiment.ts';
import { createRandom } from './numeric/random.ts';
import { arePointsAlike } from './points.ts';
import type { Points } from './points.ts';

/** The points of a data set in its own units. */
export function pointsIn(data: DataSpec, seed: number): Points {
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

// Plain loops: those over a column's iterator, or a function for each value, are several times slower.

function zScoreOf(column: Float64Array): ZScore {
  const mean = meanOf(column);
  let squares = 0;
  for (let i = 0; i < column.length; i++) squares += (column[i] - mean) * (column[i] - mean);
  return { mean, std: Math.sqrt(squares / column.length) || 1 };
}

/** Mean by a second pass over the differences, which keeps the digits of columns far from 0. */
function meanOf(column: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < column.length; i++) sum += column[i];
  const rough = sum / column.length;
  let correction = 0;
  for (let i = 0; i < column.length; i++) correction += column[i] - rough;
  return rough + correction / column.length;
}

function standardised(column: Float64Array, z: ZScore | null): Float64Array {
  if (z === null) return column;
  const { mean, std } = z;
  const scaled = new Float64Array(column.length);
  for (let i = 0; i < column.length; i++) scaled[i] = (column[i] - mean) / std;
  return scaled;
}

export interface Scaled {
  readonly points: Points;
  /** What was subtracted and divided by; null where the axis is as it was. */
  readonly scale: { readonly x: ZScore | null; readonly y: ZScore | null };
}

/** A column that keeps its scale is the same array. */
export function scalePoints({ n, xs, ys }: Points, scaling: Scaling): Scaled {
  const x = scaling === 'none' ? null : zScoreOf(xs);
  const y = scaling === 'xy' ? zScoreOf(ys) : null;
  const scaled = { n, xs: standardised(xs, x), ys: standardised(ys, y) };
  return { points: scaled, scale: { x, y } };
}

/**
 * At most `most` of the points, evenly spread over their order: a stand-in that is the same each
 * time. All of them where they are few.
 */
export function sampleOf(points: Points, most: number): Points {
  const { n, xs, ys } = points;
  if (n <= most) return points;
  const at = (i: number) => Math.floor((i * n) / most);
  return {
    n: most,
    xs: Float64Array.from({ length: most }, (_, i) => xs[at(i)]),
    ys: Float64Array.from({ length: most }, (_, i) => ys[at(i)]),
  };
}

/** Whether two specifications of data say the same, as they do after a copy. */
export function areDataAlike(one: DataSpec, other: DataSpec): boolean {
  if (one === other) return true;
  if ('points' in one && 'points' in other) return arePointsAlike(one.points, other.points);
  // A preset's few settings; their order is that of its definition.
  return (
    !('points' in one) && !('points' in other) && JSON.stringify(one) === JSON.stringify(other)
  );
}
