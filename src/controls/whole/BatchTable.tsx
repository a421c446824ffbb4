import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { batchRows } from '../../engine/whole/batchRow.ts';
import type { WholeStep } from '../../engine/whole/wholeStep.ts';
import { noiseOf } from '../../engine/noise.ts';
import type { Problem } from '../../engine/problem.ts';
import type { WholeMessages } from '../../i18n/wholeMessages.ts';
import { formatCount } from '../../ui/format.ts';
import { clamped } from '../../ui/geometry.ts';
import { inTable } from './digits.ts';
import { lightingOf } from './Lights.tsx';
import styles from './BatchTable.module.css';

/** As in the style sheet. */
const ROW_PX = 24;
/** Rows in sight, and as many more to either side as a flick goes past. */
const SIGHT = 9;
const AROUND = 4;

interface BatchTableProps {
  readonly problem: Problem;
  readonly members: Uint32Array;
  readonly whole: WholeStep;
  readonly t: WholeMessages;
}

/** The head and the mean are rows, too. */
const HEAD_ROWS = 1;

/**
 * The points of a batch, each with its share of the gradient. Of a large one only the rows in sight
 * are there: the others are room above and below.
 */
export function BatchTable({ problem, members, whole, t }: BatchTableProps) {
  const box = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  /** The row that Tab comes to, and whether the keys have just moved there. */
  const [current, setCurrent] = useState({ row: 0, isMoved: false });
  const { length } = members;
  const first = Math.max(0, Math.min(Math.floor(top / ROW_PX), length - SIGHT) - AROUND);
  const last = Math.min(length, first + SIGHT + 2 * AROUND + 1);
  const shown = [...members.subarray(first, last)];
  const rows = batchRows(problem, shown, whole.before[0], whole.before[1]);
  const tabRow = clamped(current.row, [first, Math.max(first, last - 1)]);

  useEffect(() => {
    if (!current.isMoved) return;
    box.current?.querySelector<HTMLElement>(`[data-row="${current.row}"]`)?.focus();
  }, [current]);

  function onKeyDown(event: KeyboardEvent) {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by === undefined || box.current === null) return;
    event.preventDefault();
    const row = clamped(tabRow + by, [0, length - 1]);
    const { scrollTop } = box.current;
    const seen = [row * ROW_PX - (SIGHT - 2) * ROW_PX, row * ROW_PX] as const;
    box.current.scrollTop = clamped(scrollTop, [Math.max(0, seen[0]), seen[1]]);
    setTop(box.current.scrollTop);
    setCurrent({ row, isMoved: true });
  }

  return (
    <div
      ref={box}
      className={styles.rows}
      onScroll={({ currentTarget }) => setTop(currentTarget.scrollTop)}
    >
      <table aria-rowcount={length + HEAD_ROWS + 1}>
        <caption className="unseen">
          {t.table}. {t.tableHelp}.
        </caption>
        <Head t={t} />
        <tbody>
          <Room rows={first} />
          {rows.map((row, k) => (
            <PointRow
              // With replacement a point can come twice, so it goes by its place.
              // oxlint-disable-next-line react/no-array-index-key
              key={first + k}
              problem={problem}
              place={first + k}
              point={shown[k]}
              row={row}
              isTabbed={first + k === tabRow}
              onKeyDown={onKeyDown}
              t={t}
            />
          ))}
          <Room rows={length - last} />
        </tbody>
        <Mean problem={problem} whole={whole} row={length + HEAD_ROWS + 1} t={t} />
      </table>
    </div>
  );
}

function Head({ t }: Pick<BatchTableProps, 't'>) {
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th scope="col">{t.point}</th>
        {['x', 'y', 'ŷ', 'y − ŷ', '∂ℓ/∂a', '∂ℓ/∂b'].map((name) => (
          <th key={name} scope="col" className="math">
            {name}
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** In the place of rows that are not there. */
function Room({ rows }: { readonly rows: number }) {
  return rows === 0 ? null : <tr aria-hidden="true" style={{ height: rows * ROW_PX }} />;
}

interface PointRowProps extends Pick<BatchTableProps, 'problem' | 't'> {
  /** Within the batch. */
  readonly place: number;
  readonly point: number;
  readonly row: ReturnType<typeof batchRows>[number];
  readonly isTabbed: boolean;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

function PointRow({ problem, place, point, row, isTabbed, onKeyDown, t }: PointRowProps) {
  const noise = noiseOf(problem);
  const { x, y, predicted, residual, share } = row;
  const { onPointerEnter, onPointerLeave, ...lighting } = lightingOf({ is: 'point', i: point });
  return (
    <tr
      aria-rowindex={place + HEAD_ROWS + 1}
      onPointerEnter={onPointerEnter}
      onPointerLeave={onPointerLeave}
    >
      <th scope="row">
        <button
          type="button"
          className={styles.point}
          data-row={place}
          tabIndex={isTabbed ? 0 : -1}
          aria-label={t.pointName(formatCount(point + 1))}
          onKeyDown={onKeyDown}
          {...lighting}
        >
          {point + 1}
        </button>
      </th>
      <td>{inTable(x)}</td>
      <td>{inTable(y)}</td>
      <td>{inTable(predicted, noise.residual)}</td>
      <td>{inTable(residual, noise.residual)}</td>
      <td>{inTable(share[0], noise.gradA)}</td>
      <td>{inTable(share[1], noise.gradB)}</td>
    </tr>
  );
}

interface MeanProps extends Pick<BatchTableProps, 'problem' | 'whole' | 't'> {
  readonly row: number;
}

function Mean({ problem, whole, row, t }: MeanProps) {
  const { gradA, gradB } = noiseOf(problem);
  return (
    <tfoot>
      <tr aria-rowindex={row}>
        <th scope="row" colSpan={5}>
          {t.mean}
        </th>
        <td>{inTable(whole.gradient[0], gradA)}</td>
        <td>{inTable(whole.gradient[1], gradB)}</td>
      </tr>
    </tfoot>
  );
}
