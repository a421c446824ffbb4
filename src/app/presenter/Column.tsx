import type { ReactNode } from 'react';
import styles from './Given.module.css';

interface ColumnProps {
  readonly label: string;
  readonly children: ReactNode;
}

/** What a room reads, beside the pictures; where more is above, the first line shows it. */
export function Column({ label, children }: ColumnProps) {
  return (
    <section
      className={styles.given}
      aria-label={label}
      onScroll={({ currentTarget: column }) =>
        column.toggleAttribute('data-scrolled', column.scrollTop > 0)
      }
    >
      {children}
    </section>
  );
}
