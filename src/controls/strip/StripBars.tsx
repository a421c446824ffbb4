import type { Outcome } from '../../store/strip.ts';
import { placeOn } from './axis.ts';
import type { LogAxis } from './axis.ts';
import { gradientAt, LEVELS } from './reading.ts';
import styles from './StripChart.module.css';

const WIDE = 0.78;
const NARROW = 0.34;

interface StripBarsProps {
  readonly outcome: Outcome;
  readonly axis: LogAxis;
}

/**
 * Two bars a level, the spread within the size that it is a part of, and the gradient from the last
 * layer back as a line. One unit across is a level, one unit up the whole axis.
 */
export function StripBars({ outcome, axis }: StripBarsProps) {
  const bar = (level: number, value: number, width: number, className: string) =>
    value === 0 ? null : (
      <rect
        key={level}
        className={className}
        x={level + (1 - width) / 2}
        width={width}
        y={1 - placeOn(axis, value)}
        height={placeOn(axis, value)}
      />
    );
  // From where it is sent to where there is still some of it.
  const back = LEVELS.flatMap((level) => {
    const gradient = gradientAt(outcome, level) ?? 0;
    return gradient === 0 ? [] : [{ x: level + 0.5, y: 1 - placeOn(axis, gradient) }];
  });
  const ends = back.length === 1 ? [{ ...back[0], x: back[0].x - WIDE / 2 }, ...back] : back;
  const line = ends.map(({ x, y }) => `${x},${y}`).join(' ');
  return (
    <svg className={styles.bars} viewBox={`0 0 ${LEVELS.length} 1`} preserveAspectRatio="none">
      {outcome.signals.map(({ size }, level) => bar(level, size, WIDE, styles.size))}
      {outcome.signals.map(({ spread }, level) => bar(level, spread, NARROW, styles.spread))}
      <polyline className={styles.halo} points={line} />
      <polyline className={styles.gradient} points={line} />
    </svg>
  );
}

interface ZeroProps {
  readonly level: number;
  readonly className: string;
}

function Zero({ level, className }: ZeroProps) {
  return (
    <span className={className} style={{ left: middleOf(level) }}>
      0
    </span>
  );
}

/** What is exactly 0 is said so, in a lane of its own: there is no bar of it. */
export function Zeros({ outcome }: { readonly outcome: Outcome }) {
  const spreads = LEVELS.filter((level) => outcome.signals.at(level)?.spread === 0);
  const gradients = LEVELS.filter((level) => gradientAt(outcome, level) === 0);
  return (
    <div className={styles.zeros} aria-hidden="true">
      <span className={styles.zeroTick}>0</span>
      {spreads.map((level) => (
        <Zero key={`spread ${level}`} level={level} className={styles.zeroSpread} />
      ))}
      {gradients.map((level) => (
        <Zero key={`gradient ${level}`} level={level} className={styles.zeroGradient} />
      ))}
    </div>
  );
}

/** The middle of a level across the plot. */
export function middleOf(level: number): string {
  return `${(100 * (level + 0.5)) / LEVELS.length}%`;
}
