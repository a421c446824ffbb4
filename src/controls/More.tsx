import { useState } from 'react';
import type { ReactNode } from 'react';
import { useMessages } from '../store/preferences.ts';
import styles from './controls.module.css';

interface MoreProps {
  /** Whether something in it is set: only at first, so that it does not close under the hand. */
  readonly startsOpen: boolean;
  readonly children: ReactNode;
}

/** Settings that most runs leave alone. */
export function More({ startsOpen, children }: MoreProps) {
  const t = useMessages().controls;
  const [isOpenAtFirst] = useState(startsOpen);
  return (
    <details className={styles.more} open={isOpenAtFirst}>
      <summary>{t.moreSettings}</summary>
      {children}
    </details>
  );
}
