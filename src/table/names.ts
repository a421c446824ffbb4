import { isNoUnit, isUnit } from './marks.ts';

export interface Named {
  readonly name: string;
  readonly unit: string | null;
}

const IN_BRACKETS =
  /^(.*?)\s*(?:\(([^()]*)\)|\[([^[\]]*)\]|\{([^{}]*)\}|（([^（）]*)）|［([^［］]*)］)$/s;
const BEHIND_SIGN = /^(.+?)(?:\s+[/,]\s*|,\s+|\s+in\s+)(\S.*)$/s;

/** Longer ones are no names, and are not looked into. */
const LONGEST_NAME = 300;

/** `height (cm)`, `키[cm]`, `height / cm`: the name, and the unit where there is one. */
export function namedBy(cell: string): Named {
  const text = cell.trim();
  if (text.length > LONGEST_NAME) return { name: text, unit: null };
  const [, name = '', ...inside] = IN_BRACKETS.exec(text) ?? [];
  const unit = inside.find((part) => part !== undefined)?.trim();
  if (unit !== undefined && unit !== '' && name !== '') {
    return { name, unit: isNoUnit(unit) ? null : unit };
  }
  const [, front = '', behind = ''] = BEHIND_SIGN.exec(text) ?? [];
  return front !== '' && isUnit(behind)
    ? { name: front, unit: behind }
    : { name: text, unit: null };
}

/** What a row of units is called, where it has a name. */
const WORD_FOR_UNITS =
  /^[([{（［]?\s*(?:units?(?: of measure(?:ment)?)?|uom|einheit(?:en)?|unités?|unidad(?:es)?|unità|단위|単位|单位|單位)\s*[)\]}）］]?\s*[:：]?$/i;

function isWordForUnits(cell: string): boolean {
  const text = cell.trim();
  return text.length <= LONGEST_NAME && WORD_FOR_UNITS.test(text);
}

/** A unit that has a cell to itself, in brackets or not; null where the cell is no unit. */
export function unitIn(cell: string): string | null {
  const text = cell.trim();
  if (text.length > LONGEST_NAME || isWordForUnits(text)) return null;
  const inside = /^[([{（［](.*)[)\]}）］]$/s.exec(text)?.[1].trim();
  if (inside !== undefined) return isNoUnit(inside) ? null : inside;
  return isUnit(text) ? text : null;
}

/** The cells of a row but for those that stand for no unit. */
function withoutNone(cells: readonly string[]): readonly string[] {
  return cells.filter((cell) => !isNoUnit(cell.replaceAll(/[[\](){}]/g, '').trim()));
}

/** Whether a row has nothing but units, one at least; beside them it may say that they are. */
export function isRowOfUnits(cells: readonly string[]): boolean {
  const units = withoutNone(cells).filter((cell) => !isWordForUnits(cell));
  return units.length > 0 && units.every((cell) => unitIn(cell) !== null);
}

/**
 * Whether a row has nothing but units behind its first cell, where the first column says how dates
 * are written, or anything else: two at least, and one of them more than a letter, as names may be.
 */
export function hasUnitsBehind(cells: readonly string[]): boolean {
  const units = withoutNone(cells.slice(1));
  return (
    units.length > 1 &&
    units.every((cell) => unitIn(cell) !== null) &&
    units.some((cell) => !/^[a-z]$/i.test(cell.trim()))
  );
}

/** Cells that were merged hold their text in the first of them: the others get it too. */
function unmerged(cells: readonly string[]): readonly string[] {
  let last = '';
  return cells.map((cell) => {
    last = cell.trim() === '' ? last : cell.trim();
    return last;
  });
}

/** Two rows of names as one: the group, and what of it. */
export function joinedNames(
  groups: readonly string[],
  names: readonly string[],
): readonly string[] {
  const filled = unmerged(groups);
  return names.map((name, c) => {
    const group = filled[c] ?? groups[c] ?? '';
    const own = name.trim();
    if (own === '' || group === own) return own === '' ? (groups[c] ?? '').trim() : own;
    return group === '' ? own : `${group} ${own}`;
  });
}
