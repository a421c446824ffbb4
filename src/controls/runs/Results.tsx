import { useState } from 'react';
import type { RunPanelMessages } from '../../i18n/runPanelMessages.ts';
import { useIsCovered } from '../../store/cover.ts';
import { useFrameValue } from '../../store/frameValue.ts';
import { openResults } from '../../store/intents/panels.ts';
import { usePanels } from '../../store/panels.ts';
import { useMessages } from '../../store/preferences.ts';
import { resultOf } from '../../store/results.ts';
import type { Result } from '../../store/results.ts';
import { useRuns } from '../../store/runs.ts';
import type { Run } from '../../store/runs.ts';
import { DialogBox } from '../../ui/DialogBox.tsx';
import { formatCount, formatNumber } from '../../ui/format.ts';
import { Swatch } from '../../ui/Swatch.tsx';
import { TextButton } from '../../ui/TextButton.tsx';
import { useCopy } from '../../ui/useCopy.ts';
import { useAsides } from '../asides.ts';
import { CopyRefused } from '../CopyRefused.tsx';
import { csvOf, markdownOf, rowsOf, sorted } from './resultTable.ts';
import type { Column, Row, Sort } from './resultTable.ts';
import styles from './Results.module.css';

const COLUMNS: readonly Column[] = ['run', 'loss', 'excess', 'steps', 'samples', 'outcome'];

function shown(row: Row, column: Column, t: RunPanelMessages): string {
  const { name, result } = row;
  if (column === 'run') return name;
  if (column === 'outcome') return t.outcomes[result.outcome];
  const value = result[column];
  if (value === null) return t.never;
  return column === 'loss' || column === 'excess' ? formatNumber(value) : formatCount(value);
}

/** While the floor is covered. */
const UNTOLD = { loss: null, excess: null, steps: null, samples: null };

/** Told again when any of it has changed. */
function useResults(runs: readonly Run[]): readonly Result[] {
  useFrameValue(() => JSON.stringify(runs.map(resultOf)));
  return runs.map(resultOf);
}

/** What has become of the runs, as a table that can be sorted and taken along. */
export function Results() {
  const messages = useMessages();
  const t = useAsides().runPanel;
  const isOpen = usePanels((panels) => panels.isResultsOpen);
  const runs = useRuns((state) => state.runs);
  const results = useResults(runs);
  // The last loss tells the floor as well: runs are trained ahead of what is shown.
  const hidesFloor = useIsCovered('floor');
  const [sort, setSort] = useState<Sort | null>(null);
  const { copied, refused, copy, forget } = useCopy();
  const told = rowsOf(runs, results, messages);
  const all = hidesFloor
    ? told.map((row): Row => ({ ...row, result: { ...UNTOLD, outcome: row.result.outcome } }))
    : told;
  const rows = sort === null ? all : sorted(all, sort);
  const texts = { [t.copyCsv]: csvOf(rows, t), [t.copyMarkdown]: markdownOf(rows, t) };
  return (
    <DialogBox
      title={t.results}
      close={messages.controls.close}
      isOpen={isOpen}
      onClose={() => openResults(false)}
    >
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              {COLUMNS.map((column) => (
                <th
                  key={column}
                  scope="col"
                  aria-sort={
                    sort?.by === column ? (sort.isUp ? 'ascending' : 'descending') : undefined
                  }
                >
                  <button
                    type="button"
                    onClick={() => setSort({ by: column, isUp: sort?.by !== column || !sort.isUp })}
                  >
                    {t.columns[column]}
                    <span aria-hidden="true" className={styles.sign}>
                      {sort?.by === column ? (sort.isUp ? '▲' : '▼') : ''}
                    </span>
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.slot}>
                {COLUMNS.map((column) =>
                  column === 'run' ? (
                    <th key={column} scope="row">
                      <Swatch slot={row.slot} /> {row.name}
                    </th>
                  ) : (
                    <td key={column}>{shown(row, column, t)}</td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className={styles.note}>
        {hidesFloor ? `${messages.learn.answers.floor}: ${messages.learn.covered}` : t.within}
      </p>
      <p className={styles.copy}>
        {Object.entries(texts).map(([label, text]) => (
          <TextButton key={label} label={label} onClick={() => void copy(text)} />
        ))}
        <span role="status">
          {copied !== null && Object.values(texts).includes(copied) ? messages.pictures.copied : ''}
        </span>
        {refused === null ? null : (
          <CopyRefused label={t.results} text={refused} onClose={forget} />
        )}
      </p>
    </DialogBox>
  );
}
