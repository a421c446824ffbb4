import { useState } from 'react';
import type { DataSpec } from '../../engine/experiment.ts';
import { closeBring, openBring, takeBrought } from '../../store/intents/bring.ts';
import type { Choice, ReadPoints } from '../../table/read.ts';
import type { Table } from '../../table/table.ts';
import { formatCount } from '../../ui/format.ts';
import { TextButton } from '../../ui/TextButton.tsx';
import { Bar } from './Bar.tsx';
import { BadRows } from './BadRows.tsx';
import styles from './Bring.module.css';
import { columnName, labelsFor } from './columns.ts';
import { Columns } from './Columns.tsx';
import { FirstRows } from './FirstRows.tsx';
import { Pairs } from './Pairs.tsx';
import type { Reading } from './useReading.ts';
import { useBringWords } from './words.ts';

interface ChoosingProps {
  readonly reading: Extract<Reading, { readonly is: 'table' }>;
  /** The name of the file; null for what was pasted. */
  readonly file: string | null;
  readonly onChoose: (choice: Choice) => void;
}

/** The step of choice: nothing on the page has changed before its last button. */
export function Choosing({ reading, file, onChoose }: ChoosingProps) {
  const t = useBringWords();
  const { table, choice, read, share } = reading;
  /** For which reading the person has said that bad rows are left out. */
  const [leftOut, setLeftOut] = useState<ReadPoints | null>(null);
  const bad = read?.rowsBad ?? 0;
  const mayUse = read !== null && read.points.n > 0 && (bad === 0 || leftOut === read);
  const use = () => {
    if (read !== null) takeBrought(dataOf(read, table, choice, file));
  };
  return (
    <>
      <p className={styles.about}>
        {t.howRead({
          encoding: table.encoding,
          delimiter: table.splitting?.delimiter ?? null,
          decimal: table.decimal,
          thousands: table.thousands,
        })}
      </p>
      <Columns table={table} choice={choice} onChoose={onChoose} />
      <Pairs table={table} choice={choice} onChoose={onChoose} />
      <FirstRows table={table} choice={choice} />
      {read === null ? (
        <Bar share={share} />
      ) : (
        <>
          <p role="status">
            {t.counts(formatCount(read.points.n), formatCount(bad))}
            {choice.x === choice.y ? ` ${t.samePair}` : ''}
          </p>
          {read.points.n === 0 ? (
            <p role="alert">{t.faults.noRows({ is: 'noRows', rowsBad: bad })}</p>
          ) : null}
          {bad > 0 ? (
            <BadRows
              read={read}
              nameOf={(column) => columnName(table, column, t)}
              areLeftOut={leftOut === read}
              onLeaveOut={(isOn) => setLeftOut(isOn ? read : null)}
            />
          ) : null}
        </>
      )}
      <div className={styles.acts}>
        <TextButton label={t.use} isDisabled={!mayUse} onClick={use} />
        <TextButton label={t.cancel} onClick={closeBring} />
        <TextButton label={t.another} onClick={openBring} />
      </div>
    </>
  );
}

function dataOf(
  { points }: ReadPoints,
  table: Table,
  choice: Choice,
  file: string | null,
): DataSpec {
  return { ...labelsFor(table, choice, file), points };
}
