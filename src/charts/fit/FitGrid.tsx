import type { SVGProps } from 'react';
import styles from './FitGrid.module.css';
import type { AxisName, FitFrame } from './frame.ts';

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
      <Name
        name={y.name}
        math={{ className: styles.mathY, x: plot.left - 8, y: plot.top - 12 }}
        words={{ className: styles.nameY, x: 0, y: plot.top - 11 }}
      />
      <Name
        name={x.name}
        math={{ className: styles.mathX, x: plot.right + 12, y: plot.bottom + 2 }}
        words={{ className: styles.nameX, x: plot.right, y: plot.bottom + 32 }}
      />
    </g>
  );
}

interface NameProps {
  readonly name: AxisName;
  /** Where a letter alone stands, and where words do. */
  readonly math: SVGProps<SVGTextElement>;
  readonly words: SVGProps<SVGTextElement>;
}

function Name({ name: { text, isMath, takenOff }, math, words }: NameProps) {
  if (isMath && takenOff === '') return <text {...math}>{text}</text>;
  return (
    <text {...words}>
      {isMath ? <tspan className={styles.letter}>{text}</tspan> : text}
      {takenOff}
    </text>
  );
}
