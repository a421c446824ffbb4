import { useId } from 'react';
import type { Choice } from '../i18n/messages.ts';
import { Field } from '../ui/Field.tsx';
import { Select } from '../ui/Select.tsx';
import { ExplainedText } from './TermOf.tsx';
import styles from './controls.module.css';

interface PickerProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly T[];
  readonly words: Readonly<Record<T, Choice>>;
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
      <p id={`${id}-about`} className={styles.about}>
        <ExplainedText text={words[value].about} />
      </p>
    </>
  );
}
