import type { ReactNode } from 'react';
import styles from './Field.module.css';

interface FieldProps {
  readonly label: string;
  /** The id of the control that the label names; groups name themselves. */
  readonly htmlFor?: string;
  readonly children: ReactNode;
  /** By what a lesson calls it that lights it. */
  readonly light?: string;
  /** One sentence about what is wrong with the value. */
  readonly fault?: ReactNode;
  readonly faultId?: string;
}

/** A row of the panel: the name on the left, the control on the right, a fault under it. */
export function Field({ label, htmlFor, children, light, fault, faultId }: FieldProps) {
  return (
    <div className={styles.field} data-light={light}>
      {htmlFor === undefined ? (
        <span className={styles.label} aria-hidden="true">
          {label}
        </span>
      ) : (
        <label className={styles.label} htmlFor={htmlFor}>
          {label}
        </label>
      )}
      <div className={styles.control}>{children}</div>
      {fault ? (
        <p id={faultId} className={styles.fault} role="alert">
          {fault}
        </p>
      ) : null}
    </div>
  );
}
