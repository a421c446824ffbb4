import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import { isBallInView } from '../store/moves.ts';
import { useFrameValue, useRun } from '../store/run.ts';
import { useMessages, useView } from '../store/view.ts';
import { formatShort } from '../ui/format.ts';
import { Legend } from './Legend.tsx';
import { Stage } from './Stage.tsx';
import styles from './Surface.module.css';
import { useCanvas } from './useCanvas.ts';

interface SurfaceProps {
  /** Said at its foot: that the ball is out of view, how near the surface is. */
  readonly note: ReactNode;
}

/** The loss over (a, b) in 3D, and the run on it. */
export function Surface({ note }: SurfaceProps) {
  const [overlay, setOverlay] = useState<HTMLElement | null>(null);
  const [voice, setVoice] = useState<HTMLElement | null>(null);
  const keys = useId();
  const t = useMessages().scene;
  const [canvas, host] = useCanvas(keys);
  const isReady = canvas !== null && overlay !== null && voice !== null;
  return (
    <figure className={styles.figure}>
      <div ref={host} className={styles.host}>
        <div ref={setOverlay} className={styles.overlay} aria-hidden="true" />
      </div>
      <output ref={setVoice} className={styles.spoken} aria-label={t.reading} />
      <p id={keys} className={styles.keys}>
        {t.keys}
      </p>
      <RunName />
      <Foot note={note} />
      {isReady ? <Stage canvas={canvas} overlay={overlay} voice={voice} /> : null}
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

/** What the arrows are, where a ball out of view is, and until the first step what can be done. */
function Foot({ note }: SurfaceProps) {
  const t = useMessages().pictures;
  const showsHelp = useFrameValue((run) => run.playhead.row === 0 && isBallInView(run));
  return (
    <div className={styles.foot}>
      <Legend />
      {showsHelp ? <p className={styles.note}>{t.surfaceHelp}</p> : null}
      {note}
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
