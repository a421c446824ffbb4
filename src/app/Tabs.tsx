import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { Divergence, EndingNote } from '../controls/RunStatus.tsx';
import { Tabbed } from '../controls/tabbed.ts';
import { useActiveFrameValue } from '../store/frameValue.ts';
import { choosePanel } from '../store/intents/panels.ts';
import { PANELS, usePanels } from '../store/panels.ts';
import type { PanelName } from '../store/panels.ts';
import { useMessages } from '../store/preferences.ts';
import { showingNow } from '../store/showing.ts';
import { TabPanels } from '../ui/TabPanels.tsx';
import styles from './Tabs.module.css';
import { HEIGHTS, useSheet } from './useSheet.ts';
import type { Height } from './useSheet.ts';

/** The settings are many: they have most of the room, until the person gives them another. */
const AT_FIRST: Readonly<Record<PanelName, Height>> = {
  fit: 'middle',
  loss: 'middle',
  controls: 'high',
  runs: 'middle',
  numbers: 'middle',
};

interface TabsProps {
  readonly panels: Readonly<Record<PanelName, ReactNode>>;
}

/** On a phone the panels share one place, a sheet that is pulled over the surface. */
export function Tabs({ panels }: TabsProps) {
  const t = useMessages();
  const panel = useRef<HTMLDivElement>(null);
  const chosen = usePanels(({ panel: name }) => name);
  const [heights, setHeights] = useState(AT_FIRST);
  const height = heights[chosen];
  const { sheet, glide, head, handle } = useSheet({
    height,
    onHeight: (to) => setHeights({ ...heights, [chosen]: to }),
  });
  const isDiverged = useActiveFrameValue((run) => showingNow(run) === 'diverged');
  // What has just happened must not come above what is scrolled to.
  useEffect(() => {
    const isAbove = chosen !== 'controls';
    if (isDiverged && isAbove && panel.current !== null) panel.current.scrollTop = 0;
  }, [isDiverged, chosen]);
  return (
    <div ref={sheet} className={styles.sheet} data-sheet={height}>
      <TabPanels
        label={t.app.tabs}
        tabs={PANELS.map((name) => ({
          name,
          label: name === 'runs' ? t.runs.runs : t.app.tabNames[name],
        }))}
        chosen={chosen}
        panelRef={panel}
        onChoose={(name) => {
          glide();
          choosePanel(name);
        }}
        onPress={(name) => {
          // What is looked for is shown, also where the sheet was put away.
          if (heights[name] !== 'low') return;
          glide();
          setHeights({ ...heights, [name]: 'middle' });
        }}
        row={{ className: styles.head, ...head }}
        aside={
          <span
            className={styles.handle}
            role="slider"
            tabIndex={0}
            aria-label={t.gestures.sheet}
            aria-orientation="vertical"
            aria-valuemin={0}
            aria-valuemax={HEIGHTS.length - 1}
            aria-valuenow={HEIGHTS.indexOf(height)}
            aria-valuetext={t.gestures.sheetHeights[height]}
            {...handle}
          >
            <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
              <path d="M4 6L8 2L12 6M4 10L8 14L12 10" />
            </svg>
          </span>
        }
        renderPanel={(name) => (
          <div className={styles.panel}>
            {/* In the flow, so that it hides nothing; among the settings it is at the learning rate. */}
            {name === 'controls' ? null : <Divergence />}
            {name === 'controls' ? null : <EndingNote />}
            <div className={styles.rest}>
              <Tabbed value>{panels[name]}</Tabbed>
            </div>
          </div>
        )}
      />
    </div>
  );
}
