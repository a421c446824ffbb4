import { formatCount } from '../ui/format.ts';
import { useAsides } from './asides.ts';
import styles from './GhostNote.module.css';

interface BatchIsAllProps {
  readonly size: number;
  readonly points: number;
}

/** That a batch is larger than the data, and what becomes of it: beside its size. */
export function BatchIsAll({ size, points }: BatchIsAllProps) {
  const { batchIsAll } = useAsides();
  return (
    <p role="status" className={styles.note}>
      {batchIsAll(formatCount(points), formatCount(size))}
    </p>
  );
}
