import { useEffect, useId, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { limitsOf } from '../engine/frame.ts';
import { useRun } from '../store/run.ts';
import { useMessages } from '../store/view.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { CloseIcon } from '../ui/icons.tsx';
import { NumberBox } from '../ui/NumberBox.tsx';
import { changeFrame } from './changeFrame.ts';
import styles from './RangePanel.module.css';

const AXES = ['a', 'b'] as const;
type Axis = (typeof AXES)[number];

interface RangePanelProps {
  readonly onClose: () => void;
  /** Buttons for where their strip has no room. */
  readonly children: ReactNode;
}

/** There it is a sheet at the bottom of the page, which leaves the surface in view. */
const PHONE = '(max-width: 699px)';

/** The ranges of a and b in numbers. */
export function RangePanel({ onClose, children }: RangePanelProps) {
  const t = useMessages();
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    const { current } = panel;
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') onClose();
    };
    current?.addEventListener('keydown', onKey);
    // A sheet is far from its button in the order of the page.
    if (window.matchMedia(PHONE).matches) current?.querySelector('button')?.focus();
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
          <EndField axis={axis} end={0} />
          <EndField axis={axis} end={1} />
        </div>
      ))}
      <div className={styles.buttons}>{children}</div>
    </section>
  );
  return window.matchMedia(PHONE).matches ? createPortal(section, document.body) : section;
}

/** Enough to say where a range ends; a limit is rounded to its allowed side. */
const DIGITS = 6;

function roundedTo(side: 'floor' | 'ceil', value: number): number {
  if (value === 0) return 0;
  const unit = 10 ** (Math.floor(Math.log10(Math.abs(value))) + 1 - DIGITS);
  return Number((Math[side](value / unit) * unit).toPrecision(DIGITS));
}

/** One end of one range. It keeps to its side of the other end. */
function EndField({ axis, end }: { readonly axis: Axis; readonly end: 0 | 1 }) {
  const t = useMessages();
  const faultId = useId();
  const [isFaulty, setFaulty] = useState(false);
  const range = useRun((run) => run.frame[axis]);
  const limits = limitsOf(useRun((run) => run.automatic[axis]));
  const least = roundedTo('ceil', end === 0 ? limits.low : range[0] + limits.least);
  const most = roundedTo('floor', end === 0 ? range[1] - limits.least : limits.high);
  const isAllowed = (value: number) => value >= least && value <= most;
  return (
    <div className={styles.end}>
      <NumberBox
        label={end === 0 ? t.view.from(axis) : t.view.to(axis)}
        symbol={end === 0 ? axis : undefined}
        value={Number(range[end].toPrecision(DIGITS))}
        step={{ by: (range[1] - range[0]) / 20 }}
        isAllowed={isAllowed}
        onChange={(value) => {
          const { frame } = useRun.getState();
          const typed = end === 0 ? [value, range[1]] : [range[0], value];
          changeFrame((framing) => framing.showRanges({ a: frame.a, b: frame.b, [axis]: typed }));
        }}
        onFault={(value) => setFaulty(value !== null)}
        faultId={faultId}
      />
      {isFaulty ? (
        <p id={faultId} className={styles.fault} role="alert">
          {t.controls.requirement({ is: 'number', range: { min: least, max: most } })}
        </p>
      ) : null}
    </div>
  );
}
