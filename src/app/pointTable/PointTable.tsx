import { useId, useLayoutEffect, useRef, useState } from 'react';
import { NO_POINTS } from '../../engine/points.ts';
import { CopyRefused } from '../../controls/CopyRefused.tsx';
import { useIsCovered } from '../../store/cover.ts';
import { toggleTable } from '../../store/intents/panels.ts';
import { isCleared, usePanels } from '../../store/panels.ts';
import { parametersNow } from '../../store/parameters.ts';
import { inSlices } from '../../store/inSlices.ts';
import { useMessages } from '../../store/preferences.ts';
import { useActiveRun } from '../../store/runs.ts';
import { formatCount } from '../../ui/format.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { CloseIcon } from '../../ui/icons.tsx';
import { useCopy } from '../../ui/useCopy.ts';
import { columnNames } from './columnNames.ts';
import { piecesOf } from './copyOf.ts';
import type { CopyFormat } from './copyOf.ts';
import { Grid } from './Grid.tsx';
import styles from './PointTable.module.css';
import { useCells } from './useCells.ts';
import type { Cell } from './useCells.ts';
import { useDataCount } from './useDataCount.ts';
import { columnOf, SORTED, useOrder } from './useOrder.ts';
import { useTableWords } from './words.ts';

/** On a phone it opens under the lower edge of the sheet, of which nothing else is to be moved. */
function comeIntoView(panel: HTMLElement, sheet: Element) {
  const inner = panel.getBoundingClientRect();
  const outer = sheet.getBoundingClientRect();
  sheet.scrollTop += Math.min(inner.top - outer.top, Math.max(0, inner.bottom - outer.bottom));
}

/** The points in numbers, beside their picture: read, changed, added, removed, sorted and copied. */
export function PointTable() {
  const t = useTableWords();
  const messages = useMessages();
  const run = useActiveRun();
  const titleId = useId();
  const helpId = useId();
  const panel = useRef<HTMLElement>(null);
  const count = useDataCount(run.problem);
  const sorting = useOrder(run, count);
  const isEmpty = usePanels((panels) => isCleared(panels, run.problem.unscaled));
  const points = isEmpty ? NO_POINTS : run.problem.unscaled;
  const order = isEmpty ? null : sorting.order;
  const [gone, go] = useState<Cell | null>(null);
  const cells = useCells({
    points,
    units: run.problem.units,
    order,
    count,
    onGo: (cell) => go({ ...cell }),
  });
  const hides = useIsCovered('values');
  const { copy, refused, forget } = useCopy();
  const [last, setLast] = useState<CopyFormat>('tsv');
  const { said } = cells;

  useLayoutEffect(() => {
    const left = panel.current;
    const sheet = left?.closest('[role=tabpanel]') ?? null;
    if (left !== null && sheet !== null) comeIntoView(left, sheet);
    return () => {
      // What had the focus is gone with the panel.
      if (left?.contains(document.activeElement) !== true) return;
      document.querySelector<HTMLElement>('[data-opens-table]')?.focus();
    };
  }, []);

  function* text(format: CopyFormat): Generator<void, string> {
    const { x, y } = columnNames(
      { data: run.problem.experiment.data, units: run.problem.units },
      messages,
    );
    const kinds = hides ? (['x', 'y'] as const) : SORTED;
    const columns: Float64Array[] = [];
    // Of one step, though the run may go on meanwhile.
    const at = parametersNow(run);
    for (const kind of kinds) {
      columns.push(isEmpty ? NO_POINTS.xs : yield* columnOf(run, at, kind));
    }
    const names = [x, y, ...(hides ? [] : ['ŷ', 'y − ŷ'])];
    let all = '';
    for (const piece of piecesOf({ names, columns, points: order?.points ?? null }, format)) {
      all += piece;
      yield;
    }
    return all;
  }

  function copyAs(format: CopyFormat) {
    cells.tell(t.copying);
    setLast(format);
    inSlices(text(format), async (whole) => {
      const isTaken = await copy(whole);
      cells.tell(isTaken ? t.copied(formatCount(points.n)) : '');
    });
  }

  return (
    <section ref={panel} className={styles.panel} aria-labelledby={titleId}>
      <div className={styles.title}>
        <h2 id={titleId}>{t.title}</h2>
        {(['tsv', 'csv'] as const).map((format) => (
          <button key={format} type="button" className={styles.copy} onClick={() => copyAs(format)}>
            {t.copyAs[format]}
          </button>
        ))}
        <button
          type="button"
          className={styles.add}
          aria-label={t.add}
          title={t.add}
          onClick={cells.begin}
        >
          +
        </button>
        <IconButton label={messages.controls.close} onClick={toggleTable}>
          <CloseIcon />
        </IconButton>
      </div>
      <p id={helpId} hidden>
        {t.help}
      </p>
      <Grid
        run={run}
        points={points}
        sorting={sorting}
        cells={cells}
        gone={gone}
        helpId={helpId}
        titleId={titleId}
      />
      {isEmpty ? <p className={styles.said}>{messages.charts.points.cleared}</p> : null}
      <p role="alert" className={styles.refusal}>
        {said?.isRefusal === true ? said.text : ''}
      </p>
      <p role="status" className={styles.said}>
        {said?.isRefusal === false ? said.text : ''}
      </p>
      {refused === null ? null : (
        <CopyRefused label={t.copyAs[last]} text={refused} onClose={forget} />
      )}
    </section>
  );
}
