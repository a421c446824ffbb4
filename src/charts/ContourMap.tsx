import { ticks } from 'd3-array';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import type { Model } from '../engine/definitions.ts';
import { models } from '../engine/models/index.ts';
import type { Messages } from '../i18n/index.ts';
import { startAt } from '../store/experiment.ts';
import { movesOf } from '../store/moves.ts';
import { runNow, useFrameValue, useRun } from '../store/run.ts';
import { useMessages, useView } from '../store/view.ts';
import { formatNumber, formatParameter, formatShort } from '../ui/format.ts';
import styles from './ContourMap.module.css';
import { mapFrame } from './mapFrame.ts';
import type { MapFrame } from './mapFrame.ts';
import { contourLabels, groundAtOnce, groundInSlices } from './mapGround.ts';
import type { ContourLabel } from './mapGround.ts';
import { drawRun, mapFactor } from './mapPath.ts';
import { createPathLayer } from './mapLayer.ts';
import { createTrail } from './mapTrail.ts';
import { paletteOf, withAlpha } from './palette.ts';
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
  ctx.translate(left - 42, top + height / 2 + 40);
  ctx.rotate(-Math.PI / 2);
  name('b', isLine ? t.intercept : null, 0, 0);
  ctx.restore();
}

function drawContourLabels(
  ctx: CanvasRenderingContext2D,
  labels: readonly ContourLabel[],
  palette: Palette,
) {
  ctx.textAlign = 'center';
  ctx.font = `11px ${palette.font}`;
  ctx.lineJoin = 'round';
  ctx.lineWidth = 3;
  ctx.strokeStyle = withAlpha(palette.halo, 0.55);
  ctx.fillStyle = palette.ink;
  for (const { text, x, y } of labels) {
    ctx.strokeText(text, x, y);
    ctx.fillText(text, x, y);
  }
}

/** The loss over (a, b) from above: colours, contours that double, and the run on them. */
export function ContourMap() {
  const t = useMessages().pictures;
  const frame = useRun((run) => run.frame);
  const hasClosedForm = useRun((run) => run.problem.objective.quadratic !== null);
  const [ref, size] = useSize<HTMLDivElement>();
  const map = useMemo(
    () => (size === null ? null : mapFrame(frame, size, hasClosedForm)),
    [frame, size, hasClosedForm],
  );
  return (
    <figure className={styles.figure}>
      <div ref={ref} className={styles.area}>
        {map === null || size === null ? null : <MapCanvas map={map} size={size} />}
      </div>
      <figcaption className={styles.caption}>
        {map === null ? null : <Legend map={map} />}
        {map === null ? null : <CutNote map={map} />}
        <span>{t.contourNote(formatNumber(frame.lossLow))}</span>
      </figcaption>
    </figure>
  );
}

/** A first picture this coarse is painted at once, also while points are dragged. */
const COARSE_RATIO = 0.5;
/** How long the fine one may hold the page at a time. */
const SLICE_MS = 6;

/** An image as a canvas, which can be drawn at any size. */
function asCanvas(image: ImageData): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = image.width;
  canvas.height = image.height;
  canvas.getContext('2d')?.putImageData(image, 0, 0);
  return canvas;
}

function MapCanvas({ map, size }: { readonly map: MapFrame; readonly size: Size }) {
  const t = useMessages().pictures;
  const theme = useView((view) => view.theme);
  const problem = useRun((run) => run.problem);
  const surface = useRun((run) => run.surface);
  const canvas = useRef<HTMLCanvasElement>(null);
  const ratio = Math.min(2, window.devicePixelRatio);
  const ground = useRef<HTMLCanvasElement | null>(null);
  const labels = useRef<readonly ContourLabel[]>([]);
  const memory = useMemo(
    () => ({ trail: createTrail(map), layer: createPathLayer(map, ratio, paletteOf(theme)) }),
    [map, ratio, theme],
  );

  const draw = useCallback(() => {
    const ctx = canvas.current?.getContext('2d');
    if (ctx == null) return;
    const palette = paletteOf(theme);
    const run = runNow();
    ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
    ctx.clearRect(0, 0, ctx.canvas.width, ctx.canvas.height);
    if (ground.current !== null) {
      ctx.drawImage(ground.current, map.left, map.top, map.width, map.height);
    }
    drawAxes(ctx, map, palette, t);
    drawContourLabels(ctx, labels.current, palette);
    drawRun(ctx, run, map, memory, palette, t);
  }, [map, memory, theme, t, ratio]);

  // Another surface, size or theme: the ground is painted anew, and a step only draws over it.
  useEffect(() => {
    const coarse = groundAtOnce({ problem, surface }, map, theme, COARSE_RATIO);
    ground.current = coarse === null ? null : asCanvas(coarse);
    labels.current = contourLabels(runNow(), map);
    draw();
    const slices = groundInSlices({ problem, surface }, map, theme, ratio);
    let request = 0;
    const paint = () => {
      const endMs = performance.now() + SLICE_MS;
      let slice = slices.next();
      while (slice.done !== true && performance.now() < endMs) slice = slices.next();
      if (slice.done !== true) {
        request = requestAnimationFrame(paint);
      } else if (slice.value !== null) {
        ground.current = asCanvas(slice.value);
        draw();
      }
    };
    request = requestAnimationFrame(paint);
    return () => cancelAnimationFrame(request);
  }, [problem, surface, map, theme, ratio, draw]);
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

/** Says where the ball is when it has left what is drawn. */
function CutNote({ map }: { readonly map: MapFrame }) {
  const t = useMessages().pictures;
  const note = useFrameValue(({ trace, playhead }) => {
    if (trace.rows === 0) return null;
    const a = trace.columns.a[playhead.row];
    const b = trace.columns.b[playhead.row];
    const isInView =
      a >= map.frame.a[0] && a <= map.frame.a[1] && b >= map.frame.b[0] && b <= map.frame.b[1];
    return isInView ? null : `${t.pathCut} ${t.ballAt(formatParameter(a), formatParameter(b))}`;
  });
  return note === null ? null : <span>{note}</span>;
}
