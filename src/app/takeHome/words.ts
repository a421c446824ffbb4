import { use } from 'react';
import type { Language } from '../../i18n/index.ts';
import { TAKE_HOME } from '../../i18n/takeHome.ts';
import type { TakeHomeMessages } from '../../i18n/takeHomeMessages.ts';
import { usePreferences } from '../../store/preferences.ts';
import { lazyWords } from '../../ui/lazyWords.ts';

const wordsOf = lazyWords(async (language: Language) => TAKE_HOME[language]());

/**
 * What is said of what can be taken home, in the person's language; suspends until it has come.
 * @throws NotArrived where it does not
 */
export function useTakeHomeWords(): TakeHomeMessages {
  return use(wordsOf(usePreferences((preferences) => preferences.language)));
}
