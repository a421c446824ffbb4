import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent, PointerEvent } from 'react';
import type { Schedule } from '../../engine/definitions.ts';
import { noiseOf, withoutNoise } from '../../engine/noise.ts';
import type { Problem } from '../../engine/problem.ts';
import { schedules } from '../../engine/schedules/index.ts';
import { tellFailure } from '../../store/intents/notices.ts';
import { seekPlace, seekRow } from '../../store/intents/transport.ts';
import { areApart, useDrawnRuns } from '../../store/drawing.ts';
import { useIsCovered } from '../../store/cover.ts';
import { liftRun } from '../../store/intents/view.ts';
import { nearestRow } from '../../store/places.ts';
import { nameOfRun } from '../../store/runNames.ts';
import { useObjective } from '../../store/objective.ts';
import { useMessages, usePreferences } from '../../store/preferences.ts';
import type { Run } from '../../store/runs.ts';
import { useScreen } from '../../store/screen.ts';
import { useTransport } from '../../store/transport.ts';
import { useView } from '../../store/view.ts';
import { formatCount, formatNumber } from '../../ui/format.ts';
import { Extra } from '../../ui/Extra.tsx';
import { arrived, fetched } from '../../ui/fetched.ts';
import { alongOne, tableReader } from '../../ui/keys.ts';
import { spotIn } from '../../ui/scale.ts';
import { LOSS_KEYS } from './keys.ts';
import styles from './LossChart.module.css';
import { createLossPlot } from './plot.ts';
import type { LossPlot } from './plot.ts';
import type { createLossRate } from './ratePanel.ts';
import type { Hover } from './LossReading.tsx';
import { paletteOf } from '../shared/palette.ts';
import { runStyles } from '../shared/runStyle.ts';
import { useDrawing } from '../shared/useDrawing.ts';
import { useSize } from '../shared/useSize.ts';

/** A part of the drawing that is fetched once it is wanted. */
function useLibrary<T extends object>(isWanted: boolean, load: () => Promise<T>): T | null {
  const [library, setLibrary] = useState<T | null>(null);
  const [fault, setFault] = useState<unknown>(null);
  useEffect(() => {
    let isHere = isWanted;
    if (isHere) {
      arrived(load).then(
        (loaded) => isHere && setLibrary(loaded),
        (error: unknown) => isHere && setFault(error),
      );
    }
    return () => {
      isHere = false;
    };
  }, [isWanted, load]);
  // For the nearest boundary, as `lazy` would do.
  if (fault !== null) throw fault;
  return library;
}

const loadPlot = async () => ({ Plot: (await import('uplot')).default });
const loadRate = async () => await import('./ratePanel.ts');

const LOSS_READING = fetched(async () => (await import('../shared/readings.ts')).LossReading);

/** Height of the learning rate's panel, and from which height of the chart on. */
const RATE_PX = { low: 38, high: 50, from: 220 };
/** A chart lower than this has no room for it. */
const LEAST_PX = 140;

/**
 * Paints a step at once, and a jump of who seeks in a task of its own: the axes are new then, and in
 * one task with the surface and the numbers the curves would hold the page. A run that is played goes
 * on in pictures that are far enough apart, of which each is whole.
 */
function useJumpsApart({ cursor }: Run, paint: () => void): () => void {
  const latest = useRef(paint);
  const task = useRef(0);
  const shownRow = useRef(0);
  useLayoutEffect(() => {
    latest.current = paint;
  }, [paint]);
  useEffect(
    () => () => {
      window.clearTimeout(task.current);
      task.current = 0;
    },
    [],
  );
  return useCallback(() => {
    const { row } = cursor;
    const isJump = Math.abs(row - shownRow.current) > 1;
    shownRow.current = row;
    if (task.current !== 0) return;
    if (!isJump || useTransport.getState().isPlaying) {
      paint();
      return;
    }
    task.current = window.setTimeout(() => {
      task.current = 0;
      latest.current();
    });
  }, [cursor, paint]);
}

/** A learning rate that never changes needs no panel. */
function changesRate({ experiment }: Problem): boolean {
  const schedule: Pick<Schedule, 'isConstant'> = schedules[experiment.schedule.type];
  return schedule.isConstant !== true || experiment.edits.length > 0;
}

/** Rows by which the keys read on. */
const ROWS = { read: 1, stride: 10 };

const readKey = tableReader(LOSS_KEYS);

/** The curves; hovering or the keys read a step, a click or Enter goes there. */
export function LossArea({ run }: { readonly run: Run }) {
  const messages = useMessages();
  const axis = useView((view) => view.lossAxis);
  const scale = useView((view) => view.lossScale);
  const theme = usePreferences((preferences) => preferences.theme);
  const zoom = useScreen((screen) => screen.scale);
  const { trace, slot } = run;
  const drawn = useDrawnRuns();
  const best = useObjective((state) => state.best);
  const hidesFloor = useIsCovered('floor');
  const wantsRate = changesRate(run.problem);
  const plotLibrary = useLibrary(true, loadPlot);
  const [measure, size] = useSize<HTMLDivElement>();
  const host = useRef<HTMLDivElement>(null);
  const strip = useRef<HTMLCanvasElement>(null);
  const slider = useRef<HTMLDivElement>(null);
  const plot = useRef<LossPlot | null>(null);
  const rate = useRef<ReturnType<typeof createLossRate> | null>(null);
  const [hover, setHover] = useState<Hover | null>(null);
  const hasRate = wantsRate && size !== null && size.height >= LEAST_PX;
  const rateLibrary = useLibrary(hasRate, loadRate);
  const width = size?.width ?? 0;
  const whole = size?.height ?? 0;
  const ratePx = whole < RATE_PX.from ? RATE_PX.low : RATE_PX.high;
  const height = whole - (hasRate ? ratePx : 0);
  const sizeNow = useRef({ width, height });
  const hasSize = width >= 80 && height >= 60;

  useLayoutEffect(() => {
    sizeNow.current = { width, height };
    if (hasSize) plot.current?.resize({ width, height });
  }, [width, height, hasSize]);

  const say = messages.pictures.lossSummary;
  const paint = useCallback(() => {
    const { isPlaying } = useTransport.getState();
    const nameOf = (each: Run) => nameOfRun(each, messages);
    plot.current?.update({ drawn, best, hidesFloor, isPlaying, nameOf });
    // A screen reader is told when the run rests, not at every frame.
    if (isPlaying || run.trace.rows === 0) return;
    const { cursor } = run;
    const { loss } = run.trace.columns;
    const step = formatCount(run.trace.stepAt(cursor.row));
    const noise = noiseOf(run.problem).loss;
    const shown = (row: number) => formatNumber(withoutNoise(loss.at(row), noise));
    const summary = say(shown(0), shown(cursor.row), step);
    if (host.current?.getAttribute('aria-label') !== summary) {
      host.current?.setAttribute('aria-label', summary);
    }
  }, [run, drawn, best, hidesFloor, say, messages]);
  const draw = useJumpsApart(run, paint);

  // Read once: asking what an element looks like makes the browser dress the whole page first.
  const palette = useMemo(() => paletteOf(theme), [theme]);
  // The plot is made anew for another look, not for another run.
  const redraw = useRef(draw);
  useLayoutEffect(() => {
    redraw.current = draw;
  }, [draw]);

  useLayoutEffect(() => {
    if (plotLibrary === null || !hasSize || host.current === null) return;
    const look = { axis, scale, palette, messages, styles: runStyles(theme), slot, zoom };
    const made = createLossPlot(
      plotLibrary.Plot,
      host.current,
      sizeNow.current,
      look,
      (shown, steps) => rate.current?.update(shown, steps),
    );
    plot.current = made;
    redraw.current();
    return () => {
      plot.current = null;
      made.destroy();
    };
  }, [plotLibrary, hasSize, axis, scale, theme, palette, messages, slot, zoom]);

  useLayoutEffect(() => {
    if (rateLibrary === null || !hasRate || strip.current === null) return;
    const made = rateLibrary.createLossRate(
      strip.current,
      { width, height: ratePx },
      palette,
      zoom,
    );
    rate.current = made;
    plot.current?.tellDrawn();
    return () => {
      rate.current = null;
    };
  }, [rateLibrary, hasRate, width, ratePx, palette, zoom]);
  useDrawing(draw, run, 'early');

  /** Reads a row; what has not been played yet is not given away. */
  const readRow = (wanted: number) => {
    const row = Math.max(0, Math.min(wanted, run.cursor.row));
    if (plot.current === null || run.trace.rows === 0) return;
    const { top, bottom } = plot.current.area();
    const lowest = hasRate ? whole - 8 : bottom;
    const left = plot.current.strip().placeOfRow(row);
    setHover({ problem: run.problem, trace, row, left, top, bottom: lowest });
  };
  const read = (event: PointerEvent) => {
    if (plot.current === null) return;
    const place = plot.current.placeAt(event.clientX);
    if (event.buttons === 1) {
      // Others may go on where this one has ended.
      if (areApart(drawn)) seekPlace(axis === 'epochs' ? place : Math.round(place));
      else seekRow(nearestRow(run, place));
      setHover(null);
    } else {
      readRow(nearestRow(run, place));
      liftRun(plot.current.runAt(spotIn(event.currentTarget, event)));
    }
  };
  const release = () => {
    plot.current?.hold(false);
    draw();
  };
  const shown = hover?.trace === trace ? hover : null;
  const key = (event: KeyboardEvent) => {
    const act = readKey(event.nativeEvent);
    if (act === null) return;
    event.preventDefault();
    const row = shown?.row ?? run.cursor.row;
    if (act === 'seek') seekRow(row);
    else if (act === 'leave') setHover(null);
    else if (act === 'ends') readRow(event.key === 'Home' ? 0 : Infinity);
    else readRow(row + alongOne(event.key) * ROWS[act]);
  };

  const t = messages.charts;
  return (
    <div
      ref={measure}
      className={styles.area}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        plot.current?.hold(true);
        read(event);
      }}
      onPointerMove={read}
      onPointerUp={release}
      onPointerCancel={release}
      onPointerLeave={() => {
        setHover(null);
        liftRun(null);
      }}
    >
      <div ref={host} className={styles.host} role="img" aria-label={messages.pictures.lossChart} />
      {hasRate ? (
        <canvas ref={strip} className={styles.rate} style={{ height: ratePx }} aria-hidden="true" />
      ) : null}
      <div
        ref={slider}
        className={styles.keys}
        role="slider"
        tabIndex={0}
        aria-label={t.readStep}
        title={t.readHelp}
        aria-valuemin={0}
        aria-valuemax={trace.totalSteps}
        aria-valuenow={shown === null ? 0 : trace.stepAt(shown.row)}
        onKeyDown={key}
        onBlur={() => setHover(null)}
      />
      {shown === null ? null : (
        <Extra of={LOSS_READING} props={{ hover: shown, width, slider }} onFailure={tellFailure} />
      )}
    </div>
  );
}
