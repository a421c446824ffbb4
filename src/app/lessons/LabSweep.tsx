import { useEffect } from 'react';
import { dropGrid, runSweepOver } from '../../store/intents/many.ts';
import { openMany } from '../../store/intents/openMany.ts';
import { isRunning, useMany } from '../../store/many.ts';
import { isOf } from '../../store/manyOf.ts';
import { useActiveRun } from '../../store/runs.ts';
import { TextButton } from '../../ui/TextButton.tsx';
import { GridShown } from '../../controls/many/GridSection.tsx';
import { BATCHES, RATES } from './sweep.ts';
import styles from './Lesson.module.css';
import { useLessonWords } from './words.ts';

/** Learning rate against batch size, every pair a run. */
export function LabSweep() {
  const { player } = useLessonWords();
  const set = useMany((many) => many.grid);
  const problem = useActiveRun((run) => run.problem);
  useEffect(() => {
    openMany(true);
    return () => openMany(false);
  }, []);
  return (
    <div className={styles.lab}>
      <div className={styles.helps}>
        <TextButton label={player.paintSweep} onClick={() => runSweepOver(BATCHES, RATES)} />
        {isRunning(set) ? <TextButton label={player.stop} onClick={dropGrid} /> : null}
      </div>
      {set === null ? null : <GridShown set={set} isCurrent={isOf(set, problem)} />}
    </div>
  );
}
