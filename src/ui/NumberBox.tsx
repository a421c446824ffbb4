import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import styles from './Field.module.css';
import { readNumber } from './format.ts';
import { alongOne, tableReader } from './keys.ts';

/** While it is typed in. */
export const NUMBER_KEYS = { step: ['ArrowUp', 'ArrowDown'], restore: ['Escape'] } as const;

const readKey = tableReader(NUMBER_KEYS);

interface NumberBoxProps {
  readonly id?: string;
  /** Accessible name, where no label element gives it. */
  readonly label?: string;
  readonly symbol?: string;
  readonly value: number;
  /** Steps with the arrow keys: by a factor on a log scale, else by this much. */
  readonly step: { readonly by: number } | { readonly times: number };
  readonly isAllowed: (value: number) => boolean;
  readonly onChange: (value: number) => void;
  /** Leaving the field ends the move that Back undoes. */
  readonly onLeave?: () => void;
  /** Told the number read (NaN if none) when it is not allowed; null once the field is well. */
  readonly onFault: (value: number | null) => void;
  readonly faultId?: string;
}

/** Rounds off the binary dust of repeated small steps. */
function tidy(value: number): number {
  return Number(value.toPrecision(6));
}

/**
 * A number typed by hand. Each allowed value takes effect as it is typed; one that is not stays in
 * the field, with its fault said, and changes nothing.
 */
export function NumberBox(props: NumberBoxProps) {
  const { id, label, symbol, value, step, isAllowed, onChange, onLeave, onFault, faultId } = props;
  /** The text while it is being typed, and the value in force then; null shows the value. */
  const [draft, setDraft] = useState<{ readonly text: string; readonly value: number } | null>(
    null,
  );
  // A value set from elsewhere (Back, the slider) ends what was typed over the one before.
  const isCurrent = draft !== null && Object.is(draft.value, value);
  if (draft !== null && !isCurrent) setDraft(null);
  const text = isCurrent ? draft.text : String(value);
  const isFaulty = isCurrent && !isAllowed(readNumber(text));

  function type(next: string) {
    const number = readNumber(next);
    setDraft({ text: next, value: isAllowed(number) ? number : value });
    onFault(isAllowed(number) ? null : number);
    if (isAllowed(number) && number !== value) onChange(number);
  }

  function onKeyDown(event: KeyboardEvent) {
    const act = readKey(event.nativeEvent);
    if (act === 'restore') {
      setDraft(null);
      onFault(null);
    }
    if (act !== 'step') return;
    event.preventDefault();
    const sign = alongOne(event.key);
    const next = tidy('times' in step ? value * step.times ** sign : value + step.by * sign);
    if (isAllowed(next)) type(String(next));
  }

  return (
    <span className={styles.box}>
      {symbol === undefined ? null : (
        <span className={`${styles.symbol} math`} aria-hidden="true">
          {symbol}
        </span>
      )}
      <input
        id={id}
        aria-label={label}
        inputMode="decimal"
        autoComplete="off"
        spellCheck={false}
        value={text}
        aria-invalid={isFaulty}
        aria-describedby={isFaulty ? faultId : undefined}
        onChange={(event) => type(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={() => {
          if (!isFaulty) setDraft(null);
          onLeave?.();
        }}
      />
    </span>
  );
}
