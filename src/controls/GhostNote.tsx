import { dismissGhost, keepGhost } from '../store/intents/edits.ts';
import { useMessages } from '../store/preferences.ts';
import { MOST_RUNS, useActiveRun, useRuns } from '../store/runs.ts';
import { TextButton } from '../ui/TextButton.tsx';
import styles from './GhostNote.module.css';

/** Of the future that the last change along the way has ended, and what can be done with it. */
export function GhostNote() {
  const t = useMessages().runs;
  const hasGhost = useActiveRun((run) => run.ghost !== null);
  const hasRoom = useRuns(({ runs }) => runs.length < MOST_RUNS);
  if (!hasGhost) return null;
  return (
    <p className={styles.note}>
      {t.ghost}
      {hasRoom ? <TextButton label={t.keepGhost} onClick={keepGhost} /> : null}
      <TextButton label={t.dismissGhost} onClick={dismissGhost} />
    </p>
  );
}
