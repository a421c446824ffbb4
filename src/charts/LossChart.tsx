import type uPlot from 'uplot';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { PointerEvent } from 'react';
import { runNow, seekRow, useRun } from '../store/run.ts';
import { useMessages, useView } from '../store/view.ts';
import type { HeightScale, LossAxis } from '../store/view.ts';
import { formatCount, formatNumber } from '../ui/format.ts';
import styles from './LossChart.module.css';
import { createLossPlot } from './lossPlot.ts';
import type { LossPlot } from './lossPlot.ts';
import { paletteOf } from './palette.ts';
import { useDrawing } from './useDrawing.ts';
import { useSize } from './useSize.ts';

const AXES: readonly LossAxis[] = ['steps', 'epochs', 'samples'];
const SCALES: readonly HeightScale[] = ['log', 'linear'];

/** The loss so far: of all the points, and of the batch of each step. */
export function LossChart() {
  const t = useMessages().pictures;
  const axis = useView((view) => view.lossAxis);
  const scale = useView((view) => view.lossScale);
  return (
    <section className={styles.chart}>
      <header className={styles.head}>
        <h2>{t.lossChart}</h2>
        <Choice
          label={t.horizontalAxis}
          value={axis}
          options={AXES}
          names={t.axisOf}
          onChange={(lossAxis) => useView.setState({ lossAxis })}
        />
        <Choice
          label={t.verticalAxis}
          value={scale}
          options={SCALES}
          names={{ log: t.heights.log.toLowerCase(), linear: t.heights.linear.toLowerCase() }}
          onChange={(lossScale) => useView.setState({ lossScale })}
        />
      </header>
      <LossArea />
    </section>
  );
}

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly T[];
  readonly names: Readonly<Record<T, string>>;
  readonly onChange: (value: T) => void;
}

function Choice<T extends string>({ label, value, options, names, onChange }: ChoiceProps<T>) {
  return (
    <select
      className={styles.choice}
      aria-label={label}
      value={value}
      onChange={(event) => {
        const chosen = options.find((option) => option === event.target.value);
        if (chosen !== undefined) onChange(chosen);
      }}
    >
      {options.map((option) => (
        <option key={option} value={option}>
          {names[option]}
        </option>
      ))}
    </select>
  );
}

interface Hover {
  readonly row: number;
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
}

/** The drawing library, fetched once the chart is on the page. */
function usePlotLibrary(): typeof uPlot | null {
  const [library, setLibrary] = useState<{ readonly Plot: typeof uPlot } | null>(null);
  useEffect(() => {
    let isHere = true;
    void import('uplot').then(({ default: Plot }) => {
      if (isHere) setLibrary({ Plot });
    });
    return () => {
      isHere = false;
    };
  }, []);
  return library?.Plot ?? null;
}

function LossArea() {
  const messages = useMessages();
  const axis = useView((view) => view.lossAxis);
  const scale = useView((view) => view.lossScale);
  const theme = useView((view) => view.theme);
  const Plot = usePlotLibrary();
  const [measure, size] = useSize<HTMLDivElement>();
  const host = useRef<HTMLDivElement>(null);
  const plot = useRef<LossPlot | null>(null);
  const sizeNow = useRef(size);
  const [hover, setHover] = useState<Hover | null>(null);
  const hasSize = size !== null && size.width >= 80 && size.height >= 60;

  useLayoutEffect(() => {
    sizeNow.current = size;
    if (size !== null) plot.current?.resize(size);
  }, [size]);

  useLayoutEffect(() => {
    if (Plot === null || !hasSize || host.current === null || sizeNow.current === null) return;
    const look = { axis, scale, palette: paletteOf(theme), messages };
    const made = createLossPlot(Plot, host.current, sizeNow.current, look);
    plot.current = made;
    made.update(runNow());
    return () => {
      plot.current = null;
      made.destroy();
    };
  }, [Plot, hasSize, axis, scale, theme, messages]);

  const say = messages.pictures.lossSummary;
  const draw = useCallback(() => {
    const run = runNow();
    plot.current?.update(run);
    // A screen reader is told when the run rests, not at every frame.
    if (run.isPlaying || run.trace.rows === 0) return;
    const { trace, playhead } = run;
    const { loss } = trace.columns;
    const step = formatCount(trace.stepAt(playhead.row));
    const summary = say(formatNumber(loss[0]), formatNumber(loss[playhead.row]), step);
    if (host.current?.getAttribute('aria-label') !== summary) {
      host.current?.setAttribute('aria-label', summary);
    }
  }, [say]);
  useDrawing(draw);

  const read = (event: PointerEvent) => {
    if (plot.current === null) return;
    const run = runNow();
    if (event.buttons === 1) {
      seekRow(plot.current.rowAt(run, event.clientX, Infinity));
      setHover(null);
      return;
    }
    // What has not been played yet is not given away.
    const row = plot.current.rowAt(run, event.clientX, run.playhead.row);
    setHover({ row, left: plot.current.placeOfRow(run, row), ...plot.current.area() });
  };
  const release = () => {
    plot.current?.hold(false);
    plot.current?.update(runNow());
  };

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
      onPointerLeave={() => setHover(null)}
    >
      <div ref={host} className={styles.host} role="img" aria-label={messages.pictures.lossChart} />
      {hover === null ? null : <Reading hover={hover} width={size?.width ?? 0} />}
    </div>
  );
}

/** The numbers of the step under the pointer. */
function Reading({ hover, width }: { readonly hover: Hover; readonly width: number }) {
  const t = useMessages();
  const trace = useRun((run) => run.trace);
  const { row, left, top, bottom } = hover;
  if (row >= trace.rows) return null;
  const { loss, batchLoss } = trace.columns;
  const isRight = left > width / 2;
  const place = isRight ? { right: width - left + 6 } : { left: left + 6 };
  return (
    <div aria-hidden="true">
      <div className={styles.hairline} style={{ left, top, height: bottom - top }} />
      <dl className={styles.reading} style={{ ...place, top: top - 10 }}>
        <dt>{t.readouts.step}</dt>
        <dd>{formatCount(trace.stepAt(row))}</dd>
        <dt>{t.readouts.loss}</dt>
        <dd>{formatNumber(loss[row])}</dd>
        {Number.isNaN(batchLoss[row]) ? null : (
          <>
            <dt>{t.pictures.thisBatch}</dt>
            <dd>{formatNumber(batchLoss[row])}</dd>
          </>
        )}
      </dl>
    </div>
  );
}
