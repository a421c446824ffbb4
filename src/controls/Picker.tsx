import { useId } from 'react';
import type { ReactNode } from 'react';
import type { Choice } from '../i18n/messages.ts';
import { Field } from '../ui/Field.tsx';
import { Select } from '../ui/Select.tsx';
import styles from './controls.module.css';

interface PickerProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly T[];
  readonly words: Readonly<Record<T, Choice>>;
  /** A sentence about the one chosen. */
  readonly about: ReactNode;
  readonly onChange: (value: T) => void;
  /** By what a lesson calls it that lights it. */
  readonly light?: string;
}

/** A row that chooses one entry of a registry, and under it a sentence about the one chosen. */
export function Picker<T extends string>({
  label,
  value,
  options,
  words,
  about,
  onChange,
  light,
}: PickerProps<T>) {
  const id = useId();
  return (
    <>
      <Field label={label} htmlFor={id} light={light}>
        <Select
          id={id}
          describedBy={`${id}-about`}
          value={value}
          options={options.map((option) => ({ value: option, label: words[option].name }))}
          onChange={onChange}
        />
      </Field>
      <div id={`${id}-about`} className={styles.about}>
        {about}
      </div>
    </>
  );
}
