import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import styles from './CopyByHand.module.css';

interface CopyByHandProps {
  /** What to do with the text, in words. */
  readonly label: string;
  readonly text: string;
  /** On the button that closes it. */
  readonly close: string;
  readonly onClose: () => void;
  /** Why it was not copied, where that is known. */
  readonly children?: ReactNode;
}

/** A text to copy by hand, selected already, where the browser gives the page no clipboard. */
export function CopyByHand({ label, text, close, onClose, children }: CopyByHandProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
    field.current?.select();
  }, []);
  return (
    <dialog ref={dialog} className={styles.dialog} aria-label={label} onClose={onClose}>
      <label className={styles.label}>
        {label}
        {/* Any key that would change it is refused, but it can be selected and copied. */}
        <textarea
          ref={field}
          className={styles.text}
          rows={4}
          value={text}
          readOnly
          onFocus={(event) => event.target.select()}
        />
      </label>
      {children}
      <button type="button" className={styles.close} onClick={() => dialog.current?.close()}>
        {close}
      </button>
    </dialog>
  );
}
