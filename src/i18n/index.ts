import type { AboutMessages } from './aboutMessages.ts';
import type { AsideMessages } from './learnMessages.ts';
import type { LessonMessages } from './lessonMessages.ts';
import type { ManyMessages } from './manyMessages.ts';
import type { CatalogueMessages, Messages } from './messages.ts';
import type { StripMessages } from './stripMessages.ts';
import type { ScanMessages } from './scanMessages.ts';

/** What a language is registered by. */
export interface LanguageEntry {
  /** Its own name, by which those find it who speak no other. */
  readonly name: string;
  readonly load: () => Promise<Messages>;
  /** What is said only when it is asked for. */
  readonly loadAsides: () => Promise<AsideMessages>;
  /** Takes what the page has of them from the start. */
  readonly loadAbouts: () => Promise<(first: CatalogueMessages['first']) => AboutMessages>;
  readonly loadMany: () => Promise<ManyMessages>;
  readonly loadLessons: () => Promise<LessonMessages>;
  readonly loadStrip: () => Promise<StripMessages>;
  readonly loadScan: () => Promise<ScanMessages>;
}

/**
 * Every language the page speaks, fetched when it is first spoken; a sentence that one of them
 * lacks does not compile: a typed dictionary of our own, because no library checks that. To add a
 * language: its folder, and its line here.
 */
export const LANGUAGES = {
  en: {
    name: 'English',
    load: async () => (await import('./en/index.ts')).en,
    loadAsides: async () => (await import('./en/asides.ts')).asides,
    loadAbouts: async () => (await import('./en/abouts.ts')).abouts,
    loadMany: async () => (await import('./en/many.ts')).many,
    loadLessons: async () => (await import('./en/lessons/index.ts')).lessons,
    loadStrip: async () => (await import('./en/strip.ts')).strip,
    loadScan: async () => (await import('./en/scan.ts')).scan,
  },
  ko: {
    name: '한국어',
    load: async () => (await import('./ko/index.ts')).ko,
    loadAsides: async () => (await import('./ko/asides.ts')).asides,
    loadAbouts: async () => (await import('./ko/abouts.ts')).abouts,
    loadMany: async () => (await import('./ko/many.ts')).many,
    loadLessons: async () => (await import('./ko/lessons/index.ts')).lessons,
    loadStrip: async () => (await import('./ko/strip.ts')).strip,
    loadScan: async () => (await import('./ko/scan.ts')).scan,
  },
} as const satisfies Record<string, LanguageEntry>;

export type Language = keyof typeof LANGUAGES;
export type { Messages };

export function isLanguage(tag: string | null): tag is Language {
  return tag !== null && Object.hasOwn(LANGUAGES, tag);
}
