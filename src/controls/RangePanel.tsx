import { CloseIcon } from '../ui/icons.tsx';
import { useEffect, useId, useRef } from 'react';
import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { limitsOf } from '../engine/frame/frame.ts';
import { objectiveNow, useObjective } from '../store/objective.ts';
import { useMessages } from '../store/preferences.ts';
import type { Ranges } from '../engine/range.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { media } from '../ui/media.ts';
import { NumberBox } from '../ui/NumberBox.tsx';
import { useRefused } from '../ui/useRefused.ts';
import { RequirementOf } from './RequirementOf.tsx';
import styles from './RangePanel.module.css';

const AXES = ['a', 'b'] as const;
type Axis = (typeof AXES)[number];

export interface RangePanelProps {
  readonly showRanges: (ranges: Ranges) => void;
  readonly onClose: () => void;
  /** Buttons for where their strip has no room. */
  readonly children: ReactNode;
}

/** There it is a sheet at the bottom of the page, which leaves the surface in view. */
const PHONE = '(max-width: 699px), (max-height: 559px)';

/** The ranges of a and b in numbers. */
export function RangePanel({ showRanges, onClose, children }: RangePanelProps) {
  const t = useMessages();
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    const { current } = panel;
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') onClose();
    };
    current?.addEventListener('keydown', onKey);
    // A sheet is far from its button in the order of the page.
    if (media(PHONE).matches()) current?.querySelector('button')?.focus();
    return () => current?.removeEventListener('keydown', onKey);
  }, [onClose]);
  const section = (
    <section ref={panel} className={styles.panel} aria-label={t.view.ranges}>
      <header className={styles.head}>
        <h2>{t.view.ranges}</h2>
        <IconButton label={t.controls.close} onClick={onClose}>
          <CloseIcon />
        </IconButton>
      </header>
      {AXES.map((axis) => (
        <div key={axis} className={styles.row}>
          <EndField axis={axis} end={0} onChange={showRanges} />
          <EndField axis={axis} end={1} onChange={showRanges} />
        </div>
      ))}
      <div className={styles.buttons}>{children}</div>
    </section>
  );
  return media(PHONE).matches() ? createPortal(section, document.body) : section;
}

/** Enough to say where a range ends; a limit is rounded to its allowed side. */
const DIGITS = 6;

function roundedTo(side: 'floor' | 'ceil', value: number): number {
  if (value === 0) return 0;
  const unit = 10 ** (Math.floor(Math.log10(Math.abs(value))) + 1 - DIGITS);
  return Number((Math[side](value / unit) * unit).toPrecision(DIGITS));
}

interface EndFieldProps {
  readonly axis: Axis;
  readonly end: 0 | 1;
  readonly onChange: RangePanelProps['showRanges'];
}

/** One end of one range. It keeps to its side of the other end. */
function EndField({ axis, end, onChange }: EndFieldProps) {
  const t = useMessages();
  const faultId = useId();
  const range = useObjective((state) => state.frame[axis]);
  const isChosen = useObjective((state) => state.chosen !== null);
  const limits = limitsOf(useObjective((state) => state.automatic[axis]));
  const least = roundedTo('ceil', end === 0 ? limits.low : range[0] + limits.least);
  const most = roundedTo('floor', end === 0 ? range[1] - limits.least : limits.high);
  const value = range[end];
  const [refused, refuse] = useRefused(value);
  return (
    <div className={styles.end}>
      <NumberBox
        label={end === 0 ? t.view.from(axis) : t.view.to(axis)}
        symbol={end === 0 ? axis : undefined}
        // What was typed is shown as it was typed.
        value={isChosen ? value : Number(value.toPrecision(DIGITS))}
        step={{ by: (range[1] - range[0]) / 20 }}
        isAllowed={(typed) => typed >= least && typed <= most}
        onChange={(typed) => {
          const { frame } = objectiveNow();
          const [low, high] = frame[axis];
          onChange({ ...frame, [axis]: end === 0 ? [typed, high] : [low, typed] });
        }}
        onFault={refuse}
        faultId={faultId}
      />
      {refused === null ? null : (
        <p id={faultId} className={styles.fault} role="alert">
          <RequirementOf allowed={{ is: 'number', range: { min: least, max: most } }} />
        </p>
      )}
    </div>
  );
}
