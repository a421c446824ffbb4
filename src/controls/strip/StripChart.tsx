import type { KeyboardEvent, PointerEvent } from 'react';
import { LAYERS } from '../../engine/strip/settings.ts';
import type { StripMessages } from '../../i18n/stripMessages.ts';
import type { Outcome } from '../../store/strip.ts';
import { powerOfTen } from '../../ui/format.ts';
import { alongOne, ARROWS } from '../../ui/keys.ts';
import { axisOf, hasZeros, placeOn } from './axis.ts';
import { gradientAt, LEVELS, readingOf } from './reading.ts';
import { middleOf, StripBars, Zeros } from './StripBars.tsx';
import styles from './StripChart.module.css';

/** Levels that are named below the plot, between the input and the last. */
const NAMED = [5, 10, 15];

interface StripChartProps {
  readonly outcome: Outcome;
  /** The level that is read; null: none, and the last is told. */
  readonly read: number | null;
  readonly onRead: (level: number | null) => void;
  readonly t: StripMessages;
  /** Stands in the plot. */
  readonly note: string | null;
}

/** Where a key leads from a level; null where it leads nowhere. */
function ledBy(key: string, level: number): number | null {
  if (key === 'Home') return 0;
  if (key === 'End') return LAYERS;
  return key in ARROWS ? Math.min(LAYERS, Math.max(0, level + alongOne(key))) : null;
}

/** What becomes of the signal, level by level, on one logarithmic axis; a level is read. */
export function StripChart({ outcome, read, onRead, t, note }: StripChartProps) {
  const axis = axisOf(outcome);
  const level = read ?? LAYERS;
  const atInput = gradientAt(outcome, 0);
  const up = (value: number) => `${100 * placeOn(axis, value)}%`;
  const point = (event: PointerEvent) => {
    const box = event.currentTarget.getBoundingClientRect();
    const at = Math.floor(((event.clientX - box.left) / box.width) * LEVELS.length);
    onRead(Math.min(LAYERS, Math.max(0, at)));
  };
  const key = (event: KeyboardEvent) => {
    // Those of the browser, such as back.
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const next = ledBy(event.key, level);
    if (next === null) return;
    event.preventDefault();
    onRead(next);
  };
  return (
    <div className={styles.chart}>
      <div className={styles.plot} data-has-zeros={hasZeros(outcome) ? '' : undefined}>
        <div className={styles.plane} aria-hidden="true">
          {axis.ticks.map((exponent) => (
            <span
              key={exponent}
              className={styles.tick}
              data-is-one={exponent === 0 ? '' : undefined}
              data-is-minor={axis.minor.includes(exponent) ? '' : undefined}
              style={{ bottom: up(10 ** exponent) }}
            >
              <span>{exponent === 0 ? '1' : powerOfTen(exponent)}</span>
            </span>
          ))}
        </div>
        <div
          className={styles.reader}
          role="slider"
          tabIndex={0}
          aria-label={t.reader}
          aria-valuemin={0}
          aria-valuemax={LAYERS}
          aria-valuenow={level}
          aria-valuetext={readingOf(outcome, level, t)}
          onPointerMove={point}
          onPointerDown={point}
          onPointerLeave={({ pointerType }) => (pointerType === 'mouse' ? onRead(null) : undefined)}
          onBlur={() => onRead(null)}
          onKeyDown={key}
        >
          {read === null ? null : (
            <span
              className={styles.read}
              style={{ left: middleOf(read), width: `${100 / LEVELS.length}%` }}
              aria-hidden="true"
            />
          )}
          <div className={styles.plane} aria-hidden="true">
            <StripBars outcome={outcome} axis={axis} />
            {atInput === undefined || atInput === 0 ? null : (
              <span className={styles.arrived} style={{ left: middleOf(0), bottom: up(atInput) }} />
            )}
          </div>
          {hasZeros(outcome) ? <Zeros outcome={outcome} /> : null}
        </div>
        {note === null ? null : (
          <p className={styles.note}>
            <span>{note}</span>
          </p>
        )}
      </div>
      <div className={styles.names} aria-hidden="true">
        <span>{t.input}</span>
        {NAMED.map((each) => (
          <span key={each} style={{ left: middleOf(each) }}>
            {each}
          </span>
        ))}
        <span>{t.layer(String(LAYERS))}</span>
      </div>
    </div>
  );
}
