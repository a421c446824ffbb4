import { useState } from 'react';
import { CELLS, placeOfCell } from '../../engine/scan/grid.ts';
import { clearScan, payRandom, payRest, payRow } from '../../store/intents/scan.ts';
import { useActiveRun } from '../../store/runs.ts';
import { useScan } from '../../store/scan.ts';
import { formatCount, formatNumber, formatShort } from '../../ui/format.ts';
import { TextButton } from '../../ui/TextButton.tsx';
import styles from './Scan.module.css';
import { useScanWords } from './words.ts';

/** So many at a press, for those who will not press so often. */
const SEVERAL = 20;

/** The lowest cell so far in print; null before the first. */
function useLowest(): string | null {
  const t = useScanWords();
  const cell = useScan((scan) => scan.lowest);
  const loss = useScan(({ values, lowest }) => (lowest === null ? NaN : (values?.[lowest] ?? NaN)));
  if (cell === null) return null;
  const { a, b } = placeOfCell(cell);
  return t.lowestAt(formatNumber(loss), formatShort(a), formatShort(b));
}

/** Pays for cells in several orders, and counts what is paid. */
export function PaintSection() {
  const t = useScanWords();
  const points = useActiveRun(({ problem }) => problem.points.n);
  const painted = useScan((scan) => scan.painted);
  const looks = useScan((scan) => scan.looks);
  const isPainting = useScan((scan) => scan.isPainting);
  const [wasCleared, setCleared] = useState(false);
  const lowest = useLowest();
  const isWhole = painted === CELLS;
  const [losses, looked] = [formatCount(painted), formatCount(looks)];
  const said = painted > 0 ? t.said(losses, looked, lowest) : wasCleared ? t.cleared : '';
  const clear = () => {
    setCleared(true);
    clearScan();
  };
  return (
    <section className={styles.section} aria-label={t.scanner}>
      <h2>{t.scanner}</h2>
      <p className={styles.about}>{t.about(formatCount(points))}</p>
      <div className={styles.buttons}>
        <TextButton label={t.rest} isDisabled={isWhole} onClick={payRest} />
        <TextButton label={t.row} isDisabled={isWhole} onClick={payRow} />
        {[1, SEVERAL].map((count) => (
          <TextButton
            key={count}
            label={t.randomCells(String(count))}
            isDisabled={isWhole}
            onClick={() => payRandom(count)}
          />
        ))}
        <TextButton label={t.clear} isDisabled={painted === 0} onClick={clear} />
      </div>
      <dl className={styles.counters}>
        <Counter name={t.losses} value={losses} />
        <Counter name={t.looks} value={looked} />
        <Counter name={t.lowest} value={lowest ?? t.none} />
      </dl>
      {/* What is being painted is said once it is there. */}
      <p className="unseen" role="status">
        {isPainting ? '' : said}
      </p>
    </section>
  );
}

function Counter({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>
        <output aria-live="off" aria-label={name}>
          {value}
        </output>
      </dd>
    </>
  );
}
