import styles from './TextButton.module.css';

interface TextButtonProps {
  readonly label: string;
  readonly onClick: () => void;
  /** Of one that shows and hides something, whether it is shown. */
  readonly isExpanded?: boolean;
  readonly isDisabled?: boolean;
}

/** A button beside a sentence. */
export function TextButton({ label, onClick, isExpanded, isDisabled }: TextButtonProps) {
  return (
    <button
      type="button"
      className={styles.button}
      aria-expanded={isExpanded}
      disabled={isDisabled}
      onClick={onClick}
    >
      {label}
    </button>
  );
}
