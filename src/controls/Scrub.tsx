import { useActiveFrameValue } from '../store/frameValue.ts';
import { seek } from '../store/intents/transport.ts';
import { useMessages } from '../store/preferences.ts';
import { stepShown, useActiveRun } from '../store/runs.ts';
import { formatCount } from '../ui/format.ts';
import styles from './Transport.module.css';

const MOST_TICKS = 8;

/** Whole epochs to write under the bar: 1, 2 or 5 times a power of ten apart. */
function epochTicks(epochs: number): readonly number[] {
  const rough = epochs / MOST_TICKS;
  const power = 10 ** Math.floor(Math.log10(Math.max(1, rough)));
  const every = [1, 2, 5, 10].map((k) => k * power).find((step) => step >= rough) ?? power;
  const count = Math.ceil(epochs / every) - 1;
  return Array.from({ length: count }, (_, i) => (i + 1) * every);
}

/** The scrub bar: what is played, what is trained ahead, what is still to be trained. */
export function Scrub() {
  const t = useMessages().transport;
  const total = useActiveRun((run) => run.problem.length.totalSteps);
  const stride = useActiveRun((run) => run.trace.stride);
  const epochs = useActiveRun((run) => run.problem.experiment.epochs);
  const step = useActiveFrameValue(stepShown);
  const trained = useActiveFrameValue((run) => run.trace.stepAt(Math.max(0, run.trace.rows - 1)));
  // Only a run that is seen to have gone out of bounds is marked; what comes is not given away.
  const divergedStep = useActiveFrameValue((run) => {
    const bound = run.trace.lastRowInBounds;
    return bound !== null && run.cursor.row >= bound ? run.trace.stepAt(bound) : null;
  });
  const at = (of: number) => `${(of / total) * 100}%`;
  return (
    <div className={styles.scrub}>
      {divergedStep === null ? null : (
        <span className={styles.diverged} style={{ left: at(divergedStep) }}>
          {t.divergedAt(formatCount(divergedStep))}
        </span>
      )}
      <input
        type="range"
        step={stride}
        aria-label={t.position}
        aria-valuetext={t.stepOf(formatCount(step), formatCount(total))}
        min={0}
        max={total}
        value={step}
        style={{ '--played': at(step), '--trained': at(trained) } as React.CSSProperties}
        onChange={(event) => seek(Number(event.target.value))}
      />
      <div className={styles.epochs} aria-hidden="true">
        <span className={styles.epochName}>{t.epochTicks}</span>
        {epochTicks(epochs).map((epoch) => (
          <span key={epoch} style={{ left: `${(epoch / epochs) * 100}%` }}>
            {formatCount(epoch)}
          </span>
        ))}
      </div>
    </div>
  );
}
