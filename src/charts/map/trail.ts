import { bisectRight } from 'd3-array';
import { sharedRows } from '../../trace/sharedRows.ts';
import type { Trace } from '../../trace/trace.ts';
import type { MapFrame } from './frame.ts';

/** Points nearer than this to the one before are not drawn. */
const LEAST_PX = 1.5;
/** From this many points on, what stays where the path has been is not drawn again. */
const MANY_POINTS = 1500;
const CELL_PX = 4;
/** Far outside of any map, and still well within what a canvas can draw. */
const FAR_PX = 20_000;
/** What one frame gathers: a long run that is opened at its end is gathered over several. */
const ROWS_PER_FRAME = 100_000;

/** The path in pixels, gathered as the run grows: no frame reads the whole run anew. */
export interface Trail {
  /** Counts the runs gathered: another run is another path. */
  readonly run: number;
  /**
   * Gathers on towards the rows up to (included) this one.
   * @param among how many trails share what a frame gathers
   * @returns how many points show the path till there, and whether that is all of it
   */
  readonly upTo: (
    trace: Trace,
    row: number,
    among?: number,
  ) => { readonly points: number; readonly isAll: boolean };
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  /** The pen is lifted before this point. */
  readonly isLifted: readonly boolean[];
}

function cut(px: number): number {
  return Math.max(-FAR_PX, Math.min(FAR_PX, px));
}

export function createTrail(map: MapFrame): Trail {
  const [[fromA, toA], [fromB, toB]] = [map.frame.a, map.frame.b];
  const bottom = map.top + map.height;
  const perPx = { a: map.width / (toA - fromA), b: map.height / (toB - fromB) };
  const columns = Math.ceil(map.width / CELL_PX);
  const cells = Math.ceil(map.height / CELL_PX) * columns;
  const visited = new Uint8Array(cells + 1);
  const rows: number[] = [];
  const xs: number[] = [];
  const ys: number[] = [];
  const isLifted: boolean[] = [];
  const state = { trace: null as Trace | null, run: 0, next: 0, isSkipping: false, x: 0, y: 0 };

  function restart(trace: Trace) {
    for (const column of [rows, xs, ys, isLifted]) column.length = 0;
    visited.fill(0);
    Object.assign(state, { trace, run: state.run + 1, next: 0, isSkipping: false });
  }

  /** What was gathered of another trace stays as far as it is of this one, too. */
  function follow(trace: Trace) {
    const { trace: before, next } = state;
    if (before === null || sharedRows(before, trace) < next) restart(trace);
    else state.trace = trace;
  }

  /** All places outside the map are one cell, the last. */
  function cellOf(x: number, y: number): number {
    const column = Math.floor((x - map.left) / CELL_PX);
    const line = Math.floor((y - map.top) / CELL_PX);
    const cell = line * columns + column;
    return column < 0 || column >= columns || line < 0 || cell >= cells ? cells : cell;
  }

  function push(row: number, x: number, y: number, lifted: boolean) {
    rows.push(row);
    xs.push(x);
    ys.push(y);
    isLifted.push(lifted);
  }

  function take(row: number, x: number, y: number) {
    const last = xs.length - 1;
    if (last >= 0 && Math.abs(x - xs[last]) + Math.abs(y - ys[last]) < LEAST_PX) return;
    const cell = cellOf(x, y);
    const isKnown = visited[cell] === 1;
    visited[cell] = 1;
    if (isKnown && xs.length > MANY_POINTS) {
      state.isSkipping = true;
    } else {
      // The step into new ground is drawn from where it really began.
      if (state.isSkipping) push(row, state.x, state.y, true);
      state.isSkipping = false;
      push(row, x, y, last < 0);
    }
    state.x = x;
    state.y = y;
  }

  /** By the map's own straight scales, written out: as fast as a run is trained this is all rows there are. */
  function gather(trace: Trace, end: number) {
    if (state.next >= end) return;
    const { a, b } = trace.columns;
    a.forEachBlock(state.next, end, (as, from) => {
      b.forEachBlock(from, from + as.length, (bs, first) => {
        for (let i = 0; i < bs.length; i++) {
          const x = cut(map.left + (as[first - from + i] - fromA) * perPx.a);
          const y = cut(bottom - (bs[i] - fromB) * perPx.b);
          take(first + i, x, y);
        }
      });
    });
    state.next = end;
  }

  return {
    get run() {
      return state.run;
    },
    xs,
    ys,
    isLifted,
    upTo: (trace, row, among = 1) => {
      if (state.trace !== trace) follow(trace);
      const wanted = Math.min(row, trace.rows - 1);
      const last = Math.min(wanted, state.next + Math.ceil(ROWS_PER_FRAME / among) - 1);
      gather(trace, last + 1);
      return {
        // The number of points of rows up to this one.
        points: bisectRight(rows, row),
        isAll: state.next > wanted,
      };
    },
  };
}
