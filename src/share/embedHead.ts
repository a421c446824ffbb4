import { fieldsIn } from './repeats.ts';

export const HEAD = 'embed';
const FIELDS = /^(?:embed|panels|controls|keys|origins)$/;

function headOf(part: string): string {
  return fieldsIn(part)[0]?.[0] ?? '';
}

function isOwn(part: string): boolean {
  return FIELDS.test(headOf(part));
}

/** The part of a link that is about where it is shown, empty without `embed`, and the rest of it. */
export function splitEmbed(link: string): { readonly embed: string; readonly rest: string } {
  const parts = link.split('&');
  if (!parts.some((part) => headOf(part) === HEAD)) return { embed: '', rest: link };
  return {
    embed: parts.filter(isOwn).join('&'),
    rest: parts.filter((part) => !isOwn(part)).join('&'),
  };
}
