import { useRef, useState } from 'react';
import { useMessages } from '../store/preferences.ts';
import { useScan } from '../store/scan.ts';
import { fetched } from '../ui/fetched.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { RangesIcon } from '../ui/laterIcons.tsx';
import { FrameButtons } from './FrameButtons.tsx';
import { Part } from './Guard.tsx';
import type { RangePanelProps } from './RangePanel.tsx';
import styles from './FrameControls.module.css';

/** With what it changes the frame by, so that what is typed takes effect in its order. */
const RANGE_PANEL = fetched(async () => {
  const [{ RangePanel: Panel }, framing] = await Promise.all([
    import('./RangePanel.tsx'),
    import('../store/intents/framing.ts'),
  ]);
  const WithFraming = (props: Omit<RangePanelProps, 'showRanges'>) => (
    <Panel {...props} showRanges={framing.showRanges} />
  );
  return WithFraming;
});

interface FrameControlsProps {
  /** Over the picture, at its right border; else a row. */
  readonly isOverlay: boolean;
}

/** What is drawn of the (a, b) plane: buttons, and a panel in which its ranges are typed. */
export function FrameControls({ isOverlay }: FrameControlsProps) {
  const t = useMessages().view;
  const [isOpen, setOpen] = useState(false);
  const strip = useRef<HTMLDivElement>(null);
  const isFogged = useScan((scan) => scan.isOpen);
  const close = () => {
    setOpen(false);
    strip.current?.querySelector<HTMLElement>('[aria-expanded]')?.focus();
  };
  // In the fog the grid is drawn, and nothing else.
  if (isFogged) return null;
  return (
    <>
      <div
        ref={strip}
        className={isOverlay ? styles.column : styles.row}
        role="group"
        aria-label={t.frame}
        data-keeps-clear
      >
        <FrameButtons />
        <IconButton label={t.ranges} isExpanded={isOpen} onClick={() => setOpen(!isOpen)}>
          <RangesIcon />
        </IconButton>
      </div>
      {isOpen ? (
        <div className={styles.panel}>
          <Part of={RANGE_PANEL} props={{ onClose: close, children: <FrameButtons /> }} />
        </div>
      ) : null}
    </>
  );
}
