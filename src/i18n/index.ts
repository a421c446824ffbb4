import { en } from './en/index.ts';
import { ko } from './ko/index.ts';
import type { Messages } from './messages.ts';

/** Every language the page speaks; a sentence that one of them lacks does not compile. */
export const LANGUAGES = { en, ko } as const satisfies Record<string, Messages>;

export type Language = keyof typeof LANGUAGES;
export type { Messages };
