import { isNumberSetting } from '../engine/settings.ts';
import type { Settings } from '../engine/settings.ts';
import { withGroup } from './change.ts';
import type { GroupValues } from './change.ts';
import { changeGroup } from '../store/intents/experiment.ts';
import type { Group } from '../store/intents/experiment.ts';
import { SettingField } from './SettingField.tsx';

interface GroupFieldsProps {
  readonly group: Group;
  readonly values: GroupValues;
  readonly settings: Settings;
  /** The settings shown here; all when left out. */
  readonly names?: readonly string[];
  /** Whether the values are still those of the entry that is chosen. */
  readonly keeps?: (values: GroupValues) => boolean;
}

/** A row for each setting of the chosen definition. */
export function GroupFields({ group, values, settings, names, keeps }: GroupFieldsProps) {
  return (names ?? Object.keys(settings)).map((name) => (
    <SettingField
      // Another definition's setting of the same name is another: what was typed stays behind.
      key={`${String(values.type ?? values.preset)} ${name}`}
      name={name}
      setting={settings[name]}
      value={values[name]}
      check={(value) => {
        const next = { ...values, [name]: value };
        const setting = settings[name];
        if (keeps?.(next) === false && isNumberSetting(setting)) {
          return { is: 'number', range: { ...setting, aboveMin: true } };
        }
        return withGroup(group, next).fault;
      }}
      onChange={(value, gesture) => {
        const { value: next, fault } = withGroup(group, { ...values, [name]: value });
        if (fault === null) changeGroup(group, next, gesture);
      }}
    />
  ));
}
