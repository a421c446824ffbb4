import { useExperiment } from '../store/experiment.ts';
import { runNow, showingOf, useFrameValue, useRun } from '../store/run.ts';
import type { RunState } from '../store/run.ts';
import { useMessages } from '../store/view.ts';
import type { Messages } from '../i18n/index.ts';
import { formatCount, formatNumber, formatShort } from '../ui/format.ts';
import { DivergeIcon } from '../ui/icons.tsx';
import { divergenceFacts, edgeWhenStandardised, stableRate } from './divergence.ts';
import styles from './RunStatus.module.css';

function sentenceOf(run: RunState, t: Messages['status']): string {
  const { trace, playhead, status } = run;
  const step = formatCount(trace.stepAt(playhead.row));
  switch (showingOf(run)) {
    case 'idle':
      return t.idle;
    case 'running':
      return t.running;
    case 'paused':
      return t.paused(step);
    case 'finished':
      return t.finished(step, formatNumber(trace.columns.loss[playhead.row]));
    case 'diverged':
      return `${t.divergedTitle(step)}. ${t.divergedReason(divergenceFacts(run))}`;
    case 'failed':
      return t.failed(status.is === 'failed' ? status.message : '');
  }
}

/** One line that says how the run stands; it is announced as it changes. */
export function RunStatus() {
  const t = useMessages().status;
  const sentence = useFrameValue((run) => sentenceOf(run, t));
  const showing = useFrameValue(showingOf);
  const stride = useRun((run) => run.trace.stride);
  return (
    <p className={styles.status} data-showing={showing} role="status" aria-label={t.runStatus}>
      {sentence}
      {stride > 1 ? ` ${t.thinned(formatCount(stride))}` : null}
    </p>
  );
}

/** What happened, why, and two ways out, each saying what it would change. */
export function DivergenceCard() {
  const t = useMessages().status;
  const change = useExperiment((state) => state.change);
  const isDiverged = useFrameValue((run) => showingOf(run) === 'diverged');
  // The row is read so that the card follows the playhead through a diverged run.
  useFrameValue((run) => run.playhead.row);
  if (!isDiverged) return null;
  const run = runNow();
  const { optimizer } = run.problem.experiment;
  const facts = divergenceFacts(run);
  // Neither way out leads out of a division by 0.
  const stable = facts.isUndefined ? null : stableRate(run);
  const standardisedEdge = facts.isUndefined ? null : edgeWhenStandardised(run);
  return (
    <section className={styles.card}>
      <div>
        <h2 className={styles.title}>
          <DivergeIcon /> {t.divergedTitle(facts.step)}
        </h2>
        <p className={styles.reason}>{t.divergedReason(facts)}</p>
      </div>
      <div className={styles.ways}>
        {stable === null ? null : (
          <div>
            <button
              type="button"
              className={styles.solid}
              onClick={() => change({ optimizer: { ...optimizer, lr: stable.rate } })}
            >
              {t.stableRate(formatShort(stable.rate))}
            </button>
            <p>{t.stableRateEffect(formatShort(stable.edge, 3))}</p>
          </div>
        )}
        {standardisedEdge === null ? null : (
          <div>
            <button type="button" className={styles.plain} onClick={() => change({ scaling: 'x' })}>
              {t.standardise}
            </button>
            <p>{t.standardiseEffect(formatShort(standardisedEdge, 3))}</p>
          </div>
        )}
      </div>
    </section>
  );
}
