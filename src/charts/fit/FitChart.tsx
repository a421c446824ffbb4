import { useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { CSSProperties, PointerEvent, RefObject } from 'react';
import type { Problem } from '../../engine/problem.ts';
import type { Messages } from '../../i18n/index.ts';
import { useDrawnRuns } from '../../store/drawing.ts';
import { useFrameValue } from '../../store/frameValue.ts';
import { useLit } from '../../store/lit.ts';
import { touch } from '../../store/intents/lit.ts';
import { tellFailure } from '../../store/intents/notices.ts';
import { editPoints } from '../../store/intents/panels.ts';
import { liftRun, readAt } from '../../store/intents/view.ts';
import { isCleared, usePanels } from '../../store/panels.ts';
import { useMessages, usePreferences } from '../../store/preferences.ts';
import type { Run } from '../../store/runs.ts';
import { useTransport } from '../../store/transport.ts';
import { useView } from '../../store/view.ts';
import type { Box } from '../../ui/geometry.ts';
import { Extra } from '../../ui/Extra.tsx';
import { fetched } from '../../ui/fetched.ts';
import { formatCount } from '../../ui/format.ts';
import { spotIn } from '../../ui/scale.ts';
import { FitGrid } from './FitGrid.tsx';
import { FitHead } from './FitHead.tsx';
import { fitFrame, opened, sitsWell } from './frame.ts';
import type { Domain, FitFrame } from './frame.ts';
import styles from './FitChart.module.css';
import { lineAt } from './lineAt.ts';
import { domainOf } from './startInView.ts';
import { FitMoving, MOST_RESIDUALS } from './FitMoving.tsx';
import { FitPoints } from './FitPoints.tsx';
import { FitProbe, snapped } from './FitProbe.tsx';
import { noUniqueLine } from './noUniqueLine.ts';
import { pointInWords } from './pointInWords.ts';
import { equationOf } from '../shared/equation.ts';
import { runStyles } from '../shared/runStyle.ts';
import { parametersNow } from '../../store/parameters.ts';
import { useSelection } from './selection.ts';
import type { Selection } from './selection.ts';
import { MOST_EDITABLE, MOST_LOOSE, useFitEditing } from './useEditing.ts';
import type { FitEditing } from './useEditing.ts';
import { usePointer } from './usePointer.ts';
import type { Read } from './usePointer.ts';
import { useSize } from '../shared/useSize.ts';
import type { Size } from '../shared/useSize.ts';

const FIT_SELECTION = fetched(async () => (await import('./whileEditing.ts')).FitSelection);
const FIT_CLOUD = fetched(async () => (await import('./FitCloud.tsx')).FitCloud);
const FIT_CLOUD_LIT = fetched(async () => (await import('./FitCloud.tsx')).FitCloudLit);
const FIT_READING = fetched(async () => (await import('../shared/readings.ts')).FitReading);
const FIT_POINT_READING = fetched(
  async () => (await import('../shared/readings.ts')).FitPointReading,
);

/** The axes: chosen anew for new data and another start, but kept while points are edited and sit well. */
function useDomain(problem: Problem, isDragging: boolean): Domain {
  const { unscaled, experiment, start } = problem;
  const [held, hold] = useState(() => ({ problem, isDragging, domain: domainOf(problem) }));
  const isSameStart = held.problem.start.a === start.a && held.problem.start.b === start.b;
  const isSame = held.problem.unscaled === unscaled && isSameStart;
  if (isSame && held.isDragging === isDragging) return held.domain;
  const isEdited = 'points' in experiment.data && isSameStart;
  const keeps = isDragging || (isEdited && sitsWell(held.domain, unscaled));
  const kept = isDragging ? opened(held.domain, unscaled) : held.domain;
  const domain = keeps ? kept : domainOf(problem);
  hold({ problem, isDragging, domain });
  return domain;
}

/** The points, the line now and the best line. */
export function FitChart({ run }: { readonly run: Run }) {
  const { problem } = run;
  const [ref, size] = useSize<HTMLDivElement>();
  const frame = useRef<FitFrame | null>(null);
  const { n } = problem.points;
  const isEditable = n <= MOST_EDITABLE;
  const isEditing = usePanels((panels) => panels.isEditing) && isEditable;
  const isEmpty = usePanels((panels) => isCleared(panels, problem.unscaled));
  const selection = useSelection(problem.unscaled, isEditing);
  const { editing, isDragging } = useFitEditing(frame, selection);
  const domain = useDomain(problem, isDragging);
  const pointer = usePointer({
    frame,
    domain,
    editing: isEditable ? editing : null,
    isEditing,
    isEmpty,
    canAdd: n < MOST_EDITABLE || isEmpty,
    areLoose: n <= MOST_LOOSE,
    selection,
  });
  // Whoever comes back to the chart reads at first.
  useEffect(() => () => editPoints(false), []);
  const drawn = useDrawnRuns();
  const theme = usePreferences((preferences) => preferences.theme);
  const colours = useMemo(() => {
    const { colour, name } = runStyles(theme)[run.slot];
    return { '--run': colour, '--run-name': name } as CSSProperties;
  }, [theme, run.slot]);
  const lift = (event: PointerEvent) => {
    if (frame.current === null || event.pointerType !== 'mouse') return;
    liftRun(lineAt(frame.current, drawn, spotIn(event.currentTarget, event)));
  };
  return (
    <section className={styles.chart} style={colours}>
      <FitHead
        run={run}
        domain={domain}
        frame={frame}
        editing={editing}
        isEmpty={isEmpty}
        selected={isEmpty ? 0 : selection.points.size}
      />
      <div
        ref={ref}
        className={styles.area}
        role="presentation"
        data-dragging={isDragging ? '' : undefined}
        data-editing={isEditing ? '' : undefined}
        {...pointer.handlers}
        onPointerMove={(event) => {
          pointer.handlers.onPointerMove(event);
          lift(event);
        }}
        onPointerLeave={() => {
          pointer.handlers.onPointerLeave();
          liftRun(null);
        }}
        onKeyDown={({ key }) => (key === 'Escape' ? pointer.unpin() : null)}
      >
        {size === null || size.width < 80 || size.height < 60 ? null : (
          <FitPlot
            run={run}
            domain={domain}
            size={size}
            editing={isEditable ? editing : null}
            isEditing={isEditing}
            isEmpty={isEmpty}
            read={pointer.read}
            selection={selection}
            band={pointer.band}
            frameRef={frame}
          />
        )}
      </div>
    </section>
  );
}

interface FitPlotProps {
  readonly run: Run;
  readonly domain: Domain;
  readonly size: Size;
  readonly editing: FitEditing | null;
  readonly isEditing: boolean;
  readonly isEmpty: boolean;
  /** What the pointer reads. */
  readonly read: Read | null;
  readonly selection: Selection;
  /** What the pointer goes around. */
  readonly band: Box | null;
  /** Told the frame that is drawn, for those who handle the pointer. */
  readonly frameRef: RefObject<FitFrame | null>;
}

function FitPlot(props: FitPlotProps) {
  const { run, domain, size, editing, isEditing, isEmpty } = props;
  const { read, selection, band, frameRef } = props;
  const t = useMessages();
  const { problem } = run;
  const helpId = useId();
  const frame = useMemo(() => fitFrame(problem, domain, size, t), [problem, domain, size, t]);
  useLayoutEffect(() => {
    frameRef.current = frame;
  }, [frame, frameRef]);
  /** A point that has the focus is read, and where the keys have moved the handle to. */
  const [focused, setFocused] = useState<number | null>(null);
  const [handle, setHandle] = useState<number | null>(null);
  const summary = useFrameValue(() => (isEmpty ? t.charts.points.cleared : summaryOf(run, t)));
  const { n } = problem.points;
  const isCloud = n > MOST_RESIDUALS && !isEmpty;
  const lit = useLit((state) => (state.lit?.is === 'point' ? state.lit.i : null));
  const touched = read === null ? focused : 'point' in read ? read.point : null;
  const point = isEmpty ? null : (lit ?? touched);
  useEffect(() => {
    touch(touched);
    return () => touch(null);
  }, [touched]);
  const asked = useView(({ askedX }) => askedX);
  const x = read !== null && 'x' in read ? snapped(frame, read.x) : (handle ?? asked);
  useEffect(() => readAt(x), [x]);
  return (
    <>
      {isCloud ? <Extra of={FIT_CLOUD} props={{ frame }} onFailure={tellFailure} /> : null}
      <p id={helpId} hidden>
        {isEditing ? t.pictures.pointHelp : t.charts.points.readHelp}
      </p>
      <svg
        className={styles.svg}
        width={size.width}
        height={size.height}
        role="group"
        aria-label={summary}
      >
        <FitGrid frame={frame} />
        {isCloud ? (
          <Extra of={FIT_CLOUD_LIT} props={{ run, frame }} onFailure={tellFailure} />
        ) : null}
        {isEmpty ? null : <FitMoving run={run} frame={frame} />}
        {isCloud || isEmpty ? null : (
          <FitPoints
            run={run}
            frame={frame}
            editing={isEditing || n <= MOST_LOOSE ? editing : null}
            isEditing={isEditing}
            onRead={setFocused}
            helpId={helpId}
          />
        )}
        {isEditing && !isEmpty && editing !== null ? (
          <Extra
            of={FIT_SELECTION}
            props={{ frame, editing, selection, band }}
            onFailure={tellFailure}
          />
        ) : null}
        <FitProbe
          run={run}
          frame={frame}
          own={handle}
          onMove={setHandle}
          onAdd={isEditing && (n < MOST_EDITABLE || isEmpty) ? (editing?.add ?? null) : null}
        />
        {point !== null && point < n ? (
          <Extra
            key="point"
            of={FIT_POINT_READING}
            props={{ run, frame, i: point }}
            onFailure={tellFailure}
          />
        ) : x === null ? null : (
          <Extra
            key="line"
            of={FIT_READING}
            props={{ run, frame, own: x }}
            onFailure={tellFailure}
          />
        )}
      </svg>
      <PointInWords run={run} frame={frame} i={point !== null && point < n ? point : null} />
    </>
  );
}

interface PointInWordsProps {
  readonly run: Run;
  readonly frame: FitFrame;
  readonly i: number | null;
}

/** What is read of a point, for those who do not see it; not at the speed of a run that plays. */
function PointInWords({ run, frame, i }: PointInWordsProps) {
  const t = useMessages().charts.points;
  const text = useFrameValue(() => {
    if (i === null || useTransport.getState().isPlaying) return '';
    return pointInWords(run, frame, i, t.read).join(', ');
  });
  return (
    <output className={styles.spoken} aria-label={t.reading}>
      {text}
    </output>
  );
}

/** The picture in words; while it plays only the points, for nobody reads at that speed. */
function summaryOf(run: Run, t: Messages): string {
  const { problem } = run;
  const { a, b } = useTransport.getState().isPlaying ? problem.start : parametersNow(run);
  const said = t.pictures.fitSummary(formatCount(problem.points.n), equationOf(problem, a, b));
  const why = noUniqueLine(problem, t);
  return why === null ? said : `${said}; ${why}`;
}
