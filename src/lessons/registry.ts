import type { Chapter } from './chapter.ts';

/** What is known of a chapter before it is opened. */
interface Entry {
  /** The core path teaches every idea once; a deeper chapter is offered after the one it deepens. */
  readonly after: string | null;
  readonly minutes: number;
  readonly beats: number;
  readonly load: () => Promise<Chapter>;
}

/** Every chapter, in the order in which they are listed; its file is fetched when it is opened. */
export const CHAPTERS = {
  predict: {
    after: null,
    minutes: 3.5,
    beats: 4,
    load: async () => (await import('./chapters/predict.ts')).predict,
  },
  loss: {
    after: null,
    minutes: 5,
    beats: 6,
    load: async () => (await import('./chapters/loss.ts')).loss,
  },
  downhill: {
    after: null,
    minutes: 4.5,
    beats: 5,
    load: async () => (await import('./chapters/downhill.ts')).downhill,
  },
  stride: {
    after: null,
    minutes: 6,
    beats: 7,
    load: async () => (await import('./chapters/stride.ts')).stride,
  },
  valleys: {
    after: null,
    minutes: 4,
    beats: 4,
    load: async () => (await import('./chapters/valleys.ts')).valleys,
  },
  init: {
    after: null,
    minutes: 4.5,
    beats: 5,
    load: async () => (await import('./chapters/init.ts')).init,
  },
  sgd: {
    after: null,
    minutes: 4.5,
    beats: 5,
    load: async () => (await import('./chapters/sgd.ts')).sgd,
  },
  knobs: {
    after: null,
    minutes: 5,
    beats: 5,
    load: async () => (await import('./chapters/knobs.ts')).knobs,
  },
  floor: {
    after: 'loss',
    minutes: 3.5,
    beats: 4,
    load: async () => (await import('./chapters/floor.ts')).floor,
  },
  rates: {
    after: 'knobs',
    minutes: 4.5,
    beats: 5,
    load: async () => (await import('./chapters/rates.ts')).rates,
  },
  scaling: {
    after: 'stride',
    minutes: 3.5,
    beats: 4,
    load: async () => (await import('./chapters/scaling.ts')).scaling,
  },
  paths: {
    after: 'downhill',
    minutes: 2,
    beats: 2,
    load: async () => (await import('./chapters/paths.ts')).paths,
  },
  stuck: {
    after: 'valleys',
    minutes: 2,
    beats: 2,
    load: async () => (await import('./chapters/stuck.ts')).stuck,
  },
  depth: {
    after: 'init',
    minutes: 3,
    beats: 3,
    load: async () => (await import('./chapters/depth.ts')).depth,
  },
  escape: {
    after: 'sgd',
    minutes: 4.5,
    beats: 5,
    load: async () => (await import('./chapters/escape.ts')).escape,
  },
  sampling: {
    after: 'sgd',
    minutes: 3,
    beats: 3,
    load: async () => (await import('./chapters/sampling.ts')).sampling,
  },
  tuning: {
    after: 'knobs',
    minutes: 3,
    beats: 3,
    load: async () => (await import('./chapters/tuning.ts')).tuning,
  },
} as const satisfies Readonly<Record<string, Entry>>;

export type ChapterId = keyof typeof CHAPTERS;
export type ChapterOf<C extends ChapterId> = Awaited<ReturnType<(typeof CHAPTERS)[C]['load']>>;

export const CHAPTER_IDS = Object.keys(CHAPTERS) as ChapterId[];

/** The next chapter of the core path; of a deeper chapter, after the one that it deepens. */
export function chapterAfter(id: ChapterId): ChapterId | null {
  const core = CHAPTER_IDS.filter((each) => CHAPTERS[each].after === null);
  return core.at(core.indexOf(CHAPTERS[id].after ?? id) + 1) ?? null;
}

export function isChapter(id: string): id is ChapterId {
  return Object.hasOwn(CHAPTERS, id);
}
