import { PaintSection } from './PaintSection.tsx';
import { ParametersSection } from './ParametersSection.tsx';
import { RaceSection } from './RaceSection.tsx';
import styles from './Scan.module.css';

/** The scanner's buttons and counters, the race on one budget, and what more parameters would cost. */
export function ScanPanel() {
  return (
    <div className={styles.panel}>
      <PaintSection />
      <RaceSection />
      <ParametersSection />
    </div>
  );
}
