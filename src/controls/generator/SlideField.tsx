import type { Allowed } from '../../engine/fault.ts';
import type { NumberSetting } from '../../engine/settings.ts';
import { endGesture } from '../../store/intents/experiment.ts';
import { useAbouts } from '../about/words.ts';
import { NumberField } from '../SettingField.tsx';
import { slideOf } from './slide.ts';
import styles from './Generator.module.css';

/** Positions of the native range. */
const POSITIONS = 1000;

interface SlideFieldProps {
  readonly label: string;
  readonly setting: NumberSetting;
  readonly value: number;
  readonly check?: (value: number) => Allowed | null;
  readonly onChange: (value: number, gesture: string) => void;
}

/** A number, and a slider over its whole range. */
export function SlideField({ label, setting, value, check, onChange }: SlideFieldProps) {
  const t = useAbouts();
  const { fractionOf, valueAt } = slideOf(setting);
  return (
    <div className={styles.slide}>
      <NumberField
        label={label}
        setting={setting}
        value={value}
        check={check}
        onChange={onChange}
      />
      <input
        type="range"
        aria-label={t.slider(label)}
        aria-valuetext={`${value}`}
        min={0}
        max={POSITIONS}
        value={Math.round(fractionOf(value) * POSITIONS)}
        onChange={(event) => {
          const next = valueAt(Number(event.target.value) / POSITIONS);
          if (next !== value && (check?.(next) ?? null) === null) onChange(next, `${label}-slider`);
        }}
        onPointerUp={endGesture}
        onPointerCancel={endGesture}
        onBlur={endGesture}
      />
    </div>
  );
}
