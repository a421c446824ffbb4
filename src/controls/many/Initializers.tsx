import { startCloudsOf } from '../../store/startClouds.ts';
import { useMessages } from '../../store/preferences.ts';
import { useActiveRun } from '../../store/runs.ts';
import { formatNumber } from '../../ui/format.ts';
import { MINIMUM_LOOKS } from '../../ui/minimumLooks.ts';
import styles from './Many.module.css';
import { MinimumMark } from './MinimumMark.tsx';
import { useManyWords } from './words.ts';

/** What the clouds of starts in the picture are, and how far each is spread. */
export function Initializers() {
  const { catalogue } = useMessages();
  const t = useManyWords();
  const experiment = useActiveRun((run) => run.problem.experiment);
  return (
    <>
      <p className={styles.about}>{t.about.initializers}</p>
      <ul className={styles.legend}>
        {startCloudsOf(experiment).map(({ id, deviation }, place) => (
          <li key={id}>
            <MinimumMark look={MINIMUM_LOOKS[place]} />{' '}
            {t.initializer(catalogue.initializers[id].name, formatNumber(deviation, 3))}
          </li>
        ))}
      </ul>
    </>
  );
}
