import { useRef, useState } from 'react';
import type { ClipboardEvent, KeyboardEvent } from 'react';
import { MOST_POINTS } from '../../engine/experiment.ts';
import type { Units } from '../../engine/definitions.ts';
import type { Points } from '../../engine/points.ts';
import { addPoint, removePoint, setPoints } from '../../store/intents/points.ts';
import { clamped } from '../../ui/geometry.ts';
import { formatCount } from '../../ui/format.ts';
import { areSeveral, cellsOf, readTyped, withCells } from './cells.ts';
import type { Refusal } from './cells.ts';
import type { Order } from './order.ts';
import { refusalText, useTableWords } from './words.ts';

/** The columns: the point's number, x, y, ŷ, the residual, and what removes it. */
export const COLUMNS = 6;
const X = 1;
const Y = 2;
export const REMOVE = 5;

/** A cell: its point, which is the number of points in the row of a new one, and its column. */
export interface Cell {
  readonly point: number;
  readonly column: number;
}

export interface Editing {
  readonly text: string;
  readonly isFaulty: boolean;
}

export interface Said {
  readonly text: string;
  readonly isRefusal: boolean;
}

/** Of a column of data its axis; null of what is computed. */
export function axisOf(column: number): 'x' | 'y' | null {
  return column === X ? 'x' : column === Y ? 'y' : null;
}

/** The point's number, and what removes it: of a whole row, and with nothing to be written in. */
function isOfRow(column: number): boolean {
  return column === 0 || column === REMOVE;
}

function isComputed(column: number): boolean {
  return axisOf(column) === null && !isOfRow(column);
}

/** A key that writes; the space bar plays. */
const WRITES = /^\S$/;

const MOVES: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
  PageDown: [10, 0],
  PageUp: [-10, 0],
};

interface CellsWishes {
  /** Those that are listed. */
  readonly points: Points;
  readonly units: Units;
  readonly order: Order | null;
  /** Another one for other data. */
  readonly count: number;
  /** A cell has been gone to: it is shown and takes the focus. */
  readonly onGo: (cell: Cell) => void;
}

/** Which cell the keys are at, and what is done in it, as a spreadsheet has it. */
export function useCells({ points, units, order, count, onGo }: CellsWishes) {
  const t = useTableWords();
  const { n, xs, ys } = points;
  const [at, setAt] = useState<Cell>({ point: 0, column: X });
  const [editing, edit] = useState<Editing | null>(null);
  /** x of a new point of these data, until its y is there. */
  const [begun, setBegun] = useState<{ readonly x: number; readonly count: number } | null>(null);
  const fresh = begun?.count === count ? begun.x : null;
  const [said, say] = useState<Said | null>(null);
  /** Where Enter goes back to, after Tab has gone on from there. */
  const home = useRef(X);
  const cell = { point: Math.min(at.point, n), column: at.column };

  const rowOf = (point: number) => (point === n ? n : (order?.rows[point] ?? point));
  const pointAt = (row: number) => (row === n ? n : (order?.points[row] ?? row));
  const refuse = (refusal: Refusal) => say({ text: refusalText(t, refusal), isRefusal: true });
  const tell = (text: string) => say({ text, isRefusal: false });

  function go(to: Cell, isTab = false) {
    if (!isTab) home.current = to.column;
    setAt(to);
    edit(null);
    onGo(to);
  }

  function move(rows: number, columns: number) {
    const row = clamped(rowOf(cell.point) + rows, [0, n]);
    const last = row === n ? Y : COLUMNS - 1;
    go({ point: pointAt(row), column: clamped(cell.column + columns, [0, last]) });
  }

  function valueOf({ point, column }: Cell): string {
    if (point === n) return column === X && fresh !== null ? String(fresh) : '';
    return String((column === X ? xs : ys)[point]);
  }

  function begin(text: string) {
    if (isComputed(cell.column)) refuse({ is: 'computed' });
    else {
      say(null);
      edit({ text, isFaulty: false });
    }
  }

  /** Takes what was typed. @returns whether it is in the data, or was there before */
  function commit(): boolean {
    const axis = axisOf(cell.column);
    if (editing === null || axis === null || editing.text === valueOf(cell)) return true;
    const read = readTyped(editing.text, axis, units[axis]);
    if (read.is !== 'value') {
      refuse(read);
      return false;
    }
    const isNew = cell.point === n && axis === 'y';
    const missing = isNew && fresh === null;
    if (missing || (isNew && n === MOST_POINTS)) {
      refuse(missing ? { is: 'noX' } : { is: 'tooMany', most: MOST_POINTS });
      return false;
    }
    say(null);
    if (cell.point < n) {
      const changed = points[`${axis}s`].with(cell.point, read.value);
      setPoints({ ...points, [`${axis}s`]: changed });
    } else if (fresh === null || axis === 'x') setBegun({ x: read.value, count });
    else {
      addPoint(fresh, read.value);
      setBegun(null);
      tell(t.added(formatCount(n + 1)));
    }
    return true;
  }

  function finish(then: () => void) {
    if (commit()) then();
    else if (editing !== null) edit({ ...editing, isFaulty: true });
  }

  function enter(rows: number) {
    finish(() => {
      const isFresh = cell.point === n;
      // From x of a new point on to its y; with both there the next one begins.
      if (isFresh && cell.column === X && editing !== null) go({ point: n, column: Y }, true);
      else if (isFresh) go({ point: cell.column === Y && editing !== null ? n + 1 : n, column: X });
      else go({ point: pointAt(clamped(rowOf(cell.point) + rows, [0, n])), column: home.current });
    });
  }

  function tab(isBack: boolean) {
    finish(() => {
      const by = isBack ? -1 : 1;
      const isOver = isBack ? cell.column === X : cell.column === Y;
      const grows = cell.point === n && cell.column === Y && !isBack && editing !== null;
      const row = clamped(rowOf(cell.point) + (isOver ? by : 0), [0, n]);
      if (grows) go({ point: n + 1, column: X }, true);
      else if (isOver) go({ point: pointAt(row), column: isBack ? Y : X }, true);
      else go({ ...cell, column: cell.column + by }, true);
    });
  }

  /** @param column that the keys are at then, in the next row, which is the same one of the last */
  function remove(point: number, column = cell.column) {
    if (point >= n) return;
    const row = rowOf(point);
    if (!removePoint(point)) {
      refuse({ is: 'last' });
      go({ point, column });
      return;
    }
    tell(t.removed(formatCount(point + 1)));
    const next = pointAt(row === n - 1 ? row - 1 : row + 1);
    go({ point: next > point ? next - 1 : next, column });
  }

  function whileEditing(event: KeyboardEvent) {
    const { key, shiftKey } = event;
    if (key === 'Enter') enter(shiftKey ? -1 : 1);
    else if (key === 'Tab') tab(shiftKey);
    else if (key === 'ArrowDown') enter(1);
    else if (key === 'ArrowUp') enter(-1);
    else if (key === 'Escape') {
      say(null);
      go(cell);
    } else return false;
    return true;
  }

  function whileReading(event: KeyboardEvent) {
    const { key, shiftKey, ctrlKey, metaKey, altKey } = event;
    const { column, point } = cell;
    if (altKey) return false;
    if (key === 'Home' || key === 'End') {
      const isAll = ctrlKey || metaKey;
      const row = isAll ? (key === 'Home' ? 0 : n) : rowOf(point);
      const last = row === n ? Y : COLUMNS - 1;
      go({
        point: pointAt(row),
        column: key === 'Home' ? (isAll ? column : 0) : isAll ? Math.min(column, last) : last,
      });
    } else if (ctrlKey || metaKey) return false;
    else if (key in MOVES) move(...MOVES[key]);
    else if (key === 'Tab') {
      // Within x and y of a row; from the last of them the focus leaves.
      const to = column + (shiftKey ? -1 : 1);
      if (to < 0 || to > Y) return false;
      go({ point, column: to }, true);
    } else if (key === 'Delete' || key === 'Backspace') {
      if (axisOf(column) === null) remove(point);
      else begin('');
    } else if (isOfRow(column)) return false;
    else if (key === 'Enter' || key === 'F2') begin(valueOf(cell));
    else if (WRITES.test(key)) begin(key);
    else return false;
    return true;
  }

  return {
    cell,
    editing,
    fresh,
    said,
    tell,
    rowOf,
    pointAt,
    remove,
    /** Where it was pressed: no key removes another from there. */
    removePressed: (point: number) => remove(point, X),
    /** Something is typed in the cell. */
    type: (text: string) => edit({ text, isFaulty: false }),
    /** A cell was pressed, for the second time it opens. */
    press: (to: Cell, isAgain: boolean) => {
      const isOpen = editing !== null && to.point === cell.point && to.column === cell.column;
      if (isOpen) return;
      if (isAgain && axisOf(to.column) !== null) begin(valueOf(to));
      else go(to);
    },
    /** The focus came to a cell by itself. */
    arrive: (to: Cell) => {
      if (editing === null) setAt(to);
    },
    /** It has left the cell that is typed in: what is no number stays out. */
    leave: () => {
      if (editing === null) return;
      commit();
      edit(null);
    },
    /** The row of a new point. */
    begin: () => go({ point: n, column: X }),
    onKeyDown: (event: KeyboardEvent) => {
      const isTaken = editing === null ? whileReading(event) : whileEditing(event);
      if (isTaken) event.preventDefault();
      // Nor are the letters of a number the page's.
      if (isTaken || editing !== null) event.stopPropagation();
    },
    onCopy: (event: ClipboardEvent) => {
      if (editing !== null || axisOf(cell.column) === null) return;
      event.clipboardData.setData('text/plain', valueOf(cell));
      event.preventDefault();
    },
    onPaste: (event: ClipboardEvent) => {
      // Nor does the page read it as a file of data.
      event.stopPropagation();
      const cells = cellsOf(event.clipboardData.getData('text/plain'));
      if (editing !== null && !areSeveral(cells)) return;
      event.preventDefault();
      if (cells.length === 0) return;
      const axis = isOfRow(cell.column) ? 'x' : axisOf(cell.column);
      if (axis === null) {
        refuse({ is: 'computed' });
        return;
      }
      const row = rowOf(cell.point);
      const length = Math.max(0, Math.min(cells.length, n - row));
      const over = Array.from({ length }, (_, k) => pointAt(row + k));
      const taken = withCells(points, cells, { over, axis, units, most: MOST_POINTS });
      if (taken.is !== 'points') {
        refuse(taken);
        return;
      }
      setPoints(taken.points);
      tell(t.pasted(taken.rows, taken.hadHeading));
      go(cell);
    },
  };
}

export type Cells = ReturnType<typeof useCells>;
