import { Guard, Part } from '../controls/Guard.tsx';
import { ManyEntry } from '../controls/many/ManyEntry.tsx';
import { Readouts } from '../controls/Readouts.tsx';
import type { ReadoutName } from '../controls/Readouts.tsx';
import { useActiveRun } from '../store/runs.ts';
import { fetched } from '../ui/fetched.ts';
import styles from './app.module.css';

// Parts of the page that stand in it or, on a phone, in a tab. None is needed for the first paint.
const EXPERIMENT_PANEL = fetched(
  async () => (await import('../controls/ExperimentPanel.tsx')).ExperimentPanel,
);
const FIT_CHART = fetched(async () => (await import('../charts/fit/FitChart.tsx')).FitChart);
const BATCH_LEDGER = fetched(
  async () => (await import('../charts/ledger/BatchLedger.tsx')).BatchLedger,
);
const LOSS_CHART = fetched(async () => (await import('../charts/loss/LossChart.tsx')).LossChart);
export const NUMBERS_STRIP = fetched(
  async () => (await import('../controls/NumbersStrip.tsx')).NumbersStrip,
);

export const WHOLE_STEP = fetched(
  async () => (await import('../controls/whole/WholeStep.tsx')).WholeStep,
);
const POINT_TABLE = fetched(async () => (await import('./pointTable/PointTable.tsx')).PointTable);
export const RUNS_PANEL = fetched(
  async () => (await import('../controls/runs/RunsPanel.tsx')).RunsPanel,
);

const MANY_PANEL = fetched(async () => (await import('../controls/many/ManyPanel.tsx')).ManyPanel);

export function Controls() {
  return <Part of={EXPERIMENT_PANEL} props={{}} />;
}

/** Clouds and grids of runs: on a phone with the runs, else under the settings that they share. */
export function Many() {
  return (
    <ManyEntry>
      <Part of={MANY_PANEL} props={{}} />
    </ManyEntry>
  );
}

export function Numbers({ names }: { readonly names: readonly ReadoutName[] }) {
  return (
    <div className={styles.readouts} data-room="numbers">
      <Guard>
        <Readouts names={names} />
      </Guard>
    </div>
  );
}

export function PointTable() {
  return <Part of={POINT_TABLE} props={{}} />;
}

export function Loss() {
  const run = useActiveRun();
  return <Part of={LOSS_CHART} props={{ run }} />;
}

export function FitAndLedger() {
  const run = useActiveRun();
  return (
    <div className={styles.fitAndLedger}>
      <div className={styles.fitChart} data-light="fit">
        <Part of={FIT_CHART} props={{ run }} />
      </div>
      <div className={styles.ledger} data-light="ledger">
        <Part of={BATCH_LEDGER} props={{ run }} />
      </div>
    </div>
  );
}
