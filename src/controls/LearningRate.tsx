import { useState } from 'react';
import { isEdgeStrict, largestStableRate, zoneOf } from '../engine/diagnostics.ts';
import { batchFactor } from '../engine/problem.ts';
import type { Schedule } from '../engine/definitions.ts';
import { optimizers } from '../engine/optimizers/index.ts';
import { schedules } from '../engine/schedules/index.ts';
import { changeRate, endGesture } from '../store/intents/experiment.ts';
import { useMessages } from '../store/preferences.ts';
import { useActiveRun, useExperiment } from '../store/runs.ts';
import { formatShort } from '../ui/format.ts';
import { NumberField } from './SettingField.tsx';
import { fractionOf, rateAt, rateScaleFor, ticksOf, zonesOn } from './rateScale.ts';
import type { RateScale } from './rateScale.ts';
import styles from './LearningRate.module.css';

/** Positions of the native range behind the drawn track. */
const POSITIONS = 1000;
const SLIDER_GESTURE = 'learning-rate-slider';

/**
 * The slider's scale. It follows the edge and the rate, but not under the hand that moves the rate:
 * there the same place must keep the same rate.
 */
function useRateScale(edge: number | null, lr: number) {
  const [held, setHeld] = useState<{ readonly scale: RateScale; readonly edge: number | null }>();
  // Data that change, or Back, bring another scale all the same.
  const isHeld = held !== undefined && held.edge === edge && lr >= held.scale.low;
  const scale = isHeld ? held.scale : rateScaleFor(edge, lr);
  const hold = () => setHeld({ scale, edge });
  const release = () => setHeld(undefined);
  return { scale, hold, release };
}

/** The learning rate as a number, and as a slider coloured by this experiment's own curvature. */
export function LearningRate() {
  const t = useMessages().controls;
  const { optimizer, schedule } = useExperiment();
  const { setsRate }: Pick<Schedule, 'setsRate'> = schedules[schedule.type];
  const problem = useActiveRun((run) => run.problem);
  const { lr } = optimizer;
  // With the rate tied to the batch size the edge lies where the scaled rate reaches it.
  const factor = batchFactor(problem.experiment.batch, problem.batchSize);
  const { quadratic } = problem.objective;
  const edge = quadratic === null ? null : largestStableRate(quadratic) / factor;
  const { scale, hold, release } = useRateScale(edge, lr);
  const isStrict = isEdgeStrict(problem);
  const letGo = () => {
    release();
    endGesture();
  };
  return (
    <div className={styles.group}>
      <NumberField
        label={t.learningRate}
        setting={optimizers[optimizer.type].settings.lr}
        value={lr}
        onChange={changeRate}
      />
      {setsRate === true ? <p className={styles.unused}>{t.rateFromSchedule}</p> : null}
      <div className={styles.slider}>
        {edge === null ? null : <Edge scale={scale} edge={edge} isGuide={!isStrict} />}
        <div className={styles.track} aria-hidden="true">
          {edge === null
            ? null
            : zonesOn(scale, edge).map((zone) => (
                <span
                  key={zone.name}
                  className={styles[zone.name]}
                  style={{ width: `${(zone.to - zone.from) * 100}%` }}
                />
              ))}
        </div>
        <input
          type="range"
          aria-label={t.learningRateSlider}
          aria-valuetext={
            edge === null
              ? `η ${lr}`
              : `η ${lr}, ${t.zones[zoneOf(lr, edge)]}, ${t.edge(formatShort(edge, 3))}`
          }
          min={0}
          max={POSITIONS}
          value={Math.round(fractionOf(scale, lr) * POSITIONS)}
          onChange={(event) =>
            changeRate(rateAt(scale, Number(event.target.value) / POSITIONS), SLIDER_GESTURE)
          }
          onPointerDown={hold}
          onPointerUp={letGo}
          onPointerCancel={letGo}
          onKeyDown={hold}
          onBlur={letGo}
        />
        {edge === null ? null : <ZoneWords scale={scale} edge={edge} lr={lr} />}
        <div className={styles.ticks} aria-hidden="true">
          {ticksOf(scale).map((tick) => (
            <span key={tick} style={{ left: `${fractionOf(scale, tick) * 100}%` }}>
              {formatShort(tick)}
            </span>
          ))}
        </div>
      </div>
    </div>
  );
}

interface EdgeProps {
  readonly scale: RateScale;
  readonly edge: number;
  readonly isGuide: boolean;
}

/** The tick at 2/λmax with its value above; a tilde says that it is a guide here. */
function Edge({ scale, edge, isGuide }: EdgeProps) {
  const t = useMessages().controls;
  const fraction = fractionOf(scale, edge);
  const shift = Math.min(Math.max(fraction * 100, 24), 76);
  return (
    <>
      <span
        className={styles.edge}
        style={{ left: `${shift}%` }}
        title={isGuide ? t.guideOnly : undefined}
      >
        2/λ<sub>max</sub> {isGuide ? '≈' : '='} {formatShort(edge, 3)}
        {isGuide ? <span className="unseen">{t.guideOnly}</span> : null}
      </span>
      <span className={styles.edgeTick} style={{ left: `${fraction * 100}%` }} />
    </>
  );
}

/** How wide a word of a zone needs to be, as a fraction of the slider. */
const WORD_WIDTH = 0.21;

interface ZoneWordsProps {
  readonly scale: RateScale;
  readonly edge: number;
  readonly lr: number;
}

/** The names of the zones, centred under them and pushed apart where a zone is narrow. */
function ZoneWords({ scale, edge, lr }: ZoneWordsProps) {
  const t = useMessages().controls;
  const zones = zonesOn(scale, edge);
  const now = zoneOf(lr, edge);
  const centres = spread(zones.map((zone) => (zone.from + zone.to) / 2));
  return (
    <div className={styles.words} aria-hidden="true">
      {zones.map((zone, i) => (
        <span
          key={zone.name}
          className={zone.name === now ? styles.wordNow : styles.word}
          style={{ left: `${centres[i] * 100}%` }}
        >
          {t.zones[zone.name]}
        </span>
      ))}
    </div>
  );
}

/** Moves neighbours apart until each has its width, and all stay on the slider. */
function spread(centres: readonly number[]): readonly number[] {
  const placed = [...centres];
  const half = WORD_WIDTH / 2;
  placed.forEach((_, i) => {
    const least = i === 0 ? half * 0.8 : placed[i - 1] + WORD_WIDTH;
    placed[i] = Math.max(placed[i], least);
  });
  for (let i = placed.length - 1; i >= 0; i--) {
    const most = i === placed.length - 1 ? 1 - half * 0.8 : placed[i + 1] - WORD_WIDTH;
    placed[i] = Math.min(placed[i], most);
  }
  return placed;
}
