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
  /** The key of the page that does the same, as browsers call it. */
  readonly shortcut?: string;
  readonly id?: string;
  /** By what a lesson calls it that lights it. */
  readonly light?: string;
}

/** A button that is an icon, with its name for the screen reader and the pointer that rests. */
export function IconButton(props: IconButtonProps) {
  const { label, onClick, children, isSolid = false, isDisabled = false, isExpanded } = props;
  const { shortcut, id, light } = props;
  return (
    <button
      type="button"
      id={id}
      data-light={light}
      className={isSolid ? styles.solid : styles.bare}
      aria-label={label}
      aria-expanded={isExpanded}
      aria-keyshortcuts={shortcut}
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
