import { useId, useState } from 'react';
import type { Allowed } from '../engine/fault.ts';
import type { SettingValue } from '../engine/settings.ts';
import { endGesture } from '../store/experiment.ts';
import { useMessages } from '../store/view.ts';
import { Field } from '../ui/Field.tsx';
import { readNumber } from '../ui/format.ts';
import styles from '../ui/Field.module.css';

interface ListFieldProps {
  readonly label: string;
  readonly value: SettingValue;
  readonly check?: (value: SettingValue) => Allowed | null;
  readonly onChange: (value: SettingValue, gesture?: string) => void;
}

function listOf(text: string): readonly number[] {
  return text.trim() === '' ? [] : text.split(/[\s,;]+/).map(readNumber);
}

/** A row for a list of numbers, typed with commas between them. */
export function ListField({ label, value, check, onChange }: ListFieldProps) {
  const t = useMessages().controls;
  const id = useId();
  const [draft, setDraft] = useState<string | null>(null);
  const fault = draft === null ? null : (check?.(listOf(draft)) ?? null);
  return (
    <Field
      label={label}
      htmlFor={id}
      faultId={`${id}-fault`}
      fault={fault === null ? null : t.requirement(fault)}
    >
      <span className={styles.box}>
        <input
          id={id}
          value={draft ?? (Array.isArray(value) ? value.join(', ') : '')}
          autoComplete="off"
          spellCheck={false}
          aria-invalid={fault !== null}
          aria-describedby={fault === null ? undefined : `${id}-fault`}
          onChange={(event) => {
            setDraft(event.target.value);
            const list = listOf(event.target.value);
            if ((check?.(list) ?? null) === null) onChange(list, id);
          }}
          onBlur={() => {
            if (fault === null) setDraft(null);
            endGesture();
          }}
        />
      </span>
    </Field>
  );
}
