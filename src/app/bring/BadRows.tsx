import type { ReadPoints } from '../../table/read.ts';
import styles from './Bring.module.css';
import { useBringWords } from './words.ts';

interface BadRowsProps {
  readonly read: ReadPoints;
  readonly nameOf: (column: number) => string;
  readonly areLeftOut: boolean;
  readonly onLeaveOut: (isOn: boolean) => void;
}

/** The first rows that give no point, by line and reason; they are left out by the person's word. */
export function BadRows({ read, nameOf, areLeftOut, onLeaveOut }: BadRowsProps) {
  const t = useBringWords();
  const { rowsBad, firstBad } = read;
  const more = rowsBad - firstBad.length;
  return (
    <div className={styles.bad}>
      <ul>
        {firstBad.map(({ line, column, reason, cell }, k) => (
          // Several may stand in one line.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={k}>{t.badRow({ line: String(line), column: nameOf(column), reason, cell })}</li>
        ))}
        {more > 0 ? <li>{t.moreBad(more)}</li> : null}
      </ul>
      <label className={styles.tick}>
        <input
          type="checkbox"
          checked={areLeftOut}
          onChange={({ target }) => onLeaveOut(target.checked)}
        />
        {t.leaveOut(rowsBad)}
      </label>
    </div>
  );
}
