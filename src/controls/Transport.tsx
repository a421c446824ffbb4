import { useActiveFrameValue } from '../store/frameValue.ts';
import {
  markLoop,
  setSpeed,
  stepBy,
  toEnd,
  toStart,
  togglePlay,
} from '../store/intents/transport.ts';
import { useMessages } from '../store/preferences.ts';
import { endPlace } from '../store/places.ts';
import { areAllAtEnd, areSeveral, stepShown, useRuns } from '../store/runs.ts';
import { SPEEDS, useTransport } from '../store/transport.ts';
import type { Loop, Speed } from '../store/transport.ts';
import { formatCount } from '../ui/format.ts';
import { IconButton } from '../ui/IconButton.tsx';
import {
  LoopIcon,
  PauseIcon,
  PlayIcon,
  ResetIcon,
  StepBackIcon,
  StepForwardIcon,
  ToEndIcon,
} from '../ui/icons.tsx';
import { PLAY_ID } from '../ui/playButton.ts';
import { Segmented } from '../ui/Segmented.tsx';
import { Scrub } from './Scrub.tsx';
import styles from './Transport.module.css';

/** Like a video player's: what is trained is there, so back and forth cost nothing. */
export function Transport() {
  const t = useMessages().transport;
  return (
    <section className={styles.transport} aria-label={t.transport}>
      <Buttons />
      <StepCount />
      <Scrub />
      <SpeedControl />
    </section>
  );
}

/** What the next press does. */
function loopAct(loop: Loop | null): 'begin' | 'end' | 'off' {
  if (loop === null) return 'begin';
  return loop.to === null ? 'end' : 'off';
}

function Buttons() {
  const t = useMessages().transport;
  const isPlaying = useTransport((state) => state.isPlaying);
  const loop = useTransport((state) => state.loop);
  const isFirst = useActiveFrameValue((run) => run.cursor.row === 0);
  const isLast = useActiveFrameValue(areAllAtEnd);
  return (
    <div className={styles.buttons}>
      <IconButton
        label={t.reset}
        shortcut="Home"
        onClick={toStart}
        isDisabled={isFirst && !isPlaying}
      >
        <ResetIcon />
      </IconButton>
      <IconButton
        label={t.stepBack}
        shortcut="ArrowLeft ,"
        onClick={() => stepBy(-1)}
        isDisabled={isFirst}
      >
        <StepBackIcon />
      </IconButton>
      <IconButton
        id={PLAY_ID}
        light="play"
        label={isPlaying ? t.pause : t.play}
        shortcut="Space"
        onClick={togglePlay}
        isSolid
      >
        {isPlaying ? <PauseIcon /> : <PlayIcon />}
      </IconButton>
      <IconButton
        label={t.stepForward}
        light="stepForward"
        shortcut="ArrowRight ."
        onClick={() => stepBy(1)}
        isDisabled={isLast}
      >
        <StepForwardIcon />
      </IconButton>
      <IconButton label={t.toEnd} light="toEnd" shortcut="End" onClick={toEnd} isDisabled={isLast}>
        <ToEndIcon />
      </IconButton>
      <span className={styles.loop} data-on={loop === null ? undefined : ''}>
        <IconButton label={t.loop[loopAct(loop)]} shortcut="l" onClick={markLoop}>
          <LoopIcon />
        </IconButton>
      </span>
    </div>
  );
}

/** Of one run its step, of several the place that they share. */
function StepCount() {
  const isShared = useRuns(areSeveral);
  const step = useActiveFrameValue((run) =>
    isShared ? Math.floor(useTransport.getState().playhead.place) : stepShown(run),
  );
  const total = useActiveFrameValue(({ problem }) =>
    isShared ? endPlace() : problem.length.totalSteps,
  );
  return (
    <div className={styles.count} aria-hidden="true">
      <b>{formatCount(step)}</b> / {formatCount(total)}
    </div>
  );
}

const FRACTIONS: Readonly<Record<number, string>> = { 0.25: '¼', 0.5: '½' };

function nameOf(speed: Speed, max: string): string {
  return speed === Infinity ? max : (FRACTIONS[speed] ?? String(speed));
}

function SpeedControl() {
  const t = useMessages().transport;
  const speed = useTransport((state) => state.speed);
  return (
    <div className={styles.speed}>
      <span className={styles.unit} aria-hidden="true">
        {t.speed}
      </span>
      <Segmented
        legend={t.speed}
        value={speed}
        options={SPEEDS.map((value) => ({
          value,
          label: nameOf(value, t.max),
        }))}
        onChange={setSpeed}
      />
      <span className={styles.unit} aria-hidden="true">
        {t.stepsPerSecond}
      </span>
      <select
        className={styles.compact}
        aria-label={t.speed}
        value={speed}
        onChange={(event) =>
          setSpeed(SPEEDS.find((value) => String(value) === event.target.value) ?? speed)
        }
      >
        {SPEEDS.map((value) => (
          <option key={value} value={value}>
            {value === Infinity ? t.max : t.perSecond(nameOf(value, t.max))}
          </option>
        ))}
      </select>
    </div>
  );
}
