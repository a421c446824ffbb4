import { datasets } from './datasets/index.ts';
import type { Units } from './definitions.ts';
import type { SettingValue } from './settings.ts';
import type { DataSpec, Experiment, Scaling } from './experiment.ts';
import { createRandom } from './numeric/random.ts';
import { arePointsAlike } from './points.ts';
import type { Points } from './points.ts';

/** Whether its points are drawn by chance. */
export function drawsFromSeed(data: DataSpec): boolean {
  return !('points' in data) && 'n' in data;
}

/** The seed that its points are drawn from: its own where it has one, else the experiment's. */
export function seedOf(data: DataSpec, seed: number): number {
  return 'seed' in data && data.seed !== undefined ? data.seed : seed;
}

/** The same points for experiments of whatever seed: data that are drawn get that seed for their own. */
export function withOwnSeed(data: DataSpec, seed: number): DataSpec {
  if (!drawsFromSeed(data) || 'points' in data) return data;
  return { ...data, seed: seedOf(data, seed) };
}

/** Data whose points hang on the seed of the experiment again, where it is the one they have. */
export function withoutOwnSeed(data: DataSpec, seed: number): DataSpec {
  if (!('seed' in data) || data.seed !== seed) return data;
  const { seed: _own, ...rest } = data;
  return rest;
}

/**
 * The points of a data set in its own units.
 * @param seed the experiment's
 */
export function pointsIn(data: DataSpec, seed: number): Points {
  if ('points' in data) return data.points;
  const { preset, ...values } = data;
  const own = seedOf(data, seed);
  return datasets[preset].points(values, (index) => createRandom(own, 'data', index));
}

export function unitsOf(data: DataSpec): Units {
  if (!('preset' in data)) return { x: data.xUnit ?? null, y: data.yUnit ?? null };
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

type Seeded = Pick<Experiment, 'data' | 'seed'>;

/** A preset's few settings, in the order of its definition, with the seed it is drawn from. */
function drawnBy({ data, seed }: Seeded): string {
  return JSON.stringify([{ ...data, seed: 0 }, drawsFromSeed(data) ? seedOf(data, seed) : null]);
}

/** Whether two specifications of data give the same points, as they do after a copy. */
export function areDataAlike(one: Seeded, other: Seeded): boolean {
  const [p, q] = [one.data, other.data];
  if ('points' in p || 'points' in q) {
    return 'points' in p && 'points' in q && (p === q || arePointsAlike(p.points, q.points));
  }
  return drawnBy(one) === drawnBy(other);
}
