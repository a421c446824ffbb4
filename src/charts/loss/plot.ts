import type uPlot from 'uplot';
import type { Run, RunId } from '../../store/runs.ts';
import { placesOf } from './axes.ts';
import { activeIn, axisEnd, createLossComposer, stopOf } from './composing.ts';
import type { ShownRuns } from './composing.ts';
import type { Envelope } from './envelope.ts';
import { areaOf, curveOnChart, nearestCurve } from './others.ts';
import { AXES, MOST_DOTS, PADDING, TICK_SIZE } from './measures.ts';
import { createLossPainter } from './painter.ts';
import type { LossLook, LossPicture } from './picture.ts';
import { FAINT } from '../shared/runStyle.ts';
import { withAlpha } from '../shared/palette.ts';
import { textWidth } from '../../ui/textWidth.ts';
import type { Spot } from '../../ui/geometry.ts';
import type { Size } from '../shared/useSize.ts';

/** The steps' own axis, in pixels of the chart from its left. */
export interface LossStrip {
  readonly left: number;
  readonly width: number;
  readonly placeOfRow: (row: number) => number;
  /** The learning rates. */
  readonly rates: Envelope | null;
}

export interface LossPlot {
  readonly update: (shown: ShownRuns) => void;
  readonly resize: (size: Size) => void;
  /** What a place on the screen stands for, in the unit of the axis. */
  readonly placeAt: (clientX: number) => number;
  /** The run whose curve is at a place of the chart; null where none is, or one run is alone. */
  readonly runAt: (spot: Spot) => RunId | null;
  /** The plot's own edges, in pixels of the chart from its top. */
  readonly area: () => { readonly top: number; readonly bottom: number };
  /** Where the steps stand. */
  readonly strip: () => LossStrip;
  /** Tells again of the run that is drawn, which may still be the one before, and of its strip. */
  readonly tellDrawn: () => void;
  /** Keeps the axes as they are while a finger is on them. */
  readonly hold: (isHeld: boolean) => void;
  readonly destroy: () => void;
}

/** @param onDrawn called when the curves are drawn and the steps' axis stands where it stands */
export function createLossPlot(
  Plot: typeof uPlot,
  host: HTMLElement,
  size: Size,
  look: LossLook,
  onDrawn: (run: Run, strip: LossStrip) => void,
): LossPlot {
  const { axis, palette, styles, slot, zoom } = look;
  // The library counts dots for pixels of the screen alone: to it the chart is as large as that.
  const px = (own: number) => own * zoom;
  const onScreen = ({ width, height }: Size): Size => ({ width: px(width), height: px(height) });
  const ratio = devicePixelRatio * zoom;
  const { colour, edge, dash: pixels } = styles[slot];
  const state = {
    run: null as Run | null,
    picture: null as LossPicture | null,
    key: '',
    heldEnd: null as number | null,
    end: 0,
  };
  const painter = createLossPainter(look);
  const composer = createLossComposer(look);
  const dash = pixels.map((part) => part * ratio);
  const isFaded = () => state.picture?.emphasis === 'faded';
  const strong = () => (isFaded() ? withAlpha(colour, FAINT.faded) : colour);
  const chosen = () =>
    state.picture?.curves.isExact === true && state.picture.curves.xs.length <= MOST_DOTS;
  // It reads whole numbers alone.
  const font = `${Math.ceil(px(TICK_SIZE))}px ${palette.font}`;
  const ticks = { show: true, size: px(AXES.tick), width: zoom, stroke: palette.control };
  const plot = new Plot(
    {
      ...onScreen(size),
      padding: [
        px(PADDING.top),
        // The last tick may stand at the very end, and half of its text beyond it.
        () => {
          const last = state.picture?.xTicks.at(-1)?.text ?? '';
          return px(Math.max(PADDING.right, Math.ceil(textWidth(last, TICK_SIZE) / 2) + 2));
        },
        0,
        0,
      ],
      legend: { show: false },
      cursor: { show: false },
      scales: {
        x: { time: false, range: () => [...(state.picture?.xRange ?? [0, 1])] },
        y: { range: () => [...(state.picture?.yRange ?? [0, 1])] },
      },
      axes: [
        {
          stroke: palette.muted,
          font,
          size: px(AXES.bottom),
          gap: px(AXES.gapBottom),
          grid: { show: false },
          ticks,
          border: { show: true, stroke: palette.control, width: zoom },
          splits: () => state.picture?.xTicks.map(({ at }) => at) ?? [],
          values: () => state.picture?.xTicks.map(({ text }) => text) ?? [],
        },
        {
          stroke: palette.muted,
          font,
          gap: px(AXES.gapLeft),
          size: () => {
            const texts = state.picture?.yTicks.map(({ text }) => text) ?? [];
            const widest = Math.max(...texts.map((text) => textWidth(text, TICK_SIZE)));
            return px(Math.max(AXES.leastLeft, 10 + Math.ceil(widest)));
          },
          grid: { stroke: palette.hairline, width: zoom },
          ticks: { show: false },
          splits: () => state.picture?.yTicks.map(({ at }) => at) ?? [],
          values: () => state.picture?.yTicks.map(({ text }) => text) ?? [],
        },
      ],
      series: [
        {},
        {
          stroke: () => withAlpha(colour, isFaded() ? 0.15 : 0.42),
          width: px(1.25),
          points: { show: chosen, size: px(4), fill: withAlpha(colour, 0.55), width: 0 },
        },
        // The edge of a colour that has too little contrast on paper: the same curve, under it.
        {
          show: edge !== null,
          stroke: () => withAlpha(palette.ink, isFaded() ? FAINT.faded : 1),
          width: px(4),
          dash,
          points: { show: false },
        },
        { stroke: strong, width: px(2.5), dash, points: { show: false } },
      ],
      hooks: {
        drawAxes: [(u) => state.picture && painter.under(u, state.picture)],
        draw: [
          (u) => {
            if (state.picture === null) return;
            painter.over(u, state.picture);
            tellDrawn();
          },
        ],
      },
    },
    [[0], [null], [null], [null]],
    host,
  );

  function strip(): LossStrip {
    const { left, width } = plot.bbox;
    const { run } = state;
    const place = run === null ? () => 0 : placesOf(run.problem, axis);
    const perPlace = width / ratio / (state.end || 1);
    return {
      left: left / ratio,
      width: width / ratio,
      placeOfRow: (row) => left / ratio + place(run?.trace.stepAt(row) ?? 0) * perPlace,
      rates: composer.rates(),
    };
  }

  function tellDrawn() {
    if (state.run !== null) onDrawn(state.run, strip());
  }

  return {
    update: (shown) => {
      const { drawn, best, hidesFloor, isPlaying } = shown;
      const active = activeIn(drawn);
      state.run = active.run;
      state.end = state.heldEnd ?? axisEnd(drawn, axis);
      const isSame = composer.isSame(drawn) && state.picture?.problem === active.run.problem;
      const parts = drawn.map((each) => {
        const { key, run, emphasis } = each;
        const name = each.isGhost ? '' : shown.nameOf(run);
        return `${key} ${composer.rowOf(each, state.end)} ${run.trace.rows > 0} ${emphasis} ${name}`;
      });
      const key = `${parts.join()} ${state.end} ${stopOf(active, isPlaying)} ${hidesFloor === true || best?.loss}`;
      if (isSame) composer.grow();
      if (isSame && key === state.key) return;
      state.key = key;
      state.picture = composer.compose(shown, state.end, plot.height / zoom);
      const { xs, batch, loss } = state.picture.curves;
      plot.setData([xs, batch, loss, loss]);
    },
    resize: (next) => plot.setSize(onScreen(next)),
    placeAt: (clientX) => {
      const box = plot.over.getBoundingClientRect();
      return Math.min(1, Math.max(0, (clientX - box.left) / box.width)) * state.end;
    },
    runAt: (spot) => {
      const { picture, run } = state;
      if (picture === null || run === null || picture.name === null) return null;
      const area = areaOf(plot, zoom);
      const own = { xs: picture.curves.xs, loss: picture.curves.loss };
      const curves = [
        ...picture.others.filter(({ drawn }) => !drawn.isGhost),
        { ...own, drawn: { run } },
      ].map(({ drawn, ...curve }) => ({
        id: drawn.run.id,
        on: curveOnChart(plot, area, curve, zoom),
      }));
      return nearestCurve(curves, spot);
    },
    strip,
    tellDrawn,
    area: () => ({
      top: plot.over.offsetTop / zoom,
      bottom: (plot.over.offsetTop + plot.over.clientHeight) / zoom,
    }),
    hold: (isHeld) => {
      state.heldEnd = isHeld ? state.end : null;
    },
    destroy: () => plot.destroy(),
  };
}
