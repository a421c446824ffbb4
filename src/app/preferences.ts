import { isLanguage, LANGUAGES } from '../i18n/index.ts';
import type { Language } from '../i18n/index.ts';
import { onChange } from '../store/effects.ts';
import { takeBack, tell } from '../store/intents/notices.ts';
import {
  setLanguage,
  setMotionReduced,
  setNewcomer,
  setTheme,
} from '../store/intents/preferences.ts';
import { showAs } from '../store/intents/screen.ts';
import { tell3d } from '../store/intents/view.ts';
import { usePreferences } from '../store/preferences.ts';
import type { Theme } from '../store/preferences.ts';
import { useScreen } from '../store/screen.ts';
import { media } from '../ui/media.ts';
import { readTokens } from '../ui/tokens.ts';
import type { Webgl } from '../store/view.ts';

const LANGUAGE_KEY = 'downhill.language';
const THEME_KEY = 'downhill.theme';
const WALKED_KEY = 'downhill.walked';

const DARK = media('(prefers-color-scheme: dark)');
const FORCED = media('(forced-colors: active)');
const MOTION = media('(prefers-reduced-motion: reduce)');

/** Storage can be missing or forbidden (private windows, embedding): then nothing was kept. */
function remembered(key: string): string | null {
  try {
    return window.localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** @returns whether it is kept: else it holds all the same, for as long as the page is open */
function remember(key: string, value: string): boolean {
  try {
    window.localStorage.setItem(key, value);
    return true;
  } catch {
    return false;
  }
}

/** What a person has chosen, they would have kept. */
function keep(key: string, value: string) {
  if (!remember(key, value)) tell('storage');
}

function preferredLanguage(): Language {
  const chosen = useScreen.getState().linked.lang ?? remembered(LANGUAGE_KEY);
  if (isLanguage(chosen)) return chosen;
  const { languages, language } = window.navigator as Partial<Navigator>;
  const spoken = (languages ?? [language ?? '']).map((tag) => tag.split('-')[0]);
  return spoken.find(isLanguage) ?? 'en';
}

/** The theme that was chosen; none where the system forces its own colours on the page. */
function rememberedTheme(): string | null {
  return FORCED.matches() ? null : (useScreen.getState().linked.theme ?? remembered(THEME_KEY));
}

function preferredTheme(): Theme {
  const chosen = rememberedTheme();
  if (chosen === 'light' || chosen === 'dark') return chosen;
  return DARK.matches() ? 'dark' : 'light';
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
  keep(LANGUAGE_KEY, language);
  showAs({ lang: undefined });
  takeBack('language');
  // Without a network the page stays as it is; after a reload it speaks the language chosen.
  speak(language).catch(() => tell('language'));
}

export function chooseTheme(theme: Theme) {
  setTheme(theme);
  keep(THEME_KEY, theme);
  showAs({ theme: undefined });
}

/** The first step has been seen: from now on nobody here is new to it. */
export function endWelcome() {
  remember(WALKED_KEY, 'yes');
  setNewcomer(false);
}

function webglNow(): Webgl {
  try {
    const context = document.createElement('canvas').getContext('webgl2');
    // Given back at once: browsers hold few, and a page may have many of this one.
    context?.getExtension('WEBGL_lose_context')?.loseContext();
    return context === null ? 'missing' : 'here';
  } catch {
    return 'missing';
  }
}

/** Speaks the first of these languages that arrives. @throws where none does */
async function speakFirst([language, ...others]: readonly Language[]) {
  try {
    await speak(language);
  } catch (error) {
    if (others.length === 0) throw error;
    await speakFirst(others);
    tell('language');
  }
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
  const others = (Object.keys(LANGUAGES) as Language[]).filter((one) => one !== language);
  await speakFirst([language, ...others]);
}

function followPreferences() {
  const { language, theme } = usePreferences.getState();
  show(language, theme);
  onChange(usePreferences, (now, before) => {
    // It asks for styles, which are then worked out at once.
    if (now.language === before.language && now.theme === before.theme) return;
    show(now.language, now.theme);
  });

  DARK.subscribe(() => {
    if (rememberedTheme() === null) setTheme(DARK.matches() ? 'dark' : 'light');
  });
  FORCED.subscribe(() => setTheme(preferredTheme()));

  const followMotion = () => setMotionReduced(MOTION.matches());
  followMotion();
  MOTION.subscribe(followMotion);
}
