import { unitsOf } from '../../engine/data.ts';
import type { Messages } from '../../i18n/index.ts';
import { columnNames } from '../pointTable/columnNames.ts';
import { piecesOf } from '../pointTable/copyOf.ts';
import type { OwnData } from './database.ts';

/** Points of one's own as a file, with every digit, under what their columns are called. */
export function csvOf(data: OwnData, t: Messages): Blob {
  const { x, y } = columnNames({ data, units: unitsOf(data) }, t);
  const { xs, ys } = data.points;
  const pieces = piecesOf({ names: [x, y], columns: [xs, ys], points: null }, 'csv');
  return new Blob([...pieces], { type: 'text/csv' });
}
