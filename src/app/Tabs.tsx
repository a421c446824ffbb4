import { useEffect, useId, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { DivergenceCard } from '../controls/RunStatus.tsx';
import { useActiveFrameValue } from '../store/frameValue.ts';
import { useMessages } from '../store/preferences.ts';
import { showingNow } from '../store/showing.ts';
import styles from './Tabs.module.css';

const NAMES = ['fit', 'loss', 'controls', 'numbers'] as const;
type TabName = (typeof NAMES)[number];

interface TabsProps {
  readonly panels: Readonly<Record<TabName, ReactNode>>;
}

/** On a phone the panels share one place: the tabs of WAI-ARIA, chosen as the focus moves. */
export function Tabs({ panels }: TabsProps) {
  const t = useMessages().app;
  const id = useId();
  const [chosen, setChosen] = useState<TabName>('fit');
  const list = useRef<HTMLDivElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const isDiverged = useActiveFrameValue((run) => showingNow(run) === 'diverged');
  // What has just happened must not come above what is scrolled to.
  useEffect(() => {
    if (isDiverged && panel.current !== null) panel.current.scrollTop = 0;
  }, [isDiverged]);

  function onKeyDown(event: KeyboardEvent) {
    const at = NAMES.indexOf(chosen);
    const moves: Readonly<Record<string, number>> = {
      ArrowRight: at + 1,
      ArrowLeft: at - 1,
      Home: 0,
      End: NAMES.length - 1,
    };
    if (!Object.hasOwn(moves, event.key)) return;
    event.preventDefault();
    const next = (moves[event.key] + NAMES.length) % NAMES.length;
    setChosen(NAMES[next]);
    list.current?.querySelectorAll('button')[next].focus();
  }

  return (
    <div className={styles.tabs}>
      <div
        ref={list}
        className={styles.tabList}
        role="tablist"
        aria-label={t.tabs}
        tabIndex={-1}
        onKeyDown={onKeyDown}
      >
        {NAMES.map((name) => (
          <button
            key={name}
            type="button"
            id={`${id}-${name}`}
            className={styles.tab}
            role="tab"
            aria-selected={name === chosen}
            aria-controls={`${id}-panel`}
            tabIndex={name === chosen ? 0 : -1}
            onClick={() => setChosen(name)}
          >
            {t.tabNames[name]}
          </button>
        ))}
      </div>
      <div
        key={chosen}
        ref={panel}
        id={`${id}-panel`}
        className={styles.tabPanel}
        role="tabpanel"
        aria-labelledby={`${id}-${chosen}`}
      >
        {/* In the flow, so that it hides nothing; the settings, where the mending is done, are left alone. */}
        {chosen === 'controls' ? null : <DivergenceCard />}
        {panels[chosen]}
      </div>
    </div>
  );
}
