import type { CSSProperties } from 'react';
import { useActiveFrameValue, useFrameValue } from '../store/frameValue.ts';
import { tellFailure } from '../store/intents/notices.ts';
import { seek, seekPlace } from '../store/intents/transport.ts';
import { endPlace, placeOfStep, trainedPlace } from '../store/places.ts';
import { useMessages } from '../store/preferences.ts';
import { areSeveral, stepShown, useActiveRun, useRuns } from '../store/runs.ts';
import { useTransport } from '../store/transport.ts';
import { useView } from '../store/view.ts';
import { Extra } from '../ui/Extra.tsx';
import { fetched } from '../ui/fetched.ts';
import { formatCount, formatShort } from '../ui/format.ts';
import { countTicks } from '../ui/ticks.ts';
import styles from './Transport.module.css';

const EDIT_FLAGS = fetched(async () => (await import('./EditFlags.tsx')).EditFlags);

const MOST_TICKS = 8;

/** Whole epochs to write under the bar: 1, 2 or 5 times a power of ten apart. */
function epochTicks(epochs: number): readonly number[] {
  const rough = epochs / MOST_TICKS;
  const power = 10 ** Math.floor(Math.log10(Math.max(1, rough)));
  const every = [1, 2, 5, 10].map((k) => k * power).find((step) => step >= rough) ?? power;
  const count = Math.ceil(epochs / every) - 1;
  return Array.from({ length: count }, (_, i) => (i + 1) * every);
}

/** What the bar is about: the steps of one run, or places that several share. */
interface Scale {
  readonly end: number;
  readonly value: number;
  readonly trained: number;
  readonly step: number | 'any';
  readonly seek: (value: number) => void;
  /** Of the playhead, in words; of one run its step says all. */
  readonly said: string | null;
  readonly ticks: readonly { readonly share: number; readonly text: string }[];
  readonly ticksOf: string;
}

function useScaleOfOne(): Scale {
  const t = useMessages().transport;
  const end = useActiveRun((run) => run.problem.length.totalSteps);
  const step = useActiveRun((run) => run.trace.stride);
  const epochs = useActiveRun((run) => run.problem.experiment.epochs);
  const value = useActiveFrameValue(stepShown);
  const trained = useActiveFrameValue((run) => run.trace.stepAt(Math.max(0, run.trace.rows - 1)));
  const ticks = epochTicks(epochs).map((at) => ({ share: at / epochs, text: formatCount(at) }));
  return { end, value, trained, step, seek, said: null, ticks, ticksOf: t.epochTicks };
}

function useScaleOfAll(): Scale {
  const t = useMessages().pictures;
  const unit = useView((view) => view.lossAxis);
  const end = useFrameValue(endPlace);
  const trained = useFrameValue(trainedPlace);
  const value = useFrameValue(() => useTransport.getState().playhead.place);
  const { values, texts } = countTicks(end);
  const ticks = values
    .map((at, k) => ({ share: at / end, text: texts[k] }))
    .filter(({ share }) => share > 0 && share < 1);
  const said = `${t.axisOf[unit]} ${formatShort(value)}`;
  const step = unit === 'epochs' ? 'any' : 1;
  return { end, value, trained, step, seek: seekPlace, said, ticks, ticksOf: t.axisOf[unit] };
}

/** The scrub bar: what is played, what is trained ahead, what is still to be trained. */
export function Scrub() {
  return useRuns(areSeveral) ? <BarOfAll /> : <BarOfOne />;
}

function BarOfOne() {
  return <Bar scale={useScaleOfOne()} />;
}

function BarOfAll() {
  return <Bar scale={useScaleOfAll()} />;
}

function Bar({ scale }: { readonly scale: Scale }) {
  const t = useMessages().transport;
  const isShared = scale.said !== null;
  const total = useActiveRun((run) => run.problem.length.totalSteps);
  const hasEdits = useActiveRun((run) => run.problem.experiment.edits.length > 0);
  const slot = useActiveRun((run) => run.slot);
  const step = useActiveFrameValue(stepShown);
  // Only a run that is seen to have gone out of bounds is marked; what comes is not given away.
  const divergedStep = useActiveFrameValue((run) => {
    const bound = run.trace.lastRowInBounds;
    return bound !== null && run.cursor.row >= bound ? run.trace.stepAt(bound) : null;
  });
  const divergedPlace = useActiveFrameValue((run) =>
    isShared ? placeOfStep(run, divergedStep ?? 0) : divergedStep,
  );
  const at = (of: number) => `${(of / scale.end) * 100}%`;
  const ofStep = t.stepOf(formatCount(step), formatCount(total));
  const look = {
    '--played': at(scale.value),
    '--trained': at(scale.trained),
    '--run': `var(--run-${slot + 1})`,
  };
  return (
    <div className={styles.scrub}>
      {divergedStep === null ? null : (
        <span className={styles.diverged} style={{ left: at(divergedPlace ?? 0) }}>
          {t.divergedAt(formatCount(divergedStep))}
        </span>
      )}
      <input
        type="range"
        step={scale.step}
        aria-label={t.position}
        aria-valuetext={isShared ? `${scale.said}, ${ofStep}` : ofStep}
        min={0}
        max={scale.end}
        value={scale.value}
        style={look as CSSProperties}
        onChange={(event) => scale.seek(Number(event.target.value))}
      />
      <div className={styles.epochs} aria-hidden="true">
        <span className={styles.epochName}>{scale.ticksOf}</span>
        {scale.ticks.map(({ share, text }) => (
          <span key={share} style={{ left: `${share * 100}%` }}>
            {text}
          </span>
        ))}
      </div>
      {hasEdits ? (
        <Extra of={EDIT_FLAGS} props={{ end: scale.end, isShared }} onFailure={tellFailure} />
      ) : null}
    </div>
  );
}
