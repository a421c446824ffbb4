import { useRef, useState } from 'react';
import type { CSSProperties, KeyboardEvent, PointerEvent } from 'react';
import { rulesAfter } from '../engine/edits.ts';
import { rangeOfEdit } from '../engine/editRange.ts';
import { placeOf, stepOfPlace } from '../engine/progress.ts';
import { editName } from '../i18n/runName.ts';
import { moveEdit, removeEdit } from '../store/intents/reEdit.ts';
import { useMessages } from '../store/preferences.ts';
import { useActiveRun } from '../store/runs.ts';
import { useView } from '../store/view.ts';
import { formatCount } from '../ui/format.ts';
import { ARROWS, alongOne } from '../ui/keys.ts';
import { useAsides } from './asides.ts';
import styles from './EditFlags.module.css';

interface EditFlagsProps {
  /** Where the bar ends. */
  readonly end: number;
  /** Several runs share the bar, which then counts in the unit of the playhead. */
  readonly isShared: boolean;
}

/** What was changed along the way, as flags on the bar: dragged, moved by keys, removed by Delete. */
export function EditFlags({ end, isShared }: EditFlagsProps) {
  const t = useMessages();
  const { along } = useAsides();
  const problem = useActiveRun((run) => run.problem);
  const chosen = useView((view) => view.lossAxis);
  const unit = isShared ? chosen : 'steps';
  const bar = useRef<HTMLDivElement>(null);
  const [dragged, drag] = useState<{ readonly index: number; readonly at: number } | null>(null);
  /** The flag that has the focus is told in words: a finger has no hovering, and no Delete. */
  const [told, tell] = useState<number | null>(null);
  const { experiment, points } = problem;
  const ranges = experiment.edits.map((_, index) => rangeOfEdit(experiment, points.n, index));
  const stepUnder = (event: PointerEvent, { low, high }: (typeof ranges)[number]) => {
    const box = bar.current?.getBoundingClientRect();
    if (box === undefined || box.width === 0) return low;
    const share = Math.min(1, Math.max(0, (event.clientX - box.left) / box.width));
    return Math.min(high, Math.max(low, stepOfPlace(problem, unit, share * end)));
  };
  const flags = experiment.edits.map((edit, index) => {
    const at = dragged?.index === index ? dragged.at : edit.at;
    const change = editName(edit, rulesAfter(experiment, index), t);
    const said = t.runs.edited(change, formatCount(at));
    // One beyond the end of a run that was made shorter waits there.
    const share = `${Math.min(1, placeOf(problem, unit, at) / end) * 100}%`;
    return { edit, index, at, said, share };
  });
  const shown = flags.find(({ index }) => index === told);
  const remove = (index: number) => {
    // The next takes its place, and has the focus; of the last the one before, or the bar itself.
    if (index === flags.length - 1) {
      const before = bar.current?.children[index - 1];
      const timeline = bar.current?.parentElement?.querySelector('input');
      tell(null);
      (before instanceof HTMLElement ? before : timeline)?.focus();
    }
    removeEdit(index);
  };
  const onKey = (event: KeyboardEvent, index: number, at: number) => {
    const isRemoval = event.key === 'Delete' || event.key === 'Backspace';
    if (!isRemoval && !Object.hasOwn(ARROWS, event.key)) return;
    event.preventDefault();
    if (isRemoval) remove(index);
    else moveEdit(index, at + alongOne(event.key));
  };
  return (
    <div ref={bar} className={styles.flags}>
      {flags.map(({ edit, index, at, said, share }) => {
        return (
          <span
            // By its place: the flag that is dragged stays the same.
            // oxlint-disable-next-line react/no-array-index-key
            key={index}
            className={styles.flag}
            style={{ left: share }}
            role="slider"
            tabIndex={0}
            aria-label={along.edit}
            aria-valuemin={ranges[index].low}
            aria-valuemax={ranges[index].high}
            aria-valuenow={at}
            aria-valuetext={said}
            title={`${said}. ${edit.batch === undefined ? '' : `${along.newEpoch} `}${along.editHelp}`}
            onKeyDown={(event) => onKey(event, index, edit.at)}
            onFocus={() => tell(index)}
            onBlur={() => tell(null)}
            onPointerDown={(event) => {
              event.currentTarget.setPointerCapture(event.pointerId);
              // A finger that drags gives it no focus by itself.
              event.currentTarget.focus({ preventScroll: true });
              drag({ index, at: edit.at });
            }}
            onPointerMove={(event) => {
              if (dragged !== null) drag({ index, at: stepUnder(event, ranges[index]) });
            }}
            onPointerUp={() => {
              if (dragged !== null) moveEdit(index, dragged.at);
              drag(null);
            }}
            onPointerCancel={() => drag(null)}
          >
            <svg width="12" height="16" viewBox="0 0 12 16" aria-hidden="true">
              <path d="M2 15V1.5h8.5L8.2 5l2.3 3.5H2" />
            </svg>
          </span>
        );
      })}
      {shown === undefined ? null : (
        <p
          className={styles.told}
          style={{ '--share': shown.share } as CSSProperties}
          // The focus stays with the flag, by which this is there.
          onPointerDown={(event) => event.preventDefault()}
        >
          {shown.said}
          <button type="button" tabIndex={-1} onClick={() => remove(shown.index)}>
            {along.removeEdit}
          </button>
        </p>
      )}
    </div>
  );
}
