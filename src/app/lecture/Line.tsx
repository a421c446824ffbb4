import { useState } from 'react';
import styles from './Lectures.module.css';

interface LineProps {
  readonly label: string;
  readonly text: string;
  /** In characters; whatever, where what is wrong with a longer one is said. */
  readonly most?: number;
  readonly onText: (text: string) => void;
}

/** A line that is taken once it is left, or by Enter; Escape takes back what was typed. */
export function Line({ label, text, most, onText }: LineProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const end = () => {
    const wanted = typed?.replaceAll(/\p{Cc}/gu, ' ').trim();
    if (wanted !== undefined && wanted !== text) onText(wanted);
    setTyped(null);
  };
  return (
    <input
      className={styles.line}
      aria-label={label}
      placeholder={label}
      maxLength={most}
      value={typed ?? text}
      onChange={({ target }) => setTyped(target.value)}
      onBlur={end}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter') end();
        if (event.key === 'Escape' && typed !== null) {
          // The dialog stays.
          event.stopPropagation();
          setTyped(null);
        }
      }}
    />
  );
}
