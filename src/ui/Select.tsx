import styles from './Field.module.css';

interface SelectProps<T extends string> {
  readonly id?: string;
  readonly label?: string;
  /** The id of the sentence about what is chosen. */
  readonly describedBy?: string;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly onChange: (value: T) => void;
}

/** The browser's own select: right on every phone, with every keyboard. */
export function Select<T extends string>(props: SelectProps<T>) {
  const { id, label, describedBy, value, options, onChange } = props;
  return (
    <select
      id={id}
      aria-label={label}
      aria-describedby={describedBy}
      className={styles.select}
      value={value}
      onChange={(event) => {
        const chosen = options.find((option) => option.value === event.target.value);
        if (chosen !== undefined) onChange(chosen.value);
      }}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
