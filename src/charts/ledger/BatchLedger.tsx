import type { CSSProperties } from 'react';
import { batchingOfEpoch, placeOfStep, stepsOfEpoch } from '../../engine/epochs.ts';
import type { Problem } from '../../engine/problem.ts';
import { useIsCovered } from '../../store/cover.ts';
import { areBatchesBlurred, batchOf, stepOfBatch } from '../../store/batches.ts';
import { useFrameValue } from '../../store/frameValue.ts';
import { useMessages } from '../../store/preferences.ts';
import type { Run } from '../../store/runs.ts';
import { formatCount } from '../../ui/format.ts';
import styles from './BatchLedger.module.css';
import { ledgerWindow, tileWidths } from './window.ts';
import { useSize } from '../shared/useSize.ts';

/**
 * The current epoch as a strip of tiles: the order of its points, cut into batches. Which points
 * are still to come is not told where what lies beyond the step shown is covered.
 */
export function BatchLedger({ run }: { readonly run: Run }) {
  const t = useMessages().pictures;
  const { problem } = run;
  const step = useFrameValue(() => stepOfBatch(run));
  const isBlurred = useFrameValue(() => areBatchesBlurred(run));
  const [ref, size] = useSize<HTMLDivElement>();
  const { epoch, batch } = step === 0 ? { epoch: 0, batch: -1 } : placeOfStep(problem, step);
  const text =
    step === 0
      ? t.ledgerBefore
      : t.ledger(
          formatCount(epoch + 1),
          formatCount(batch + 1),
          formatCount(stepsOfEpoch(problem, epoch)),
        );
  return (
    <section className={styles.ledger} aria-label={text}>
      <p className={styles.text}>{text}</p>
      <div ref={ref} className={styles.room}>
        {size === null || isBlurred ? null : (
          <Tiles problem={problem} epoch={epoch} current={batch} width={size.width} />
        )}
      </div>
    </section>
  );
}

interface TilesProps {
  readonly problem: Problem;
  readonly epoch: number;
  /** −1 before the first batch. */
  readonly current: number;
  readonly width: number;
}

function Tiles({ problem, epoch, current, width }: TilesProps) {
  const t = useMessages().pictures;
  const { batchSize } = batchingOfEpoch(problem, epoch);
  const steps = stepsOfEpoch(problem, epoch);
  const widths = tileWidths(problem.points.n);
  const lastSize = batchOf(problem, epoch, steps - 1).length;
  const { from, to, members } = ledgerWindow(steps, batchSize, lastSize, current, width, widths);
  const shown = Array.from({ length: to - from }, (_, k) => from + k);
  return (
    <div
      className={styles.tiles}
      style={{ '--tile': `${widths.tile}px`, '--rest': `${widths.rest}px` } as CSSProperties}
    >
      {from === 0 ? null : <span className={styles.more}>{t.ledgerMore(formatCount(from))}</span>}
      <ol className={styles.batches}>
        {shown.map((batch) => (
          <Batch
            key={batch}
            points={batchOf(problem, epoch, batch)}
            members={members}
            state={batch === current ? 'now' : batch < current ? 'done' : 'next'}
          />
        ))}
      </ol>
      {to === steps ? null : (
        <span className={styles.more}>{t.ledgerMore(formatCount(steps - to))}</span>
      )}
    </div>
  );
}

interface BatchProps {
  readonly points: Uint32Array;
  readonly members: number;
  readonly state: 'done' | 'now' | 'next';
}

function Batch({ points, members, state }: BatchProps) {
  const t = useMessages().pictures;
  const isUntold = useIsCovered('path') && state === 'next';
  const listed = [...points.subarray(0, members)];
  const rest = points.length - listed.length;
  // With replacement a point can come twice, so its place is part of its key.
  const tiles = listed.map((index, place) => ({ key: `${place}-${index}`, index }));
  return (
    <li
      className={styles.batch}
      data-state={state}
      aria-current={state === 'now' ? 'step' : undefined}
    >
      {tiles.map(({ key, index }) => (
        <span key={key} className={styles.tile}>
          {isUntold ? '?' : index + 1}
        </span>
      ))}
      {rest === 0 ? null : <span className={styles.rest}>{t.ledgerMore(formatCount(rest))}</span>}
    </li>
  );
}
