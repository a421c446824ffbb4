import type { GuessMessages } from './guessMessages.ts';
import type { Language } from './index.ts';

/** What is said where a room guesses, fetched with it; to add a language: its line. */
export const GUESS: Readonly<Record<Language, () => Promise<GuessMessages>>> = {
  en: async () => (await import('./en/guess.ts')).guess,
  ko: async () => (await import('./ko/guess.ts')).guess,
};
