import { tellFailure } from '../store/intents/notices.ts';
import { toggleWheel } from '../store/intents/view.ts';
import { useMessages } from '../store/preferences.ts';
import { useScan } from '../store/scan.ts';
import { useView } from '../store/view.ts';
import { Extra } from '../ui/Extra.tsx';
import { fetched } from '../ui/fetched.ts';
import styles from './WheelToggle.module.css';

const BATCH_TOGGLES = fetched(async () => (await import('./BatchToggles.tsx')).BatchToggles);

interface WheelToggleProps {
  /** Over the picture, in its lower right corner; else in a row. */
  readonly isOverlay: boolean;
}

/** Shows and hides the wheel of slopes, as the key D of the page does, and what there is of batches. */
export function WheelToggle({ isOverlay }: WheelToggleProps) {
  const t = useMessages().scene;
  const showsWheel = useView((view) => view.showsWheel);
  const isFogged = useScan((scan) => scan.isOpen);
  // In the fog there is no ball to show slopes around.
  if (isFogged) return null;
  return (
    <div className={isOverlay ? styles.overlay : styles.row}>
      <button
        type="button"
        className={styles.toggle}
        aria-pressed={showsWheel}
        aria-keyshortcuts="D"
        data-keeps-clear
        data-light="wheel"
        title={`${t.wheel} (D)`}
        onClick={toggleWheel}
      >
        <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
          <path d="M8 8V1M8 8h6M8 8H2M8 8l4.5-4.5M8 8L3.5 3.5" strokeDasharray="2 1.4" />
          <path d="M8 8v7M8 8l4.2 4.2M8 8l-4.2 4.2" />
        </svg>
        <span>{t.wheel}</span>
      </button>
      <Extra
        of={BATCH_TOGGLES}
        props={{ look: `${styles.toggle} ${styles.ofBatch}` }}
        onFailure={tellFailure}
      />
    </div>
  );
}
