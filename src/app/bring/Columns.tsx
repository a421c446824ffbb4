import type { Choice } from '../../table/read.ts';
import type { Table } from '../../table/table.ts';
import { Select } from '../../ui/Select.tsx';
import { TextButton } from '../../ui/TextButton.tsx';
import styles from './Bring.module.css';
import { columnName, numericColumns } from './columns.ts';
import { useBringWords } from './words.ts';

interface ColumnsProps {
  readonly table: Table;
  readonly choice: Choice;
  readonly onChoose: (choice: Choice) => void;
}

/** Which column of numbers is x and which is y, and the logarithm of either. */
export function Columns({ table, choice, onChoose }: ColumnsProps) {
  const t = useBringWords();
  const options = numericColumns(table).map((column) => ({
    value: String(column),
    label: columnName(table, column, t),
  }));
  const { x, y, logX = false, logY = false } = choice;
  const axes = [
    { axis: 'x', column: x, isLog: logX },
    { axis: 'y', column: y, isLog: logY },
  ] as const;
  return (
    <fieldset className={styles.axes} aria-label={t.columns}>
      {axes.map(({ axis, column, isLog }) => (
        <div key={axis} className={styles.axis}>
          <span className={styles.letter} aria-hidden="true">
            {axis}
          </span>
          <Select
            label={t.axis(axis)}
            value={String(column)}
            options={options}
            onChange={(value) => onChoose({ ...choice, [axis]: Number(value) })}
          />
          <label className={styles.tick}>
            <input
              type="checkbox"
              checked={isLog}
              onChange={({ target }) =>
                onChoose({ ...choice, [axis === 'x' ? 'logX' : 'logY']: target.checked })
              }
            />
            {t.logarithm(axis)}
          </label>
        </div>
      ))}
      <TextButton label={t.swap} onClick={() => onChoose({ x: y, y: x, logX: logY, logY: logX })} />
    </fieldset>
  );
}
