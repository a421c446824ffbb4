import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Points } from '../../engine/points.ts';
import { ownResiduals } from '../../engine/ownResidual.ts';
import { useDrawing } from '../../charts/shared/useDrawing.ts';
import { useIsCovered } from '../../store/cover.ts';
import { light } from '../../store/intents/lit.ts';
import { useLit } from '../../store/lit.ts';
import { parametersNow } from '../../store/parameters.ts';
import type { Run } from '../../store/runs.ts';
import { formatShort } from '../../ui/format.ts';
import { media } from '../../ui/media.ts';
import { HeadRow } from './HeadRow.tsx';
import styles from './PointTable.module.css';
import { Row } from './Row.tsx';
import { COLUMNS } from './useCells.ts';
import type { Cell, Cells } from './useCells.ts';
import type { useOrder } from './useOrder.ts';
import { laidOut, scrolledTo } from './window.ts';
import type { Sight } from './window.ts';

/** As in the style sheet. */
const ROW_PX = 26;
const TOUCHED_ROW_PX = 45;
const coarse = media('(pointer: coarse)');

interface GridProps {
  readonly run: Run;
  /** Those that are listed. */
  readonly points: Points;
  readonly sorting: ReturnType<typeof useOrder>;
  readonly cells: Cells;
  /** The cell that has been gone to, another object each time. */
  readonly gone: Cell | null;
  readonly helpId: string;
  readonly titleId: string;
}

/** The cells: of many rows only those in sight are there. */
export function Grid({ run, points, sorting, cells, gone, helpId, titleId }: GridProps) {
  const box = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState({ scrollPx: 0, heightPx: 0 });
  const hides = useIsCovered('values');
  const touched = useLit((state) => state.touched);
  const { problem } = run;
  const { n, xs, ys } = points;
  const rowPx = coarse.matches() ? TOUCHED_ROW_PX : ROW_PX;
  const sight: Sight = { ...seen, rows: n + 1, rowPx };
  const { first, end, heightPx, topPx } = laidOut(sight);
  const { cell, editing, fresh, rowOf, pointAt } = cells;

  const look = useCallback(() => {
    if (box.current === null) return;
    const { scrollTop, clientHeight } = box.current;
    setSeen({ scrollPx: scrollTop, heightPx: clientHeight - rowPx });
  }, [rowPx]);

  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => {
      observer.disconnect();
      light(null);
    };
  }, [look]);

  const again = useRef(false);
  const reveal = useRef((_row: number) => {});
  useLayoutEffect(() => {
    reveal.current = (row) => {
      if (box.current === null) return;
      const to = scrolledTo({ ...sight, scrollPx: box.current.scrollTop }, row);
      if (to === box.current.scrollTop) return;
      box.current.scrollTop = to;
      look();
    };
  });

  // The row of what is touched in the picture comes in sight.
  useEffect(() => {
    if (touched !== null) reveal.current(rowOf(touched));
    // Where it is touched, not where the rows are sorted anew.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [touched]);

  const wish = useRef<Cell | null>(null);
  useLayoutEffect(() => {
    if (gone === null) return;
    wish.current = gone;
    reveal.current(rowOf(Math.min(gone.point, n)));
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [gone]);
  // The cell may come only with the rows that the scrolling has brought.
  useLayoutEffect(() => {
    if (wish.current === null || editing !== null) return;
    const { point, column } = wish.current;
    const name = point >= n ? ':not([data-point])' : `[data-point="${point}"]`;
    const target = body.current?.querySelector<HTMLElement>(
      `[role=row]${name} [data-cell="${column}"]`,
    );
    if (target === null || target === undefined) return;
    wish.current = null;
    target.focus({ preventScroll: true });
  });

  const draw = useCallback(() => {
    if (body.current === null) return;
    const { a, b } = parametersNow(run);
    const { predicted, residual } = ownResiduals(run.problem, a, b);
    for (const row of body.current.children) {
      const i = Number(row.getAttribute('data-point') ?? -1);
      if (i < 0 || i >= run.problem.points.n) continue;
      row.children[3].textContent = hides ? '?' : formatShort(predicted(i), 5);
      row.children[4].textContent = hides ? '?' : formatShort(residual(i), 4);
    }
    // The rows in sight are others with each of these.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [run, hides, first, end, sorting.order]);
  useDrawing(draw);

  const rows = Array.from({ length: end - first }, (_, k) => first + k);
  return (
    <div
      ref={box}
      role="grid"
      tabIndex={-1}
      className={styles.grid}
      aria-labelledby={titleId}
      aria-describedby={helpId}
      aria-rowcount={n + 2}
      aria-colcount={COLUMNS}
      onScroll={look}
      onKeyDown={cells.onKeyDown}
      onCopy={cells.onCopy}
      onPaste={cells.onPaste}
      onPointerDown={({ target }) => {
        // Before the press itself has brought the focus there.
        again.current = target === document.activeElement;
      }}
      onClick={({ target }) => {
        const pressed = target instanceof Element ? target.closest('[data-cell]') : null;
        const point = pressed?.closest('[role=row]')?.getAttribute('data-point') ?? String(n);
        // The button does what it says.
        if (pressed === null || pressed.tagName === 'BUTTON') return;
        const column = Number(pressed.getAttribute('data-cell'));
        cells.press({ point: Number(point), column }, again.current);
      }}
    >
      <HeadRow problem={problem} sorting={sorting} hides={hides} />
      <div ref={body} role="rowgroup" className={styles.body} style={{ height: heightPx }}>
        {rows.map((row) => {
          const point = pointAt(row);
          const isFresh = row === n;
          const isAt = cell.point === point;
          return (
            <Row
              key={isFresh ? 'fresh' : point}
              point={point}
              isFresh={isFresh}
              row={row}
              topPx={topPx + (row - first) * rowPx}
              x={isFresh ? fresh : xs[point]}
              y={isFresh ? null : ys[point]}
              column={isAt ? cell.column : null}
              editing={isAt ? editing : null}
              cells={cells}
            />
          );
        })}
      </div>
    </div>
  );
}
