import { dismissLinkFaults } from '../store/intents/experiment.ts';
import { useMessages } from '../store/preferences.ts';
import { useRuns } from '../store/runs.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { CloseIcon } from '../ui/icons.tsx';
import styles from './app.module.css';

/** A very broken link need not fill the screen. */
const MOST_NAMED = 3;

/** What of the opened link could not be read. */
export function LinkFaults() {
  const t = useMessages().controls;
  const faults = useRuns((state) => state.linkFaults);
  if (faults.length === 0) return null;
  return (
    <div className={styles.linkFaults} role="alert">
      <p>{t.linkFaults(faults.slice(0, MOST_NAMED).map(t.fault))}</p>
      <IconButton label={t.close} onClick={dismissLinkFaults}>
        <CloseIcon />
      </IconButton>
    </div>
  );
}
