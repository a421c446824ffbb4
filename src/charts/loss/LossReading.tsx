import { useLayoutEffect } from 'react';
import type { RefObject } from 'react';
import type { Messages } from '../../i18n/index.ts';
import { noiseOf, withoutNoise } from '../../engine/noise.ts';
import { placeOfStep } from '../../engine/epochs.ts';
import type { Problem } from '../../engine/problem.ts';
import { useMessages } from '../../store/preferences.ts';
import type { Trace } from '../../trace/trace.ts';
import { formatCount, formatNumber, formatShort } from '../../ui/format.ts';
import styles from './LossChart.module.css';

/** The step that is read, and where it stands in the chart. */
export interface Hover {
  readonly problem: Problem;
  readonly trace: Trace;
  readonly row: number;
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
}

type Line = readonly [name: string, value: string];

/** What there is to say of a step. */
function readingOf({ problem, trace, row }: Hover, t: Messages): readonly Line[] {
  const { loss, batchLoss, lr } = trace.columns;
  const step = trace.stepAt(row);
  const shown = (value: number) => formatNumber(withoutNoise(value, noiseOf(problem).loss));
  const start: readonly Line[] = [
    [t.readouts.step, formatCount(step)],
    [t.readouts.epoch, formatCount(step === 0 ? 0 : placeOfStep(problem, step).epoch + 1)],
    [t.readouts.loss, shown(loss.at(row))],
  ];
  // Nothing was looked at and nothing moved before the start.
  if (row === 0) return start;
  return [
    ...start,
    [t.pictures.thisBatch, shown(batchLoss.at(row))],
    ['η', formatShort(lr.at(row), 4)],
  ];
}

interface LossReadingProps {
  readonly hover: Hover;
  readonly width: number;
  /** What the keys move, which a screen reader speaks. */
  readonly slider: RefObject<HTMLElement | null>;
}

/** The numbers of the step that is read. */
export function LossReading({ hover, width, slider }: LossReadingProps) {
  const t = useMessages();
  const lines = readingOf(hover, t);
  const words = lines.flat().join(' ');
  // The handle is there before these words are fetched, so they are handed to it.
  useLayoutEffect(() => {
    const handle = slider.current;
    handle?.setAttribute('aria-valuetext', words);
    return () => handle?.removeAttribute('aria-valuetext');
  }, [slider, words]);
  const { left, top, bottom } = hover;
  const isRight = left > width / 2;
  const place = isRight ? { right: width - left + 6 } : { left: left + 6 };
  return (
    <div aria-hidden="true">
      <div className={styles.hairline} style={{ left, top, height: bottom - top }} />
      <dl className={styles.reading} style={{ ...place, top: top - 10 }}>
        {lines.map(([name, value]) => [
          <dt key={name}>{name}</dt>,
          <dd key={`${name}=`}>{value}</dd>,
        ])}
      </dl>
    </div>
  );
}
