import { Dialog } from '@base-ui/react/dialog';
import { useRef } from 'react';
import type { ReactNode } from 'react';
import { toggleCode } from '../../store/intents/screen.ts';
import { useMessages } from '../../store/preferences.ts';
import { useScreen } from '../../store/screen.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { CloseIcon } from '../../ui/icons.tsx';
import styles from './RoomPage.module.css';

interface RoomPageProps {
  readonly title: string;
  /** How what is on it is laid out. */
  readonly className: string;
  readonly children: ReactNode;
}

/** All of the window, for a room to read and its phones to scan. */
export function RoomPage({ title, className, children }: RoomPageProps) {
  const { controls } = useMessages();
  const isOpen = useScreen((screen) => screen.showsCode);
  const popup = useRef<HTMLDivElement>(null);
  return (
    <Dialog.Root open={isOpen} onOpenChange={(opens) => (opens ? null : toggleCode())}>
      <Dialog.Portal>
        <Dialog.Popup
          ref={popup}
          className={`${styles.page} ${className}`}
          // Not on a button: a room sees no focus.
          initialFocus={popup}
        >
          <Dialog.Title className={styles.title}>{title}</Dialog.Title>
          <div className={styles.close}>
            <IconButton label={controls.close} onClick={toggleCode}>
              <CloseIcon />
            </IconButton>
          </div>
          {children}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
