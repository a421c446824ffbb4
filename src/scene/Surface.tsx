import { useRef } from 'react';
import { isBallInView } from '../store/moves.ts';
import { useFrameValue, useRun } from '../store/run.ts';
import { useMessages, useView } from '../store/view.ts';
import type { HeightScale, Viewpoint } from '../store/view.ts';
import { formatParameter, formatShort } from '../ui/format.ts';
import { Segmented } from '../ui/Segmented.tsx';
import { Legend } from './Legend.tsx';
import styles from './Surface.module.css';
import { useCanvas } from './useCanvas.tsx';

/** The loss over (a, b) in 3D, and the run on it. */
export function Surface() {
  const host = useRef<HTMLDivElement>(null);
  const overlay = useRef<HTMLDivElement>(null);
  useCanvas(host, overlay);
  return (
    <figure className={styles.figure}>
      <div ref={host} className={styles.host}>
        <div ref={overlay} className={styles.overlay} aria-hidden="true" />
      </div>
      <RunName />
      <ViewControls />
      <Foot />
    </figure>
  );
}

/** The run in a few words, beside its line and marker. */
function RunName() {
  const t = useMessages().pictures;
  const { batchSize, points, experiment } = useRun((run) => run.problem);
  const kind = batchSize === points.n ? 'full' : batchSize === 1 ? 'single' : 'mini';
  return (
    <p className={styles.runName}>
      <svg width="28" height="10" viewBox="0 0 28 10" aria-hidden="true">
        <path d="M0 5h28" stroke="var(--run-1)" strokeWidth="3" />
        <circle cx="14" cy="5" r="4.5" fill="var(--run-1)" />
      </svg>
      {t.runName(kind, String(batchSize), formatShort(experiment.optimizer.lr))}
    </p>
  );
}

const VIEWPOINTS: readonly Viewpoint[] = ['3d', 'top', 'side'];
const HEIGHTS: readonly HeightScale[] = ['log', 'linear'];

function ViewControls() {
  const t = useMessages().pictures;
  const viewpoint = useView((view) => view.viewpoint);
  const height = useView((view) => view.height);
  return (
    <div className={styles.controls}>
      <Segmented
        legend={t.viewpoint}
        value={viewpoint}
        options={VIEWPOINTS.map((value) => ({ value, label: t.viewpoints[value] }))}
        onChange={(value) => useView.setState({ viewpoint: value })}
      />
      <Segmented
        legend={t.height}
        value={height}
        options={HEIGHTS.map((value) => ({ value, label: t.heights[value] }))}
        onChange={(value) => useView.setState({ height: value })}
      />
    </div>
  );
}

/** What the arrows are, where a ball out of view is, and until the first step what can be done. */
function Foot() {
  const t = useMessages().pictures;
  const cutNote = useCutNote();
  const isAtStart = useFrameValue((run) => run.playhead.row === 0);
  const note = cutNote ?? (isAtStart ? t.surfaceHelp : null);
  return (
    <div className={styles.foot}>
      <Legend />
      {note === null ? null : <p className={styles.note}>{note}</p>}
      <HeightInWords />
    </div>
  );
}

/** Where there is no room for the loss axis and its switch: both in one line of words. */
function HeightInWords() {
  const t = useMessages().pictures;
  const height = useView((view) => view.height);
  const other = height === 'log' ? 'linear' : 'log';
  return (
    <button
      type="button"
      className={styles.height}
      onClick={() => useView.setState({ height: other })}
    >
      {t.height}: {t.lossAxis(t.heights[height])}
    </button>
  );
}

/** Where the ball is when it has left what is drawn; else null. */
function useCutNote(): string | null {
  const t = useMessages().pictures;
  return useFrameValue((run) => {
    if (isBallInView(run)) return null;
    const { a, b } = run.trace.columns;
    const { row } = run.playhead;
    return `${t.pathCut} ${t.ballAt(formatParameter(a[row]), formatParameter(b[row]))}`;
  });
}
