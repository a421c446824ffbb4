import { use } from 'react';
import type { Language } from '../../i18n/index.ts';
import { SHOWN } from '../../i18n/shown.ts';
import type { ShownMessages } from '../../i18n/shownMessages.ts';
import type { Answer } from '../../store/cover.ts';
import { usePreferences } from '../../store/preferences.ts';
import { lazyWords } from '../../ui/lazyWords.ts';

const wordsOf = lazyWords(async (language: Language) => SHOWN[language]());

/**
 * What is said of how the page is shown, in the person's language; suspends until it has come.
 * @throws NotArrived where it does not
 */
export function useShownWords(): ShownMessages {
  return use(wordsOf(usePreferences((preferences) => preferences.language)));
}

/** What is hidden, as a list with commas. */
export function namesOf(answers: readonly Answer[], t: ShownMessages): string {
  return answers.map((answer) => t.answers[answer]).join(', ');
}
