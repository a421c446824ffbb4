import type { KeyboardEvent } from 'react';
import { useFrameValue } from '../../store/frameValue.ts';
import { useMessages } from '../../store/preferences.ts';
import type { Run } from '../../store/runs.ts';
import { useTransport } from '../../store/transport.ts';
import { clamped } from '../../ui/geometry.ts';
import { alongOne, tableReader } from '../../ui/keys.ts';
import { parametersNow } from '../../store/parameters.ts';
import styles from './FitProbe.module.css';
import { valueText } from './frame.ts';
import type { Axis, FitFrame } from './frame.ts';
import { PREDICTION_KEYS } from './keys.ts';

/** An x with as many digits as the axis can tell apart, so that what is written is what is meant. */
export function snapped({ x, domain }: FitFrame, own: number): number {
  return snap(x, own, domain.x[1] - domain.x[0]);
}

function snap({ unit, toModel, toOwn }: Axis, own: number, span: number): number {
  const isOwn = unit !== null;
  const value = isOwn ? own : toModel(own);
  const width = isOwn ? span : Math.abs(toModel(span) - toModel(0));
  const factor = 10 ** -Math.floor(Math.log10(width / 200));
  const round = Number((Math.round(value * factor) / factor).toPrecision(12));
  return isOwn ? round : toOwn(round);
}

interface FitProbeProps {
  readonly run: Run;
  readonly frame: FitFrame;
  /** Where it stands; null stands in the middle. */
  readonly own: number | null;
  /** Told where the keys move it, and null once they have left it. */
  readonly onMove: (own: number | null) => void;
  /** Adds a point, in pixels; null while points are read, or where there is room for no more. */
  readonly onAdd: ((px: number, py: number) => void) | null;
}

/** Shares of the axis by which the keys move the x. */
const SHARES = { move: 0.01, stride: 0.1 };

const ROOM_PX = 30;

/** Where a point is added by key, in pixels: on the line where that is well in view, else halfway up. */
export function heightFor(run: Run, { plot, modelPx }: FitFrame, own: number): number {
  const { a, b } = parametersNow(run);
  const onLine = modelPx(a, b, own);
  const isInView = onLine > plot.top + ROOM_PX && onLine < plot.bottom - ROOM_PX;
  return isInView ? onLine : (plot.top + plot.bottom) / 2;
}

const readKey = tableReader(PREDICTION_KEYS);

/** The handle on the axis, by which the keys read the line at any x. */
export function FitProbe({ run, frame, own: at, onMove, onAdd }: FitProbeProps) {
  const t = useMessages().pictures;
  const { x, y, plot, domain } = frame;
  const [low, high] = domain.x;
  const own = at ?? snapped(frame, (low + high) / 2);
  // While a run plays nobody reads the value: it is brought up to date when it rests.
  const text = useFrameValue(() => {
    if (useTransport.getState().isPlaying) return '';
    const { a, b } = parametersNow(run);
    return t.prediction(valueText(x, own), valueText(y, frame.predict(a, b, own)));
  });
  const move = (event: KeyboardEvent) => {
    const act = readKey(event.nativeEvent);
    if (act === null) return;
    if (act === 'add' && onAdd === null) return;
    event.preventDefault();
    if (act === 'add') {
      onAdd?.(x.px(own), heightFor(run, frame, own));
      return;
    }
    const end = event.key === 'Home' ? low : high;
    const to = act === 'ends' ? end : own + alongOne(event.key) * SHARES[act] * (high - low);
    onMove(snapped(frame, clamped(to, domain.x)));
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
