import { use } from 'react';
import { LANGUAGES } from '../../i18n/index.ts';
import type { Language } from '../../i18n/index.ts';
import type { ScanMessages } from '../../i18n/scanMessages.ts';
import { usePreferences } from '../../store/preferences.ts';
import { lazyWords } from '../../ui/lazyWords.ts';

const wordsOf = lazyWords(async (language: Language) => LANGUAGES[language].loadScan());

/**
 * What is said of the scanner, in the person's language; suspends until it has come.
 * @throws NotArrived where it does not
 */
export function useScanWords(): ScanMessages {
  return use(wordsOf(usePreferences((preferences) => preferences.language)));
}
