import { useId } from 'react';
import type { Allowed } from '../engine/fault.ts';
import {
  allowsNumber,
  isChoiceSetting,
  isListSetting,
  isNumberSetting,
} from '../engine/settings.ts';
import type { NumberSetting, Setting, SettingValue } from '../engine/settings.ts';
import { endGesture } from '../store/intents/experiment.ts';
import { useMessages } from '../store/preferences.ts';
import { Field } from '../ui/Field.tsx';
import { RequirementOf } from './RequirementOf.tsx';
import { fetched } from '../ui/fetched.ts';
import { Part } from './Guard.tsx';
import { NumberBox } from '../ui/NumberBox.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import { useRefused } from '../ui/useRefused.ts';
import styles from './controls.module.css';

const LIST_FIELD = fetched(async () => (await import('./ListField.tsx')).ListField);

interface NumberFieldProps {
  readonly label: string;
  readonly setting: NumberSetting;
  readonly value: number;
  /** What is wrong with a value beyond its range, or null. */
  readonly check?: (value: number) => Allowed | null;
  /** `gesture` names the move, so that Back undoes typing in one go. */
  readonly onChange: (value: number, gesture: string) => void;
  /** Drawn inside the row, after the number. */
  readonly after?: React.ReactNode;
  readonly symbol?: string;
}

function stepOf(setting: NumberSetting, value: number) {
  if (setting.integer) return { by: 1 };
  if (setting.scale === 'log') return { times: 10 ** 0.1 };
  return { by: Math.abs(value) >= 10 ? 1 : 0.1 };
}

/** A row for one number of the experiment. */
export function NumberField(props: NumberFieldProps) {
  const { label, setting, value, check, onChange, after, symbol } = props;
  const id = useId();
  const [refused, refuse] = useRefused(value);
  const faultOf = (candidate: number): Allowed | null =>
    allowsNumber(setting, candidate)
      ? (check?.(candidate) ?? null)
      : { is: 'number', range: setting };
  // What is allowed can change with the other settings, so it is asked anew.
  const rule = refused === null ? null : faultOf(refused);
  return (
    <Field
      label={label}
      htmlFor={id}
      faultId={`${id}-fault`}
      fault={rule === null ? null : <RequirementOf allowed={rule} />}
    >
      <NumberBox
        id={id}
        symbol={symbol ?? setting.symbol}
        value={value}
        step={stepOf(setting, value)}
        isAllowed={(candidate) => faultOf(candidate) === null}
        onChange={(next) => onChange(next, id)}
        onLeave={endGesture}
        onFault={refuse}
        faultId={`${id}-fault`}
      />
      {after === undefined ? null : <span className={styles.after}>{after}</span>}
    </Field>
  );
}

interface SettingFieldProps {
  readonly name: string;
  readonly setting: Setting;
  readonly value: SettingValue;
  readonly check?: (value: SettingValue) => Allowed | null;
  readonly onChange: (value: SettingValue, gesture?: string) => void;
}

/** A row for any setting of any definition, by the kind of the setting. */
export function SettingField({ name, setting, value, check, onChange }: SettingFieldProps) {
  const { settings, options } = useMessages().catalogue;
  const names: Readonly<Record<string, string>> = settings;
  const optionNames: Readonly<Record<string, string>> = options;
  const label = names[(isNumberSetting(setting) && setting.word) || name];
  if (isNumberSetting(setting)) {
    return (
      <NumberField
        label={label}
        setting={setting}
        value={Number(value)}
        check={check}
        onChange={onChange}
      />
    );
  }
  if (isChoiceSetting(setting)) {
    return (
      <Field label={label}>
        <Segmented
          legend={label}
          value={String(value)}
          options={setting.options.map((option) => ({ value: option, label: optionNames[option] }))}
          onChange={(option) => onChange(option)}
        />
      </Field>
    );
  }
  if (isListSetting(setting)) {
    return <Part of={LIST_FIELD} props={{ label, value, check, onChange }} />;
  }
  return <FlagField label={label} isOn={value === true} onChange={onChange} />;
}

interface FlagFieldProps {
  readonly label: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}

export function FlagField({ label, isOn, onChange }: FlagFieldProps) {
  return (
    <label className={styles.flag}>
      <input type="checkbox" checked={isOn} onChange={(event) => onChange(event.target.checked)} />
      {label}
    </label>
  );
}
