import type { Language } from './index.ts';
import type { TakeHomeMessages } from './takeHomeMessages.ts';

/** What is said of what can be taken home, fetched with it; to add a language: its line. */
export const TAKE_HOME: Readonly<Record<Language, () => Promise<TakeHomeMessages>>> = {
  en: async () => (await import('./en/takeHome.ts')).takeHome,
  ko: async () => (await import('./ko/takeHome.ts')).takeHome,
};
