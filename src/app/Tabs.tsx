import { Tabs as BaseTabs } from '@base-ui/react/tabs';
import type { ReactNode } from 'react';
import { useMessages } from '../store/view.ts';
import styles from './app.module.css';

const NAMES = ['fit', 'loss', 'controls', 'numbers'] as const;
export type TabName = (typeof NAMES)[number];

/** On a phone the panels share one place. */
export function Tabs({ panels }: { readonly panels: Readonly<Record<TabName, ReactNode>> }) {
  const t = useMessages().app;
  return (
    <BaseTabs.Root className={styles.tabs} defaultValue="fit">
      <BaseTabs.List className={styles.tabList} aria-label={t.tabs}>
        {NAMES.map((name) => (
          <BaseTabs.Tab key={name} className={styles.tab} value={name}>
            {t.tabNames[name]}
          </BaseTabs.Tab>
        ))}
      </BaseTabs.List>
      {NAMES.map((name) => (
        <BaseTabs.Panel key={name} className={styles.tabPanel} data-panel={name} value={name}>
          {panels[name]}
        </BaseTabs.Panel>
      ))}
    </BaseTabs.Root>
  );
}
