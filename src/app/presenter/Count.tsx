import styles from './Given.module.css';

interface CountProps {
  readonly label: string;
  readonly count: number | null;
  readonly onCount: (count: number | null) => void;
}

/** No room has more hands. */
const MOST_DIGITS = 3;

/** How many hands are up, typed: digits alone, a letter on the way is none of it. */
export function Count({ label, count, onCount }: CountProps) {
  return (
    <input
      className={styles.field}
      aria-label={label}
      inputMode="numeric"
      autoComplete="off"
      value={count ?? ''}
      onChange={({ target: { value } }) => {
        const digits = value.replaceAll(/\D/g, '').slice(0, MOST_DIGITS);
        onCount(digits === '' ? null : Number(digits));
      }}
    />
  );
}
