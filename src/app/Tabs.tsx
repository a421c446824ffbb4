import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { DivergenceCard, EndingNote } from '../controls/RunStatus.tsx';
import { useActiveFrameValue } from '../store/frameValue.ts';
import { useMessages } from '../store/preferences.ts';
import { showingNow } from '../store/showing.ts';
import { TabPanels } from '../ui/TabPanels.tsx';

const NAMES = ['fit', 'loss', 'controls', 'numbers'] as const;

interface TabsProps {
  readonly panels: Readonly<Record<(typeof NAMES)[number], ReactNode>>;
}

/** On a phone the panels share one place. */
export function Tabs({ panels }: TabsProps) {
  const t = useMessages().app;
  const panel = useRef<HTMLDivElement>(null);
  const isDiverged = useActiveFrameValue((run) => showingNow(run) === 'diverged');
  // What has just happened must not come above what is scrolled to.
  useEffect(() => {
    if (isDiverged && panel.current !== null) panel.current.scrollTop = 0;
  }, [isDiverged]);
  return (
    <TabPanels
      label={t.tabs}
      tabs={NAMES.map((name) => ({ name, label: t.tabNames[name] }))}
      panelRef={panel}
      renderPanel={(name) => (
        <>
          {/* In the flow, so that it hides nothing; the settings, where the mending is done, are left alone. */}
          {name === 'controls' ? null : <DivergenceCard />}
          {name === 'controls' ? null : <EndingNote />}
          {panels[name]}
        </>
      )}
    />
  );
}
