import { casesIn, isGrid } from '../../engine/many/plan.ts';
import type { ManySet } from '../../store/many.ts';
import { formatCount } from '../../ui/format.ts';
import styles from './Many.module.css';
import { useManyWords } from './words.ts';

/** How far a set of runs has got, or why it will get no further. */
export function Progress({ set }: { readonly set: ManySet }) {
  const t = useManyWords();
  const all = casesIn(set.plan);
  if (set.status.is === 'failed') return <p role="alert">{t.failed[set.status.failure]}</p>;
  if (set.status.is === 'done') return null;
  return (
    <p className={styles.progress}>
      <progress max={all} value={set.counted} aria-label={isGrid(set.plan) ? t.grid : t.cloud} />
      {t.progress(formatCount(set.counted), formatCount(all))}
    </p>
  );
}
