import type { Fault } from '../engine/fault.ts';
import { LANGUAGES } from '../i18n/index.ts';
import type { Language } from '../i18n/index.ts';
import { besideGuess } from '../share/besideGuess.ts';
import { embedFromLink } from '../share/embedLink.ts';
import { ANSWERS } from '../store/cover.ts';
import type { Answer } from '../store/cover.ts';
import { loopAsLeft, openAsLeft } from '../store/intents/asLeft.ts';
import { embedAs } from '../store/intents/embed.ts';
import { hide, want } from '../store/intents/hiding.ts';
import { tell } from '../store/intents/notices.ts';
import { setLanguage, setTheme } from '../store/intents/preferences.ts';
import { showAs } from '../store/intents/screen.ts';
import { setSpeed } from '../store/intents/transport.ts';
import { openView } from '../store/intents/view.ts';
import { PANELS } from '../store/panels.ts';
import type { PanelsState } from '../store/panels.ts';
import { usePreferences } from '../store/preferences.ts';
import type { Theme } from '../store/preferences.ts';
import { EMBEDDED, isFramed } from '../ui/framed.ts';
import { choicesFromLink, speedOf } from './choiceLink.ts';
import { STAY } from './stay.ts';
import { keptInTab } from './tabStorage.ts';

/** In a page that already speaks, as where another link is followed in it. */
async function speakNow(language: Language) {
  try {
    setLanguage(language, await LANGUAGES[language].load());
  } catch {
    tell('language');
  }
}

/**
 * Shows the page as its link has it: within another, and at a speed, in a language and a theme, with
 * what is hidden.
 * @returns what of it could not be read
 */
export async function openShown(link: string): Promise<readonly Fault[]> {
  const { embed, faults: ofEmbed } = embedFromLink(link);
  embedAs(embed);
  document.documentElement.toggleAttribute(EMBEDDED, embed !== null);
  const { choices, faults } = choicesFromLink(link);
  const { speed, lang, theme, guess } = choices;
  // One that cannot be read leaves the others what they are.
  const beside = guess === undefined ? { isAsked: false, faults: [] } : besideGuess(link);
  showAs({ lang, theme, guess: beside.isAsked ? guess : undefined });
  hide(choices.hide);
  if (speed !== null) setSpeed(speed);
  const { messages, language } = usePreferences.getState();
  // At its start the page asks for both itself.
  if (messages !== null) {
    if (theme !== undefined) setTheme(theme as Theme);
    if (lang !== undefined && lang !== language) await speakNow(lang as Language);
  }
  return [...ofEmbed, ...faults, ...beside.faults];
}

type Fields = Readonly<Record<string, unknown>>;

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {};
}

function isPlace(value: unknown): value is number {
  return typeof value === 'number' && value >= 0;
}

function isAnswer(value: unknown): value is Answer {
  return ANSWERS.includes(value as Answer);
}

function panelsIn(kept: Fields): Partial<PanelsState> {
  const { panel, isRunsOpen, isStepWhole, wantsNext } = kept;
  return {
    panel: PANELS.find((each) => each === panel) ?? PANELS[0],
    isRunsOpen: typeof isRunsOpen === 'boolean' ? isRunsOpen : null,
    isStepWhole: isStepWhole === true,
    wantsNext: wantsNext === true,
  };
}

/** Goes on as the page was left in this tab, before it was loaded anew. */
export function goOnAsLeft() {
  const kept = fieldsOf(keptInTab(STAY));
  // Nothing was kept, or by another page of this host.
  if (isFramed() || typeof kept.speed !== 'string') return;
  const speed = speedOf(kept.speed);
  if (speed !== null) setSpeed(speed);
  const { from, to } = fieldsOf(kept.loop);
  if (isPlace(from)) loopAsLeft({ from, to: isPlace(to) && to > from ? to : null });
  openView({ showsWheel: kept.showsWheel === true });
  openAsLeft(panelsIn(fieldsOf(kept.panels)));
  const { wanted } = kept;
  if (Array.isArray(wanted)) want(wanted.filter(isAnswer));
}
