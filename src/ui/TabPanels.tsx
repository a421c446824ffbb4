import { Tabs } from '@base-ui/react/tabs';
import type { HTMLAttributes, ReactNode, Ref } from 'react';
import styles from './TabPanels.module.css';

interface TabPanelsProps<Name extends string> {
  /** Accessible name of the list. */
  readonly label: string;
  readonly tabs: readonly { readonly name: Name; readonly label: string }[];
  readonly chosen: Name;
  readonly onChoose: (name: Name) => void;
  readonly renderPanel: (name: Name) => ReactNode;
  /** The panel that is shown. */
  readonly panelRef?: Ref<HTMLDivElement>;
  /** Told of each press of a tab, also of the one that is chosen. */
  readonly onPress?: (name: Name) => void;
  /** Beside the tabs. */
  readonly aside?: ReactNode;
  /** Of the row that the tabs are in. */
  readonly row?: HTMLAttributes<HTMLDivElement>;
}

/** Panels that share one place: the tabs of WAI-ARIA, chosen as the focus moves. */
export function TabPanels<Name extends string>(props: TabPanelsProps<Name>) {
  const { label, tabs, chosen, onChoose, renderPanel, panelRef, onPress, aside, row } = props;
  return (
    <Tabs.Root className={styles.tabs} value={chosen} onValueChange={onChoose}>
      <div {...row} className={`${styles.row} ${row?.className ?? ''}`}>
        <Tabs.List className={styles.tabList} aria-label={label} activateOnFocus>
          {tabs.map((tab) => (
            <Tabs.Tab
              key={tab.name}
              className={styles.tab}
              value={tab.name}
              onClick={() => onPress?.(tab.name)}
            >
              {tab.label}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {aside}
      </div>
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
