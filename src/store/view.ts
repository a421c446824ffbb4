import { create } from 'zustand';
import { LANGUAGES } from '../i18n/index.ts';
import type { Language, Messages } from '../i18n/index.ts';

export type Theme = 'light' | 'dark';
export type HeightScale = 'log' | 'linear';
export type Viewpoint = '3d' | 'top' | 'side';
export type LossAxis = 'steps' | 'epochs' | 'samples';

/** How the person looks at the run; none of it changes the run. */
export interface ViewState {
  readonly language: Language;
  readonly theme: Theme;
  /** Height of the surface. */
  readonly height: HeightScale;
  /** null once the person has turned the surface by hand. */
  readonly viewpoint: Viewpoint | null;
  readonly showsSquares: boolean;
  readonly lossAxis: LossAxis;
  readonly lossScale: HeightScale;
  /** False where the browser has no WebGL: the flat map takes the surface's place. */
  readonly hasWebgl: boolean;
}

export const useView = create<ViewState>(() => ({
  language: 'en',
  theme: 'light',
  height: 'log',
  viewpoint: '3d',
  showsSquares: true,
  lossAxis: 'steps',
  lossScale: 'log',
  hasWebgl: true,
}));

/** Every sentence in the person's language. */
export function useMessages(): Messages {
  return LANGUAGES[useView((view) => view.language)];
}
