import { MOST_PAID } from '../../engine/scan/race.ts';
import type { LaneName } from '../../i18n/scanMessages.ts';
import { logTicks } from '../../ui/ticks.ts';
import type { NamedLane } from './lanes.ts';
import styles from './Scan.module.css';
import { useScanWords } from './words.ts';

const SIZE = { width: 268, height: 168 };
const PLOT = { left: 38, right: 254, top: 20, bottom: 136 };
const TICKS_X = [0, 20, 50, MOST_PAID];
const MOST_TICKS = 4;
/** A lane that has found the bottom is drawn down to this part of the highest loss. */
const LEAST_PART = 1e-5;

function xOf(paid: number): number {
  return PLOT.left + (paid / MOST_PAID) * (PLOT.right - PLOT.left);
}

/** What the lanes reach, a little beyond them. */
function rangeOf(lanes: readonly NamedLane[]): readonly [low: number, high: number] {
  const all = lanes.flatMap(({ best }) => Array.from(best).filter((loss) => loss < Infinity));
  const high = 1.2 * Math.max(...all);
  const low = 0.8 * Math.min(...all);
  // Losses of nothing but 0, or none that is finite, still have an axis.
  if (!(high > 0)) return [0.1, 1];
  return [Math.max(low, high * LEAST_PART), high];
}

/** The best loss is what it was until a better one is found; the median of many is a curve. */
function pathOf({ name, best }: NamedLane, budget: number, yOf: (loss: number) => number): string {
  let path = '';
  for (let paid = 1; paid <= budget; paid++) {
    if (!(best[paid] < Infinity)) continue;
    const [x, y] = [xOf(paid).toFixed(1), yOf(best[paid]).toFixed(1)];
    if (path === '') path = `M${x} ${y}`;
    else path += name === 'typical' ? `L${x} ${y}` : `H${x}V${y}`;
  }
  return path;
}

interface RaceChartProps {
  readonly lanes: readonly NamedLane[];
  readonly budget: number;
}

/** Best loss so far against losses paid for, on a logarithmic axis. */
export function RaceChart({ lanes, budget }: RaceChartProps) {
  const t = useScanWords();
  const range = rangeOf(lanes);
  const [low, high] = range.map(Math.log);
  const yOf = (loss: number) => {
    const part = (Math.log(Math.max(loss, range[0])) - low) / (high - low);
    return PLOT.bottom - part * (PLOT.bottom - PLOT.top);
  };
  const { values, texts } = logTicks(range, MOST_TICKS);
  return (
    <svg
      className={styles.chart}
      viewBox={`0 0 ${SIZE.width} ${SIZE.height}`}
      role="img"
      aria-label={t.chart(String(budget))}
    >
      <text x={0} y={11}>
        {t.bestSoFar}
      </text>
      {values.map((loss, k) => (
        <g key={loss}>
          <path className={styles.axis} d={`M${PLOT.left} ${yOf(loss)}H${PLOT.right}`} />
          <text x={PLOT.left - 6} y={yOf(loss) + 4} textAnchor="end">
            {texts[k]}
          </text>
        </g>
      ))}
      {TICKS_X.map((paid) => (
        <g key={paid}>
          <path className={styles.axis} d={`M${xOf(paid)} ${PLOT.bottom}v4`} />
          <text x={xOf(paid)} y={PLOT.bottom + 15} textAnchor="middle">
            {paid}
          </text>
        </g>
      ))}
      <text x={SIZE.width - 2} y={SIZE.height - 3} textAnchor="end">
        {t.paid}
      </text>
      {lanes.map((lane) => (
        <path
          key={lane.name}
          className={`${styles.lane} ${styles[lane.name]}`}
          d={pathOf(lane, budget, yOf)}
        />
      ))}
    </svg>
  );
}

/** How the line of a lane looks. */
export function LaneSample({ name }: { readonly name: LaneName }) {
  return (
    <svg width="26" height="10" viewBox="0 0 26 10" aria-hidden="true">
      <path className={`${styles.lane} ${styles[name]}`} d="M0 5h26" />
    </svg>
  );
}
