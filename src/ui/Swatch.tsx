import { lookOf, markerPath } from './runLooks.ts';
import styles from './Swatch.module.css';

/** A piece of a run's line with its marker, as the pictures draw it. */
export function Swatch({ slot }: { readonly slot: number }) {
  const { marker, dash, isPale } = lookOf(slot);
  const colour = `var(--run-${slot + 1})`;
  return (
    <svg className={styles.swatch} width="36" height="16" viewBox="-18 -8 36 16" aria-hidden="true">
      {isPale ? <path className={styles.edge} d="M-18,0H18" /> : null}
      <path
        d="M-18,0H18"
        stroke={colour}
        strokeWidth="2.5"
        strokeDasharray={dash.length === 0 ? undefined : dash.join(' ')}
      />
      <path
        d={markerPath(marker, 5)}
        fill={colour}
        className={isPale ? styles.paleMarker : styles.marker}
      />
    </svg>
  );
}
