import { useState } from 'react';
import { noiseOf, withoutNoise } from '../engine/noise.ts';
import { isCovered } from '../store/cover.ts';
import { useActiveFrameValue } from '../store/frameValue.ts';
import { tellFailure } from '../store/intents/notices.ts';
import { useMessages } from '../store/preferences.ts';
import { useActiveRun, useRuns } from '../store/runs.ts';
import type { Run } from '../store/runs.ts';
import { showingNow } from '../store/showing.ts';
import type { Showing } from '../store/showing.ts';
import type { Messages } from '../i18n/index.ts';
import { formatCount, formatNumber, formatShort } from '../ui/format.ts';
import { Extra } from '../ui/Extra.tsx';
import { fetched } from '../ui/fetched.ts';
import { Part } from './Guard.tsx';
import styles from './RunStatus.module.css';

/** The last step followed a gradient of 0 and led nowhere: a saddle, a plateau, a dead unit. */
function isAtStandstill({ trace, cursor }: Run): boolean {
  const { a, b, gradA, gradB } = trace.columns;
  const { row } = cursor;
  if (row === 0 || gradA.at(row) !== 0 || gradB.at(row) !== 0) return false;
  return a.at(row) === a.at(row - 1) && b.at(row) === b.at(row - 1);
}

function sentenceOf(run: Run, showing: Showing, t: Messages['status']): string {
  const { trace, cursor, status } = run;
  const step = formatCount(trace.stepAt(cursor.row));
  switch (showing) {
    case 'idle':
      return t.idle;
    case 'running':
      return t.running;
    case 'paused':
      return isAtStandstill(run) ? `${t.paused(step)}. ${t.standstill}` : t.paused(step);
    case 'finished': {
      const { loss } = trace.columns;
      const lossShown = withoutNoise(loss.at(cursor.row), noiseOf(run.problem).loss);
      return t.finished(step, formatNumber(lossShown));
    }
    case 'diverged':
      return t.divergedTitle(step);
    case 'failed':
      return status.is === 'failed' ? t.failed[status.failure] : '';
  }
}

/** Where it is paused, in numbers short enough to be listened to at each step. */
function numbersOf({ problem, trace, cursor }: Run, { status: t, learn }: Messages): string {
  const noise = noiseOf(problem);
  const spoken = (name: 'loss' | 'a' | 'b') =>
    formatShort(withoutNoise(trace.columns[name].at(cursor.row), noise[name]), 3);
  const [a, b] = (['a', 'b'] as const).map((name) =>
    isCovered('values') ? learn.covered : spoken(name),
  );
  return t.pausedAt(spoken('loss'), a, b);
}

/** One line that says how the run stands; it is announced as it changes. */
export function RunStatus() {
  const messages = useMessages();
  const t = messages.status;
  const showing = useActiveFrameValue(showingNow);
  const sentence = useActiveFrameValue((run) => sentenceOf(run, showingNow(run), t));
  const isStill = useActiveFrameValue(isAtStandstill);
  const stride = useActiveRun((run) => run.trace.stride);
  const isOfAll = useRuns(({ runs, change }) => change.isOfAll && runs.length > 1);
  const numbers = useActiveFrameValue((run) =>
    showingNow(run) === 'paused' ? numbersOf(run, messages) : null,
  );
  return (
    <p
      className={styles.status}
      data-showing={showing}
      data-light="status"
      role="status"
      aria-label={t.runStatus}
    >
      {showing === 'diverged' ? (
        <Extra of={HOW_IT_DIVERGED} props={{}} onFailure={tellFailure} instead={sentence} />
      ) : (
        sentence
      )}
      {numbers === null ? null : <span className="unseen">: {numbers}</span>}
      {showing === 'finished' ? (
        <HowItEnded before=". " otherwise={isStill ? t.standstill : null} />
      ) : null}
      {showing === 'idle' && isOfAll ? (
        <Extra of={OF_ALL} props={{}} onFailure={tellFailure} />
      ) : null}
      {stride > 1 ? ` ${t.thinned(formatCount(stride))}` : null}
    </p>
  );
}

/** That a change was one of all runs is said where there are several. */
const OF_ALL = fetched(async () => (await import('./runs/OfAll.tsx')).OfAll);

/** How a run ended is worked out when the first one has. */
const ENDING = fetched(async () => (await import('./Ending.tsx')).Ending);

interface HowItEndedProps {
  readonly before: string;
  readonly otherwise: string | null;
}

function HowItEnded(props: HowItEndedProps) {
  const { before, otherwise } = props;
  return (
    <Extra
      of={ENDING}
      props={props}
      onFailure={tellFailure}
      instead={otherwise === null ? null : before + otherwise}
    />
  );
}

/** The same where the line of the status has no room. */
export function EndingNote() {
  const isFinished = useActiveFrameValue((run) => showingNow(run) === 'finished');
  if (!isFinished) return null;
  return (
    <p className={styles.ending}>
      <HowItEnded before="" otherwise={null} />
    </p>
  );
}

/** What is said of a divergence comes with the first. */
const HOW_IT_DIVERGED = fetched(async () => (await import('./DivergenceCard.tsx')).HowItDiverged);
const DIVERGENCE_CARD = fetched(async () => (await import('./DivergenceCard.tsx')).DivergenceCard);

/** The card of a run that has diverged, for as long as it is not put away. */
export function Divergence() {
  const isDiverged = useActiveFrameValue((run) => showingNow(run) === 'diverged');
  const trace = useActiveRun((run) => run.trace);
  // Put away for this run: what it covers may be what is to be looked at.
  const [putAway, setPutAway] = useState<Run['trace'] | null>(null);
  if (!isDiverged || putAway === trace) return null;
  return <Part of={DIVERGENCE_CARD} props={{ onPutAway: () => setPutAway(trace) }} />;
}
