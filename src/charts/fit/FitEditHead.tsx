import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';
import { clearChart } from '../../store/intents/panels.ts';
import { useMessages } from '../../store/preferences.ts';
import type { Run } from '../../store/runs.ts';
import styles from './FitHead.module.css';
import { heightFor } from './FitProbe.tsx';
import type { FitFrame } from './frame.ts';
import { MOST_EDITABLE } from './useEditing.ts';
import type { FitEditing } from './useEditing.ts';

interface FitEditHeadProps extends AddButtonProps {
  /** None is shown: the next one begins other data. */
  readonly isEmpty: boolean;
}

/** While points are edited: what clears the chart, and the way to add by keyboard. */
export function FitEditHead({ run, frame, editing, isEmpty }: FitEditHeadProps) {
  const t = useMessages().charts.points;
  const { unscaled: points } = run.problem;
  const clear = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // What had the focus may be gone with the points.
    if (isEmpty && document.activeElement === document.body) clear.current?.focus();
  }, [isEmpty]);
  const isFull = points.n >= MOST_EDITABLE && !isEmpty;
  return (
    <>
      <button
        ref={clear}
        type="button"
        className={styles.edit}
        aria-pressed={isEmpty}
        onClick={() => clearChart(isEmpty ? null : points)}
      >
        {t.clear}
      </button>
      {isFull ? null : <AddButton run={run} frame={frame} editing={editing} />}
    </>
  );
}

interface AddButtonProps {
  readonly run: Run;
  readonly frame: RefObject<FitFrame | null>;
  readonly editing: FitEditing;
}

/** Adds a point in the middle, from where it can be moved: the way by keyboard. */
function AddButton({ run, frame, editing }: AddButtonProps) {
  const t = useMessages().pictures;
  return (
    <button
      type="button"
      className={styles.add}
      aria-label={t.addPoint}
      title={t.addPoint}
      onClick={() => {
        if (frame.current === null) return;
        const { plot, x } = frame.current;
        const px = (plot.left + plot.right) / 2;
        editing.add(px, heightFor(run, frame.current, x.own(px)));
      }}
    >
      <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
        <path d="M7 2V12M2 7H12" />
      </svg>
    </button>
  );
}
