import type { CellFault } from '../../table/numbers.ts';
import type { PointTableMessages } from '../pointTableMessages.ts';

function reasonOf(cell: string, reason: CellFault, unit: string | null): string {
  switch (reason) {
    case 'empty':
      return 'is empty';
    case 'tooLarge':
      return `“${cell}” is beyond ±1e15`;
    case 'otherUnit':
      return unit === null ? `“${cell}” has a unit` : `“${cell}” is in another unit than ${unit}`;
    case 'missing':
    case 'text':
    case 'infinite':
      return `“${cell}” is not a number`;
  }
}

export const pointTable: PointTableMessages = {
  title: 'Table of points',
  help: 'Arrows go from cell to cell; typing, Enter or a second press changes x or y; Enter takes the number and goes down, Tab to the right; Escape leaves the cell as it was. Delete on the number of a point removes it. Ctrl+V pastes cells from here on. The last row adds a point.',
  point: 'Point',
  predicted: 'predicted ŷ',
  residual: 'residual y − ŷ',
  sortBy: (column) => `Sort by ${column}`,
  add: 'Add a point',
  fresh: 'new',
  cell: (axis, point) => (point === null ? `${axis} of a new point` : `${axis} of point ${point}`),
  remove: (point) => `Remove point ${point}`,
  copyAs: { tsv: 'Copy TSV', csv: 'Copy CSV' },
  copying: 'Copying',
  copied: (rows) => `${rows} rows copied`,
  added: (point) => `Point ${point} added`,
  removed: (point) => `Point ${point} removed`,
  pasted: (rows, hadHeading) =>
    (rows === 1 ? '1 row pasted' : `${rows} rows pasted`) +
    (hadHeading ? '; the first line, a heading, is left out' : ''),
  refused: {
    cell: ({ cell, reason, axis, row, unit }) => {
      const why = reasonOf(cell, reason, unit);
      const where =
        row === null
          ? reason === 'empty'
            ? `A cell of ${axis} ${why}`
            : why
          : `Row ${row}, ${axis}: ${why}`;
      return `${where}: it must be a number from −1e15 to 1e15, like 1.5 or 2e-3. Nothing has changed.`;
    },
    wide: (columns, room) =>
      `These cells are ${columns} columns wide, and from here on there ${room === 1 ? 'is room for y alone' : 'are two, x and y'}. Nothing has changed.`,
    half: 'A new point needs both x and y: paste two columns, or fewer rows. Nothing has changed.',
    noX: 'A new point needs its x first: Escape leaves this cell. Nothing has changed.',
    computed: 'ŷ and the residual are computed: x and y can be changed.',
    last: 'A run needs a point: the last one stays.',
    tooMany: (most) => `At most ${most} points are possible. Nothing has changed.`,
  },
};
