import { useEffect } from 'react';
import { toggleWheel } from '../store/intents/view.ts';
import { useMessages } from '../store/preferences.ts';
import { useView } from '../store/view.ts';
import styles from './WheelToggle.module.css';

/** Where letters are typed or choose from a list. */
const TAKES_LETTERS = 'input:not([type="radio"], [type="range"]), select, textarea';

function onKey(event: KeyboardEvent) {
  const { target, key, code, repeat } = event;
  const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !repeat;
  // With Korean input the key has another letter; its place is the same.
  if (!isPlain || event.defaultPrevented || (key.toLowerCase() !== 'd' && code !== 'KeyD')) return;
  if (target instanceof Element && target.closest(TAKES_LETTERS) !== null) return;
  event.preventDefault();
  toggleWheel();
}

interface WheelToggleProps {
  /** Over the picture, in its lower right corner; else in a row. */
  readonly isOverlay: boolean;
}

/** Shows and hides the wheel of slopes, also with the key D. */
export function WheelToggle({ isOverlay }: WheelToggleProps) {
  const t = useMessages().scene;
  const showsWheel = useView((view) => view.showsWheel);
  useEffect(() => {
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  return (
    <button
      type="button"
      className={`${styles.toggle} ${isOverlay ? styles.overlay : styles.row}`}
      aria-pressed={showsWheel}
      aria-keyshortcuts="D"
      data-keeps-clear
      title={`${t.wheel} (D)`}
      onClick={toggleWheel}
    >
      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
        <path d="M8 8V1M8 8h6M8 8H2M8 8l4.5-4.5M8 8L3.5 3.5" strokeDasharray="2 1.4" />
        <path d="M8 8v7M8 8l4.2 4.2M8 8l-4.2 4.2" />
      </svg>
      <span>{t.wheel}</span>
    </button>
  );
}
