import { Tabs } from '@base-ui/react/tabs';
import { useState } from 'react';
import type { ReactNode, Ref } from 'react';
import styles from './TabPanels.module.css';

interface TabPanelsProps<Name extends string> {
  /** Accessible name of the list. */
  readonly label: string;
  /** The first is shown at first. */
  readonly tabs: readonly { readonly name: Name; readonly label: string }[];
  readonly renderPanel: (name: Name) => ReactNode;
  /** The panel that is shown. */
  readonly panelRef?: Ref<HTMLDivElement>;
}

/** Panels that share one place: the tabs of WAI-ARIA, chosen as the focus moves. */
export function TabPanels<Name extends string>(props: TabPanelsProps<Name>) {
  const { label, tabs, renderPanel, panelRef } = props;
  const [chosen, setChosen] = useState(tabs[0].name);
  return (
    <Tabs.Root
      className={styles.tabs}
      value={chosen}
      onValueChange={(name: Name) => setChosen(name)}
    >
      <Tabs.List className={styles.tabList} aria-label={label} activateOnFocus>
        {tabs.map((tab) => (
          <Tabs.Tab key={tab.name} className={styles.tab} value={tab.name}>
            {tab.label}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {tabs.map(({ name }) => (
        <Tabs.Panel
          key={name}
          ref={name === chosen ? panelRef : undefined}
          className={styles.tabPanel}
          value={name}
        >
          {name === chosen ? renderPanel(name) : null}
        </Tabs.Panel>
      ))}
    </Tabs.Root>
  );
}
