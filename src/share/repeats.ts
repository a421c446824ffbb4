import type { Fault } from '../engine/fault.ts';
import { quote, quoteName } from '../engine/quote.ts';

export type LinkField = readonly [path: string, text: string];

/** The fields of a link, in their order, repeated or not. */
export function fieldsIn(fragment: string): readonly LinkField[] {
  return [...new URLSearchParams(fragment.replace(/^#/, ''))];
}

/**
 * A fault for each field that is there more than once.
 * @param placeOf names that are one and the same field have one place
 */
export function repeatsIn(
  fields: readonly LinkField[],
  placeOf: (path: string) => string,
): readonly Fault[] {
  const places = new Map<string, LinkField[]>();
  for (const field of fields) {
    const place = placeOf(field[0]);
    places.set(place, [...(places.get(place) ?? []), field]);
  }
  return [...places.values()]
    .filter((same) => same.length > 1)
    .map((same) => ({
      path: quoteName(same[0][0]),
      got: quote(same.map(([, text]) => text)),
      allowed: { is: 'rule', rule: 'givenOnce' },
    }));
}
