import type { CSSProperties, ReactNode } from 'react';
import { noiseOf, slopeNoise, withoutNoise } from '../engine/noise.ts';
import { placeOfStep } from '../engine/epochs.ts';
import type { TermId } from '../i18n/learnMessages.ts';
import { isCovered, useIsCovered } from '../store/cover.ts';
import { useActiveFrameValue } from '../store/frameValue.ts';
import { useMessages } from '../store/preferences.ts';
import { rateOfRow } from '../store/rate.ts';
import { useActiveRun } from '../store/runs.ts';
import type { Run } from '../store/runs.ts';
import { formatCount, formatNumber, formatParameter, formatShort } from '../ui/format.ts';
import { textWidth } from '../ui/textWidth.ts';
import { Covered } from './Covered.tsx';
import { TermOf } from './TermOf.tsx';
import styles from './Readouts.module.css';

// Until the worker's first rows come, the start is known all the same.
const READS: Readonly<Record<ReadoutName, (run: Run) => string>> = {
  step: ({ trace, cursor }) => formatCount(trace.stepAt(cursor.row)),
  epoch: ({ problem, trace, cursor }) => {
    const step = trace.stepAt(cursor.row);
    return formatCount(step === 0 ? 0 : placeOfStep(problem, step).epoch + 1);
  },
  a: (run) => parameter(run, 'a'),
  b: (run) => parameter(run, 'b'),
  loss: ({ problem, trace, cursor }) =>
    formatNumber(
      withoutNoise(
        trace.rows === 0
          ? problem.objective.loss(problem.start.a, problem.start.b)
          : trace.columns.loss.at(cursor.row),
        noiseOf(problem).loss,
      ),
    ),
  gradientNorm: (run) => {
    const { gradA, gradB } = run.trace.columns;
    const row = isOfNext(run) ? 1 : run.cursor.row;
    return run.trace.rows <= row
      ? '–'
      : formatNumber(
          withoutNoise(Math.hypot(gradA.at(row), gradB.at(row)), slopeNoise(run.problem)),
        );
  },
  learningRateNow: (run) => formatShort(rateOfRow(run, run.cursor.row), 4),
};

/** At the start the only gradient there is to tell of is that of the first step. */
function isOfNext({ trace, cursor }: Run): boolean {
  return cursor.row === 0 && trace.rows > 1 && trace.stride === 1;
}

export type ReadoutName =
  | 'step'
  | 'epoch'
  | 'a'
  | 'b'
  | 'loss'
  | 'gradientNorm'
  | 'learningRateNow';

export const ALL_READOUTS = Object.keys(READS) as ReadoutName[];

/** Where there is no room for all. */
export const FEW_READOUTS: readonly ReadoutName[] = ['step', 'loss', 'a', 'b'];

const TERMS: Readonly<Record<ReadoutName, TermId>> = {
  step: 'step',
  epoch: 'epoch',
  a: 'slope',
  b: 'intercept',
  loss: 'loss',
  gradientNorm: 'gradientNorm',
  learningRateNow: 'learningRate',
};

/** Of a number that is covered. */
const COVERED = '?';

function parameter({ trace, problem, cursor }: Run, name: 'a' | 'b'): string {
  if (isCovered('values')) return COVERED;
  const value = trace.rows === 0 ? problem.start[name] : trace.columns[name].at(cursor.row);
  return formatParameter(withoutNoise(value, noiseOf(problem)[name]));
}

interface ReadoutsProps {
  readonly names: readonly ReadoutName[];
}

const HEAD_PX = 11;
const FULL_SIZE_PX = 17;

/** A total is printed smaller than its value. */
const TOTAL_SIZE = 0.78;

interface Need {
  /** Of values and of totals, in the values' own size, and of names, whose size is fixed. */
  readonly ems: number;
  readonly totals: number;
  readonly pixels: number;
}

/** Of digits and signs, and of the rest: spaces, points, superscripts. Of the widest usual font. */
const WIDE_EMS = 0.64;
const NARROW_EMS = 0.41;

/** As in the style sheet: a value of one digit has as much room as three. */
const LEAST_EMS = 3.2 * WIDE_EMS;

function emsOf(value: string): number {
  const wide = value.match(/[\d−×∞]/gu)?.length ?? 0;
  return wide * WIDE_EMS + (value.length - wide) * NARROW_EMS;
}

/** What a readout takes across: its value or its name, whichever is the wider at full size. */
function needOf(head: string, value: string, total: number | undefined): Need {
  const ems = Math.max(LEAST_EMS, emsOf(value));
  const pixels = textWidth(head, HEAD_PX);
  const rest = total === undefined ? 0 : TOTAL_SIZE * emsOf(` / ${formatCount(total)}`);
  if ((ems + rest) * FULL_SIZE_PX <= pixels) return { ems: 0, totals: 0, pixels };
  return { ems, totals: rest, pixels: 0 };
}

/** The run at the playhead, in numbers. Where they are long they are set smaller, never cut. */
export function Readouts({ names }: ReadoutsProps) {
  const t = useMessages().readouts;
  const { totalSteps, epochs } = useActiveRun((run) => run.problem.length);
  const totals: Partial<Record<ReadoutName, number>> = { step: totalSteps, epoch: epochs };
  const need = useActiveFrameValue((run) => {
    const needs = names.map((name) =>
      needOf(name === 'a' || name === 'b' ? name : t[name], READS[name](run), totals[name]),
    );
    const sum = (of: keyof Need) => needs.reduce((all, one) => all + one[of], 0);
    // Of values that are all narrower than their names nothing is asked, but no size is divided by 0.
    const ems = Math.max(0.01, sum('ems'));
    // A text, so that it is the same as long as it says the same.
    return `${ems.toFixed(2)} ${sum('totals').toFixed(2)} ${Math.ceil(sum('pixels'))}`;
  });
  const [ems, totalEms, pixels] = need.split(' ');
  const room = {
    '--ems': ems,
    '--total-ems': totalEms,
    '--names': `${pixels}px`,
    '--count': names.length,
  };
  return (
    <div
      className={styles.strip}
      role="group"
      aria-label={t.readouts}
      style={room as CSSProperties}
    >
      {names.map((name) => {
        const isLetter = name === 'a' || name === 'b';
        return (
          <Readout
            key={name}
            name={name}
            label={isLetter ? name : t[name]}
            head={
              <TermOf id={TERMS[name]}>
                {isLetter ? <span className="math">{name}</span> : t[name]}
              </TermOf>
            }
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
  const t = useMessages().scene;
  const value = useActiveFrameValue(READS[name]);
  const isHidden = useIsCovered('values') && (name === 'a' || name === 'b');
  const isNext = useActiveFrameValue((run) => name === 'gradientNorm' && isOfNext(run));
  return (
    <div className={styles.readout} data-light={name}>
      <span className={styles.head}>{head}</span>
      <span className={styles.value}>
        {/* Silent while it changes: the run status is what is announced. */}
        <output aria-label={label} aria-live="off">
          {isHidden ? <Covered /> : value}
          {isNext ? <small> {t.next}</small> : null}
        </output>
        {total === undefined ? null : <small> / {formatCount(total)}</small>}
      </span>
    </div>
  );
}
