import { lazy, Suspense, useState } from 'react';
import { BatchLedger } from '../charts/BatchLedger.tsx';
import { ExperimentPanel } from '../controls/ExperimentPanel.tsx';
import { Readouts } from '../controls/Readouts.tsx';
import type { ReadoutName } from '../controls/Readouts.tsx';
import { DivergenceCard } from '../controls/RunStatus.tsx';
import { Transport } from '../controls/Transport.tsx';
import { useMessages } from '../store/view.ts';
import styles from './app.module.css';
import { Bar } from './Bar.tsx';
import { LinkFaults } from './LinkFaults.tsx';
import { SurfacePicture } from './SurfacePicture.tsx';
import { Tabs } from './Tabs.tsx';
import { useLayout } from './useLayout.ts';

// What is not needed for the first paint comes after it, or only where it is used.
const FitChart = lazy(async () => ({ default: (await import('../charts/FitChart.tsx')).FitChart }));
const LossChart = lazy(async () => ({
  default: (await import('../charts/LossChart.tsx')).LossChart,
}));
const NumbersStrip = lazy(async () => ({
  default: (await import('../controls/NumbersStrip.tsx')).NumbersStrip,
}));

const ALL: readonly ReadoutName[] = [
  'step',
  'epoch',
  'a',
  'b',
  'loss',
  'gradientNorm',
  'learningRateNow',
];
const ON_PHONE: readonly ReadoutName[] = ['step', 'loss', 'a', 'b'];
const REST_ON_PHONE: readonly ReadoutName[] = ['epoch', 'gradientNorm', 'learningRateNow'];

export function App() {
  const layout = useLayout();
  const t = useMessages();
  const [isDrawerOpen, setDrawerOpen] = useState(false);
  const drawer =
    layout === 'medium'
      ? { isOpen: isDrawerOpen, toggle: () => setDrawerOpen(!isDrawerOpen) }
      : null;
  /** One panel at a time, chosen by its tab. */
  const isTabbed = layout === 'narrow' || layout === 'low';
  const showsControls = layout === 'wide' || (layout === 'medium' && isDrawerOpen);
  return (
    <div className={styles.app} data-layout={layout}>
      <Bar drawer={drawer} />
      {showsControls ? (
        <aside className={styles.controls} aria-label={t.controls.controls}>
          <ExperimentPanel />
        </aside>
      ) : null}
      <main className={styles.main}>
        <LinkFaults />
        <div className={styles.readouts}>
          <Readouts names={isTabbed ? ON_PHONE : ALL} />
        </div>
        <div className={styles.surface}>
          <SurfacePicture />
        </div>
        {isTabbed ? null : <DivergenceCard />}
        {layout === 'wide' ? (
          <div className={styles.numbers}>
            <Suspense fallback={null}>
              <NumbersStrip />
            </Suspense>
          </div>
        ) : null}
      </main>
      {isTabbed ? (
        <div className={styles.tabs}>
          <Suspense fallback={null}>
            <Tabs
              panels={{
                fit: <FitAndLedger />,
                loss: <LossChart />,
                controls: <ExperimentPanel />,
                numbers: (
                  <>
                    <NumbersStrip />
                    <div className={styles.readouts}>
                      <Readouts names={REST_ON_PHONE} />
                    </div>
                  </>
                ),
              }}
            />
          </Suspense>
        </div>
      ) : (
        <div className={styles.charts}>
          <div className={styles.fit}>
            <FitAndLedger />
          </div>
          <div className={styles.loss}>
            <Suspense fallback={null}>
              <LossChart />
            </Suspense>
          </div>
        </div>
      )}
      <footer className={styles.transport}>
        <Transport />
      </footer>
    </div>
  );
}

function FitAndLedger() {
  return (
    <div className={styles.fitAndLedger}>
      <div className={styles.fitChart}>
        <Suspense fallback={null}>
          <FitChart />
        </Suspense>
      </div>
      <div className={styles.ledger}>
        <BatchLedger />
      </div>
    </div>
  );
}
