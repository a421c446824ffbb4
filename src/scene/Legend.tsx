import { useFrameValue } from '../store/run.ts';
import type { RunState } from '../store/run.ts';
import { useMessages } from '../store/view.ts';
import { formatShort } from '../ui/format.ts';
import { drawnFactor, drawnMoves } from './arrow.ts';
import { createSpace } from './space.ts';
import styles from './Surface.module.css';

/** How long an arrow is drawn against its true length; null where there is none. */
function factorOf(run: RunState, kind: 'gradient' | 'step'): number | null {
  const moves = drawnMoves(run);
  if (moves === null) return null;
  return drawnFactor(createSpace(run.frame, 'log'), moves[kind]);
}

/** What the two arrows are, and their scale. */
export function Legend() {
  const t = useMessages().pictures;
  const gradient = useFrameValue((run) => factorOf(run, 'gradient'));
  const step = useFrameValue((run) => factorOf(run, 'step'));
  if (gradient === null || step === null) return null;
  const scale = (factor: number) =>
    factor === 1 ? t.trueLength : t.drawnTimes(formatShort(factor));
  return (
    <dl className={styles.legend}>
      <div>
        <dt className={styles.gradientKey}>
          <Key /> <span>{t.gradient}</span>
        </dt>
        <dd>{scale(gradient)}</dd>
        <dd className={styles.short}>× {formatShort(gradient)}</dd>
      </div>
      <div>
        <dt className={styles.stepKey}>
          <Key /> <span>{t.stepArrow}</span>
        </dt>
        <dd>{scale(step)}</dd>
        <dd className={styles.short}>× {formatShort(step)}</dd>
      </div>
    </dl>
  );
}

function Key() {
  return (
    <svg width="28" height="10" viewBox="0 0 28 10" aria-hidden="true">
      <path d="M0 5h20" stroke="currentColor" strokeWidth="2.5" />
      <path d="M18 .5l10 4.5-10 4.5z" fill="currentColor" />
    </svg>
  );
}
