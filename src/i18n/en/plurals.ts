const CARDINAL = new Intl.PluralRules('en');
const ORDINAL = new Intl.PluralRules('en', { type: 'ordinal' });

const ENDINGS: Readonly<Record<Intl.LDMLPluralRule, string>> = {
  zero: 'th',
  one: 'st',
  two: 'nd',
  few: 'rd',
  many: 'th',
  other: 'th',
};

/** A number as it was printed: with thin spaces between its thousands. */
function valueOf(printed: string): number {
  return Number(printed.replaceAll(/\s/g, ''));
}

/** `1 step`, `12 steps`. */
export function counted(printed: string, one: string): string {
  return `${printed} ${one}${CARDINAL.select(valueOf(printed)) === 'one' ? '' : 's'}`;
}

/** `2nd`, `13th`. */
export function ordinal(printed: string): string {
  return printed + ENDINGS[ORDINAL.select(valueOf(printed))];
}
