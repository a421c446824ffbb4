import type { Language, Messages } from '../../i18n/index.ts';
import { usePreferences } from '../preferences.ts';
import type { Theme } from '../preferences.ts';

export function setTheme(theme: Theme) {
  usePreferences.setState({ theme });
}

/** @param messages its sentences; null while they are still on their way */
export function setLanguage(language: Language, messages: Messages | null) {
  usePreferences.setState({ language, messages });
}

export function setNewcomer(isNewcomer: boolean) {
  usePreferences.setState({ isNewcomer });
}

export function setMotionReduced(isMotionReduced: boolean) {
  usePreferences.setState({ isMotionReduced });
}
