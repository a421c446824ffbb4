import { use } from 'react';
import type { AboutMessages } from '../../i18n/aboutMessages.ts';
import { LANGUAGES } from '../../i18n/index.ts';
import type { Language } from '../../i18n/index.ts';
import { useMessages, usePreferences } from '../../store/preferences.ts';
import { lazyWords } from '../../ui/lazyWords.ts';

const wordsOf = lazyWords(async (language: Language) => LANGUAGES[language].loadAbouts());

/**
 * What is said of each choice, in the person's language; suspends until it has come.
 * @throws NotArrived where it does not
 */
export function useAbouts(): AboutMessages {
  const { first } = useMessages().catalogue;
  return use(wordsOf(usePreferences((preferences) => preferences.language)))(first);
}
