import type { Choice } from '../../table/read.ts';
import type { Table } from '../../table/table.ts';
import styles from './Bring.module.css';
import { columnName } from './columns.ts';
import { useBringWords } from './words.ts';

interface FirstRowsProps {
  readonly table: Table;
  readonly choice: Choice;
}

/** The first rows as they were read, cell by cell, the chosen columns marked. */
export function FirstRows({ table, choice }: FirstRowsProps) {
  const t = useBringWords();
  const { firstRows } = table;
  const columns = [...table.columns.keys()];
  const axisOf = (column: number) => {
    const axes = [choice.x === column ? 'x' : '', choice.y === column ? 'y' : ''];
    return axes.filter(Boolean).join(', ');
  };
  return (
    <details className={styles.rows} open>
      <summary>{t.firstRows}</summary>
      {/* Wider than the dialog: it scrolls by itself, and by the keys. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={styles.scrolled} tabIndex={0} role="region" aria-label={t.firstRows}>
        <table>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col" data-chosen={axisOf(column) === '' ? undefined : ''}>
                  {axisOf(column) === '' ? null : <b>{axisOf(column)} = </b>}
                  {columnName(table, column, t)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {[...firstRows.entries()].map(([row, cells]) => (
              <tr key={row}>
                {columns.map((column) => (
                  <td key={column} data-chosen={axisOf(column) === '' ? undefined : ''}>
                    {cells[column] ?? ''}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
