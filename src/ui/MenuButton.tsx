import { Menu } from '@base-ui/react/menu';
import type { ReactNode } from 'react';
import styles from './MenuButton.module.css';

export interface MenuEntry {
  readonly key: string;
  readonly label: string;
  /** What it does, in one sentence under its name. */
  readonly about?: string;
  readonly isDisabled?: boolean;
  readonly onChoose: () => void;
}

interface MenuButtonProps {
  /** Its accessible name, where it is an icon. */
  readonly label?: string;
  readonly className?: string;
  readonly entries: readonly MenuEntry[];
  readonly children: ReactNode;
}

/** A button that opens a list of things to do: the menu button of WAI-ARIA. */
export function MenuButton({ label, className, entries, children }: MenuButtonProps) {
  return (
    <Menu.Root>
      <Menu.Trigger className={className ?? styles.button} aria-label={label} title={label}>
        {children}
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner className={styles.positioner} sideOffset={4} align="end">
          <Menu.Popup className={styles.popup}>
            {entries.map(({ key, label: name, about, isDisabled, onChoose }) => (
              <Menu.Item
                key={key}
                className={styles.entry}
                disabled={isDisabled}
                onClick={onChoose}
              >
                {name}
                {about === undefined ? null : <small className={styles.about}>{about}</small>}
              </Menu.Item>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
