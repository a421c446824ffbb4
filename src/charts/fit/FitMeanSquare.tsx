import { useCallback, useRef } from 'react';
import { noiseOf, withoutNoise } from '../../engine/noise.ts';
import { useMessages } from '../../store/preferences.ts';
import type { Run } from '../../store/runs.ts';
import { gliding } from '../../trace/playhead.ts';
import { formatNumber } from '../../ui/format.ts';
import type { FitFrame } from './frame.ts';
import styles from './FitMoving.module.css';
import { meanPath } from './squares.ts';
import type { MeanPlace } from './squares.ts';
import { parametersNow } from '../../store/parameters.ts';
import { useDrawing } from '../shared/useDrawing.ts';

/** The mean of the squares as the picture shows it now. */
function meanNow(run: Run, isGlideCheap: boolean): number {
  const { a, b } = parametersNow(run);
  const { trace, cursor, problem } = run;
  if (isGlideCheap || trace.rows === 0) return problem.objective.loss(a, b);
  return gliding(trace.columns.loss, cursor);
}

interface FitMeanSquareProps {
  readonly run: Run;
  readonly frame: FitFrame;
  readonly place: MeanPlace;
  /** Points so few that their loss can be asked for at every frame. */
  readonly isGlideCheap: boolean;
}

/** The mean square as one square, to scale with the squares of the points. */
export function FitMeanSquare({ run, frame, place, isGlideCheap }: FitMeanSquareProps) {
  const t = useMessages().charts;
  const square = useRef<SVGPathElement>(null);
  const label = useRef<SVGTextElement>(null);
  const draw = useCallback(() => {
    if (label.current === null) return;
    const mean = meanNow(run, isGlideCheap);
    const unit = Math.abs(frame.y.px(frame.y.toOwn(1)) - frame.y.px(frame.y.toOwn(0)));
    square.current?.setAttribute('d', meanPath(frame, place, Math.sqrt(mean) * unit));
    const shown = withoutNoise(mean, noiseOf(run.problem).loss);
    label.current.textContent = t.meanSquare(formatNumber(shown, 3));
  }, [run, frame, place, t, isGlideCheap]);
  useDrawing(draw);
  const { label: box, isRight } = place;
  return (
    <>
      <path ref={square} className={styles.mean} />
      <text
        ref={label}
        className={styles.meanLabel}
        x={isRight ? box.right - 8 : box.left + 4}
        y={box.top + 13}
        textAnchor={isRight ? 'end' : 'start'}
      />
    </>
  );
}
