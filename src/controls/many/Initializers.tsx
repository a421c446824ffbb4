import { showRanges } from '../../store/intents/framing.ts';
import { objectiveNow } from '../../store/objective.ts';
import { useMessages } from '../../store/preferences.ts';
import { useActiveRun } from '../../store/runs.ts';
import { startCloudsOf } from '../../store/startClouds.ts';
import type { StartCloud } from '../../store/startClouds.ts';
import { formatNumber } from '../../ui/format.ts';
import { MINIMUM_LOOKS } from '../../ui/minimumLooks.ts';
import { TextButton } from '../../ui/TextButton.tsx';
import styles from './Many.module.css';
import { MinimumMark } from './MinimumMark.tsx';
import { useManyWords } from './words.ts';

/** Room beyond the outermost start, as a part of the range. */
const ROOM = 0.04;

/** Widens what is drawn to hold all starts. */
function showAll(clouds: readonly StartCloud[]) {
  const { frame } = objectiveNow();
  const range = (name: 'a' | 'b') => {
    const values = clouds.flatMap(({ starts }) => starts.map((start) => start[name]));
    const low = Math.min(frame[name][0], ...values);
    const high = Math.max(frame[name][1], ...values);
    return [low - ROOM * (high - low), high + ROOM * (high - low)] as const;
  };
  showRanges({ a: range('a'), b: range('b') });
}

/** What the clouds of starts in the picture are, and how far each is spread. */
export function Initializers() {
  const { catalogue } = useMessages();
  const t = useManyWords();
  const experiment = useActiveRun((run) => run.problem.experiment);
  const clouds = startCloudsOf(experiment);
  return (
    <>
      <p className={styles.about}>{t.about.initializers}</p>
      <ul className={styles.legend}>
        {clouds.map(({ id, deviation }, place) => (
          <li key={id}>
            <MinimumMark look={MINIMUM_LOOKS[place]} />{' '}
            {t.initializer(catalogue.initializers[id].name, formatNumber(deviation, 3))}
          </li>
        ))}
      </ul>
      <div className={styles.buttons}>
        <TextButton label={t.showAll} onClick={() => showAll(clouds)} />
      </div>
    </>
  );
}
