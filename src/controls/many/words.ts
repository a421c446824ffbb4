import { use } from 'react';
import { LANGUAGES } from '../../i18n/index.ts';
import type { Language } from '../../i18n/index.ts';
import type { ManyMessages } from '../../i18n/manyMessages.ts';
import { usePreferences } from '../../store/preferences.ts';
import { lazyWords } from '../../ui/lazyWords.ts';

const wordsOf = lazyWords(async (language: Language) => LANGUAGES[language].loadMany());

/**
 * What is said of many runs, in the person's language; suspends until it has come.
 * @throws NotArrived where it does not
 */
export function useManyWords(): ManyMessages {
  return use(wordsOf(usePreferences((preferences) => preferences.language)));
}
