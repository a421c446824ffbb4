import { useEffect, useRef } from 'react';
import { useMessages } from '../../store/preferences.ts';
import { formatCount } from '../../ui/format.ts';
import type { Box } from '../../ui/geometry.ts';
import styles from './FitSelection.module.css';
import type { FitFrame } from './frame.ts';
import type { Selection } from './selection.ts';
import type { FitEditing } from './useEditing.ts';

interface FitSelectionProps {
  readonly frame: FitFrame;
  readonly editing: FitEditing;
  readonly selection: Selection;
  /** What is gone around at the moment, in pixels. */
  readonly band: Box | null;
}

const RADIUS = 8;

function ringAt(x: number, y: number): string {
  const side = `a${RADIUS} ${RADIUS} 0 1 0 `;
  const left = (x - RADIUS).toFixed(1);
  return `M${left} ${y.toFixed(1)}${side}${2 * RADIUS} 0${side}${-2 * RADIUS} 0`;
}

/** The points that are moved and removed together, and the box that selects them. */
export function FitSelection({ frame, editing, selection, band }: FitSelectionProps) {
  const t = useMessages().charts.points;
  const group = useRef<SVGGElement>(null);
  const { points, select } = selection;
  const { px, py } = frame;
  const count = points.size;
  // It is said how many they are, and the keys are theirs next: once the gesture has ended, for
  // what a click has given the focus has none.
  useEffect(() => {
    if (points.size === 0) return;
    const timer = setTimeout(() => group.current?.focus());
    return () => clearTimeout(timer);
  }, [points]);
  return (
    <>
      {count === 0 ? null : (
        <g
          ref={group}
          className={styles.selection}
          role="group"
          tabIndex={-1}
          aria-label={t.selected(formatCount(count))}
          onKeyDown={(event) => {
            const [first] = points;
            if (event.key !== 'Escape') {
              editing.key(first, event);
              return;
            }
            event.preventDefault();
            select([]);
          }}
          onKeyUp={editing.settle}
        >
          <path d={Array.from(points, (i) => ringAt(px[i], py[i])).join('')} />
        </g>
      )}
      {band === null ? null : (
        <rect
          className={styles.band}
          aria-hidden="true"
          x={band.left}
          y={band.top}
          width={band.right - band.left}
          height={band.bottom - band.top}
        />
      )}
    </>
  );
}
