import { unitsOf } from '../../engine/data.ts';
import type { DataSpec } from '../../engine/experiment.ts';
import type { Messages } from '../../i18n/index.ts';
import { columnNames } from '../pointTable/columnNames.ts';
import { piecesOf } from '../pointTable/copyOf.ts';

/** Points of one's own as a file, with every digit, under what their columns are called. */
export function csvOf(data: DataSpec, t: Messages): Blob {
  if (!('points' in data)) throw new Error('only points of their own are kept');
  const { x, y } = columnNames({ data, units: unitsOf(data) }, t);
  const { xs, ys } = data.points;
  const pieces = piecesOf({ names: [x, y], columns: [xs, ys], points: null }, 'csv');
  return new Blob([...pieces], { type: 'text/csv' });
}
