import { useActiveFrameValue } from '../store/frameValue.ts';
import { useMessages } from '../store/preferences.ts';
import type { Run } from '../store/runs.ts';
import { formatShort } from '../ui/format.ts';
import styles from './RateCurve.module.css';

const SAMPLES = 120;
const WIDTH = 260;
const HEIGHT = 36;

interface Curve {
  readonly path: string;
  readonly highest: number;
}

/** The learning rate of the steps trained so far, over the length of the whole run. */
function curveOf({ trace }: Run): Curve {
  const { lr } = trace.columns;
  const last = trace.rows - 1;
  const lastRow = trace.totalRows - 1;
  if (last < 1) return { path: '', highest: 0 };
  const rows = Array.from(
    { length: Math.min(SAMPLES, last) },
    (_, i) => 1 + Math.floor((i * (last - 1)) / Math.max(1, Math.min(SAMPLES, last) - 1)),
  );
  const highest = Math.max(...rows.map((row) => lr.at(row)));
  const points = rows.map((row) => {
    const x = (WIDTH * row) / lastRow;
    const y = HEIGHT - 1 - (highest === 0 ? 0 : (lr.at(row) / highest) * (HEIGHT - 4));
    return `${x.toFixed(1)} ${y.toFixed(1)}`;
  });
  return { path: `M${points.join('L')}`, highest };
}

/** A small curve of what the schedule does to the learning rate. */
export function RateCurve() {
  const t = useMessages().controls;
  const path = useActiveFrameValue((run) => curveOf(run).path);
  const highest = useActiveFrameValue((run) => curveOf(run).highest);
  const at = useActiveFrameValue(
    ({ trace, cursor }) => (cursor.row / (trace.totalRows - 1)) * WIDTH,
  );
  return (
    <figure className={styles.curve}>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={t.rateCurve}
      >
        <path d={`M0 ${HEIGHT - 1}H${WIDTH}`} className={styles.axis} />
        <path d={path} className={styles.line} />
        <path d={`M${at} 0V${HEIGHT}`} className={styles.now} />
      </svg>
      <figcaption>{formatShort(highest, 3)}</figcaption>
    </figure>
  );
}
