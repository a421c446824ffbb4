import { ticks } from 'd3-array';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import type { ReactNode } from 'react';
import type { Model } from '../engine/definitions.ts';
import { models } from '../engine/models/index.ts';
import type { Messages } from '../i18n/index.ts';
import { startAt } from '../store/experiment.ts';
import { movesOf } from '../store/moves.ts';
import { runNow, useFrameValue, useRun } from '../store/run.ts';
import { useMessages, useView } from '../store/view.ts';
import { formatNumber, formatShort } from '../ui/format.ts';
import styles from './ContourMap.module.css';
import { mapFrame } from './mapFrame.ts';
import type { MapFrame } from './mapFrame.ts';
import { contourLabels, paintGround } from './mapGround.ts';
import { drawRun, mapFactor } from './mapPath.ts';
import { paletteOf } from './palette.ts';
import type { Palette } from './palette.ts';
import { useDrawing } from './useDrawing.ts';
import { useSize } from './useSize.ts';
import type { Size } from './useSize.ts';

const TICKS = 5;

function drawAxes(
  ctx: CanvasRenderingContext2D,
  map: MapFrame,
  palette: Palette,
  t: Messages['pictures'],
) {
  const { left, top, width, height } = map;
  const bottom = top + height;
  ctx.font = `11px ${palette.font}`;
  ctx.fillStyle = palette.muted;
  ctx.strokeStyle = palette.muted;
  ctx.lineWidth = 1;
  ctx.textAlign = 'center';
  ctx.beginPath();
  for (const tick of ticks(map.frame.a[0], map.frame.a[1], TICKS)) {
    ctx.moveTo(map.x(tick), bottom);
    ctx.lineTo(map.x(tick), bottom + 5);
    ctx.fillText(formatShort(tick), map.x(tick), bottom + 17);
  }
  ctx.textAlign = 'right';
  for (const tick of ticks(map.frame.b[0], map.frame.b[1], TICKS)) {
    ctx.moveTo(left - 5, map.y(tick));
    ctx.lineTo(left, map.y(tick));
    ctx.fillText(formatShort(tick), left - 8, map.y(tick) + 4);
  }
  ctx.stroke();
  const name = (letter: string, meaning: string | null, x: number, y: number) => {
    ctx.textAlign = 'left';
    ctx.fillStyle = palette.ink;
    ctx.font = `italic 14px ${palette.mathFont}`;
    ctx.fillText(letter, x, y);
    if (meaning === null) return;
    ctx.fillStyle = palette.muted;
    ctx.font = `11px ${palette.font}`;
    ctx.fillText(` (${meaning})`, x + 9, y);
  };
  // Only of a line are the two what their names say.
  const definition: Pick<Model, 'isLine'> = models[runNow().problem.experiment.model];
  const isLine = definition.isLine === true;
  name('a', isLine ? t.slope : null, left + width / 2 - 30, bottom + 35);
  ctx.save();
  ctx.translate(14, top + height / 2 + 40);
  ctx.rotate(-Math.PI / 2);
  name('b', isLine ? t.intercept : null, 0, 0);
  ctx.restore();
}

interface ContourMapProps {
  /** Said under it while the ball is out of view. */
  readonly note: ReactNode;
}

/** The loss over (a, b) from above: colours, contours that double, and the run on them. */
export function ContourMap({ note }: ContourMapProps) {
  const t = useMessages().pictures;
  const frame = useRun((run) => run.frame);
  const [ref, size] = useSize<HTMLDivElement>();
  const map = useMemo(() => (size === null ? null : mapFrame(frame, size)), [frame, size]);
  return (
    <figure className={styles.figure}>
      <div ref={ref} className={styles.area}>
        {map === null || size === null ? null : <MapCanvas map={map} size={size} />}
      </div>
      <figcaption className={styles.caption}>
        {map === null ? null : <Legend map={map} />}
        {note}
        <span>{t.contourNote(formatNumber(frame.lossLow))}</span>
      </figcaption>
    </figure>
  );
}

function MapCanvas({ map, size }: { readonly map: MapFrame; readonly size: Size }) {
  const t = useMessages().pictures;
  const theme = useView((view) => view.theme);
  const problem = useRun((run) => run.problem);
  const frame = useRun((run) => run.frame);
  const surface = useRun((run) => run.surface);
  const canvas = useRef<HTMLCanvasElement>(null);
  const ratio = Math.min(2, window.devicePixelRatio);
  const ground = useRef<ImageData | null>(null);
  const labels = useRef<ReturnType<typeof contourLabels>>([]);

  const draw = useCallback(() => {
    const ctx = canvas.current?.getContext('2d');
    if (ctx == null) return;
    const palette = paletteOf(theme);
    const run = runNow();
    ctx.setTransform(1, 0, 0, 1, 0, 0);
    ctx.clearRect(0, 0, ctx.canvas.width, ctx.canvas.height);
    if (ground.current !== null) {
      ctx.putImageData(ground.current, Math.round(map.left * ratio), Math.round(map.top * ratio));
    }
    ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
    drawAxes(ctx, map, palette, t);
    ctx.textAlign = 'center';
    ctx.fillStyle = palette.muted;
    for (const label of labels.current) ctx.fillText(label.text, label.x, label.y);
    drawRun(ctx, run, map, palette, t);
  }, [map, theme, t, ratio]);

  // Another surface, size or theme: the ground is painted anew, and a step only draws over it.
  useEffect(() => {
    ground.current = paintGround({ problem, frame, surface }, map, paletteOf(theme), ratio);
    labels.current = contourLabels(runNow(), map);
    draw();
  }, [problem, frame, surface, map, theme, ratio, draw]);
  useDrawing(draw);

  return (
    <canvas
      ref={canvas}
      role="img"
      aria-label={t.map}
      className={styles.canvas}
      width={Math.round(size.width * ratio)}
      height={Math.round(size.height * ratio)}
      onClick={(event) => {
        const box = event.currentTarget.getBoundingClientRect();
        const a = map.x.invert(event.clientX - box.left);
        const b = map.y.invert(event.clientY - box.top);
        const isInside = a >= map.frame.a[0] && a <= map.frame.a[1];
        if (isInside && b >= map.frame.b[0] && b <= map.frame.b[1]) startAt(a, b, map.frame);
      }}
    />
  );
}

function Legend({ map }: { readonly map: MapFrame }) {
  const t = useMessages().pictures;
  const factor = (kind: 'gradient' | 'step') => (run: ReturnType<typeof runNow>) => {
    const moves = movesOf(run);
    return moves === null ? null : mapFactor(map, moves[kind]);
  };
  const gradient = useFrameValue(factor('gradient'));
  const step = useFrameValue(factor('step'));
  if (gradient === null || step === null) return null;
  const scale = (value: number) => (value === 1 ? t.trueLength : t.drawnTimes(formatShort(value)));
  return (
    <span className={styles.legend}>
      <b className={styles.gradient}>→ {t.gradient}</b> {scale(gradient)}
      <b className={styles.step}>→ {t.stepArrow}</b> {scale(step)}
    </span>
  );
}
