import { use } from 'react';
import { LANGUAGES } from '../../i18n/index.ts';
import type { Language } from '../../i18n/index.ts';
import type { StripMessages } from '../../i18n/stripMessages.ts';
import { usePreferences } from '../../store/preferences.ts';
import { lazyWords } from '../../ui/lazyWords.ts';

const wordsOf = lazyWords(async (language: Language) => LANGUAGES[language].loadStrip());

/**
 * What is said of the layer strip, in the person's language; suspends until it has come.
 * @throws NotArrived where it does not
 */
export function useStripWords(): StripMessages {
  return use(wordsOf(usePreferences((preferences) => preferences.language)));
}
