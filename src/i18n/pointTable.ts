import type { Language } from './index.ts';
import type { PointTableMessages } from './pointTableMessages.ts';

/** What is said in the table of the points, fetched with it; to add a language: its line. */
export const POINT_TABLE: Readonly<Record<Language, () => Promise<PointTableMessages>>> = {
  en: async () => (await import('./en/pointTable.ts')).pointTable,
  ko: async () => (await import('./ko/pointTable.ts')).pointTable,
};
