import type { ChapterLoaders, LessonMessages } from '../../lessonMessages.ts';
import { titles } from './list.ts';
import { player } from './player.ts';

export const chapters: ChapterLoaders = {
  predict: async () => (await import('./predict.ts')).predict,
  loss: async () => (await import('./loss.ts')).loss,
  downhill: async () => (await import('./downhill.ts')).downhill,
  stride: async () => (await import('./stride.ts')).stride,
  valleys: async () => (await import('./valleys.ts')).valleys,
  init: async () => (await import('./init.ts')).init,
  sgd: async () => (await import('./sgd.ts')).sgd,
  knobs: async () => (await import('./knobs.ts')).knobs,
  floor: async () => (await import('./floor.ts')).floor,
  rates: async () => (await import('./rates.ts')).rates,
  scaling: async () => (await import('./scaling.ts')).scaling,
  paths: async () => (await import('./paths.ts')).paths,
  stuck: async () => (await import('./stuck.ts')).stuck,
  depth: async () => (await import('./depth.ts')).depth,
  escape: async () => (await import('./escape.ts')).escape,
  sampling: async () => (await import('./sampling.ts')).sampling,
  tuning: async () => (await import('./tuning.ts')).tuning,
};

export const lessons: LessonMessages = {
  titles,
  player,
  chapters,
  presenter: async () => (await import('./presenter.ts')).presenter,
};
