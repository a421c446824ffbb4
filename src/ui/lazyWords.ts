import { arrived } from './fetched.ts';

/**
 * So long a failure stays one: React asks once more for what it is to throw, and were that fetched
 * anew there would be no end of it.
 */
const FAILED_MS = 1000;

/**
 * Sentences that are fetched when they are first asked for, one promise a language; one that failed
 * is asked for anew by another try.
 */
export function lazyWords<Language, Words>(
  load: (language: Language) => Promise<Words>,
): (language: Language) => Promise<Words> {
  const asked = new Map<Language, Promise<Words>>();
  return (language) => {
    const before = asked.get(language);
    if (before !== undefined) return before;
    const fetched = arrived(async () => load(language));
    asked.set(language, fetched);
    fetched.catch(() => setTimeout(() => asked.delete(language), FAILED_MS));
    return fetched;
  };
}
