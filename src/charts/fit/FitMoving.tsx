import { useCallback, useId, useMemo, useRef } from 'react';
import type { Minimum } from '../../engine/diagnostics.ts';
import { losses } from '../../engine/losses/index.ts';
import type { Loss, Model } from '../../engine/definitions.ts';
import { models } from '../../engine/models/index.ts';
import type { Problem } from '../../engine/problem.ts';
import { batchNow } from '../../store/batches.ts';
import { tellFailure } from '../../store/intents/notices.ts';
import { useObjective } from '../../store/objective.ts';
import { useMessages } from '../../store/preferences.ts';
import type { Run } from '../../store/runs.ts';
import { useView } from '../../store/view.ts';
import { Extra } from '../../ui/Extra.tsx';
import { fetched } from '../../ui/fetched.ts';
import { boxOf, overlap } from '../../ui/geometry.ts';
import type { Box } from '../../ui/geometry.ts';
import type { FitFrame } from './frame.ts';
import { FitMeanSquare } from './FitMeanSquare.tsx';
import styles from './FitMoving.module.css';
import { MOST_SQUARES, placeMean, squareEvery, thinned } from './squares.ts';
import { graphPath, placeArrow, placeLabel, residualPaths, whereOutside } from './graph.ts';
import { MOST_NUMBERS } from './pointNumbers.ts';
import type { Placed } from './graph.ts';
import { parametersNow } from '../../store/parameters.ts';
import { useDrawing } from '../shared/useDrawing.ts';

const FIT_CANDIDATE = fetched(async () => (await import('../shared/readings.ts')).FitCandidate);

/** Residuals of so many points are drawn; of more only those of the batch. */
export const MOST_RESIDUALS = 400;
/** Squares of a batch that are drawn strong. */
const MOST_STRONG_SQUARES = 8;
/** Labels keep clear of single points up to this many. */
const MOST_OBSTACLES = 60;

/** @param reach how far from its centre a point is kept clear, up and down: a number, or not */
function obstaclesOf({ px, py }: FitFrame, reach: number): readonly Box[] {
  if (px.length > MOST_OBSTACLES) return [];
  return Array.from(px, (x, i) => boxOf(x - 8, py[i] - reach, 16, 2 * reach));
}

/** What a label keeps clear of: the points with their numbers, or, if need be, the points alone. */
interface Obstacles {
  readonly wide: readonly Box[];
  readonly narrow: readonly Box[];
}

function graphOf({ modelPx, x }: FitFrame, best: Minimum | null) {
  return best === null ? null : (px: number) => modelPx(best.a, best.b, x.own(px));
}

/** What does not move: the best line and its label, where there is one best line. */
function bestOf(frame: FitFrame, best: Minimum | null, text: string, { wide, narrow }: Obstacles) {
  const graph = graphOf(frame, best);
  if (best === null || graph === null) return null;
  const clear = placeLabel(frame, text, graph, [], wide, 0, true);
  // No name at all is better than one printed over a number.
  const hasNumbers = frame.px.length <= MOST_NUMBERS;
  return {
    graph,
    path: graphPath(frame, best.a, best.b),
    label: clear ?? (hasNumbers ? null : placeLabel(frame, text, graph, [], narrow, 0, true)),
  };
}

/** The points of the batch whose residuals are drawn. */
export function litOf(problem: Problem, batch: Uint32Array): readonly number[] {
  return thinned(problem, batch, Math.ceil(batch.length / MOST_RESIDUALS));
}

const ARROW = { above: 'M0 26V2M-5 8L0 2L5 8', below: 'M0 -26V-2M-5 -8L0 -2L5 -8' };

/** The line now, the best line, the residuals and their squares: what moves with the steps. */
export function FitMoving({ run, frame }: { readonly run: Run; readonly frame: FitFrame }) {
  const t = useMessages();
  const showsSquares = useView((view) => view.showsSquares);
  const line = useRef<SVGPathElement>(null);
  const lines = useRef<SVGPathElement>(null);
  const squares = useRef<SVGPathElement>(null);
  const litLines = useRef<SVGPathElement>(null);
  const litSquares = useRef<SVGPathElement>(null);
  const label = useRef<SVGTextElement>(null);
  const bestLabel = useRef<SVGTextElement>(null);
  const arrow = useRef<SVGPathElement>(null);
  const plotId = useId();
  const { plot } = frame;
  const lastPlace = useRef<Placed | null>(null);

  // Only whether there is one: where it is, the ghost follows by itself.
  const hasCandidate = useView((view) => view.candidate !== null);
  const optimum = useObjective((state) => state.best);
  const isExact = useObjective((state) => state.isExact);
  const { problem } = frame;
  const { experiment } = problem;
  const { isLine, isProduct }: Model = models[experiment.model];
  const loss: Pick<Loss, 'isSquare'> = losses[experiment.loss.type];
  const names = t.charts.graphs[isLine === true || isProduct === true ? 'line' : 'curve'];
  const nameOfBest = isExact ? names.best : t.pictures.bestFound;

  const showsMean = showsSquares && loss.isSquare === true;
  const mean = useMemo(
    () =>
      showsMean ? placeMean(frame, t.charts.meanSquare('0.0000'), graphOf(frame, optimum)) : null,
    [frame, t, showsMean, optimum],
  );
  const obstacles = useMemo(() => {
    const taken = mean === null ? [] : [mean.label];
    return {
      wide: [...obstaclesOf(frame, 26), ...taken],
      narrow: [...obstaclesOf(frame, 8), ...taken],
    };
  }, [frame, mean]);
  const best = useMemo(
    () => bestOf(frame, optimum, nameOfBest, obstacles),
    [frame, optimum, nameOfBest, obstacles],
  );

  const draw = useCallback(() => {
    const { a, b } = parametersNow(run);
    line.current?.setAttribute('d', graphPath(frame, a, b));

    const batch = batchNow(run);
    const { n } = problem.points;
    const lit = new Set(batch === null ? [] : litOf(problem, batch));
    const all = n <= MOST_RESIDUALS ? Array.from({ length: n }, (_, i) => i) : [];
    const others = all.filter((i) => !lit.has(i));
    const every = squareEvery(problem);
    const squared = new Set(batch === null ? [] : thinned(problem, batch, every));
    const rest = residualPaths(frame, a, b, others, () => showsSquares && n <= MOST_SQUARES);
    const now = residualPaths(frame, a, b, lit, (i) => showsSquares && squared.has(i));
    lines.current?.setAttribute('d', rest.lines);
    squares.current?.setAttribute('d', rest.squares);
    litLines.current?.setAttribute('d', now.lines);
    litSquares.current?.setAttribute('d', now.squares);
    // Many squares at once would paint the plot over: they are drawn fainter.
    litSquares.current?.toggleAttribute('data-many', squared.size > MOST_STRONG_SQUARES);
    litLines.current?.toggleAttribute('data-many', lit.size > MOST_SQUARES);

    const outside = whereOutside(frame, a, b);
    const graph = (px: number) => frame.modelPx(a, b, frame.x.own(px));
    const named = best?.label == null ? [] : [best.label.box];
    const wide = [...obstacles.wide, ...named];
    const narrow = [...obstacles.narrow, ...named];
    const first = lastPlace.current?.candidate ?? 0;
    const clearOf = best === null ? [] : [best.graph];
    const place =
      placeLabel(frame, names.now, graph, clearOf, wide, first, false) ??
      placeLabel(frame, names.now, graph, clearOf, narrow, first, false) ??
      placeLabel(frame, names.now, graph, [], narrow, first, false);
    lastPlace.current = place;
    if (outside !== null) {
      const y = outside === 'above' ? plot.top + 2 : plot.bottom - 2;
      arrow.current?.setAttribute('d', ARROW[outside]);
      const { left, box } = placeArrow(frame, names.now, outside, [
        wide,
        narrow,
        obstacles.wide,
        obstacles.narrow,
      ]);
      // In a small plot there may be room for one name only: that of what is in no other way seen.
      bestLabel.current?.toggleAttribute(
        'hidden',
        named.some((other) => overlap(other, box)),
      );
      arrow.current?.setAttribute('transform', `translate(${left + 18} ${y})`);
      label.current?.setAttribute('x', String(left));
      label.current?.setAttribute('y', String(outside === 'above' ? y + 42 : y - 34));
    } else {
      arrow.current?.setAttribute('d', '');
      bestLabel.current?.removeAttribute('hidden');
      label.current?.setAttribute('x', String(place?.x ?? 0));
      label.current?.setAttribute('y', String(place?.y ?? 0));
    }
    label.current?.toggleAttribute('hidden', outside === null && place === null);
  }, [run, frame, problem, plot, names, showsSquares, best, obstacles]);
  useDrawing(draw);

  return (
    <g aria-hidden="true" className={styles.moving}>
      <clipPath id={plotId}>
        <rect
          x={plot.left}
          y={plot.top}
          width={Math.max(0, plot.right - plot.left)}
          height={Math.max(0, plot.bottom - plot.top)}
        />
      </clipPath>
      <g clipPath={`url(#${plotId})`}>
        <path ref={squares} className={styles.square} />
        <path ref={litSquares} className={styles.litSquare} />
        <path ref={lines} className={styles.residual} />
        <path ref={litLines} className={styles.litResidual} />
        {mean === null ? null : (
          <FitMeanSquare
            run={run}
            frame={frame}
            place={mean}
            isGlideCheap={problem.points.n <= MOST_RESIDUALS}
          />
        )}
        {best === null ? null : <path className={styles.best} d={best.path} />}
        <path ref={line} className={styles.line} />
      </g>
      <path ref={arrow} className={styles.arrow} />
      {best?.label == null ? null : (
        <text ref={bestLabel} className={styles.bestLabel} x={best.label.x} y={best.label.y}>
          {nameOfBest}
        </text>
      )}
      <text ref={label} className={styles.lineLabel}>
        {names.now}
      </text>
      <g clipPath={`url(#${plotId})`}>
        {hasCandidate ? (
          <Extra
            of={FIT_CANDIDATE}
            props={{ frame, name: names.there, obstacles: obstacles.narrow }}
            onFailure={tellFailure}
          />
        ) : null}
      </g>
    </g>
  );
}
