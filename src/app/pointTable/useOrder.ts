import { useEffect, useEffectEvent, useState } from 'react';
import { ownResiduals } from '../../engine/ownResidual.ts';
import { useIsCovered } from '../../store/cover.ts';
import { useActiveFrameValue } from '../../store/frameValue.ts';
import { inSlices } from '../../store/inSlices.ts';
import type { Run } from '../../store/runs.ts';
import { useTransport } from '../../store/transport.ts';
import { ordering } from './order.ts';
import type { Order } from './order.ts';

export const SORTED = ['x', 'y', 'predicted', 'residual'] as const;
export type SortColumn = (typeof SORTED)[number];

export interface Sort {
  readonly by: SortColumn;
  readonly isDown: boolean;
}

const CELLS_AT_ONCE = 100_000;

/** The numbers of a column, a piece at a time. */
export function* columnOf(
  { problem }: Pick<Run, 'problem'>,
  at: { readonly a: number; readonly b: number },
  by: SortColumn,
): Generator<void, Float64Array> {
  const { n, xs, ys } = problem.unscaled;
  if (by === 'x' || by === 'y') return by === 'x' ? xs : ys;
  const valueOf = ownResiduals(problem, at.a, at.b)[by];
  const column = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    column[i] = valueOf(i);
    if (i % CELLS_AT_ONCE === CELLS_AT_ONCE - 1) yield;
  }
  return column;
}

/** Where a step has come to; the picture may still be on its way there. */
function placeOf({ problem, trace }: Run, row: number) {
  if (trace.rows === 0) return problem.start;
  const last = Math.min(row, trace.rows - 1);
  return { a: trace.columns.a.at(last), b: trace.columns.b.at(last) };
}

function* sorting(run: Run, row: number, { by, isDown }: Sort): Generator<void, Order> {
  const column = yield* columnOf(run, placeOf(run, row), by);
  return yield* ordering(column, isDown);
}

interface Found {
  readonly order: Order;
  readonly sort: Sort;
  readonly count: number;
  readonly points: object;
}

/**
 * The order in which the points are listed; the data keep theirs. As in a spreadsheet a changed cell
 * stays in its row until it is sorted again; by ŷ or the residual the rows follow the step at rest.
 * @param count another one for other data
 */
export function useOrder(run: Run, count: number) {
  const [sort, setSort] = useState<Sort | null>(null);
  const [found, setFound] = useState<Found | null>(null);
  const hides = useIsCovered('values');
  const { problem } = run;
  const isOfStep = sort?.by === 'predicted' || sort?.by === 'residual';
  const rest = useActiveFrameValue((now) =>
    !isOfStep || useTransport.getState().isPlaying ? null : now.cursor.row,
  );
  const wanted = sort === null || (isOfStep && hides) ? null : sort;
  const computedOf = isOfStep ? problem : null;
  const sortNow = useEffectEvent(
    (by: Sort, ofData: number, row: number | null, of: Run['problem'] | null) =>
      inSlices(sorting({ ...run, problem: of ?? problem }, row ?? run.cursor.row, by), (order) =>
        setFound({ order, sort: by, count: ofData, points: problem.unscaled }),
      ),
  );
  // While it plays in the order that it has.
  useEffect(
    () => (wanted === null ? undefined : sortNow(wanted, count, rest, computedOf)),
    [wanted, count, rest, computedOf],
  );
  const isFound =
    wanted !== null && found !== null && found.count === count && found.sort === wanted;
  const isStale = isFound && !isOfStep && found.points !== problem.unscaled;
  return {
    order: isFound ? found.order : null,
    /** The column that the rows are sorted by, as long as they are. */
    sorted: isFound && !isStale ? wanted : null,
    /** Up, down, and as the data stand. */
    sortBy: (by: SortColumn) => {
      if (wanted?.by !== by || isStale) setSort({ by, isDown: false });
      else setSort(wanted.isDown ? null : { by, isDown: true });
    },
  };
}
