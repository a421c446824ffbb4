import { useState } from 'react';
import { LONGEST_TITLE } from '../../share/lecture/lecture.ts';
import type { Said } from '../../share/lecture/lecture.ts';
import styles from './Lectures.module.css';

/** A text in the place of that in one language; one that is the same in all stays so. */
export function retold(said: Said, language: string, text: string): Said {
  if (typeof said === 'string') return text;
  return { ...said, [language]: text };
}

interface LineProps {
  readonly label: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  /** Nothing may be left in its place. */
  readonly isNeeded?: boolean;
}

/** A line that is taken once it is left, or by Enter; Escape takes back what was typed. */
export function Line({ label, text, onText, isNeeded = false }: LineProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const end = () => {
    const wanted = typed?.replaceAll(/\p{Cc}/gu, ' ').trim();
    if (wanted !== undefined && wanted !== text && !(isNeeded && wanted === '')) onText(wanted);
    setTyped(null);
  };
  return (
    <input
      className={styles.line}
      aria-label={label}
      placeholder={label}
      maxLength={LONGEST_TITLE}
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
