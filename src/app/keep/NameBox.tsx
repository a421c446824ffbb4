import { useId, useState } from 'react';
import { isLabel, LONGEST_LABEL, shortLabel } from '../../engine/labels.ts';
import bringStyles from '../bring/Bring.module.css';
import { useBringWords } from '../bring/words.ts';
import styles from './KeptList.module.css';

interface NameBoxProps {
  readonly label: string;
  readonly first: string;
  readonly button: string;
  /** Names that something else is kept by. */
  readonly taken: ReadonlySet<string>;
  readonly onName: (name: string) => Promise<void>;
}

/** A name that data are kept by, and the button that keeps them by it. */
export function NameBox({ label, first, button, taken, onName }: NameBoxProps) {
  const t = useBringWords().kept;
  const id = useId();
  const [text, setText] = useState(shortLabel(first));
  const name = text.trim();
  const fault = !isLabel(name) ? t.badName(LONGEST_LABEL) : taken.has(name) ? t.taken(name) : null;
  const [isTried, tryIt] = useState(false);
  return (
    <form
      className={styles.box}
      onSubmit={(event) => {
        event.preventDefault();
        tryIt(fault !== null);
        if (fault === null) void onName(name);
      }}
    >
      <label className={bringStyles.about} htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        value={text}
        aria-invalid={isTried && fault !== null}
        onChange={({ target }) => setText(target.value)}
      />
      <button type="submit">{button}</button>
      {isTried && fault !== null ? <p role="alert">{fault}</p> : null}
    </form>
  );
}
