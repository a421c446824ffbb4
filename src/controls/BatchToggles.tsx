import type { ReactNode } from 'react';
import { toggleBowl, toggleFan } from '../store/intents/view.ts';
import { useMessages } from '../store/preferences.ts';
import { useView } from '../store/view.ts';

interface ToggleProps {
  readonly look: string;
  readonly name: string;
  /** The key of the page that does the same. */
  readonly letter: string;
  readonly isOn: boolean;
  readonly onPress: () => void;
  readonly children: ReactNode;
}

function Toggle({ look, name, letter, isOn, onPress, children }: ToggleProps) {
  return (
    <button
      type="button"
      className={look}
      aria-pressed={isOn}
      aria-keyshortcuts={letter}
      data-keeps-clear
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

/**
 * Shows and hides the batch's own bowl, and the gradients of the batches there may be.
 * @param look that of the button beside which they stand
 */
export function BatchToggles({ look }: { readonly look: string }) {
  const t = useMessages().scene;
  const showsBowl = useView((view) => view.showsBowl);
  const showsFan = useView((view) => view.showsFan);
  return (
    <>
      <Toggle look={look} name={t.bowl} letter="G" isOn={showsBowl} onPress={toggleBowl}>
        <path d="M1.5 4c1 10 12 10 13 0" />
        <ellipse cx="8" cy="4" rx="6.5" ry="2" strokeDasharray="2 1.4" />
      </Toggle>
      <Toggle look={look} name={t.fan} letter="F" isOn={showsFan} onPress={toggleFan}>
        <path d="M2 14l3-11M2 14l8-10M2 14l11-5M3.4 4.4L5 3l1 2M8 4l2 0v2M11 8.3l2 .7-1 1.8" />
      </Toggle>
    </>
  );
}
