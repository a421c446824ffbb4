import { useCallback, useId, useMemo, useRef } from 'react';
import { losses } from '../../engine/losses/index.ts';
import type { Loss, Model } from '../../engine/definitions.ts';
import { models } from '../../engine/models/index.ts';
import type { Problem } from '../../engine/problem.ts';
import { batchNow } from '../../store/batches.ts';
import { useIsCovered } from '../../store/cover.ts';
import { areApart, useDrawnRuns } from '../../store/drawing.ts';
import { useObjective } from '../../store/objective.ts';
import { useMessages } from '../../store/preferences.ts';
import { nameOfRun } from '../../store/runNames.ts';
import type { Run } from '../../store/runs.ts';
import { partNow } from '../../store/parts.ts';
import { useView } from '../../store/view.ts';
import type { FitFrame } from './frame.ts';
import styles from './FitMoving.module.css';
import { noUniqueLine } from './noUniqueLine.ts';
import { MOST_SQUARES, squareEvery, thinned } from './squares.ts';
import { furthest, graphPath, residualPaths } from './graph.ts';
import { FitRuns } from './FitRuns.tsx';
import { FitWords } from './FitWords.tsx';
import { parametersNow } from '../../store/parameters.ts';
import { useDrawing } from '../shared/useDrawing.ts';

/** Residuals of so many points are drawn; of more only those of the batch. */
export const MOST_RESIDUALS = 400;
/** Squares of a batch that are drawn strong. */
const MOST_STRONG_SQUARES = 8;

/** The points of the batch whose residuals are drawn. */
export function litOf(problem: Problem, batch: Uint32Array): readonly number[] {
  return thinned(problem, batch, Math.ceil(batch.length / MOST_RESIDUALS));
}

/** The line now, the best line, the residuals and their squares: what moves with the steps. */
export function FitMoving({ run, frame }: { readonly run: Run; readonly frame: FitFrame }) {
  const t = useMessages();
  const showsSquares = useView((view) => view.showsSquares);
  const drawn = useDrawnRuns();
  const lines = useRef<SVGPathElement>(null);
  const squares = useRef<SVGPathElement>(null);
  const litLines = useRef<SVGPathElement>(null);
  const litSquares = useRef<SVGPathElement>(null);
  const meanSquare = useRef<SVGPathElement>(null);
  const candidateLine = useRef<SVGPathElement>(null);
  const plotId = useId();
  const { plot } = frame;

  const isHidden = useIsCovered('best');
  const known = useObjective((state) => state.best);
  const best = isHidden ? null : known;
  const isExact = useObjective((state) => state.isExact);
  const { problem } = frame;
  const { experiment } = problem;
  const { isLine, isProduct }: Model = models[experiment.model];
  const loss: Pick<Loss, 'isSquare'> = losses[experiment.loss.type];
  const graphs = t.charts.graphs[isLine === true || isProduct === true ? 'line' : 'curve'];
  const areSeveral = areApart(drawn);
  const ownName = areSeveral ? nameOfRun(run, t) : graphs.now;
  const names = useMemo(() => {
    const name = isExact ? graphs.best : t.pictures.bestFound;
    const untold = isHidden ? `${name}: ${t.learn.covered}` : noUniqueLine(problem, t);
    return { ...graphs, now: ownName, best: best === null ? untold : name };
  }, [graphs, ownName, t, best, isExact, isHidden, problem]);
  const otherRuns = useMemo(
    () => drawn.filter(({ isActive, isGhost }) => !isActive && !isGhost),
    [drawn],
  );
  const showsMean = showsSquares && loss.isSquare === true;

  const draw = useCallback(() => {
    const { a, b } = parametersNow(run);
    const { candidate } = useView.getState();
    const there = candidate === null ? '' : graphPath(frame, candidate.a, candidate.b);
    candidateLine.current?.setAttribute('d', there);

    const batch = batchNow(run);
    const { n } = problem.points;
    const lit = new Set(batch === null ? [] : litOf(problem, batch));
    const all = n <= MOST_RESIDUALS ? Array.from({ length: n }, (_, i) => i) : [];
    const others = all.filter((i) => !lit.has(i));
    const every = squareEvery(problem);
    const squared = new Set(batch === null ? [] : thinned(problem, batch, every));
    // An outlier is found by its square, so the largest is among those drawn.
    const largest = every > 1 ? furthest(frame, a, b, lit) : null;
    if (largest !== null) squared.add(largest);
    const rest = residualPaths(frame, a, b, others, () => showsSquares && n <= MOST_SQUARES);
    const now = residualPaths(frame, a, b, lit, (i) => showsSquares && squared.has(i));
    lines.current?.setAttribute('d', rest.lines);
    squares.current?.setAttribute('d', rest.squares);
    // In slow motion the batch is drawn first, and then how far the line misses it.
    const isOnlyDrawn = partNow(run) === 'batch';
    litLines.current?.setAttribute('d', isOnlyDrawn ? '' : now.lines);
    litSquares.current?.setAttribute('d', isOnlyDrawn ? '' : now.squares);
    // Many squares at once would paint the plot over: they are drawn fainter.
    litSquares.current?.toggleAttribute('data-many', squared.size > MOST_STRONG_SQUARES);
    litLines.current?.toggleAttribute('data-many', lit.size > MOST_SQUARES);
  }, [run, frame, problem, showsSquares]);
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
        {showsMean ? <path ref={meanSquare} className={styles.mean} /> : null}
        {best === null ? null : (
          <path className={styles.best} d={graphPath(frame, best.a, best.b)} />
        )}
        <FitRuns runs={drawn} frame={frame} />
        <path ref={candidateLine} className={styles.candidate} />
      </g>
      <FitWords
        run={run}
        frame={frame}
        names={names}
        others={otherRuns}
        best={best}
        meanSquare={showsMean ? meanSquare : null}
      />
    </g>
  );
}
