import { lazy, Suspense, useRef, useState } from 'react';
import { useMessages } from '../store/view.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { RangesIcon } from '../ui/icons.tsx';
import { FrameButtons } from './FrameButtons.tsx';
import styles from './FrameControls.module.css';

const RangePanel = lazy(async () => ({ default: (await import('./RangePanel.tsx')).RangePanel }));

interface FrameControlsProps {
  /** Over the picture, at its right border; else a row. */
  readonly isOverlay: boolean;
}

/** What is drawn of the (a, b) plane: buttons, and a panel in which its ranges are typed. */
export function FrameControls({ isOverlay }: FrameControlsProps) {
  const t = useMessages().view;
  const [isOpen, setOpen] = useState(false);
  const strip = useRef<HTMLDivElement>(null);
  const close = () => {
    setOpen(false);
    strip.current?.querySelector<HTMLElement>('[aria-expanded]')?.focus();
  };
  return (
    <>
      <div
        ref={strip}
        className={isOverlay ? styles.column : styles.row}
        role="group"
        aria-label={t.frame}
      >
        <FrameButtons />
        <IconButton label={t.ranges} isExpanded={isOpen} onClick={() => setOpen(!isOpen)}>
          <RangesIcon />
        </IconButton>
      </div>
      {isOpen ? (
        <Suspense fallback={null}>
          <RangePanel onClose={close}>
            <FrameButtons />
          </RangePanel>
        </Suspense>
      ) : null}
    </>
  );
}
