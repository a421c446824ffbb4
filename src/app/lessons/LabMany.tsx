import { useEffect } from 'react';
import { CLOUD, caseSeed, drawsStart } from '../../engine/many/plan.ts';
import { changeSeed } from '../../store/intents/experiment.ts';
import { dropCloud, runCloud } from '../../store/intents/many.ts';
import { openMany } from '../../store/intents/openMany.ts';
import { isRunning, useMany } from '../../store/many.ts';
import { isOf } from '../../store/manyOf.ts';
import { activeExperiment, useActiveRun } from '../../store/runs.ts';
import { formatCount } from '../../ui/format.ts';
import { TextButton } from '../../ui/TextButton.tsx';
import { CloudShown, KeptShares } from '../../controls/many/CloudSection.tsx';
import styles from './Lesson.module.css';
import { useLessonWords } from './words.ts';

/** Two hundred runs of what is set: of as many starts where the start is drawn, else of as many seeds. */
export function LabMany() {
  const { player } = useLessonWords();
  const set = useMany((many) => many.cloud);
  const problem = useActiveRun((run) => run.problem);
  useEffect(() => {
    openMany(true);
    return () => openMany(false);
  }, []);
  const kind = drawsStart(problem.experiment) ? 'starts' : 'seeds';
  const count = formatCount(CLOUD);
  const isBusy = isRunning(set);
  const runOthers = () => {
    changeSeed(caseSeed(activeExperiment(), CLOUD));
    runCloud(kind, false);
  };
  return (
    <div className={styles.lab}>
      <div className={styles.helps}>
        <TextButton
          label={kind === 'starts' ? player.runStarts(count) : player.runSeeds(count)}
          onClick={() => runCloud(kind, false)}
        />
        <TextButton label={player.otherSeeds(count)} onClick={runOthers} />
        {isBusy ? <TextButton label={player.stop} onClick={dropCloud} /> : null}
      </div>
      {set !== null && isOf(set, problem) ? <CloudShown set={set} /> : null}
      <KeptShares />
    </div>
  );
}
