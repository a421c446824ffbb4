import { useId, useState } from 'react';
import type { Allowed } from '../engine/fault.ts';
import type { SettingValue } from '../engine/settings.ts';
import { endGesture } from '../store/intents/experiment.ts';
import { Field } from '../ui/Field.tsx';
import { RequirementOf } from './RequirementOf.tsx';
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
  const id = useId();
  /** The text while it is being typed, and the list in force then; null shows the list. */
  const [draft, setDraft] = useState<{ readonly text: string; readonly over: string } | null>(null);
  const list = Array.isArray(value) ? value.join(', ') : '';
  // A list set from elsewhere (Back) ends what was typed over the one before.
  const isCurrent = draft !== null && draft.over === list;
  if (draft !== null && !isCurrent) setDraft(null);
  const faultOf = (text: string) => check?.(listOf(text)) ?? null;
  const fault = isCurrent ? faultOf(draft.text) : null;
  return (
    <Field
      label={label}
      htmlFor={id}
      faultId={`${id}-fault`}
      fault={fault === null ? null : <RequirementOf allowed={fault} />}
    >
      <span className={styles.box}>
        <input
          id={id}
          value={isCurrent ? draft.text : list}
          autoComplete="off"
          spellCheck={false}
          aria-invalid={fault !== null}
          aria-describedby={fault === null ? undefined : `${id}-fault`}
          onChange={(event) => {
            const text = event.target.value;
            const isAllowed = faultOf(text) === null;
            setDraft({ text, over: isAllowed ? listOf(text).join(', ') : list });
            if (isAllowed) onChange(listOf(text), id);
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
