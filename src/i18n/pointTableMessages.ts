import type { CellFault } from '../table/numbers.ts';

/** What is said in the table of the points, where a point is its number from 1. */
export interface PointTableMessages {
  readonly title: string;
  /** How it is gone about in. */
  readonly help: string;
  readonly point: string;
  readonly predicted: string;
  readonly residual: string;
  /** On the button that sorts by a column. */
  readonly sortBy: (column: string) => string;
  readonly add: string;
  /** In the row of a point that is not there yet. */
  readonly fresh: string;
  /** Name of what a cell is typed in. */
  readonly cell: (axis: 'x' | 'y', point: string | null) => string;
  readonly remove: (point: string) => string;
  readonly copyAs: Readonly<Record<'tsv' | 'csv', string>>;
  readonly copying: string;
  readonly copied: (rows: string) => string;
  readonly added: (point: string) => string;
  readonly removed: (point: string) => string;
  /** `hadHeading`: a first line of names was left out. */
  readonly pasted: (rows: number, hadHeading: boolean) => string;
  /** Why cells were not taken; after each the data are as they were. */
  readonly refused: {
    /** `row` of what was pasted, null of one that was typed; `unit` of its column. */
    readonly cell: (cell: {
      readonly cell: string;
      readonly reason: CellFault;
      readonly axis: 'x' | 'y';
      readonly row: string | null;
      readonly unit: string | null;
    }) => string;
    readonly wide: (columns: string, room: number) => string;
    readonly half: string;
    /** Of a new point y was typed first. */
    readonly noX: string;
    readonly computed: string;
    readonly last: string;
    readonly tooMany: (most: string) => string;
  };
}
