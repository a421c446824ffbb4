import { useCallback, useId, useMemo, useRef } from 'react';
import { exactOptimum } from '../engine/diagnostics.ts';
import { runNow } from '../store/run.ts';
import { useMessages, useView } from '../store/view.ts';
import { batchNow } from '../store/batches.ts';
import { boxOf } from './boxes.ts';
import type { Box } from './boxes.ts';
import styles from './FitChart.module.css';
import type { FitFrame } from './fitFrame.ts';
import { graphPath, placeArrow, placeLabel, residualPaths, whereOutside } from './fitLine.ts';
import type { Placed } from './fitLine.ts';
import { parametersNow } from './now.ts';
import { useDrawing } from './useDrawing.ts';

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

/** What does not move: the best line and its label, where there is one best line. */
function bestOf(frame: FitFrame, text: string, { wide, narrow }: Obstacles) {
  const { quadratic } = frame.problem.objective;
  const best = quadratic === null ? null : exactOptimum(quadratic);
  if (best === null) return null;
  const graph = (px: number) => frame.modelPx(best.a, best.b, frame.x.own(px));
  return {
    graph,
    path: graphPath(frame, best.a, best.b),
    label:
      placeLabel(frame, text, graph, [], wide, 0, true) ??
      placeLabel(frame, text, graph, [], narrow, 0, true),
  };
}

const ARROW = { above: 'M0 26V2M-5 8L0 2L5 8', below: 'M0 -26V-2M-5 -8L0 -2L5 -8' };

/** The line now, the best line, the residuals and their squares: what moves with the steps. */
export function FitMoving({ frame }: { readonly frame: FitFrame }) {
  const t = useMessages().pictures;
  const showsSquares = useView((view) => view.showsSquares);
  const line = useRef<SVGPathElement>(null);
  const lines = useRef<SVGPathElement>(null);
  const squares = useRef<SVGPathElement>(null);
  const litLines = useRef<SVGPathElement>(null);
  const litSquares = useRef<SVGPathElement>(null);
  const label = useRef<SVGTextElement>(null);
  const arrow = useRef<SVGPathElement>(null);
  const plotId = useId();
  const { plot } = frame;
  const lastPlace = useRef<Placed | null>(null);

  const obstacles = useMemo(
    () => ({ wide: obstaclesOf(frame, 26), narrow: obstaclesOf(frame, 8) }),
    [frame],
  );
  const best = useMemo(() => bestOf(frame, t.bestLine, obstacles), [frame, t, obstacles]);

  const draw = useCallback(() => {
    const run = runNow();
    if (run.problem !== frame.problem) return;
    const { problem } = frame;
    const { a, b } = parametersNow(run);
    line.current?.setAttribute('d', graphPath(frame, a, b));

    const batch = batchNow(run);
    const lit = new Set(batch?.subarray(0, MOST_RESIDUALS));
    const { n } = problem.points;
    const isRest = (i: number) => n <= MOST_RESIDUALS && !lit.has(i);
    const rest = residualPaths(frame, a, b, isRest, n <= MOST_RESIDUALS ? n : 0);
    const now = residualPaths(frame, a, b, (i) => lit.has(i), lit.size === 0 ? 0 : n);
    lines.current?.setAttribute('d', rest.lines);
    squares.current?.setAttribute('d', showsSquares ? rest.squares : '');
    litLines.current?.setAttribute('d', now.lines);
    litSquares.current?.setAttribute('d', showsSquares ? now.squares : '');
    // Many squares at once would paint the plot over: they are drawn fainter.
    litSquares.current?.toggleAttribute('data-many', lit.size > MOST_STRONG_SQUARES);

    const outside = whereOutside(frame, a, b);
    const graph = (px: number) => frame.modelPx(a, b, frame.x.own(px));
    const named = best?.label == null ? [] : [best.label.box];
    const wide = [...obstacles.wide, ...named];
    const narrow = [...obstacles.narrow, ...named];
    const first = lastPlace.current?.candidate ?? 0;
    const others = best === null ? [] : [best.graph];
    const place =
      placeLabel(frame, t.lineNow, graph, others, wide, first, false) ??
      placeLabel(frame, t.lineNow, graph, others, narrow, first, false) ??
      placeLabel(frame, t.lineNow, graph, [], narrow, first, false);
    lastPlace.current = place;
    if (outside !== null) {
      const y = outside === 'above' ? plot.top + 2 : plot.bottom - 2;
      arrow.current?.setAttribute('d', ARROW[outside]);
      const left = placeArrow(frame, t.lineNow, outside, narrow);
      arrow.current?.setAttribute('transform', `translate(${left + 18} ${y})`);
      label.current?.setAttribute('x', String(left));
      label.current?.setAttribute('y', String(outside === 'above' ? y + 42 : y - 34));
    } else {
      arrow.current?.setAttribute('d', '');
      label.current?.setAttribute('x', String(place?.x ?? 0));
      label.current?.setAttribute('y', String(place?.y ?? 0));
    }
    label.current?.toggleAttribute('hidden', outside === null && place === null);
  }, [frame, plot, t, showsSquares, best, obstacles]);
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
      </g>
      {best === null ? null : <path className={styles.best} d={best.path} />}
      <path ref={line} className={styles.line} />
      <path ref={arrow} className={styles.arrow} />
      {best?.label == null ? null : (
        <text className={styles.bestLabel} x={best.label.x} y={best.label.y}>
          {t.bestLine}
        </text>
      )}
      <text ref={label} className={styles.lineLabel}>
        {t.lineNow}
      </text>
    </g>
  );
}
