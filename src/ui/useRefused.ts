import { useState } from 'react';

/**
 * The number typed into a box that is not allowed there, for as long as the value that it was typed
 * over stands: a value set from elsewhere (Back, the slider) ends it.
 * @returns that number, null where there is none, and what a box tells it by
 */
export function useRefused(value: number) {
  const [typed, setTyped] = useState<{ readonly number: number; readonly over: number } | null>(
    null,
  );
  const isOver = typed !== null && !Object.is(typed.over, value);
  if (isOver) setTyped(null);
  const refuse = (number: number | null) =>
    setTyped(number === null ? null : { number, over: value });
  return [isOver ? null : (typed?.number ?? null), refuse] as const;
}
