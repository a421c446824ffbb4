import styles from './FitChart.module.css';
import type { FitFrame } from './fitFrame.ts';

/** The hairlines, the axis and the names of x and y. */
export function FitGrid({ frame }: { readonly frame: FitFrame }) {
  const { plot, x, y } = frame;
  return (
    <g aria-hidden="true" className={styles.grid}>
      {y.ticks.map(({ at, text }) => (
        <g key={text}>
          <line x1={plot.left} x2={plot.right} y1={at} y2={at} />
          <text className={styles.tickY} x={plot.left - 8} y={at + 4}>
            {text}
          </text>
        </g>
      ))}
      <line
        className={styles.axis}
        x1={plot.left}
        x2={plot.right}
        y1={plot.bottom}
        y2={plot.bottom}
      />
      {x.ticks.map(({ at, text }) => (
        <text key={text} className={styles.tickX} x={at} y={plot.bottom + 16}>
          {text}
        </text>
      ))}
      {y.name.isMath ? (
        <text className={styles.mathY} x={plot.left - 8} y={plot.top - 7}>
          {y.name.text}
        </text>
      ) : (
        <text className={styles.nameY} x={0} y={plot.top - 9}>
          {y.name.text}
        </text>
      )}
      {x.name.isMath ? (
        <text className={styles.mathX} x={plot.right + 12} y={plot.bottom + 2}>
          {x.name.text}
        </text>
      ) : (
        <text className={styles.nameX} x={plot.right} y={plot.bottom + 32}>
          {x.name.text}
        </text>
      )}
    </g>
  );
}
