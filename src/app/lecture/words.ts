import { use } from 'react';
import type { Language } from '../../i18n/index.ts';
import { LECTURE } from '../../i18n/lecture.ts';
import type { LectureMessages } from '../../i18n/lectureMessages.ts';
import { saidIn } from '../../share/lecture/lecture.ts';
import type { Said } from '../../share/lecture/lecture.ts';
import { usePreferences } from '../../store/preferences.ts';
import { lazyWords } from '../../ui/lazyWords.ts';

const wordsOf = lazyWords(async (language: Language) => LECTURE[language]());

/**
 * What is said of lectures, in the person's language; suspends until it has come.
 * @throws NotArrived where it does not
 */
export function useLectureWords(): LectureMessages {
  return use(wordsOf(usePreferences((preferences) => preferences.language)));
}

/** Says a text of a lecture in the person's language. */
export function useSaid(): (said: Said) => string {
  const language = usePreferences((preferences) => preferences.language);
  return (said) => saidIn(said, language);
}
