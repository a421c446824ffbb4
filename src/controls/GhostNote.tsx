import { dismissGhost, keepGhost } from '../store/intents/ghost.ts';
import { MOST_RUNS, useRuns } from '../store/runs.ts';
import { TextButton } from '../ui/TextButton.tsx';
import { useAsides } from './asides.ts';
import styles from './GhostNote.module.css';

/** Of the future that the last change along the way has ended, and what can be done with it. */
export function GhostNote() {
  const t = useAsides().along;
  const hasRoom = useRuns(({ runs }) => runs.length < MOST_RUNS);
  return (
    <p className={styles.note}>
      {t.ghost}
      {hasRoom ? <TextButton label={t.keepGhost} onClick={keepGhost} /> : null}
      <TextButton label={t.dismissGhost} onClick={dismissGhost} />
    </p>
  );
}
