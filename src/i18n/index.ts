import type { Messages } from './messages.ts';

/**
 * Every language the page speaks, fetched when it is first spoken; a sentence that one of them
 * lacks does not compile.
 */
export const LANGUAGES = {
  en: async () => (await import('./en/index.ts')).en,
  ko: async () => (await import('./ko/index.ts')).ko,
} as const satisfies Record<string, () => Promise<Messages>>;

export type Language = keyof typeof LANGUAGES;
export type { Messages };
