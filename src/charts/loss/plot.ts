import type uPlot from 'uplot';
import type { Minimum } from '../../engine/diagnostics.ts';
import type { Problem } from '../../engine/problem.ts';
import { isAtEnd } from '../../store/runs.ts';
import type { Run } from '../../store/runs.ts';
import type { HeightScale } from '../../store/view.ts';
import type { Trace } from '../../trace/trace.ts';
import { heightOf, heightRange, heightTicks, lastStepShown, placesOf, stepTicks } from './axes.ts';
import { createLossReader } from './curves.ts';
import type { LossCurves, LossReader } from './curves.ts';
import type { Envelope } from './envelope.ts';
import { floorOf } from './floor.ts';
import { createLossPainter } from './painter.ts';
import type { LossLook, LossPicture } from './picture.ts';
import { withAlpha } from '../shared/palette.ts';
import { textWidth } from '../../ui/textWidth.ts';
import type { Size } from '../shared/useSize.ts';

/** Single steps get a dot as long as there are so few of them. */
const MOST_DOTS = 60;
const PADDING = { top: 16, right: 14 };
const TICK_SIZE = 11;

/** The steps' own axis, in CSS pixels from the left of the chart. */
export interface LossStrip {
  readonly left: number;
  readonly width: number;
  readonly placeOfRow: (row: number) => number;
  /** The learning rates. */
  readonly rates: Envelope | null;
}

/** The run that is drawn, and what it does not know of itself. */
export interface ShownRun {
  readonly run: Run;
  readonly best: Minimum | null;
  readonly isPlaying: boolean;
}

export interface LossPlot {
  readonly update: (shown: ShownRun) => void;
  readonly resize: (size: Size) => void;
  /** The row that a place on the screen stands for. */
  readonly rowAt: (trace: Trace, clientX: number) => number;
  /** The plot's own edges, in CSS pixels from the top of the chart. */
  readonly area: () => { readonly top: number; readonly bottom: number };
  /** Where the steps stand. */
  readonly strip: () => LossStrip;
  /** Tells again of the run that is drawn, which may still be the one before, and of its strip. */
  readonly tellDrawn: () => void;
  /** Keeps the axes as they are while a finger is on them. */
  readonly hold: (isHeld: boolean) => void;
  readonly destroy: () => void;
}

/** Of the first row; before it has come it is computed, and may be a pass over many points. */
function startLoss({ trace, problem }: Run): number {
  const { objective, start } = problem;
  return trace.rows > 0 ? trace.columns.loss.at(0) : objective.loss(start.a, start.b);
}

/** The full batch's loss is the full-data loss one step before: a second curve would say nothing. */
function hasBatchCurve({ batchSize, points, experiment }: Problem): boolean {
  return batchSize < points.n || experiment.batch.order === 'replacement';
}

function stopOf({ run, isPlaying }: ShownRun): number | null {
  const { trace, cursor, status } = run;
  const isEnd = status.is === 'diverged' && isAtEnd(run);
  const isAtBound = cursor.row === trace.lastRowInBounds && !isPlaying;
  return isEnd || isAtBound ? trace.stepAt(cursor.row) : null;
}

function startCurves({ objective, start }: Problem, scale: HeightScale): LossCurves {
  const loss = heightOf(objective.loss(start.a, start.b), scale);
  return { xs: [0], loss: [loss], batch: [null], isExact: true };
}

/** @param onDrawn called when the curves are drawn and the steps' axis stands where it stands */
export function createLossPlot(
  Plot: typeof uPlot,
  host: HTMLElement,
  size: Size,
  look: LossLook,
  onDrawn: (run: Run, strip: LossStrip) => void,
): LossPlot {
  const { axis, scale, palette } = look;
  const state = {
    run: null as Run | null,
    reader: null as LossReader | null,
    picture: null as LossPicture | null,
    key: '',
    heldEnd: null as number | null,
    end: 0,
  };
  const painter = createLossPainter(look);
  const chosen = () =>
    state.picture?.curves.isExact === true && state.picture.curves.xs.length <= MOST_DOTS;
  const font = `${TICK_SIZE}px ${palette.font}`;
  const ticks = { show: true, size: 4, width: 1, stroke: palette.control };
  const plot = new Plot(
    {
      ...size,
      padding: [
        PADDING.top,
        // The last tick may stand at the very end, and half of its text beyond it.
        () => {
          const last = state.picture?.xTicks.at(-1)?.text ?? '';
          return Math.max(PADDING.right, Math.ceil(textWidth(last, TICK_SIZE) / 2) + 2);
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
          size: 24,
          gap: 3,
          grid: { show: false },
          ticks,
          border: { show: true, stroke: palette.control, width: 1 },
          splits: () => state.picture?.xTicks.map(({ at }) => at) ?? [],
          values: () => state.picture?.xTicks.map(({ text }) => text) ?? [],
        },
        {
          stroke: palette.muted,
          font,
          gap: 8,
          size: () => {
            const texts = state.picture?.yTicks.map(({ text }) => text) ?? [];
            return Math.max(
              30,
              10 + Math.ceil(Math.max(...texts.map((text) => textWidth(text, TICK_SIZE)))),
            );
          },
          grid: { stroke: palette.hairline, width: 1 },
          ticks: { show: false },
          splits: () => state.picture?.yTicks.map(({ at }) => at) ?? [],
          values: () => state.picture?.yTicks.map(({ text }) => text) ?? [],
        },
      ],
      series: [
        {},
        {
          stroke: withAlpha(palette.run, 0.42),
          width: 1.25,
          points: { show: chosen, size: 4, fill: withAlpha(palette.run, 0.55), width: 0 },
        },
        { stroke: palette.run, width: 2.5, points: { show: false } },
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
    [[0], [null], [null]],
    host,
  );

  function pictureOf(shown: ShownRun): LossPicture {
    const { run, best } = shown;
    const { problem, trace, cursor } = run;
    const showsBatch = hasBatchCurve(problem);
    if (state.reader?.trace !== trace) state.reader = createLossReader(trace, showsBatch);
    const step = trace.stepAt(cursor.row);
    state.end = state.heldEnd ?? lastStepShown(problem, step);
    const place = placesOf(problem, axis);
    const hasRows = trace.rows > 0;
    const curves = hasRows
      ? state.reader.read(cursor.row, state.end, scale, place)
      : startCurves(problem, scale);
    const first = startLoss(run);
    const [least, most] = hasRows ? state.reader.extent(cursor.row) : [first, first];
    const floor = floorOf({ problem, best }, least);
    const pixels = plot.height - 40;
    const yRange = heightRange(scale, floor?.loss ?? null, least, most, first, pixels);
    const xEnd = place(state.end);
    return {
      problem,
      curves,
      showsBatch,
      floor,
      yRange,
      xRange: [0, xEnd],
      xTicks: stepTicks(xEnd),
      yTicks: heightTicks(scale, yRange, plot.height - 50),
      lossNow: hasRows ? trace.columns.loss.at(cursor.row) : first,
      stoppedAt: hasRows ? stopOf(shown) : null,
    };
  }

  function strip(): LossStrip {
    const { left, width } = plot.bbox;
    const ratio = devicePixelRatio;
    const { run } = state;
    const place = run === null ? () => 0 : placesOf(run.problem, axis);
    const perPlace = width / ratio / (place(state.end) || 1);
    return {
      left: left / ratio,
      width: width / ratio,
      placeOfRow: (row) => left / ratio + place(run?.trace.stepAt(row) ?? 0) * perPlace,
      rates: state.reader?.rates ?? null,
    };
  }

  function tellDrawn() {
    if (state.run !== null) onDrawn(state.run, strip());
  }

  return {
    update: (shown) => {
      const { run, best } = shown;
      const { trace, cursor } = run;
      state.run = run;
      const step = trace.stepAt(cursor.row);
      const isSame = state.reader?.trace === trace && state.picture?.problem === run.problem;
      const key = `${step} ${trace.rows > 0} ${state.heldEnd} ${stopOf(shown)} ${best?.loss}`;
      if (isSame) state.reader?.grow();
      if (isSame && key === state.key) return;
      state.key = key;
      state.picture = pictureOf(shown);
      const { xs, batch, loss } = state.picture.curves;
      plot.setData([xs, batch, loss]);
    },
    resize: (next) => plot.setSize(next),
    rowAt: (trace, clientX) => {
      const box = plot.over.getBoundingClientRect();
      const x = Math.min(1, Math.max(0, (clientX - box.left) / box.width));
      // Samples do not grow quite evenly with the steps, but nearer than a pixel tells.
      return trace.rowOf(Math.round(x * state.end));
    },
    strip,
    tellDrawn,
    area: () => ({
      top: plot.over.offsetTop,
      bottom: plot.over.offsetTop + plot.over.clientHeight,
    }),
    hold: (isHeld) => {
      state.heldEnd = isHeld ? state.end : null;
    },
    destroy: () => plot.destroy(),
  };
}
