import { use } from 'react';
import { LANGUAGES } from '../i18n/index.ts';
import type { Language } from '../i18n/index.ts';
import type { AsideMessages } from '../i18n/learnMessages.ts';
import { usePreferences } from './preferences.ts';

const asked = new Map<Language, Promise<AsideMessages>>();

/** One promise a language; one that failed is asked for anew. */
function asidesOf(language: Language): Promise<AsideMessages> {
  const before = asked.get(language);
  if (before !== undefined) return before;
  const fetched = LANGUAGES[language].loadAsides();
  asked.set(language, fetched);
  fetched.catch(() => asked.delete(language));
  return fetched;
}

/** What is said only when it is asked for, in the person's language; suspends until it has come. */
export function useAsides(): AsideMessages {
  return use(asidesOf(usePreferences((preferences) => preferences.language)));
}
