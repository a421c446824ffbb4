import { memo, useCallback, useLayoutEffect, useMemo, useRef } from 'react';
import { batchNow } from '../../store/batches.ts';
import { useMessages } from '../../store/preferences.ts';
import type { Run } from '../../store/runs.ts';
import styles from './FitPoints.module.css';
import { valueText } from './frame.ts';
import type { FitFrame } from './frame.ts';
import { MOST_NUMBERS, numberPlaces } from './pointNumbers.ts';
import type { NumberPlace } from './pointNumbers.ts';
import { parametersNow } from '../../store/parameters.ts';
import type { FitEditing } from './useEditing.ts';
import { useDrawing } from '../shared/useDrawing.ts';

interface FitPointsProps {
  readonly run: Run;
  readonly frame: FitFrame;
  /** null where there are too many points to edit by hand. */
  readonly editing: FitEditing | null;
  readonly helpId: string;
}

/** The points, those of the current batch lit; each can be moved and removed. */
export const FitPoints = memo(({ run, frame, editing, helpId }: FitPointsProps) => {
  const group = useRef<SVGGElement>(null);
  const { px } = frame;
  const isNumbered = px.length <= MOST_NUMBERS;
  const places = useMemo(() => (isNumbered ? numberPlaces(frame) : null), [frame, isNumbered]);

  // Which points are lit, and on which side the numbers stand, changes with the steps.
  const draw = useCallback(() => {
    if (group.current === null) return;
    const batch = new Set(batchNow(run));
    const { a, b } = parametersNow(run);
    const { children } = group.current;
    group.current.toggleAttribute('data-batch', batch.size > 0 && batch.size < px.length);
    for (let i = 0; i < children.length; i++) {
      const point = children[i];
      if (point.hasAttribute('data-lit') !== batch.has(i)) {
        point.toggleAttribute('data-lit', batch.has(i));
      }
      if (!isNumbered) continue;
      const isUnder = frame.py[i] > frame.modelPx(a, b, frame.problem.unscaled.xs[i]);
      point.setAttribute('data-number', isUnder ? 'under' : 'over');
    }
  }, [run, frame, isNumbered, px]);
  useDrawing(draw);

  useLayoutEffect(() => {
    const wish = editing?.takeFocusWish() ?? null;
    if (wish === null) return;
    const index = Math.min(wish, px.length - 1);
    group.current?.children[index]?.querySelector<SVGElement>('[tabindex]')?.focus();
  });

  return (
    <g ref={group} aria-hidden={editing === null}>
      {Array.from(px, (_, i) => (
        // A point is its place in the data: there is no other name for it.
        // oxlint-disable-next-line react/no-array-index-key
        <FitPoint
          key={i}
          i={i}
          frame={frame}
          editing={editing}
          helpId={helpId}
          place={places?.[i] ?? 'none'}
        />
      ))}
    </g>
  );
});

interface OnePoint extends Omit<FitPointsProps, 'run'> {
  readonly i: number;
}

interface FitPointProps extends OnePoint {
  readonly place: NumberPlace;
}

function FitPoint({ i, frame, editing, helpId, place }: FitPointProps) {
  const { px, py, size } = frame;
  const at = `translate(${px[i].toFixed(2)} ${py[i].toFixed(2)})`;
  // The number of the topmost or lowest point must not leave the picture.
  const over = py[i] < 20 ? 4 : -13;
  const under = py[i] > size.height - 40 ? -13 : 22;
  return (
    <g className={styles.point} transform={at} data-small={px.length > 30 ? '' : undefined}>
      <circle className={styles.halo} r={10} />
      <circle className={styles.dot} />
      {place === 'free' ? (
        <>
          <text className={styles.over} x={py[i] < 20 ? 14 : 0} y={over}>
            {i + 1}
          </text>
          <text className={styles.under} y={under}>
            {i + 1}
          </text>
        </>
      ) : null}
      {place === 'right' || place === 'left' ? (
        <text className={styles.beside} data-side={place} x={place === 'right' ? 11 : -11} y={4}>
          {i + 1}
        </text>
      ) : null}
      {editing === null ? null : (
        <FitHandle i={i} frame={frame} editing={editing} helpId={helpId} />
      )}
    </g>
  );
}

interface FitHandleProps extends OnePoint {
  readonly editing: FitEditing;
}

/** The part of a point that takes the pointer and the keyboard. */
function FitHandle({ i, frame, editing, helpId }: FitHandleProps) {
  const t = useMessages().pictures;
  const { px, py, plot, problem, x, y } = frame;
  const ownX = problem.unscaled.xs[i];
  const ownY = problem.unscaled.ys[i];
  // The cross stands on the side where the plot has room.
  const crossX = px[i] > plot.right - 34 ? -22 : 22;
  const crossY = py[i] < plot.top + 30 ? 20 : -20;
  return (
    <>
      <circle
        className={styles.handle}
        role="button"
        tabIndex={0}
        aria-label={t.pointName(String(i + 1), valueText(x, ownX), valueText(y, ownY))}
        aria-describedby={helpId}
        data-point={i}
        onPointerDown={(event) => editing.grab(i, event)}
        onPointerMove={editing.drag}
        onPointerUp={editing.release}
        onPointerCancel={editing.release}
        onKeyDown={(event) => editing.key(i, event)}
        onKeyUp={editing.settle}
        onBlur={editing.settle}
      />
      {px.length === 1 ? null : (
        <g
          className={styles.remove}
          role="button"
          tabIndex={-1}
          aria-label={t.removePoint}
          transform={`translate(${crossX} ${crossY})`}
          onPointerDown={(event) => {
            // Before the blur of the point would hide the cross.
            event.preventDefault();
            event.stopPropagation();
            editing.remove(i);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter' || event.key === ' ') editing.remove(i);
          }}
        >
          <circle className={styles.removeTarget} />
          <circle className={styles.removeDisc} r={8} />
          <path d="M-3 -3L3 3M3 -3L-3 3" />
        </g>
      )}
    </>
  );
}
