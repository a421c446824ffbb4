import { create } from 'zustand';
import type { Language, Messages } from '../i18n/index.ts';

export type Theme = 'light' | 'dark';

/** How the person wants any page to be; it outlives every run. */
export interface PreferencesState {
  readonly language: Language;
  /** Its sentences; null until they have arrived, before anything is shown. */
  readonly messages: Messages | null;
  readonly theme: Theme;
  /** The person asked for reduced motion: nothing glides. */
  readonly isMotionReduced: boolean;
  /** This browser has not yet seen a step. */
  readonly isNewcomer: boolean;
}

export const usePreferences = create<PreferencesState>(() => ({
  language: 'en',
  messages: null,
  theme: 'light',
  isMotionReduced: false,
  isNewcomer: false,
}));

/** Every sentence in the person's language. */
export function useMessages(): Messages {
  const messages = usePreferences((preferences) => preferences.messages);
  if (messages === null) throw new Error('a language must have arrived before anything is shown');
  return messages;
}
