import { CloudSection } from './CloudSection.tsx';
import { GridSection } from './GridSection.tsx';
import styles from './Many.module.css';

/** Clouds and grids of runs of the active experiment. */
export function ManyPanel() {
  return (
    <div className={styles.panel}>
      <CloudSection />
      <GridSection />
    </div>
  );
}
