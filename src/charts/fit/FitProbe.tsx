import { useRef, useState } from 'react';
import type { KeyboardEvent, PointerEvent, ReactNode } from 'react';
import { useFrameValue } from '../../store/frameValue.ts';
import { useMessages } from '../../store/preferences.ts';
import type { Run } from '../../store/runs.ts';
import { useTransport } from '../../store/transport.ts';
import { clamped } from '../../ui/geometry.ts';
import { alongOne, tableReader } from '../../ui/keys.ts';
import { tellFailure } from '../../store/intents/notices.ts';
import { parametersNow } from '../../store/parameters.ts';
import { Extra } from '../../ui/Extra.tsx';
import { fetched } from '../../ui/fetched.ts';
import styles from './FitProbe.module.css';
import { predicted, valueText } from './frame.ts';
import type { Axis, FitFrame } from './frame.ts';
import { PREDICTION_KEYS } from './keys.ts';

const FIT_READING = fetched(async () => (await import('../shared/readings.ts')).FitReading);

/** A press that moves less than this and is short is a click. */
const CLICK_PX = 6;
const CLICK_MS = 500;

interface FitProbeProps {
  readonly run: Run;
  readonly frame: FitFrame;
  /** A click on an empty place; null where points cannot be added. */
  readonly onAdd: ((px: number, py: number) => void) | null;
  /** What lies over the plot and takes the pointer first. */
  readonly children: ReactNode;
}

/** An x with as many digits as the axis can tell apart, so that what is written is what is meant. */
function snapped({ unit, toModel, toOwn }: Axis, own: number, span: number): number {
  const isOwn = unit !== null;
  const value = isOwn ? own : toModel(own);
  const width = isOwn ? span : Math.abs(toModel(span) - toModel(0));
  const factor = 10 ** -Math.floor(Math.log10(width / 200));
  const round = Number((Math.round(value * factor) / factor).toPrecision(12));
  return isOwn ? round : toOwn(round);
}

/** Reads the line at any x: by hovering, by touch, or by keyboard at the handle on the axis. */
export function FitProbe({ run, frame, onAdd, children }: FitProbeProps) {
  const [hovered, setHovered] = useState<number | null>(null);
  const [focused, setFocused] = useState<number | null>(null);
  const press = useRef<{ x: number; y: number; ms: number } | null>(null);
  const { plot, x, domain } = frame;
  const span = domain.x[1] - domain.x[0];
  const middle = snapped(x, (domain.x[0] + domain.x[1]) / 2, span);

  const placeOf = (event: PointerEvent) => {
    const box = event.currentTarget.getBoundingClientRect();
    return { px: plot.left + event.clientX - box.left, py: plot.top + event.clientY - box.top };
  };
  const follow = (event: PointerEvent) => setHovered(snapped(x, x.own(placeOf(event).px), span));
  const release = (event: PointerEvent) => {
    const begun = press.current;
    press.current = null;
    if (begun === null || onAdd === null) return;
    const moved = Math.hypot(event.clientX - begun.x, event.clientY - begun.y);
    if (moved > CLICK_PX || event.timeStamp - begun.ms > CLICK_MS) return;
    const { px, py } = placeOf(event);
    setHovered(null);
    onAdd(px, py);
  };

  const own = hovered ?? focused;
  return (
    <g>
      <rect
        className={styles.capture}
        data-editable={onAdd === null ? undefined : ''}
        x={plot.left}
        y={plot.top}
        width={Math.max(0, plot.right - plot.left)}
        height={Math.max(0, plot.bottom - plot.top)}
        onPointerMove={follow}
        onPointerDown={(event) => {
          if (event.button !== 0) return;
          press.current = { x: event.clientX, y: event.clientY, ms: event.timeStamp };
          follow(event);
        }}
        onPointerUp={release}
        onPointerCancel={() => {
          press.current = null;
        }}
        onPointerLeave={(event) => {
          if (event.pointerType === 'mouse') setHovered(null);
        }}
      />
      {children}
      <Handle run={run} frame={frame} own={focused ?? middle} span={span} onMove={setFocused} />
      {own === null ? null : (
        <Extra of={FIT_READING} props={{ run, frame, own }} onFailure={tellFailure} />
      )}
    </g>
  );
}

interface HandleProps {
  readonly run: Run;
  readonly frame: FitFrame;
  readonly own: number;
  readonly span: number;
  readonly onMove: (own: number | null) => void;
}

/** Shares of the axis by which the keys move the x. */
const SHARES = { move: 0.01, stride: 0.1 };

const readKey = tableReader(PREDICTION_KEYS);

function Handle({ run, frame, own, span, onMove }: HandleProps) {
  const t = useMessages().pictures;
  const { x, y, plot, domain } = frame;
  const [low, high] = domain.x;
  // While a run plays nobody reads the value: it is brought up to date when it rests.
  const text = useFrameValue(() => {
    if (useTransport.getState().isPlaying) return '';
    return t.prediction(valueText(x, own), valueText(y, predicted(frame, parametersNow(run), own)));
  });
  const move = (event: KeyboardEvent) => {
    const act = readKey(event.nativeEvent);
    if (act === null) return;
    event.preventDefault();
    const end = event.key === 'Home' ? low : high;
    const to = act === 'ends' ? end : own + alongOne(event.key) * SHARES[act] * span;
    onMove(snapped(x, clamped(to, domain.x), span));
  };
  return (
    <g
      className={styles.probeHandle}
      role="slider"
      tabIndex={0}
      aria-label={t.predictAt}
      aria-valuemin={low}
      aria-valuemax={high}
      aria-valuenow={own}
      aria-valuetext={text}
      transform={`translate(${x.px(own).toFixed(1)} ${plot.bottom})`}
      onKeyDown={move}
      onFocus={() => onMove(own)}
      onBlur={() => onMove(null)}
    >
      <path d="M0 -7L6 4H-6Z" />
    </g>
  );
}
