import type { ReactNode } from 'react';
import { toggleBowl, toggleFan, toggleWheel } from '../store/intents/view.ts';
import { useMessages } from '../store/preferences.ts';
import { useScan } from '../store/scan.ts';
import { useView } from '../store/view.ts';
import styles from './PictureToggles.module.css';

interface ToggleProps {
  readonly look: string;
  readonly name: string;
  /** The key of the page that does the same. */
  readonly letter: string;
  readonly isOn: boolean;
  /** The part of the page that it is, to a lesson that points at it. */
  readonly light?: string;
  readonly onPress: () => void;
  readonly children: ReactNode;
}

function Toggle({ look, name, letter, isOn, light, onPress, children }: ToggleProps) {
  return (
    <button
      type="button"
      className={look}
      aria-pressed={isOn}
      aria-keyshortcuts={letter}
      data-keeps-clear
      data-light={light}
      title={`${name} (${letter})`}
      onClick={onPress}
    >
      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
        {children}
      </svg>
      <span>{name}</span>
    </button>
  );
}

interface PictureTogglesProps {
  /** Over the picture, in its lower right corner; else in a row. */
  readonly isOverlay: boolean;
}

/** Shows and hides the wheel of slopes, as the key D of the page does, and what there is of batches. */
export function PictureToggles({ isOverlay }: PictureTogglesProps) {
  const t = useMessages().scene;
  const showsWheel = useView((view) => view.showsWheel);
  const showsBowl = useView((view) => view.showsBowl);
  const showsFan = useView((view) => view.showsFan);
  const isFogged = useScan((scan) => scan.isOpen);
  // In the fog there is no ball to show slopes around.
  if (isFogged) return null;
  const ofBatch = `${styles.toggle} ${styles.ofBatch}`;
  return (
    <div className={isOverlay ? styles.overlay : styles.row}>
      <Toggle
        look={styles.toggle}
        name={t.wheel}
        letter="D"
        isOn={showsWheel}
        light="wheel"
        onPress={toggleWheel}
      >
        <path d="M8 8V1M8 8h6M8 8H2M8 8l4.5-4.5M8 8L3.5 3.5" strokeDasharray="2 1.4" />
        <path d="M8 8v7M8 8l4.2 4.2M8 8l-4.2 4.2" />
      </Toggle>
      <Toggle look={ofBatch} name={t.bowl} letter="G" isOn={showsBowl} onPress={toggleBowl}>
        <path d="M1.5 4c1 10 12 10 13 0" />
        <ellipse cx="8" cy="4" rx="6.5" ry="2" strokeDasharray="2 1.4" />
      </Toggle>
      <Toggle look={ofBatch} name={t.fan} letter="F" isOn={showsFan} onPress={toggleFan}>
        <path d="M2 14l3-11M2 14l8-10M2 14l11-5M3.4 4.4L5 3l1 2M8 4l2 0v2M11 8.3l2 .7-1 1.8" />
      </Toggle>
    </div>
  );
}
