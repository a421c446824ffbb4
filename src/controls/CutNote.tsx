import { isCovered } from '../store/cover.ts';
import { useActiveFrameValue } from '../store/frameValue.ts';
import { isBallDrawn } from '../store/leaving.ts';
import type { Drawn } from '../store/leaving.ts';
import { hasPathLeft } from '../store/pathLeft.ts';
import { useMessages } from '../store/preferences.ts';
import { formatParameter } from '../ui/format.ts';
import { goToPlay } from '../ui/playButton.ts';
import { changeFrame } from './changeFrame.ts';
import styles from './FrameControls.module.css';

/** The way to see all goes with the note, and the focus would be lost. */
function showAll() {
  changeFrame((framing) => framing.showWholePath());
  goToPlay();
}

/** That the path has left what is drawn, where the ball is if it is outside, and the way to see all. */
export function CutNote({ drawn }: { readonly drawn: Drawn }) {
  const { pictures, view } = useMessages();
  const sentence = useActiveFrameValue((run) => {
    if (!hasPathLeft(run, drawn)) return null;
    if (isBallDrawn(run, drawn)) return isCovered('path') ? null : pictures.pathWasCut;
    if (isCovered('values')) return pictures.pathCut;
    const { a, b } = run.trace.columns;
    const { row } = run.cursor;
    const place = pictures.ballAt(formatParameter(a.at(row)), formatParameter(b.at(row)));
    return `${pictures.pathCut} ${place}`;
  });
  if (sentence === null) return null;
  return (
    <span className={styles.cut} data-keeps-clear>
      <span className={styles.long}>{sentence}</span>
      <span className={styles.short}>{pictures.pathCutShort}</span>{' '}
      <button type="button" onClick={showAll}>
        {view.showWholePath}
      </button>
    </span>
  );
}
