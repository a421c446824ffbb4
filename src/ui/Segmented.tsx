import { useId } from 'react';
import styles from './Segmented.module.css';

interface SegmentedProps<T extends string | number> {
  /** Accessible name of the group. */
  readonly legend: string;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  /** The chosen value; null when none is. */
  readonly value: T | null;
  readonly onChange: (value: T) => void;
}

/** One choice among few, all in view: native radio buttons drawn as joined tiles. */
export function Segmented<T extends string | number>(props: SegmentedProps<T>) {
  const { legend, options, value, onChange } = props;
  const name = useId();
  return (
    <div className={styles.trough} role="radiogroup" aria-label={legend}>
      {options.map((option) => (
        <label key={option.value} className={styles.tile}>
          <input
            type="radio"
            name={name}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </div>
  );
}
