import { useId } from 'react';
import type { Choice } from '../i18n/messages.ts';
import { Field } from '../ui/Field.tsx';
import { Select } from '../ui/Select.tsx';
import styles from './controls.module.css';

interface PickerProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly T[];
  readonly words: Readonly<Record<T, Choice>>;
  /** Says under the row what the chosen entry is, for choices that are a lesson in themselves. */
  readonly explains?: boolean;
  readonly onChange: (value: T) => void;
}

/** A row that chooses one entry of a registry, with a sentence about it where it helps. */
export function Picker<T extends string>({
  label,
  value,
  options,
  words,
  explains = false,
  onChange,
}: PickerProps<T>) {
  const id = useId();
  const { about } = words[value];
  return (
    <>
      <Field label={label} htmlFor={id}>
        <span className={styles.picker} title={about}>
          <Select
            id={id}
            value={value}
            options={options.map((option) => ({ value: option, label: words[option].name }))}
            onChange={onChange}
          />
        </span>
      </Field>
      {explains ? <p className={styles.about}>{about}</p> : null}
    </>
  );
}
