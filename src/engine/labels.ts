/** What a person's own points are called, and what their axes are; each where it is known. */
export interface Labels {
  readonly name?: string;
  readonly xName?: string;
  readonly xUnit?: string;
  readonly yName?: string;
  readonly yUnit?: string;
  /** Some of them are no longer as they came. */
  readonly edited?: true;
}

export const LABELS = ['name', 'xName', 'xUnit', 'yName', 'yUnit'] as const;
export const LONGEST_LABEL = 60;

/** A line of text that is not too long to be one. */
export function isLabel(value: unknown): value is string {
  return (
    typeof value === 'string' &&
    value.length <= LONGEST_LABEL &&
    value.trim() !== '' &&
    !/\p{Cc}/u.test(value)
  );
}

/** A text as a label: of a long one its beginning. @param text not blank */
export function shortLabel(text: string): string {
  const line = text.replaceAll(/\p{Cc}+/gu, ' ').trim();
  return line.length <= LONGEST_LABEL ? line : `${line.slice(0, LONGEST_LABEL - 1)}…`;
}
