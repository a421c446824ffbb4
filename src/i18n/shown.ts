import type { Language } from './index.ts';
import type { ShownMessages } from './shownMessages.ts';

/** What is said of how the page is shown, fetched when it is asked for; to add a language: its line. */
export const SHOWN: Readonly<Record<Language, () => Promise<ShownMessages>>> = {
  en: async () => (await import('./en/shown.ts')).shown,
  ko: async () => (await import('./ko/shown.ts')).shown,
};
