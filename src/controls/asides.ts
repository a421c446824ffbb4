import { use } from 'react';
import { LANGUAGES } from '../i18n/index.ts';
import type { Language } from '../i18n/index.ts';
import type { AsideMessages } from '../i18n/learnMessages.ts';
import { usePreferences } from '../store/preferences.ts';
import { lazyWords } from '../ui/lazyWords.ts';

const asidesOf = lazyWords(async (language: Language) => LANGUAGES[language].loadAsides());

/**
 * What is said only when it is asked for, in the person's language; suspends until it has come.
 * @throws NotArrived where it does not
 */
export function useAsides(): AsideMessages {
  return use(asidesOf(usePreferences((preferences) => preferences.language)));
}
