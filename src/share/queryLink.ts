import { FIELDS } from '../engine/parse.ts';
import { splitEmbed } from './embedHead.ts';
import { isOfRuns } from './link.ts';
import { fieldsIn } from './repeats.ts';
import { isOfView } from './viewLink.ts';

/** What of an address's query is a link's own rather than its host's, and the rest of the query. */
interface QueryParts {
  readonly link: string;
  readonly rest: string;
}

const HEADS: ReadonlySet<string> = new Set(['v', ...FIELDS]);

/** @param part `name=value` of a query */
function isOfLink(part: string): boolean {
  const [path] = fieldsIn(part)[0] ?? [''];
  return HEADS.has(path.split('.')[0]) || isOfView(path) || isOfRuns(path);
}

/** A link that was written with `?` in the place of `#`: what it says counts as if after `#`. */
export function linkInQuery(query: string): QueryParts {
  const { embed, rest } = splitEmbed(query.replace(/^\?/, ''));
  const parts = rest.split('&');
  return {
    link: [...parts.filter(isOfLink), embed].filter(Boolean).join('&'),
    rest: parts.filter((part) => part !== '' && !isOfLink(part)).join('&'),
  };
}
