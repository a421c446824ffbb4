import { useCallback, useLayoutEffect, useRef } from 'react';
import { batchNow } from '../../store/batches.ts';
import { usePreferences } from '../../store/preferences.ts';
import type { Run } from '../../store/runs.ts';
import styles from './FitChart.module.css';
import points from './FitPoints.module.css';
import { drawnOf, drawnAt } from './cloudDrawn.ts';
import type { FitFrame } from './frame.ts';
import { litOf } from './FitMoving.tsx';
import { paletteOf, withAlpha } from '../shared/palette.ts';
import { useDrawing } from '../shared/useDrawing.ts';
import { dotsFor, zoomOf } from '../../ui/scale.ts';

/** Many points, drawn once on a canvas. */
export function FitCloud({ frame }: { readonly frame: FitFrame }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const theme = usePreferences((preferences) => preferences.theme);

  useLayoutEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (canvas.current === null || context == null) return;
    const { size, px, py } = frame;
    const ratio = dotsFor(zoomOf(canvas.current));
    canvas.current.width = size.width * ratio;
    canvas.current.height = size.height * ratio;
    context.scale(ratio, ratio);
    context.fillStyle = withAlpha(paletteOf(theme).ink, px.length > 1500 ? 0.3 : 0.5);
    for (let k = 0; k < drawnOf(px.length); k++) {
      const i = drawnAt(k, px.length);
      context.beginPath();
      context.arc(px[i], py[i], 1.8, 0, 2 * Math.PI);
      context.fill();
    }
  }, [frame, theme]);

  return (
    <canvas
      ref={canvas}
      aria-hidden="true"
      className={styles.cloud}
      style={{ width: frame.size.width, height: frame.size.height }}
    />
  );
}

/** The points of the current batch, over the many. */
export function FitCloudLit({ run, frame }: { readonly run: Run; readonly frame: FitFrame }) {
  const path = useRef<SVGPathElement>(null);
  const draw = useCallback(() => {
    const batch = batchNow(run);
    const lit = batch === null ? [] : litOf(frame.problem, batch);
    const dots = lit.map((i) => {
      const left = (frame.px[i] - 3).toFixed(1);
      return `M${left} ${frame.py[i].toFixed(1)}a3 3 0 1 0 6 0a3 3 0 1 0 -6 0`;
    });
    path.current?.setAttribute('d', dots.join(''));
  }, [run, frame]);
  useDrawing(draw);
  return <path ref={path} aria-hidden="true" className={points.litCloud} />;
}
