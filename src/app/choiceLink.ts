import type { Fault } from '../engine/fault.ts';
import { quote } from '../engine/quote.ts';
import { LANGUAGES } from '../i18n/index.ts';
import { ASKED, askedIn, askedOptions } from '../share/guess.ts';
import { fieldsIn } from '../share/repeats.ts';
import { choicesText } from '../share/viewLink.ts';
import { ANSWERS, useCover } from '../store/cover.ts';
import type { Answer } from '../store/cover.ts';
import type { Linked } from '../store/screen.ts';
import { SPEEDS, speedText } from '../store/transport.ts';
import type { Speed } from '../store/transport.ts';

/**
 * How the page is shown, as a link may tell it by choice, after everything else:
 * `speed=4&lang=ko&theme=dark&hide=minimum,best&guess=place.7K`. `hide` alone hides what the key does.
 */
export interface LinkChoices extends Linked {
  /** Steps per second; null where the link leaves it. */
  readonly speed: Speed | null;
  /** In the order in which it is shown again. */
  readonly hide: readonly Answer[];
}

/** null where there is no such speed. */
export function speedOf(text: unknown): Speed | null {
  return SPEEDS.find((speed) => speedText(speed) === text) ?? null;
}

/** Each with what it may hold; what can be several has commas between. */
const OPTIONS: Readonly<Record<string, readonly string[]>> = {
  speed: SPEEDS.map(speedText),
  lang: Object.keys(LANGUAGES),
  theme: ['light', 'dark'],
  hide: ANSWERS,
  guess: ASKED,
};

/** Reads them; what can't be read is left as it is, and leaves a fault. Never throws. */
export function choicesFromLink(fragment: string) {
  const read = Object.fromEntries(Object.keys(OPTIONS).map((path) => [path, [] as string[]]));
  const faults: Fault[] = [];
  for (const [path, text] of fieldsIn(fragment)) {
    if (!Object.hasOwn(OPTIONS, path)) continue;
    const options = OPTIONS[path];
    const isList = path === 'hide';
    // Named without a word about it, it is what the key hides.
    const told = isList
      ? [...new Set(text === '' ? useCover.getState().wanted : text.split(','))]
      : [text];
    const isGuess = path === 'guess';
    const isGood = (one: string) => (isGuess ? askedIn(one) !== null : options.includes(one));
    read[path].splice(0, Infinity, ...told.filter(isGood));
    for (const other of told.filter((one) => !isGood(one))) {
      const allowed = isGuess ? askedOptions(other) : options;
      faults.push({ path, got: quote(other), allowed: { is: 'oneOf', options: allowed } });
    }
  }
  const choices: LinkChoices = {
    speed: speedOf(read.speed[0]),
    lang: read.lang.at(0),
    theme: read.theme.at(0),
    guess: read.guess.at(0),
    hide: read.hide as readonly string[] as readonly Answer[],
  };
  return { choices, faults };
}

/** With its leading `&`, in the order in which links have them; what is not told is left out. */
export function choicesLinkOf({ speed, lang, theme, hide, guess }: LinkChoices): string {
  const ofSpeed = speed === null ? '' : speedText(speed);
  return choicesText({ speed: ofSpeed, lang, theme, hide: hide.join(), guess });
}
