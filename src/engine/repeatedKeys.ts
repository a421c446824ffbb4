import type { Fault } from './fault.ts';
import { quote, quoteName } from './quote.ts';

/** A text in quotes, a sign, or what stands between signs. */
const TOKEN = /"(?:[^"\\]+|\\.)*"|[{}[\]:,]|[^\s{}[\]:,"]+/gsu;

/** An object or a list that is open: what is in it already, and where in it one is. */
interface Level {
  /** The values of each name, as they are written; null of a list. */
  readonly names: Map<string, string[]> | null;
  at: string | number;
  /** Where the value at this place begins. */
  from: number;
}

function pathOf(levels: readonly Level[]): string {
  return levels.reduce((path, { at }) => {
    if (typeof at === 'number') return `${path}[${at}]`;
    return path === '' ? quoteName(at) : `${path}.${quoteName(at)}`;
  }, '');
}

/** Keeps what was written at the place that ends here. */
function close({ names, at, from }: Level, json: string, to: number) {
  if (names === null || typeof at === 'number') return;
  const values = names.get(at);
  if (values === undefined) names.set(at, [json.slice(from, to)]);
  else values.push(json.slice(from, to));
}

/**
 * A fault for each name that stands more than once in one object: readers of JSON take the last
 * without a word.
 * @param json a text that is JSON
 * @param parse reads the values that are quoted
 * @returns paths as in an experiment, those in a list as `[0].optimizer.lr`
 */
export function repeatedKeys(
  json: string,
  parse: (text: string) => unknown = JSON.parse,
): readonly Fault[] {
  const faults: Fault[] = [];
  const levels: Level[] = [];
  let name = '';
  for (const { 0: token, index } of json.matchAll(TOKEN)) {
    const level = levels.at(-1);
    if (token === '{' || token === '[') {
      const isList = token === '[';
      levels.push({ names: isList ? null : new Map(), at: isList ? 0 : '', from: index + 1 });
    } else if (token === ':' && level !== undefined) {
      level.at = name;
      level.from = index + 1;
    } else if (token === ',' && level !== undefined) {
      close(level, json, index);
      if (typeof level.at === 'number') level.at++;
    } else if ((token === '}' || token === ']') && level !== undefined) {
      close(level, json, index);
      for (const [repeated, values] of level.names ?? []) {
        if (values.length < 2) continue;
        level.at = repeated;
        const got = quote(values.map((value): unknown => parse(value)));
        faults.push({ path: pathOf(levels), got, allowed: { is: 'rule', rule: 'namedOnce' } });
      }
      levels.pop();
    } else if (token.startsWith('"')) name = JSON.parse(token) as string;
  }
  return faults;
}
