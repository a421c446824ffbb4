import type { Fault } from '../engine/fault.ts';
import { quote } from '../engine/quote.ts';
import { HEAD, splitEmbed } from './embedHead.ts';
import { fieldsIn, repeatsIn } from './repeats.ts';

/**
 * How the page is shown within another, as the address holds it after everything else:
 * `embed&panels=surface,loss&controls=rate&keys=off&origins=https://course.example`.
 */

export const PANELS = ['surface', 'fit', 'loss', 'numbers'] as const;
export const CONTROLS = ['data', 'model', 'start', 'optimizer', 'rate', 'batch', 'length'] as const;

export type EmbedPanel = (typeof PANELS)[number];
export type EmbedControl = (typeof CONTROLS)[number];

export interface Embed {
  readonly panels: readonly EmbedPanel[];
  readonly controls: readonly EmbedControl[];
  /** Whether the keys of the page are its own while it has the focus. */
  readonly hasKeys: boolean;
  /** Pages that may drive it, by their origins; `*` for any. */
  readonly origins: readonly string[];
}

const USUAL: Embed = { panels: ['surface', 'numbers'], controls: [], hasKeys: true, origins: [] };

function isOrigin(text: string): boolean {
  return text === '*' || (URL.canParse(text) && new URL(text).origin === text);
}

interface ParsedEmbed {
  /** null without `embed`. */
  readonly embed: Embed | null;
  readonly faults: readonly Fault[];
}

/** Reads it; what can't be read is as usual, or left out, and leaves a fault. Never throws. */
export function embedFromLink(link: string): ParsedEmbed {
  const fields = fieldsIn(splitEmbed(link).embed);
  if (fields.length === 0) return { embed: null, faults: [] };
  const faults: Fault[] = [...repeatsIn(fields, (path) => path)];
  const read = (name: string) => fields.find(([path]) => path === name)?.[1];
  const choose = <T extends string>(name: string, options: readonly T[], usual: readonly T[]) => {
    const text = read(name);
    if (text === undefined) return usual;
    const listed = [...new Set(text.split(',').filter(Boolean))];
    const isKnown = (one: string): one is T => options.includes(one as T);
    for (const other of listed.filter((one) => !isKnown(one))) {
      faults.push({ path: name, got: quote(other), allowed: { is: 'oneOf', options } });
    }
    return listed.filter(isKnown);
  };
  const panels = choose('panels', PANELS, USUAL.panels);
  const controls = choose('controls', CONTROLS, USUAL.controls);
  choose(HEAD, ['on'], []);
  const isOff = choose('keys', ['on', 'off'], ['on']).includes('off');
  const told = read('origins')?.split(',').filter(Boolean) ?? [];
  for (const other of told.filter((one) => !isOrigin(one))) {
    const options = ['https://course.example', '*'];
    faults.push({ path: 'origins', got: quote(other), allowed: { is: 'oneOf', options } });
  }
  const embed: Embed = {
    panels: panels.length > 0 ? panels : USUAL.panels,
    controls,
    hasKeys: !isOff,
    origins: told.filter(isOrigin),
  };
  return { embed, faults };
}

function list(name: string, values: readonly string[], usual: readonly string[]): string {
  return values.join() === usual.join() ? '' : `&${name}=${values.join()}`;
}

/** With its leading `&`; empty for the whole page. */
export function embedLinkOf(embed: Embed | null): string {
  if (embed === null) return '';
  const { panels, controls, hasKeys, origins } = embed;
  return [
    `&${HEAD}`,
    list('panels', panels, USUAL.panels),
    list('controls', controls, USUAL.controls),
    hasKeys ? '' : '&keys=off',
    list('origins', origins, USUAL.origins),
  ].join('');
}
