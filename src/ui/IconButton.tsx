import type { ReactNode } from 'react';
import styles from './IconButton.module.css';

interface IconButtonProps {
  readonly label: string;
  readonly onClick: () => void;
  readonly children: ReactNode;
  readonly isSolid?: boolean;
  readonly isDisabled?: boolean;
  /** For a button that opens something. */
  readonly isExpanded?: boolean;
}

/** A button that is an icon, with its name for the screen reader and the pointer that rests. */
export function IconButton(props: IconButtonProps) {
  const { label, onClick, children, isSolid = false, isDisabled = false, isExpanded } = props;
  return (
    <button
      type="button"
      className={isSolid ? styles.solid : styles.bare}
      aria-label={label}
      aria-expanded={isExpanded}
      title={label}
      // Not `disabled`: the focus would be lost when the last step is reached.
      aria-disabled={isDisabled}
      onClick={() => {
        if (!isDisabled) onClick();
      }}
    >
      {children}
    </button>
  );
}
