import type { BringMessages } from './bringMessages.ts';
import type { Language } from './index.ts';

/** What is said of the person's own data, fetched with their dialog; to add a language: its line. */
export const BRING: Readonly<Record<Language, () => Promise<BringMessages>>> = {
  en: async () => (await import('./en/bring.ts')).bring,
  ko: async () => (await import('./ko/bring.ts')).bring,
};
