import { memo, useCallback, useLayoutEffect, useMemo, useRef } from 'react';
import { batchNow } from '../../store/batches.ts';
import { useMessages } from '../../store/preferences.ts';
import type { Run } from '../../store/runs.ts';
import styles from './FitPoints.module.css';
import { valueText } from './frame.ts';
import type { FitFrame } from './frame.ts';
import {
  isUnderLine,
  MOST_NUMBERS,
  numberPlaces,
  numberSpot,
  numberTexts,
} from './pointNumbers.ts';
import type { NumberPlace, NumberSpot } from './pointNumbers.ts';
import { parametersNow } from '../../store/parameters.ts';
import type { FitEditing } from './useEditing.ts';
import { useDrawing } from '../shared/useDrawing.ts';

interface FitPointsProps {
  readonly run: Run;
  readonly frame: FitFrame;
  /** null where there are too many points to edit by hand. */
  readonly editing: FitEditing | null;
  /** They are moved and removed by key and finger, too; else only read. */
  readonly isEditing: boolean;
  /** A point that has the focus is read. */
  readonly onRead: (i: number | null) => void;
  readonly helpId: string;
}

/** The points, those of the current batch lit; each can be moved and removed. */
export const FitPoints = memo((props: FitPointsProps) => {
  const { run, frame, editing } = props;
  const group = useRef<SVGGElement>(null);
  const { px } = frame;
  const isNumbered = px.length <= MOST_NUMBERS;
  const numbers = useMemo(
    () => (isNumbered ? { places: numberPlaces(frame), texts: numberTexts(frame) } : null),
    [frame, isNumbered],
  );

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
      point.setAttribute('data-number', isUnderLine(frame, a, b, i) ? 'under' : 'over');
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
          {...props}
          i={i}
          place={numbers?.places[i] ?? 'none'}
          number={numbers?.texts[i] ?? ''}
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
  readonly number: string;
}

/** Where one point of many is dragged the others are drawn as they were: none of these has a number. */
function isDrawnAlike(before: FitPointProps, after: FitPointProps): boolean {
  const [p, q] = [before.frame, after.frame];
  const { i } = after;
  return (
    before.place === 'none' &&
    after.place === 'none' &&
    p.px[i] === q.px[i] &&
    p.py[i] === q.py[i] &&
    p.px.length === q.px.length &&
    p.domain === q.domain &&
    p.size === q.size &&
    p.problem.scale.x === q.problem.scale.x &&
    p.problem.scale.y === q.problem.scale.y &&
    before.editing === after.editing &&
    before.isEditing === after.isEditing
  );
}

const FitPoint = memo(({ place, number, ...point }: FitPointProps) => {
  const { i, frame, editing } = point;
  const { px, py } = frame;
  const at = `translate(${px[i].toFixed(2)} ${py[i].toFixed(2)})`;
  return (
    <g className={styles.point} transform={at} data-small={px.length > 30 ? '' : undefined}>
      <circle className={styles.halo} r={10} />
      <circle className={styles.dot} />
      {place === 'free' ? (
        <>
          <PointNumber spot={numberSpot(frame, i, place, false)} className={styles.over}>
            {number}
          </PointNumber>
          <PointNumber spot={numberSpot(frame, i, place, true)} className={styles.under}>
            {number}
          </PointNumber>
        </>
      ) : null}
      {place === 'right' || place === 'left' ? (
        <PointNumber spot={numberSpot(frame, i, place, false)}>{number}</PointNumber>
      ) : null}
      {editing === null ? null : <FitHandle {...point} editing={editing} />}
    </g>
  );
}, isDrawnAlike);

interface PointNumberProps {
  readonly spot: NumberSpot;
  readonly className?: string;
  readonly children: string;
}

function PointNumber({ spot: { x, y, anchor }, className, children }: PointNumberProps) {
  return (
    <text className={className} x={x} y={y} textAnchor={anchor}>
      {children}
    </text>
  );
}

interface FitHandleProps extends OnePoint {
  readonly editing: FitEditing;
}

/** The part of a point that takes the keyboard, and shows that a mouse can take the point. */
function FitHandle({ i, frame, editing, isEditing, onRead, helpId }: FitHandleProps) {
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
        onKeyDown={(event) => editing.key(i, event)}
        onKeyUp={editing.settle}
        onFocus={(event) => (event.currentTarget.matches(':focus-visible') ? onRead(i) : null)}
        onBlur={() => {
          onRead(null);
          editing.settle();
        }}
      />
      {!isEditing ? null : (
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
