import { useState } from 'react';
import type { ReactNode } from 'react';
import { useMessages } from '../store/preferences.ts';
import styles from './controls.module.css';

interface MoreProps {
  /** Whether something in it is set: only at first, so that it does not close under the hand. */
  readonly startsOpen: boolean;
  /** Before the rest, once it has been opened. */
  readonly opened?: ReactNode;
  readonly children: ReactNode;
}

/** Settings that most runs leave alone. */
export function More({ startsOpen, opened, children }: MoreProps) {
  const t = useMessages().controls;
  const [isOpenAtFirst] = useState(startsOpen);
  const [hasOpened, setOpened] = useState(startsOpen);
  return (
    <details
      className={styles.more}
      open={isOpenAtFirst}
      onToggle={({ currentTarget }) => setOpened(hasOpened || currentTarget.open)}
    >
      <summary>{t.moreSettings}</summary>
      {hasOpened ? opened : null}
      {children}
    </details>
  );
}
