import { CloseIcon } from '../ui/icons.tsx';
import type { ReactNode } from 'react';
import { useMessages } from '../store/preferences.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { goToPlay } from '../ui/playButton.ts';
import styles from './app.module.css';

interface NoteProps {
  readonly text: string;
  /** Nothing went wrong. */
  readonly isGood?: boolean;
  readonly onClose: () => void;
  /** What can be done about it. */
  readonly children?: ReactNode;
}

/** A sentence over the page until it is read; the focus would be lost with it. */
export function Note({ text, isGood = false, onClose, children }: NoteProps) {
  const t = useMessages().controls;
  const close = () => {
    onClose();
    goToPlay();
  };
  return (
    <div
      className={styles.linkFaults}
      role={isGood ? 'status' : 'alert'}
      data-good={isGood ? '' : undefined}
    >
      <p>{text}</p>
      {children}
      <IconButton label={t.close} onClick={close}>
        <CloseIcon />
      </IconButton>
    </div>
  );
}
