import type { ReactNode } from 'react';
import { placeOfStep } from '../engine/problem.ts';
import { rateOfRow } from '../store/rate.ts';
import { useFrameValue, useRun } from '../store/run.ts';
import type { RunState } from '../store/run.ts';
import { useMessages } from '../store/view.ts';
import { formatCount, formatNumber, formatParameter, formatShort } from '../ui/format.ts';
import styles from './Readouts.module.css';

// Until the worker's first rows come, the start is known all the same.
const READS: Readonly<Record<ReadoutName, (run: RunState) => string>> = {
  step: ({ trace, playhead }) => formatCount(trace.stepAt(playhead.row)),
  epoch: ({ problem, trace, playhead }) => {
    const step = trace.stepAt(playhead.row);
    return formatCount(step === 0 ? 0 : placeOfStep(problem, step).epoch + 1);
  },
  a: (run) => parameter(run, 'a'),
  b: (run) => parameter(run, 'b'),
  loss: ({ problem, trace, playhead }) =>
    formatNumber(
      trace.rows === 0
        ? problem.objective.loss(problem.start.a, problem.start.b)
        : trace.columns.loss[playhead.row],
    ),
  gradientNorm: ({ trace, playhead }) =>
    trace.rows === 0
      ? '–'
      : formatNumber(
          Math.hypot(trace.columns.gradA[playhead.row], trace.columns.gradB[playhead.row]),
        ),
  learningRateNow: (run) => formatShort(rateOfRow(run, run.playhead.row), 4),
};

export type ReadoutName =
  | 'step'
  | 'epoch'
  | 'a'
  | 'b'
  | 'loss'
  | 'gradientNorm'
  | 'learningRateNow';

function parameter({ trace, problem, playhead }: RunState, name: 'a' | 'b'): string {
  return formatParameter(
    trace.rows === 0 ? problem.start[name] : trace.columns[name][playhead.row],
  );
}

interface ReadoutsProps {
  readonly names: readonly ReadoutName[];
}

/** The run at the playhead, in numbers. */
export function Readouts({ names }: ReadoutsProps) {
  const t = useMessages().readouts;
  const { totalSteps } = useRun((run) => run.problem.length);
  const epochs = useRun((run) => run.problem.experiment.epochs);
  const totals: Partial<Record<ReadoutName, number>> = { step: totalSteps, epoch: epochs };
  return (
    <div className={styles.strip} role="group" aria-label={t.readouts}>
      {names.map((name) => {
        const isLetter = name === 'a' || name === 'b';
        return (
          <Readout
            key={name}
            name={name}
            label={isLetter ? name : t[name]}
            head={isLetter ? <span className="math">{name}</span> : t[name]}
            total={totals[name]}
          />
        );
      })}
    </div>
  );
}

interface ReadoutProps {
  readonly name: ReadoutName;
  readonly label: string;
  readonly head: ReactNode;
  readonly total: number | undefined;
}

function Readout({ name, label, head, total }: ReadoutProps) {
  const value = useFrameValue(READS[name]);
  return (
    <div className={styles.readout}>
      <span className={styles.head} aria-hidden="true">
        {head}
      </span>
      <span className={styles.value}>
        {/* Silent while it changes: the run status is what is announced. */}
        <output aria-label={label} aria-live="off">
          {value}
        </output>
        {total === undefined ? null : <small> / {formatCount(total)}</small>}
      </span>
    </div>
  );
}
