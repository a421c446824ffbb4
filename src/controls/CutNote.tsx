import { useActiveFrameValue } from '../store/frameValue.ts';
import { isBallInView } from '../store/moves.ts';
import { objectiveNow } from '../store/objective.ts';
import { useMessages } from '../store/preferences.ts';
import { formatParameter } from '../ui/format.ts';
import { changeFrame } from './changeFrame.ts';
import styles from './FrameControls.module.css';

/** Where the ball is when it has left what is drawn, and the way to see it again. */
export function CutNote() {
  const { pictures, view } = useMessages();
  const place = useActiveFrameValue((run) => {
    if (isBallInView(run, objectiveNow().frame)) return null;
    const { a, b } = run.trace.columns;
    const { row } = run.cursor;
    return pictures.ballAt(formatParameter(a.at(row)), formatParameter(b.at(row)));
  });
  if (place === null) return null;
  return (
    <span className={styles.cut} data-keeps-clear>
      <span className={styles.long}>
        {pictures.pathCut} {place}
      </span>
      <span className={styles.short}>{pictures.pathCutShort}</span>{' '}
      <button type="button" onClick={() => changeFrame((framing) => framing.showWholePath())}>
        {view.showWholePath}
      </button>
    </span>
  );
}
