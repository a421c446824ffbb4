import { MOST_TOLD } from '../engine/fault.ts';
import { dismissLinkFaults } from '../store/intents/experiment.ts';
import { useMessages } from '../store/preferences.ts';
import { useRuns } from '../store/runs.ts';
import { formatCount } from '../ui/format.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { CloseIcon } from '../ui/icons.tsx';
import styles from './app.module.css';

/** What of the opened link could not be read. */
export function LinkFaults() {
  const t = useMessages().controls;
  const faults = useRuns((state) => state.linkFaults);
  if (faults.length === 0) return null;
  const more = faults.length - MOST_TOLD;
  return (
    <div className={styles.linkFaults} role="alert">
      <p>
        {t.linkFaults(faults.slice(0, MOST_TOLD).map(t.fault), more > 0 ? formatCount(more) : null)}
      </p>
      <IconButton label={t.close} onClick={dismissLinkFaults}>
        <CloseIcon />
      </IconButton>
    </div>
  );
}
