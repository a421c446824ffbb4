import { useMessages } from '../store/preferences.ts';
import { BatchControls, LengthControls } from './BatchControls.tsx';
import { DataControls, ModelControls } from './DataControls.tsx';
import { OptimizerControls } from './OptimizerControls.tsx';
import { StartControls } from './StartControls.tsx';
import styles from './controls.module.css';

/** Everything a run is made of, in the order in which the data flows through it. */
export function ExperimentPanel() {
  const t = useMessages().controls;
  return (
    <form className={styles.panel} aria-label={t.controls} onSubmit={(e) => e.preventDefault()}>
      <section className={styles.section}>
        <DataControls />
      </section>
      <section className={styles.section}>
        <ModelControls />
      </section>
      <section className={styles.section}>
        <StartControls />
      </section>
      <section className={styles.section}>
        <OptimizerControls />
      </section>
      <section className={styles.section}>
        <BatchControls />
        <LengthControls />
      </section>
    </form>
  );
}
