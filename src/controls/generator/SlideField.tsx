import { useRef } from 'react';
import type { Allowed } from '../../engine/fault.ts';
import type { NumberSetting } from '../../engine/settings.ts';
import { endGesture } from '../../store/intents/experiment.ts';
import { useAbouts } from '../about/words.ts';
import { NumberField } from '../SettingField.tsx';
import { POSITIONS, positionOf, slideOf, valueGoneTo } from './slide.ts';
import styles from './Generator.module.css';

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
  const slide = slideOf(setting);
  /** Many points are there only once the hand is gone: the next press is another change all the same. */
  const press = useRef(0);
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
        value={positionOf(slide, value)}
        onChange={(event) => {
          const next = valueGoneTo(slide, Number(event.target.value), value);
          if (next !== value && (check?.(next) ?? null) === null)
            onChange(next, `${label}-slider ${press.current}`);
        }}
        onPointerDown={() => (press.current += 1)}
        onPointerUp={endGesture}
        onPointerCancel={endGesture}
        onBlur={endGesture}
      />
    </div>
  );
}
