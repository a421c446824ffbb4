import { useCallback, useEffect, useId, useLayoutEffect, useMemo, useRef } from 'react';
import type { KeyboardEvent, MouseEvent, PointerEvent } from 'react';
import { noiseOf, withoutNoise } from '../../engine/noise.ts';
import { useIsCovered } from '../../store/cover.ts';
import { frames } from '../../store/frames.ts';
import { startAt } from '../../store/intents/experiment.ts';
import { liftRun, pointAt } from '../../store/intents/view.ts';
import { useObjective } from '../../store/objective.ts';
import { useMessages, usePreferences } from '../../store/preferences.ts';
import { readLoss } from '../../store/readLoss.ts';
import { useScreen } from '../../store/screen.ts';
import type { Run } from '../../store/runs.ts';
import { useView } from '../../store/view.ts';
import { formatNumber } from '../../ui/format.ts';
import { formatWithin } from '../../ui/formatWithin.ts';
import { isFramed } from '../../ui/framed.ts';
import { boxOf, clamped } from '../../ui/geometry.ts';
import { ARROWS, tableReader } from '../../ui/keys.ts';
import { dotsFor, spotIn } from '../../ui/scale.ts';
import styles from './ContourMap.module.css';
import { drawAxes } from './axes.ts';
import type { Contours } from './contours.ts';
import { isOnMap } from './frame.ts';
import type { MapFrame } from './frame.ts';
import { MAP_KEYS } from './keys.ts';
import { MapLayers, useLayers } from './MapLayers.tsx';
import { asCanvas, groundAtOnce, groundInSlices } from './ground.ts';
import { contourLabels } from './contourLabels.ts';
import { boxesOf, marksOf, withoutLowest } from './marks.ts';
import { drawRuns } from './drawRuns.ts';
import { createMapPaths } from './path.ts';
import type { Measures } from './ticks.ts';
import { drawCrosshair, drawPending } from './reading.ts';
import type { MapReading } from './reading.ts';
import { useStarts } from './useStarts.ts';
import { createMapWords } from './words.ts';
import { parametersNow } from '../../store/parameters.ts';
import { useDrawnRuns } from '../../store/drawing.ts';
import type { DrawnRun } from '../../store/drawing.ts';
import { nameOfRun } from '../../store/runNames.ts';
import { paletteOf } from '../shared/palette.ts';
import { runStyles } from '../shared/runStyle.ts';
import { useCandidateFrames, useDrawing } from '../shared/useDrawing.ts';
import type { Size } from '../shared/useSize.ts';

/** A first picture this coarse is painted at once, also while points are dragged. */
const COARSE_RATIO = 0.5;
/** How long the fine one may hold the page at a time. */
const SLICE_MS = 6;

/** A press that moves further reads the map and starts nothing. */
const CLICK_PX = 6;
/** How far a key moves the crosshair, as a part of the map. */
const STRIDE = { fine: 0.01, coarse: 0.1 };

const readKey = tableReader(MAP_KEYS);

type Candidate = ReturnType<typeof useView.getState>['candidate'];

interface MapCanvasProps {
  readonly run: Run;
  readonly map: MapFrame;
  readonly size: Size;
  readonly contours: Contours;
  readonly measures: Measures;
  /** Of a map that is painted at once; undefined of one on the screen. */
  readonly dotsPerPixel: number | undefined;
}

/** The upper corners, in either of which the button for equal axes may stand. */
function cornersOf({ left, top, width }: MapFrame) {
  const corner = { width: 58, height: 36 };
  return [left, left + width - corner.width].map((x) => boxOf(x, top, corner.width, corner.height));
}

/** The drawing; the pointer or the keys read a place on it, a click or Enter starts there. */
export function MapCanvas(props: MapCanvasProps) {
  const { run, map, size, contours, measures, dotsPerPixel } = props;
  const t = useMessages();
  const theme = usePreferences((preferences) => preferences.theme);
  const showsWheel = useView((view) => view.showsWheel);
  const runs = useDrawnRuns();
  const problem = useObjective((state) => state.problem);
  const surface = useObjective((state) => state.surface);
  const best = useObjective((state) => state.best);
  const isExact = useObjective((state) => state.isExact);
  const hidesMinimum = useIsCovered('minimum');
  const canvas = useRef<HTMLCanvasElement>(null);
  const onScreen = dotsFor(useScreen((screen) => screen.scale));
  const ratio = dotsPerPixel ?? onScreen;
  const isAtOnce = dotsPerPixel !== undefined;
  const ground = useRef<HTMLCanvasElement | null>(null);
  const reading = useRef<HTMLOutputElement>(null);
  const { many, batch, onMany, onBatch } = useLayers();
  const helpId = useId();
  const press = useRef({ x: 0, y: 0 });
  const looks = useMemo(() => runStyles(theme), [theme]);
  // Read once: the browser lays the page out for each look at its style.
  const palette = useMemo(() => paletteOf(theme), [theme]);
  const memory = useMemo(
    () => ({
      paths: createMapPaths(map, ratio, palette, looks),
      placeWords: createMapWords(),
    }),
    [map, ratio, palette, looks],
  );
  const starts = useStarts(runs, looks, palette);

  const onMap = useMemo(() => {
    const marks = marksOf({ problem, best, isExact }, map, t.pictures, measures, starts);
    const taken = [...boxesOf(marks), ...cornersOf(map)];
    const labels = contourLabels({ problem, surface, best }, map, contours, taken, measures.number);
    // The numbers keep clear of the star all the same: nothing shifts when it is uncovered.
    return { marks: hidesMinimum ? withoutLowest(marks) : marks, labels };
  }, [problem, surface, best, isExact, hidesMinimum, map, contours, t, measures, starts]);

  // Words and marks over the ground change without it.
  const redraw = useRef(() => {});
  const draw = useCallback(() => {
    const ctx = canvas.current?.getContext('2d');
    if (ctx == null) return;
    ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
    ctx.clearRect(0, 0, ctx.canvas.width, ctx.canvas.height);
    if (ground.current === null) {
      drawPending(ctx, map, palette, t.charts.mapPending);
    } else {
      ctx.drawImage(ground.current, map.left, map.top, map.width, map.height);
    }
    many.current?.(ctx);
    batch.current?.onGround(ctx);
    drawAxes(ctx, run.problem, map, palette, t.pictures);
    const { candidate } = useView.getState();
    const output = reading.current;
    const isRead = candidate !== null && isOnMap(map, candidate);
    let words: MapReading | null = null;
    if (output !== null) output.hidden = !isRead;
    if (isRead && output !== null) {
      const { a, b } = candidate;
      // The engine's own loss, not the picture's.
      const noise = noiseOf(run.problem);
      const loss = withoutNoise(readLoss(run.problem.objective, candidate), noise.loss);
      output.textContent = t.charts.place(
        formatWithin(a, map.frame.a),
        formatWithin(b, map.frame.b),
        formatNumber(loss),
      );
      const { offsetWidth: width, offsetHeight: height } = output;
      words = { at: { x: map.x(a), y: map.y(b) }, width, height };
    }
    const nameOf = (each: DrawnRun) => nameOfRun(each.run, t);
    const also = batch.current?.lines() ?? [];
    const onIt = { ...onMap, showsWheel, also, measures, reading: words, looks, nameOf };
    const drawn = drawRuns(ctx, runs, map, memory, palette, t.scene, onIt);
    batch.current?.overRun(ctx);
    if (!drawn.isAll && isAtOnce) {
      redraw.current();
      return;
    }
    if (!drawn.isAll) frames.request();
    if (words !== null) drawCrosshair(ctx, map, palette, words.at);
    if (drawn.reading === null || output === null) return;
    output.style.transform = `translate(${drawn.reading.left}px, ${drawn.reading.top}px)`;
  }, [
    run,
    runs,
    map,
    memory,
    palette,
    t,
    ratio,
    onMap,
    showsWheel,
    measures,
    looks,
    many,
    batch,
    isAtOnce,
  ]);

  useLayoutEffect(() => {
    redraw.current = draw;
  }, [draw]);
  // Another surface, size or theme: the ground is painted anew, and a step only draws over it.
  useEffect(() => {
    const first = isAtOnce ? ratio : COARSE_RATIO;
    const coarse = groundAtOnce({ problem, surface }, map, contours, theme, first);
    ground.current = coarse === null ? null : asCanvas(coarse);
    redraw.current();
    if (isAtOnce) return undefined;
    const slices = groundInSlices({ problem, surface }, map, contours, theme, ratio);
    let request = 0;
    const paint = () => {
      const endMs = performance.now() + SLICE_MS;
      let slice = slices.next();
      while (slice.done !== true && performance.now() < endMs) slice = slices.next();
      if (slice.done !== true) {
        request = requestAnimationFrame(paint);
      } else if (slice.value !== null) {
        ground.current = asCanvas(slice.value);
        redraw.current();
      }
    };
    request = requestAnimationFrame(paint);
    return () => cancelAnimationFrame(request);
  }, [problem, surface, map, contours, theme, ratio, isAtOnce]);
  useDrawing(draw, run);
  useCandidateFrames();
  useEffect(
    () => () => {
      pointAt(null);
      liftRun(null);
    },
    [],
  );

  const placeOf = (event: MouseEvent): Candidate => {
    const spot = spotIn(event.currentTarget, event);
    const a = map.x.invert(spot.x);
    const b = map.y.invert(spot.y);
    return isOnMap(map, { a, b }) ? { a, b } : null;
  };
  const key = (event: KeyboardEvent) => {
    const act = readKey(event.nativeEvent);
    const { candidate } = useView.getState();
    if (act === 'read' || act === 'stride') {
      const [right, up] = ARROWS[event.key];
      const stride = act === 'stride' ? STRIDE.coarse : STRIDE.fine;
      const from = candidate ?? parametersNow(run);
      const [lowA, highA] = map.frame.a;
      const [lowB, highB] = map.frame.b;
      pointAt({
        a: clamped(from.a + right * stride * (highA - lowA), map.frame.a),
        b: clamped(from.b + up * stride * (highB - lowB), map.frame.b),
      });
    } else if (act === 'start' && candidate !== null) {
      startAt(candidate.a, candidate.b, map.frame);
    } else if (act === 'leave') {
      pointAt(null);
    } else return;
    event.preventDefault();
  };

  return (
    <>
      <p id={helpId} hidden>
        {t.charts.mapHelp}
      </p>
      <canvas
        ref={canvas}
        // It takes the arrow keys, which a screen reader would else keep for itself.
        // oxlint-disable-next-line jsx-a11y/no-interactive-element-to-noninteractive-role
        role="application"
        tabIndex={0}
        aria-label={t.pictures.map}
        aria-describedby={helpId}
        className={styles.canvas}
        data-framed={isFramed() ? '' : undefined}
        width={Math.round(size.width * ratio)}
        height={Math.round(size.height * ratio)}
        onPointerDown={(event) => {
          press.current = { x: event.clientX, y: event.clientY };
        }}
        onPointerMove={(event: PointerEvent) => {
          pointAt(placeOf(event));
          liftRun(memory.paths.nearest(spotIn(event.currentTarget, event)));
        }}
        onPointerLeave={(event) => {
          liftRun(null);
          // A finger that has been lifted leaves its reading behind.
          if (event.pointerType === 'mouse') pointAt(null);
        }}
        onClick={(event) => {
          const { x, y } = press.current;
          const place = placeOf(event);
          const isDragged = Math.hypot(event.clientX - x, event.clientY - y) > CLICK_PX;
          if (place === null || isDragged) return;
          startAt(place.a, place.b, map.frame);
        }}
        onKeyDown={key}
        onBlur={() => pointAt(null)}
      />
      <MapLayers run={run} map={map} onMany={onMany} onBatch={onBatch} />
      <output ref={reading} className={styles.reading} aria-label={t.charts.placeRead} hidden />
    </>
  );
}
