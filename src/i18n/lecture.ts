import type { Language } from './index.ts';
import type { LectureMessages } from './lectureMessages.ts';

/** What is said of lectures, fetched with them; to add a language: its line. */
export const LECTURE: Readonly<Record<Language, () => Promise<LectureMessages>>> = {
  en: async () => (await import('./en/lecture.ts')).lecture,
  ko: async () => (await import('./ko/lecture.ts')).lecture,
};
