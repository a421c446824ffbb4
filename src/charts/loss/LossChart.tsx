import { UNITS } from '../../engine/progress.ts';
import { toggleWholeStep } from '../../store/intents/panels.ts';
import { countIn, scaleLoss } from '../../store/intents/view.ts';
import { useMessages } from '../../store/preferences.ts';
import type { Run } from '../../store/runs.ts';
import { useView } from '../../store/view.ts';
import type { HeightScale } from '../../store/view.ts';
import { LossArea } from './LossArea.tsx';
import styles from './LossChart.module.css';

const SCALES: readonly HeightScale[] = ['log', 'linear'];

/** The loss so far: of all the points, and of the batch of each step. */
export function LossChart({ run }: { readonly run: Run }) {
  const t = useMessages().pictures;
  const axis = useView((view) => view.lossAxis);
  const scale = useView((view) => view.lossScale);
  return (
    <section className={styles.chart}>
      <header className={styles.head}>
        <h2>{t.lossChart}</h2>
        <button
          type="button"
          className={styles.whole}
          aria-expanded={false}
          onClick={toggleWholeStep}
        >
          {t.wholeStep}
        </button>
        <Choice
          label={t.horizontalAxis}
          light="lossAxis"
          value={axis}
          options={UNITS}
          names={t.axisOf}
          onChange={countIn}
        />
        <Choice
          label={t.verticalAxis}
          value={scale}
          options={SCALES}
          names={{ log: t.heights.log.toLowerCase(), linear: t.heights.linear.toLowerCase() }}
          onChange={scaleLoss}
        />
      </header>
      <LossArea run={run} />
    </section>
  );
}

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly T[];
  readonly names: Readonly<Record<T, string>>;
  readonly onChange: (value: T) => void;
  /** By what a lesson calls it that lights it. */
  readonly light?: string;
}

function Choice<T extends string>(props: ChoiceProps<T>) {
  const { label, value, options, names, onChange, light } = props;
  return (
    <select
      data-light={light}
      className={styles.choice}
      aria-label={label}
      value={value}
      onChange={(event) => {
        const chosen = options.find((option) => option === event.target.value);
        if (chosen !== undefined) onChange(chosen);
      }}
    >
      {options.map((option) => (
        <option key={option} value={option}>
          {names[option]}
        </option>
      ))}
    </select>
  );
}
