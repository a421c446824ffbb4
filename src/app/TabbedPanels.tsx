import { Part } from '../controls/Guard.tsx';
import type { ReadoutName } from '../controls/Readouts.tsx';
import { usePanels } from '../store/panels.ts';
import styles from './app.module.css';
import {
  Controls,
  FitAndLedger,
  Loss,
  Many,
  Numbers,
  NUMBERS_STRIP,
  PointTable,
  RUNS_PANEL,
  WHOLE_STEP,
} from './parts.tsx';
import { Tabs } from './Tabs.tsx';

/** Those that are not over the surface. */
const REST: readonly ReadoutName[] = ['epoch', 'gradientNorm', 'learningRateNow'];

/** What a phone shows one at a time. */
export function TabbedPanels() {
  const isTableShown = usePanels((panels) => panels.isTableOpen);
  return (
    <Tabs
      panels={{
        fit: (
          <>
            <FitAndLedger />
            {isTableShown ? (
              <div className={styles.table}>
                <PointTable />
              </div>
            ) : null}
          </>
        ),
        loss: <Loss />,
        controls: <Controls />,
        runs: (
          <>
            <Part of={RUNS_PANEL} props={{}} />
            <Many />
          </>
        ),
        numbers: (
          <>
            <Part of={NUMBERS_STRIP} props={{}} />
            <Numbers names={REST} />
            <Part of={WHOLE_STEP} props={{ isClosable: false }} />
          </>
        ),
      }}
    />
  );
}
