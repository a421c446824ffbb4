import type { Problem } from '../../engine/problem.ts';
import { useMessages } from '../../store/preferences.ts';
import { columnNames } from './columnNames.ts';
import styles from './PointTable.module.css';
import { SORTED } from './useOrder.ts';
import type { useOrder } from './useOrder.ts';
import { useTableWords } from './words.ts';

interface HeadRowProps {
  readonly problem: Problem;
  readonly sorting: ReturnType<typeof useOrder>;
  /** What is computed is covered: an order by it would tell of it. */
  readonly hides: boolean;
}

/** The names of the columns with their units; each is a button that sorts by it. */
export function HeadRow({ problem, sorting, hides }: HeadRowProps) {
  const messages = useMessages();
  const t = useTableWords();
  const names = columnNames({ data: problem.experiment.data, units: problem.units }, messages);
  const { sorted, sortBy } = sorting;
  const { y } = problem.units;
  const inUnit = y === null ? '' : ` (${y})`;
  const spoken = { ...names, predicted: t.predicted + inUnit, residual: t.residual + inUnit };
  const seen = { ...names, predicted: 'ŷ', residual: 'y − ŷ' };
  return (
    <div role="rowgroup" className={styles.head}>
      <div role="row" className={styles.heads} aria-rowindex={1}>
        <div role="columnheader" aria-colindex={1} aria-label={t.point}>
          #
        </div>
        {SORTED.map((by, k) => {
          const isComputed = by === 'predicted' || by === 'residual';
          const isCovered = isComputed && hides;
          const isBy = sorted?.by === by;
          const order = isBy ? (sorted.isDown ? 'descending' : 'ascending') : 'none';
          return (
            <div
              key={by}
              role="columnheader"
              aria-colindex={k + 2}
              aria-sort={order}
              aria-label={isCovered ? `${spoken[by]}: ${messages.learn.covered}` : spoken[by]}
            >
              {isCovered ? (
                <span className="math">{seen[by]}</span>
              ) : (
                <button
                  type="button"
                  aria-label={t.sortBy(spoken[by])}
                  title={t.sortBy(spoken[by])}
                  onClick={() => sortBy(by)}
                >
                  <span className={isComputed || names[by] === by ? 'math' : undefined}>
                    {seen[by]}
                  </span>
                  <span aria-hidden="true">{isBy ? (sorted.isDown ? '▾' : '▴') : ''}</span>
                </button>
              )}
            </div>
          );
        })}
        <div role="columnheader" aria-colindex={6} aria-label={t.remove('')} />
      </div>
    </div>
  );
}
