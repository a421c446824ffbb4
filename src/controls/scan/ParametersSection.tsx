import { useId, useState } from 'react';
import { cellsFor, timeFor } from '../../engine/scan/cost.ts';
import { SIDE } from '../../engine/scan/grid.ts';
import { formatCount, formatNumber, formatShort, power } from '../../ui/format.ts';
import styles from './Scan.module.css';
import { useScanWords } from './words.ts';

const MOST_PARAMETERS = 12;
/** Counts of so many digits are read as they are. */
const LONGEST = 1e7;

/** As many digits as say something of so large a time. */
function printedTime(value: number): string {
  return formatShort(value, value < 100 ? 2 : 3);
}

/** What the same grid over more parameters would cost. */
export function ParametersSection() {
  const t = useScanWords();
  const id = useId();
  const [parameters, setParameters] = useState(2);
  const cells = cellsFor(parameters);
  const count = cells < LONGEST ? `= ${formatCount(cells)}` : `≈ ${formatNumber(cells)}`;
  const time = timeFor(parameters);
  const sentence = t.cells(power(SIDE, parameters), count);
  const takes = t.takes(t.time(printedTime(time.value), time.unit));
  return (
    <section className={styles.section} aria-label={t.parameters}>
      <h2>{t.parameters}</h2>
      <div className={styles.slider}>
        <label htmlFor={id}>{t.parametersSlider}</label>
        <b aria-hidden="true">{parameters}</b>
        <input
          id={id}
          type="range"
          min={1}
          max={MOST_PARAMETERS}
          value={parameters}
          aria-valuetext={`${parameters}: ${sentence}, ${takes}`}
          onChange={(event) => setParameters(event.target.valueAsNumber)}
        />
      </div>
      <p className={styles.result}>
        <span>{sentence}</span>
        <b>{takes}</b>
      </p>
    </section>
  );
}
