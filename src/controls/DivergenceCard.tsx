import { useMemo } from 'react';
import { stableRate } from '../engine/stability.ts';
import { useIsCovered } from '../store/cover.ts';
import { useActiveFrameValue } from '../store/frameValue.ts';
import { beginAtRate, standardise } from '../store/intents/remedies.ts';
import { useMessages } from '../store/preferences.ts';
import { activeRun, useActiveRun } from '../store/runs.ts';
import { showingNow } from '../store/showing.ts';
import { formatShort } from '../ui/format.ts';
import { CloseIcon } from '../ui/icons.tsx';
import { DivergeIcon } from '../ui/laterIcons.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { goToPlay } from '../ui/playButton.ts';
import { useAsides } from './asides.ts';
import { divergenceFacts, limitWhenStandardised, titleOf } from './divergence.ts';
import styles from './RunStatus.module.css';

/** The same in the line of the status. */
export function HowItDiverged() {
  const messages = useMessages();
  const { divergence: t } = useAsides();
  return useActiveFrameValue((run) => {
    if (showingNow(run) !== 'diverged') return '';
    const facts = divergenceFacts(run);
    return `${titleOf(facts, messages, t)}. ${t.reason(facts)}`;
  });
}

interface DivergenceCardProps {
  readonly onPutAway: () => void;
}

/** The card goes with what was pressed on it, and the focus would be lost: Play is what comes next. */
function leaveTo(does: () => void) {
  does();
  goToPlay();
}

/** What happened, why, and two ways out, each saying what it would change. */
export function DivergenceCard({ onPutAway }: DivergenceCardProps) {
  const messages = useMessages();
  const { divergence: t } = useAsides();
  // Each way out tells of a rate that is stable.
  const hidesZones = useIsCovered('zones');
  const isHidden = useIsCovered('advice') || hidesZones;
  // The row is read so that the card follows the playhead through a diverged run.
  useActiveFrameValue((run) => run.cursor.row);
  const run = activeRun();
  const problem = useActiveRun((active) => active.problem);
  const { optimizer } = problem.experiment;
  const facts = divergenceFacts(run);
  // Standardising many points takes long, and no row changes what comes of it.
  const whenStandardised = useMemo(() => limitWhenStandardised(problem), [problem]);
  // Neither way out leads out of a division by 0.
  const stable = facts.isUndefined || isHidden ? null : stableRate(problem);
  const standardised = facts.isUndefined || isHidden ? null : whenStandardised;
  return (
    <section className={styles.card}>
      <div className={styles.inner}>
        <div>
          <h2 className={styles.title}>
            <DivergeIcon /> <span>{titleOf(facts, messages, t)}</span>
            <IconButton label={t.putAway} onClick={() => leaveTo(onPutAway)}>
              <CloseIcon />
            </IconButton>
          </h2>
          <p className={styles.reason}>{t.reason(facts)}</p>
        </div>
        <div className={styles.ways}>
          {isHidden ? (
            <p>
              {messages.learn.answers.advice}: {messages.learn.covered}
            </p>
          ) : null}
          {stable === null ? null : (
            <div>
              <button
                type="button"
                className={styles.solid}
                onClick={() => leaveTo(() => beginAtRate(stable.rate))}
              >
                {t.stableRate(formatShort(stable.rate))}
              </button>
              <p>{t.stableRateEffect(formatShort(stable.limit, 3), stable.isHalf)}</p>
            </div>
          )}
          {standardised === null ? null : (
            <div>
              <button
                type="button"
                className={styles.plain}
                onClick={() => leaveTo(() => standardise(standardised.rate ?? optimizer.lr))}
              >
                {t.standardise}
              </button>
              <p>
                {t.standardiseEffect(
                  formatShort(standardised.limit, 3),
                  standardised.rate === null ? null : formatShort(standardised.rate),
                )}
              </p>
            </div>
          )}
        </div>
      </div>
    </section>
  );
}
