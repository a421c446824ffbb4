import type { CSSProperties } from 'react';
import { stepOfPlace } from '../engine/progress.ts';
import { useActiveFrameValue } from '../store/frameValue.ts';
import { tellFailure } from '../store/intents/notices.ts';
import { PARTS, partNow } from '../store/parts.ts';
import { placeOfStep } from '../store/places.ts';
import { useMessages } from '../store/preferences.ts';
import { stepShown, useActiveRun } from '../store/runs.ts';
import { useTransport } from '../store/transport.ts';
import { useView } from '../store/view.ts';
import { Extra } from '../ui/Extra.tsx';
import { fetched } from '../ui/fetched.ts';
import { formatCount } from '../ui/format.ts';
import styles from './ScrubBar.module.css';

const EDIT_FLAGS = fetched(async () => (await import('./EditFlags.tsx')).EditFlags);

/** What the bar is about: the steps of one run, or places that several share. */
export interface Scale {
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

/** The scrub bar: what is played, what is trained ahead, what is still to be trained. */
export function ScrubBar({ scale }: { readonly scale: Scale }) {
  const t = useMessages().transport;
  const isShared = scale.said !== null;
  const problem = useActiveRun((run) => run.problem);
  const unit = useView((view) => view.lossAxis);
  const total = problem.length.totalSteps;
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
  const part = useActiveFrameValue(partNow);
  const loop = useTransport((state) => state.loop);
  const onBar = (place: number) => (isShared ? place : stepOfPlace(problem, unit, place));
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
      {part === null ? null : (
        <p className={styles.parts} aria-hidden="true">
          {PARTS.map((each) => (
            <span key={each} data-now={each === part ? '' : undefined}>
              {t.parts[each]}
            </span>
          ))}
        </p>
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
      {loop === null ? null : (
        <span
          className={styles.band}
          data-open={loop.to === null ? '' : undefined}
          style={{
            left: at(onBar(loop.from)),
            width: loop.to === null ? undefined : at(onBar(loop.to) - onBar(loop.from)),
          }}
        />
      )}
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
