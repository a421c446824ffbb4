import { useExperiment } from '../store/experiment.ts';
import { useMessages } from '../store/view.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { CloseIcon } from '../ui/icons.tsx';
import styles from './app.module.css';

/** A very broken link need not fill the screen. */
const MOST_NAMED = 3;

/** What of the opened link could not be read. */
export function LinkFaults() {
  const t = useMessages().controls;
  const faults = useExperiment((state) => state.linkFaults);
  const dismiss = useExperiment((state) => state.dismissFaults);
  if (faults.length === 0) return null;
  return (
    <div className={styles.linkFaults} role="alert">
      <p>{t.linkFaults(faults.slice(0, MOST_NAMED).map(t.fault))}</p>
      <IconButton label={t.close} onClick={dismiss}>
        <CloseIcon />
      </IconButton>
    </div>
  );
}
