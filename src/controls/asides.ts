import { use } from 'react';
import { LANGUAGES } from '../i18n/index.ts';
import type { Language } from '../i18n/index.ts';
import type { AsideMessages } from '../i18n/learnMessages.ts';
import { usePreferences } from '../store/preferences.ts';
import { arrived } from '../ui/fetched.ts';

const asked = new Map<Language, Promise<AsideMessages>>();

/**
 * So long a failure stays one: React asks once more for what it is to throw, and were that fetched
 * anew there would be no end of it.
 */
const FAILED_MS = 1000;

/** One promise a language; one that failed is asked for anew by another try. */
function asidesOf(language: Language): Promise<AsideMessages> {
  const before = asked.get(language);
  if (before !== undefined) return before;
  const fetched = arrived(LANGUAGES[language].loadAsides);
  asked.set(language, fetched);
  fetched.catch(() => setTimeout(() => asked.delete(language), FAILED_MS));
  return fetched;
}

/**
 * What is said only when it is asked for, in the person's language; suspends until it has come.
 * @throws NotArrived where it does not
 */
export function useAsides(): AsideMessages {
  return use(asidesOf(usePreferences((preferences) => preferences.language)));
}
