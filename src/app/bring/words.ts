import { use } from 'react';
import { BRING } from '../../i18n/bring.ts';
import type { BringMessages } from '../../i18n/bringMessages.ts';
import type { Language } from '../../i18n/index.ts';
import { usePreferences } from '../../store/preferences.ts';
import { lazyWords } from '../../ui/lazyWords.ts';

const wordsOf = lazyWords(async (language: Language) => BRING[language]());

/**
 * What is said of the person's own data, in their language; suspends until it has come.
 * @throws NotArrived where it does not
 */
export function useBringWords(): BringMessages {
  return use(wordsOf(usePreferences((preferences) => preferences.language)));
}
