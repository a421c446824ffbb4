import { useId, useState } from 'react';
import { isAtLimit, stabilityOf, zoneOf } from '../engine/stability.ts';
import { optimizers } from '../engine/optimizers/index.ts';
import { useIsCovered } from '../store/cover.ts';
import { changeRate, endGesture } from '../store/intents/experiment.ts';
import { useMessages } from '../store/preferences.ts';
import { useProblemInForce } from '../store/rules.ts';
import { formatShort } from '../ui/format.ts';
import { NumberField } from './SettingField.tsx';
import { Limit, RateNow, ZoneWords } from './RateMarks.tsx';
import { ExplainedText } from './TermOf.tsx';
import { About } from './about/About.tsx';
import { fractionOf, rateAt, rateScaleFor, ticksOf, zonesOn } from './rateScale.ts';
import type { RateScale } from './rateScale.ts';
import styles from './LearningRate.module.css';

/** Positions of the native range behind the drawn track. */
const POSITIONS = 1000;
const SLIDER_GESTURE = 'learning-rate-slider';

/**
 * The slider's scale. It follows the limit and the rate, but not under the hand that moves the rate:
 * there the same place must keep the same rate.
 */
function useRateScale(limit: number | null, lr: number) {
  const [held, setHeld] = useState<{ readonly scale: RateScale; readonly limit: number | null }>();
  // Data that change, or Back, bring another scale all the same.
  const isHeld = held !== undefined && held.limit === limit && lr >= held.scale.low;
  const scale = isHeld ? held.scale : rateScaleFor(limit, lr);
  const hold = () => setHeld({ scale, limit });
  const release = () => setHeld(undefined);
  return { scale, hold, release };
}

/** The learning rate as a number, and as a slider with what is known of the rates on it. */
export function LearningRate() {
  const knownId = useId();
  const { controls: t, learn } = useMessages();
  const problem = useProblemInForce();
  const { optimizer } = problem.experiment;
  const { lr } = optimizer;
  const stability = stabilityOf(problem);
  const { guide } = stability;
  const known = typeof stability.zones === 'string' ? null : stability.zones;
  // A schedule that sets the rate by itself leaves the slider nothing to say.
  const limit = stability.zones === 'schedule' ? null : stability.limit;
  // Neither may the slider reach down to a limit that is covered.
  const isHidden = useIsCovered('zones') && (known !== null || limit !== null);
  const zones = isHidden ? null : known;
  const shown = isHidden ? null : limit;
  const { scale, hold, release } = useRateScale(shown?.rate ?? null, lr);
  const letGo = () => {
    release();
    endGesture();
  };
  const zone =
    zones === null ? [] : [isAtLimit(stability, lr) ? t.atLimit : t.zones[zoneOf(zones, lr)]];
  const sign = guide === 'batches' ? '≈' : '=';
  const limitText =
    shown === null ? null : `${shown.formula} ${sign} ${formatShort(shown.rate, 3)}`;
  const said = [`η ${lr}`, ...zone, ...(limitText === null ? [] : [t.limit(limitText)])];
  const { zones: told } = stability;
  const why = isHidden ? (
    <ExplainedText text={`${learn.answers.zones}: ${learn.covered}`} />
  ) : typeof told === 'string' ? (
    <About first={null} of={({ noZones }) => noZones[told]} />
  ) : guide === null ? null : (
    <About first={null} of={({ guides }) => guides[guide]} />
  );
  return (
    <div className={styles.group} data-light="learningRate">
      <NumberField
        label={t.learningRate}
        setting={optimizers[optimizer.type].settings.lr}
        value={lr}
        onChange={changeRate}
      />
      <div
        className={styles.slider}
        data-words={known === null ? undefined : ''}
        data-limit={limit === null ? undefined : ''}
      >
        {shown === null || limitText === null ? null : (
          <Limit text={limitText} fraction={fractionOf(scale, shown.rate)} />
        )}
        <div className={styles.track} aria-hidden="true">
          {(zones === null ? [] : zonesOn(scale, zones)).map(({ name, from, to }) => (
            <span key={name} className={styles[name]} style={{ width: `${(to - from) * 100}%` }} />
          ))}
        </div>
        <RateNow scale={scale} />
        <input
          type="range"
          aria-label={t.learningRateSlider}
          aria-valuetext={said.join(', ')}
          aria-describedby={why === null ? undefined : knownId}
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
        {zones === null ? null : <ZoneWords scale={scale} stability={stability} lr={lr} />}
        <div className={styles.ticks} aria-hidden="true">
          {ticksOf(scale).map((tick) => (
            <span key={tick} style={{ left: `${fractionOf(scale, tick) * 100}%` }}>
              {formatShort(tick)}
            </span>
          ))}
        </div>
      </div>
      {why === null ? null : (
        <div className={styles.known} id={knownId}>
          {why}
        </div>
      )}
    </div>
  );
}
