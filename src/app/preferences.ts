import { isLanguage, LANGUAGES } from '../i18n/index.ts';
import type { Language } from '../i18n/index.ts';
import {
  setLanguage,
  setMotionReduced,
  setNewcomer,
  setTheme,
} from '../store/intents/preferences.ts';
import { tell3d } from '../store/intents/view.ts';
import { usePreferences } from '../store/preferences.ts';
import type { Theme } from '../store/preferences.ts';
import { readTokens } from '../ui/tokens.ts';
import type { Webgl } from '../store/view.ts';

const LANGUAGE_KEY = 'downhill.language';
const THEME_KEY = 'downhill.theme';
const WALKED_KEY = 'downhill.walked';
const FORCED = '(forced-colors: active)';

/** Storage can be forbidden (private windows, embedding); the page then just does not remember. */
function remembered(key: string): string | null {
  try {
    return window.localStorage.getItem(key);
  } catch {
    return null;
  }
}

function remember(key: string, value: string) {
  try {
    window.localStorage.setItem(key, value);
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
  }
}

function preferredLanguage(): Language {
  const chosen = remembered(LANGUAGE_KEY);
  if (isLanguage(chosen)) return chosen;
  const spoken = window.navigator.languages.map((tag) => tag.split('-')[0]);
  return spoken.find(isLanguage) ?? 'en';
}

/** The theme that was chosen; none where the system forces its own colours on the page. */
function rememberedTheme(): string | null {
  return window.matchMedia(FORCED).matches ? null : remembered(THEME_KEY);
}

function preferredTheme(): Theme {
  const chosen = rememberedTheme();
  if (chosen === 'light' || chosen === 'dark') return chosen;
  return window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

function show(language: Language, theme: Theme) {
  const root = document.documentElement;
  root.lang = language;
  root.dataset.theme = theme;
  // The browser's own bars are of the page's paper.
  document.querySelector('meta[name="theme-color"]')?.setAttribute('content', readTokens().paper);
}

async function speak(language: Language) {
  setLanguage(language, await LANGUAGES[language].load());
}

export function chooseLanguage(language: Language) {
  remember(LANGUAGE_KEY, language);
  speak(language).catch((error: unknown) => {
    // Without a network the page stays as it is; after a reload it speaks the language chosen.
    window.alert(usePreferences.getState().messages?.app.languageFailed(String(error)));
  });
}

export function chooseTheme(theme: Theme) {
  remember(THEME_KEY, theme);
  setTheme(theme);
}

/** The first step has been seen: from now on nobody here is new to it. */
export function endWelcome() {
  remember(WALKED_KEY, 'yes');
  setNewcomer(false);
}

function webglNow(): Webgl {
  return document.createElement('canvas').getContext('webgl2') === null ? 'missing' : 'here';
}

/**
 * Language, theme and motion as the person or the system wants them, from now on.
 * @returns when there are sentences to show
 */
export async function startPreferences(): Promise<void> {
  const language = preferredLanguage();
  setLanguage(language, null);
  setTheme(preferredTheme());
  setNewcomer(remembered(WALKED_KEY) === null);
  tell3d(webglNow());
  followPreferences();
  await speak(language);
}

function followPreferences() {
  const { language, theme } = usePreferences.getState();
  show(language, theme);
  usePreferences.subscribe((now) => show(now.language, now.theme));

  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  const followSystem = () => {
    if (rememberedTheme() === null) setTheme(dark.matches ? 'dark' : 'light');
  };
  dark.addEventListener('change', followSystem);
  window.matchMedia(FORCED).addEventListener('change', () => setTheme(preferredTheme()));

  const motion = window.matchMedia('(prefers-reduced-motion: reduce)');
  const followMotion = () => setMotionReduced(motion.matches);
  followMotion();
  motion.addEventListener('change', followMotion);
}
