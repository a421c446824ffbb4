import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { batchNow } from '../../store/batches.ts';
import { inSlices } from '../../store/inSlices.ts';
import { usePreferences } from '../../store/preferences.ts';
import type { Run } from '../../store/runs.ts';
import styles from './FitChart.module.css';
import points from './FitPoints.module.css';
import { binned, CELL_PX, nearestIn } from './bins.ts';
import type { Bins } from './bins.ts';
import { MOST_DRAWN, tellFinder } from './finders.ts';
import type { FitFrame } from './frame.ts';
import { litOf } from './FitMoving.tsx';
import { paletteOf, withAlpha } from '../shared/palette.ts';
import { useDrawing } from '../shared/useDrawing.ts';
import { dotsFor, zoomOf } from '../../ui/scale.ts';

/** Many points, drawn once on a canvas: each of them, or of a crowd how dense it is. */
export function FitCloud({ frame }: { readonly frame: FitFrame }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { ink } = paletteOf(usePreferences((preferences) => preferences.theme));

  const isCrowd = frame.problem.points.n > MOST_DRAWN;
  /** Of a crowd, and of the frame that they were sorted in. */
  const [sorted, setSorted] = useState<{ readonly frame: FitFrame; readonly bins: Bins } | null>(
    null,
  );
  useEffect(() => {
    if (!isCrowd) return undefined;
    return inSlices(binned(frame), (bins) => {
      tellFinder(frame, (at, reach) => nearestIn(bins, frame, at, reach));
      setSorted({ frame, bins });
    });
  }, [frame, isCrowd]);
  const bins = sorted?.frame === frame ? sorted.bins : null;
  const isReady = !isCrowd || bins !== null;

  // Before the screen is painted, and within the task in which a picture is taken in another theme.
  useLayoutEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (canvas.current === null || context == null || !isReady) return;
    const ratio = dotsFor(zoomOf(canvas.current));
    canvas.current.width = frame.size.width * ratio;
    canvas.current.height = frame.size.height * ratio;
    context.scale(ratio, ratio);
    if (bins === null) drawDots(context, frame, ink);
    else drawDensity(context, frame, bins, ink);
  }, [frame, ink, isReady, bins]);

  return (
    <canvas
      ref={canvas}
      aria-hidden="true"
      className={styles.cloud}
      data-pending={isReady ? undefined : ''}
      style={{ width: frame.size.width, height: frame.size.height }}
    />
  );
}

function drawDots(context: CanvasRenderingContext2D, { px, py }: FitFrame, ink: string) {
  context.fillStyle = withAlpha(ink, px.length > 1500 ? 0.3 : 0.5);
  for (let i = 0; i < px.length; i++) {
    context.beginPath();
    context.arc(px[i], py[i], 1.8, 0, 2 * Math.PI);
    context.fill();
  }
}

/** How strong a cell of one point is drawn, and the fullest: one alone is an outlier to be seen. */
const ALONE = 0.22;
const FULLEST = 0.92;

/** Cell by cell: each time that there are twice as many points it is as much darker. */
function drawDensity(
  context: CanvasRenderingContext2D,
  { plot }: FitFrame,
  { columns, starts }: Bins,
  ink: string,
) {
  const counts = starts.subarray(1).map((end, cell) => end - starts[cell]);
  const most = counts.reduce((p, q) => Math.max(p, q));
  for (const [cell, count] of counts.entries()) {
    if (count === 0) continue;
    const share = most === 1 ? 0 : Math.log(count) / Math.log(most);
    context.fillStyle = withAlpha(ink, ALONE + share * (FULLEST - ALONE));
    const left = plot.left + (cell % columns) * CELL_PX;
    context.fillRect(left, plot.top + Math.floor(cell / columns) * CELL_PX, CELL_PX, CELL_PX);
  }
}

/** The points of the current batch, over the many. */
export function FitCloudLit({ run, frame }: { readonly run: Run; readonly frame: FitFrame }) {
  const path = useRef<SVGPathElement>(null);
  const draw = useCallback(() => {
    const batch = batchNow(run);
    const lit = batch === null ? [] : litOf(frame.problem, batch);
    const dots = lit.map((i) => {
      const { x, y } = frame.spotOf(i);
      return `M${(x - 3).toFixed(1)} ${y.toFixed(1)}a3 3 0 1 0 6 0a3 3 0 1 0 -6 0`;
    });
    path.current?.setAttribute('d', dots.join(''));
  }, [run, frame]);
  useDrawing(draw);
  return <path ref={path} aria-hidden="true" className={points.litCloud} />;
}
