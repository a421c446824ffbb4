import type { Hands } from '../../store/presenter.ts';
import styles from './Given.module.css';

/** 0 where there are none. */
export function mostOf(votes: Hands): number {
  return Math.max(0, ...votes.map((count) => count ?? 0));
}

interface VotesProps {
  readonly count: number;
  /** Of all options: its bar is as long as there is room. */
  readonly most: number;
}

/** How many in the room are for an option, as a number and as a bar. */
export function Votes({ count, most }: VotesProps) {
  return (
    <>
      <span className={styles.count}>{count}</span>
      <VotesBar count={count} most={most} />
    </>
  );
}

/** The same where the number is said already. */
export function VotesBar({ count, most }: VotesProps) {
  return (
    <span className={styles.bar} aria-hidden="true">
      <i style={{ width: `${(100 * count) / most}%` }} />
    </span>
  );
}
