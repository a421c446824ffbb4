import { useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { RefObject } from 'react';
import type { Problem } from '../../engine/problem.ts';
import { useFrameValue } from '../../store/frameValue.ts';
import { showSquares } from '../../store/intents/view.ts';
import { useMessages } from '../../store/preferences.ts';
import type { Run } from '../../store/runs.ts';
import { useTransport } from '../../store/transport.ts';
import { useView } from '../../store/view.ts';
import { formatCount } from '../../ui/format.ts';
import { drawnOf, FitCloud, FitCloudLit } from './FitCloud.tsx';
import { FitGrid } from './FitGrid.tsx';
import { fitFrame, sitsWell } from './frame.ts';
import type { Domain, FitFrame } from './frame.ts';
import { whereOutside } from './graph.ts';
import styles from './FitChart.module.css';
import { domainOf } from './startInView.ts';
import { FitMoving, MOST_RESIDUALS } from './FitMoving.tsx';
import { FitPoints } from './FitPoints.tsx';
import { squareEvery } from './squares.ts';
import { FitProbe } from './FitProbe.tsx';
import { equationOf } from '../shared/equation.ts';
import { parametersNow } from '../../store/parameters.ts';
import { MOST_EDITABLE, useFitEditing } from './useEditing.ts';
import type { FitEditing } from './useEditing.ts';
import { useSize } from '../shared/useSize.ts';
import type { Size } from '../shared/useSize.ts';

/** The axes: chosen anew for new data and another start, but kept while points are edited and sit well. */
function useDomain(problem: Problem, isDragging: boolean): Domain {
  const { unscaled, experiment, start } = problem;
  const [held, hold] = useState(() => ({ problem, isDragging, domain: domainOf(problem) }));
  const isSameStart = held.problem.start.a === start.a && held.problem.start.b === start.b;
  const isSame = held.problem.unscaled === unscaled && isSameStart;
  if (isSame && held.isDragging === isDragging) return held.domain;
  const isEdited = 'points' in experiment.data && isSameStart;
  const keeps = isDragging || (isEdited && sitsWell(held.domain, unscaled));
  const domain = keeps ? held.domain : domainOf(problem);
  hold({ problem, isDragging, domain });
  return domain;
}

/** The points, the line now and the best line. */
export function FitChart({ run }: { readonly run: Run }) {
  const t = useMessages().pictures;
  const { problem } = run;
  const [ref, size] = useSize<HTMLDivElement>();
  const frame = useRef<FitFrame | null>(null);
  const { editing, isDragging } = useFitEditing(frame);
  const domain = useDomain(problem, isDragging);
  const { n } = problem.points;
  const isEditable = n <= MOST_EDITABLE;
  return (
    <section className={styles.chart}>
      <header className={styles.head}>
        <h2>{t.fit}</h2>
        <Note problem={problem} />
        <Equation run={run} domain={domain} />
        {n < MOST_EDITABLE ? <AddButton run={run} frame={frame} editing={editing} /> : null}
        <SquaresSwitch />
      </header>
      <div ref={ref} className={styles.area} data-dragging={isDragging ? '' : undefined}>
        {size === null || size.width < 80 || size.height < 60 ? null : (
          <FitPlot
            run={run}
            domain={domain}
            size={size}
            editing={isEditable ? editing : null}
            frameRef={frame}
          />
        )}
      </div>
    </section>
  );
}

/** Says what of the many is drawn. */
function Note({ problem }: { readonly problem: Problem }) {
  const t = useMessages();
  const showsSquares = useView((view) => view.showsSquares);
  const { n } = problem.points;
  const drawn = n > MOST_RESIDUALS ? drawnOf(n) : n;
  const every = showsSquares ? squareEvery(problem) : 1;
  const notes = [
    drawn < n ? t.pictures.shownPoints(formatCount(drawn), formatCount(n)) : null,
    every > 1 ? t.charts.squaresOf(formatCount(every)) : null,
  ].filter((note) => note !== null);
  const text = notes.join(' · ');
  return notes.length === 0 ? null : (
    <p className={styles.note} title={text}>
      {text}
    </p>
  );
}

interface FitPlotProps {
  readonly run: Run;
  readonly domain: Domain;
  readonly size: Size;
  readonly editing: FitEditing | null;
  /** Told the frame that is drawn, for those who handle the pointer. */
  readonly frameRef: RefObject<FitFrame | null>;
}

function FitPlot({ run, domain, size, editing, frameRef }: FitPlotProps) {
  const t = useMessages();
  const { problem } = run;
  const helpId = useId();
  const frame = useMemo(() => fitFrame(problem, domain, size, t), [problem, domain, size, t]);
  useLayoutEffect(() => {
    frameRef.current = frame;
  }, [frame, frameRef]);
  const summary = useFrameValue(() => summaryOf(run, t.pictures.fitSummary));
  const { n } = problem.points;
  const isCloud = n > MOST_RESIDUALS;
  const canAdd = editing !== null && n < MOST_EDITABLE;
  return (
    <>
      {isCloud ? <FitCloud frame={frame} /> : null}
      <p id={helpId} hidden>
        {t.pictures.pointHelp}
      </p>
      <svg
        className={styles.svg}
        width={size.width}
        height={size.height}
        role="group"
        aria-label={summary}
      >
        <FitGrid frame={frame} />
        <FitMoving run={run} frame={frame} />
        <FitProbe run={run} frame={frame} onAdd={canAdd ? editing.add : null}>
          {isCloud ? (
            <FitCloudLit run={run} frame={frame} />
          ) : (
            <FitPoints run={run} frame={frame} editing={editing} helpId={helpId} />
          )}
        </FitProbe>
      </svg>
    </>
  );
}

/** The picture in words; while it plays only the points, for nobody reads at that speed. */
function summaryOf(run: Run, say: (points: string, equation: string) => string): string {
  const { model } = run.problem.experiment;
  const { a, b } = useTransport.getState().isPlaying ? run.problem.start : parametersNow(run);
  return say(formatCount(run.problem.points.n), equationOf(model, a, b));
}

/** The line in numbers, where it runs outside the picture. */
function Equation({ run, domain }: { readonly run: Run; readonly domain: Domain }) {
  const t = useMessages();
  const { problem } = run;
  const frame = useMemo(
    () => fitFrame(problem, domain, { width: 340, height: 260 }, t),
    [problem, domain, t],
  );
  const text = useFrameValue(() => {
    const { a, b } = parametersNow(run);
    const isOutside = whereOutside(frame, a, b) !== null;
    return isOutside ? equationOf(problem.experiment.model, a, b) : '';
  });
  return <p className={styles.equation}>{text}</p>;
}

interface AddButtonProps {
  readonly run: Run;
  readonly frame: RefObject<FitFrame | null>;
  readonly editing: FitEditing;
}

/** Adds a point in the middle, from where it can be moved: the way by keyboard. */
function AddButton({ run, frame, editing }: AddButtonProps) {
  const t = useMessages().pictures;
  return (
    <button
      type="button"
      className={styles.add}
      aria-label={t.addPoint}
      title={t.addPoint}
      onClick={() => {
        if (frame.current === null) return;
        const { plot } = frame.current;
        const px = (plot.left + plot.right) / 2;
        const { a, b } = parametersNow(run);
        const onLine = frame.current.modelPx(a, b, frame.current.x.own(px));
        const isInView = onLine > plot.top + 30 && onLine < plot.bottom - 30;
        editing.add(px, isInView ? onLine : (plot.top + plot.bottom) / 2);
      }}
    >
      <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
        <path d="M7 2V12M2 7H12" />
      </svg>
    </button>
  );
}

function SquaresSwitch() {
  const t = useMessages().pictures;
  const showsSquares = useView((view) => view.showsSquares);
  return (
    <label className={styles.switch}>
      {t.squares}
      <input
        type="checkbox"
        role="switch"
        checked={showsSquares}
        aria-checked={showsSquares}
        onChange={(event) => showSquares(event.target.checked)}
      />
    </label>
  );
}
