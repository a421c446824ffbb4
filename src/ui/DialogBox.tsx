import { CloseIcon } from './icons.tsx';
import { Dialog } from '@base-ui/react/dialog';
import type { ReactNode } from 'react';
import styles from './DialogBox.module.css';

interface DialogBoxProps {
  readonly title: string;
  /** On the button that closes it. */
  readonly close: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A dialog over the page, with a title and a way out; Escape and a press beside it close it, too. */
export function DialogBox({ title, close, isOpen, onClose, children }: DialogBoxProps) {
  return (
    <Dialog.Root open={isOpen} onOpenChange={(opens) => (opens ? null : onClose())}>
      <Dialog.Portal>
        <Dialog.Backdrop className={styles.backdrop} />
        <Dialog.Popup className={styles.popup}>
          <header className={styles.head}>
            <Dialog.Title className={styles.title}>{title}</Dialog.Title>
            <Dialog.Close className={styles.close} aria-label={close}>
              <CloseIcon />
            </Dialog.Close>
          </header>
          {children}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
