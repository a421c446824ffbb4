import { SOURCES } from '../../i18n/sources.ts';
import { useMessages } from '../../store/preferences.ts';
import { useActiveRun } from '../../store/runs.ts';
import { formatCount } from '../../ui/format.ts';
import { ExplainedText } from '../TermOf.tsx';
import styles from './Story.module.css';
import { useAbouts } from './words.ts';

/** What the data teach, how many they are, what their axes are, and where they are from. */
export function Story() {
  const t = useAbouts();
  const { datasets } = useMessages().catalogue;
  const { data } = useActiveRun((run) => run.problem.experiment);
  const units = useActiveRun((run) => run.problem.units);
  const { n } = useActiveRun((run) => run.problem.unscaled);
  const id = 'preset' in data ? data.preset : 'points';
  const source = id === 'points' ? undefined : SOURCES[id];
  const own = 'preset' in data ? datasets[data.preset] : { x: data.xName, y: data.yName };
  const axes = (['x', 'y'] as const).flatMap((axis) => {
    const name = own[axis] ?? null;
    return name === null ? [] : [t.axis(axis, name, units[axis])];
  });
  return (
    <>
      <ExplainedText text={t.stories[id]} />
      <span className={styles.facts}>{[t.points(formatCount(n)), ...axes].join(' · ')}</span>
      {source === undefined ? null : (
        <span className={styles.facts}>
          {t.source} <cite lang="en">{source}</cite>
        </span>
      )}
    </>
  );
}
