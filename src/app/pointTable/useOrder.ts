import { useEffect, useState } from 'react';
import { ownResiduals } from '../../engine/ownResidual.ts';
import { useIsCovered } from '../../store/cover.ts';
import { useActiveFrameValue } from '../../store/frameValue.ts';
import { inSlices } from '../../store/inSlices.ts';
import { parametersNow } from '../../store/parameters.ts';
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

function* sorting(run: Run, { by, isDown }: Sort): Generator<void, Order> {
  const column = yield* columnOf(run, parametersNow(run), by);
  return yield* ordering(column, isDown);
}

interface Found {
  readonly order: Order;
  readonly sort: Sort;
  readonly key: string;
  readonly points: object;
}

/**
 * The order in which the points are listed; the data keep theirs. As in a spreadsheet a changed cell
 * stays in its row until it is sorted again; by ŷ or the residual the rows follow the step at rest.
 */
export function useOrder(run: Run) {
  const [sort, setSort] = useState<Sort | null>(null);
  const [found, setFound] = useState<Found | null>(null);
  const hides = useIsCovered('values');
  const { problem } = run;
  const { data } = problem.experiment;
  const name = 'preset' in data ? data.preset : (data.name ?? '');
  const isOfStep = sort?.by === 'predicted' || sort?.by === 'residual';
  const rest = useActiveFrameValue((now) =>
    !isOfStep || useTransport.getState().isPlaying ? null : now.cursor.row,
  );
  const key = `${name} ${problem.unscaled.n}`;
  const wanted = sort === null || (isOfStep && hides) ? null : sort;
  useEffect(() => {
    if (wanted === null) return;
    return inSlices(sorting(run, wanted), (order) =>
      setFound({ order, sort: wanted, key, points: run.problem.unscaled }),
    );
    // Not for each change of a cell, and while it plays in the order that it has.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [wanted, key, rest]);
  const isFound = wanted !== null && found !== null && found.key === key && found.sort === wanted;
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
