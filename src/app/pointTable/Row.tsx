import { light } from '../../store/intents/lit.ts';
import { useLit } from '../../store/lit.ts';
import { formatCount } from '../../ui/format.ts';
import { exactText, saidOf } from './exactText.ts';
import type { Cells, Editing } from './useCells.ts';
import { axisOf, REMOVE } from './useCells.ts';
import styles from './PointTable.module.css';
import { useTableWords } from './words.ts';

interface RowProps {
  /** The number of points in the row of a new one. */
  readonly point: number;
  readonly isFresh: boolean;
  /** Where it stands among the rows, from 0, and in the picture of them. */
  readonly row: number;
  readonly topPx: number;
  readonly x: number | null;
  readonly y: number | null;
  /** The column that the keys are at, where they are in this row. */
  readonly column: number | null;
  readonly editing: Editing | null;
  readonly cells: Cells;
}

/** Within a grid a cell may be read only, which the linter has not heard of. */
const COMPUTED = { 'aria-readonly': true } as const;

/** The head of the table is a row, too. */
const HEAD = 1;

/** A point in numbers; ŷ and the residual are written into their cells at each frame. */
export function Row(props: RowProps) {
  const { point, isFresh, row, topPx, x, y, column, editing, cells } = props;
  const t = useTableWords();
  const isLit = useLit(
    ({ lit, touched }) => touched === point || (lit?.is === 'point' && lit.i === point),
  );
  const number = isFresh ? null : formatCount(point + 1);
  const cell = (k: number) => ({
    'data-cell': k,
    tabIndex: column === k ? 0 : -1,
    'aria-colindex': k + 1,
    onFocus: () => cells.arrive({ point, column: k }),
  });
  const shine = (isOn: boolean) => {
    if (!isFresh) light(isOn ? { is: 'point', i: point } : null);
  };
  return (
    <div
      role="row"
      tabIndex={-1}
      className={styles.row}
      aria-rowindex={row + HEAD + 1}
      data-point={isFresh ? undefined : point}
      data-lit={isLit && !isFresh ? '' : undefined}
      style={{ transform: `translateY(${topPx}px)` }}
      onPointerEnter={() => shine(true)}
      onPointerLeave={() => shine(false)}
      onFocus={() => shine(true)}
      onBlur={() => shine(false)}
    >
      <div role="rowheader" className={styles.number} {...cell(0)}>
        {number ?? t.fresh}
      </div>
      {([x, y] as const).map((value, i) => {
        const k = i + 1;
        const axis = axisOf(k) ?? 'x';
        const isOpen = column === k && editing !== null;
        return (
          <div
            key={axis}
            role="gridcell"
            {...cell(k)}
            title={value === null ? undefined : String(value)}
            aria-label={value === null ? t.cell(axis, number) : saidOf(value)}
          >
            {isOpen ? (
              <Editor editing={editing} label={t.cell(axis, number)} cells={cells} />
            ) : value === null ? (
              <span aria-hidden="true" className={styles.hint}>
                {axis}
              </span>
            ) : (
              exactText(value)
            )}
          </div>
        );
      })}
      {isFresh ? null : (
        <>
          <div role="gridcell" {...COMPUTED} {...cell(3)} />
          <div role="gridcell" {...COMPUTED} {...cell(4)} />
          <div role="gridcell" aria-colindex={REMOVE + 1}>
            <button
              type="button"
              className={styles.remove}
              data-cell={REMOVE}
              tabIndex={column === REMOVE ? 0 : -1}
              aria-label={t.remove(number ?? '')}
              title={t.remove(number ?? '')}
              onFocus={() => cells.arrive({ point, column: REMOVE })}
              onClick={({ detail }) => {
                // Of keys there are no presses.
                if (detail > 0) cells.removePressed(point);
                else cells.remove(point);
              }}
            >
              ×
            </button>
          </div>
        </>
      )}
    </div>
  );
}

interface EditorProps {
  readonly editing: Editing;
  readonly label: string;
  readonly cells: Cells;
}

function focusAtEnd(input: HTMLInputElement | null) {
  if (input === null) return;
  input.focus({ preventScroll: true });
  input.setSelectionRange(input.value.length, input.value.length);
}

function Editor({ editing, label, cells }: EditorProps) {
  return (
    <input
      ref={focusAtEnd}
      className={styles.editor}
      aria-label={label}
      aria-invalid={editing.isFaulty}
      autoComplete="off"
      spellCheck={false}
      enterKeyHint="next"
      value={editing.text}
      onChange={({ target }) => cells.type(target.value)}
      onBlur={cells.leave}
    />
  );
}
