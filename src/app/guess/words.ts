import { use } from 'react';
import { GUESS } from '../../i18n/guess.ts';
import type { GuessMessages } from '../../i18n/guessMessages.ts';
import type { Language } from '../../i18n/index.ts';
import { usePreferences } from '../../store/preferences.ts';
import { lazyWords } from '../../ui/lazyWords.ts';

const wordsOf = lazyWords(async (language: Language) => GUESS[language]());

/**
 * What is said where a room guesses, in the person's language; suspends until it has come.
 * @throws NotArrived where it does not
 */
export function useGuessWords(): GuessMessages {
  return use(wordsOf(usePreferences((preferences) => preferences.language)));
}
