import { useId, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { Schedule } from '../engine/definitions.ts';
import { sizeOf } from '../engine/epochs.ts';
import { schedules } from '../engine/schedules/index.ts';
import type { Messages } from '../i18n/index.ts';
import { optimizerName } from '../i18n/optimizerName.ts';
import { useRules } from '../store/rules.ts';
import { areSeveral } from '../store/drawing.ts';
import { useActiveFrameValue } from '../store/frameValue.ts';
import { scaleHeight } from '../store/intents/view.ts';
import { isBallDrawn } from '../store/leaving.ts';
import { objectiveNow } from '../store/objective.ts';
import { useMessages } from '../store/preferences.ts';
import { nameOfRun } from '../store/runNames.ts';
import { useActiveRun, useRuns } from '../store/runs.ts';
import { useScan } from '../store/scan.ts';
import { useView } from '../store/view.ts';
import { formatShort } from '../ui/format.ts';
import { isFramed, zoomKey } from '../ui/framed.ts';
import { lookOf, markerPath } from '../ui/runLooks.ts';
import { Legend } from './Legend.tsx';
import styles from './Surface.module.css';
import { useReadingKeys } from './useReadingKeys.ts';
import { useScene } from './useScene.tsx';
import { useSharedGestures } from './useSharedGestures.ts';
import type { Tried } from './useSharedGestures.ts';

interface SurfaceProps {
  /** Said at its foot: that the ball is out of view, how near the surface is. */
  readonly note: ReactNode;
}

/** The loss over (a, b) in 3D, and the run on it. */
export function Surface({ note }: SurfaceProps) {
  const [canvas, setCanvas] = useState<HTMLCanvasElement | null>(null);
  const [overlay, setOverlay] = useState<HTMLElement | null>(null);
  const voice = useRef<HTMLOutputElement>(null);
  const keys = useId();
  const t = useMessages();
  // There a press does something else, which the note says, and no run is drawn.
  const isFogged = useScan((scan) => scan.isOpen);
  useScene(canvas, overlay);
  useReadingKeys(canvas, voice, t);
  const tried = useSharedGestures(canvas);
  return (
    <figure className={styles.figure}>
      <div className={styles.host} data-framed={isFramed() ? '' : undefined}>
        <canvas
          ref={setCanvas}
          tabIndex={0}
          // It takes the arrow keys, which a screen reader would else keep for itself.
          // oxlint-disable-next-line jsx-a11y/no-interactive-element-to-noninteractive-role
          role="application"
          aria-label={
            isFogged ? t.pictures.surface : `${t.pictures.surface}. ${helpOf(t.gestures)}`
          }
          aria-describedby={isFogged ? undefined : keys}
        />
        <div ref={setOverlay} className={styles.overlay} aria-hidden="true" />
      </div>
      <output ref={voice} className={styles.spoken} aria-label={t.scene.reading} />
      <p id={keys} hidden>
        {t.scene.keys}
      </p>
      {tried === null ? null : <Hint tried={tried} />}
      {isFogged ? null : <RunName />}
      <Foot note={note} isFogged={isFogged} />
    </figure>
  );
}

function helpOf(t: Messages['gestures']): string {
  return t.surfaceHelp(isFramed() ? zoomKey() : null);
}

/** How it is done, where a wheel or a finger was left to the page around. */
function Hint({ tried }: { readonly tried: Tried }) {
  const t = useMessages().gestures.leftToPage;
  return <p className={styles.hint}>{tried === 'wheel' ? t.wheel(zoomKey()) : t.finger}</p>;
}

/** What sets the run apart: its batches with plain SGD, else its optimizer, and the learning rate. */
function useRunName(): readonly [kind: string, rate: string] {
  const { pictures, catalogue } = useMessages();
  const { points } = useActiveRun((run) => run.problem);
  const { optimizer, schedule, batch } = useRules();
  const batchSize = sizeOf(batch, points.n);
  const kind = batchSize === points.n ? 'full' : batchSize === 1 ? 'single' : 'mini';
  const name = optimizerName(optimizer, catalogue);
  const isPlain = name === catalogue.variants.plain.name;
  const { setsRate }: Pick<Schedule, 'setsRate'> = schedules[schedule.type];
  const rate = formatShort(optimizer.lr);
  return [
    isPlain ? pictures.batches(kind, String(batchSize)) : name,
    // A schedule that sets the rate itself does not ask for η.
    setsRate === true ? catalogue.schedules[schedule.type].name : `η ${rate}`,
  ];
}

/** The active run in a few words, beside its line and marker; among others by its name. */
function RunName() {
  const [kind, rate] = useRunName();
  const t = useMessages();
  const run = useActiveRun();
  const runs = useRuns((state) => state.runs);
  const isAmongOthers = useRuns(areSeveral);
  const { marker, dash } = lookOf(run.slot);
  const colour = `var(--run-${run.slot + 1})`;
  return (
    <p className={styles.runName} data-keeps-clear>
      <svg width="28" height="10" viewBox="0 0 28 10" aria-hidden="true">
        <path d="M0 5h28" stroke={colour} strokeWidth="3" strokeDasharray={dash.join(' ')} />
        <path d={markerPath(marker, 4.5)} transform="translate(14 5)" fill={colour} />
      </svg>
      {isAmongOthers ? (
        <span>{nameOfRun(run, t, runs)}</span>
      ) : (
        <span>
          {kind} · <span className={styles.whole}>{rate}</span>
        </span>
      )}
    </p>
  );
}

interface FootProps extends SurfaceProps {
  readonly isFogged: boolean;
}

/** What the arrows are, where a ball out of view is, and until the first step what can be done. */
function Foot({ note, isFogged }: FootProps) {
  const { gestures, scene } = useMessages();
  const isBallAtStart = useActiveFrameValue(
    (run) => run.cursor.row === 0 && isBallDrawn(run, objectiveNow().frame),
  );
  const showsHelp = isBallAtStart && !isFogged;
  return (
    <div className={styles.foot}>
      {isFogged ? null : <Legend />}
      {showsHelp ? (
        <p className={styles.note} data-keeps-clear data-how>
          {helpOf(gestures)}
        </p>
      ) : null}
      <p className={styles.keys} aria-hidden="true" data-keeps-clear>
        {scene.keysInShort}
      </p>
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
      data-in-words
      data-keeps-clear
      onClick={() => scaleHeight(other)}
    >
      {t.height}: {t.lossAxis(t.heights[height])}
    </button>
  );
}
