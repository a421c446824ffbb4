import type { ReactNode } from 'react';
import { light } from '../../store/intents/lit.ts';
import type { Lit } from '../../store/lit.ts';
import styles from './Lights.module.css';

function lightNothing() {
  light(null);
}

/** What is lit by a number while it is pointed at, has the focus, or is tapped. */
export function lightingOf(lit: Lit) {
  const on = () => light(lit);
  return {
    onPointerEnter: on,
    onPointerLeave: lightNothing,
    onFocus: on,
    onBlur: lightNothing,
    onClick: on,
  };
}

interface VectorProps {
  /** a over b, or a single number. */
  readonly numbers: readonly string[];
  /** What it stands for in the pictures; nothing, when left out. */
  readonly lit?: Exclude<Lit, { readonly is: 'point' }>;
  /** In words, where it lights something. */
  readonly label?: string;
  /** Under it. */
  readonly name?: ReactNode;
}

/** Numbers in a column, in brackets; one alone without. */
export function Vector({ numbers, lit, label, name }: VectorProps) {
  const column = (
    <span className={styles.column} data-single={numbers.length === 1 ? '' : undefined}>
      {numbers.map((number, k) => (
        // a over b: there is no other name for them.
        // oxlint-disable-next-line react/no-array-index-key
        <span key={k}>{number}</span>
      ))}
    </span>
  );
  const whole = (
    <>
      {column}
      {name === undefined ? null : <small>{name}</small>}
    </>
  );
  if (lit === undefined) return <span className={styles.vector}>{whole}</span>;
  return (
    <button
      type="button"
      className={styles.vector}
      data-lit={lit.is}
      aria-label={`${label ?? ''} ${numbers.join(', ')}`.trim()}
      {...lightingOf(lit)}
    >
      {whole}
    </button>
  );
}
