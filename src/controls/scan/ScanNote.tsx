import { cellNear, placeOfCell } from '../../engine/scan/grid.ts';
import { useScan } from '../../store/scan.ts';
import { useView } from '../../store/view.ts';
import { formatNumber, formatShort } from '../../ui/format.ts';
import styles from './ScanNote.module.css';
import { useScanWords } from './words.ts';

/** At the pictures in the fog: what a press does, and for a screen reader the cell that is read. */
export function ScanNote() {
  const t = useScanWords();
  const candidate = useView((view) => view.candidate);
  const cell = candidate === null ? null : cellNear(candidate.a, candidate.b);
  const loss = useScan(({ values }) => (cell === null ? NaN : (values?.[cell] ?? NaN)));
  const { a, b } = placeOfCell(cell ?? 0);
  const printed = Number.isNaN(loss) ? null : formatNumber(loss);
  return (
    <>
      <span className={styles.byMouse}>{t.help}</span>
      <span className={styles.byFinger}>{t.touchHelp}</span>
      <span className="unseen">{t.keys}</span>
      <output className="unseen" aria-label={t.reading}>
        {cell === null ? '' : t.read(formatShort(a), formatShort(b), printed)}
      </output>
    </>
  );
}
