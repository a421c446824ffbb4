import type { Allowed, Rule } from './fault.ts';
import { quoteName } from './quote.ts';
import type { NumberSetting, Setting, Settings, SettingValue } from './settings.ts';
import {
  allowsNumber,
  defaultsOf,
  isChoiceSetting,
  isListSetting,
  isNumberSetting,
} from './settings.ts';

// Readers of one field each: they give the value, or report the fault and give the default.

/** @param row of a list of points, from 1 */
export type Report = (path: string, got: unknown, allowed: Allowed, row?: number) => void;
export type Fields = Readonly<Record<string, unknown>>;

interface AnyRule {
  readonly setting: string;
  readonly rule: Rule;
  readonly holds: (values: Record<string, SettingValue>) => boolean;
}

export interface AnyDefinition {
  readonly settings: Settings;
  readonly rules?: readonly AnyRule[];
}

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function own(fields: Fields, name: string): unknown {
  return Object.hasOwn(fields, name) ? fields[name] : undefined;
}

export function parseNumber(
  value: unknown,
  setting: NumberSetting,
  path: string,
  report: Report,
): number {
  if (value === undefined) return setting.default;
  if (typeof value === 'number' && allowsNumber(setting, value)) return value;
  report(path, value, { is: 'number', range: setting });
  return setting.default;
}

export function parseOneOf<T extends string>(
  value: unknown,
  options: readonly T[],
  byDefault: T,
  path: string,
  report: Report,
): T {
  if (value === undefined) return byDefault;
  const found = options.find((option) => option === value);
  if (found === undefined) report(path, value, { is: 'oneOf', options });
  return found ?? byDefault;
}

export function parseFlag(
  value: unknown,
  byDefault: boolean,
  path: string,
  report: Report,
): boolean {
  if (value === undefined || typeof value === 'boolean') return value ?? byDefault;
  report(path, value, { is: 'trueOrFalse' });
  return byDefault;
}

function parseSetting(
  value: unknown,
  setting: Setting,
  path: string,
  report: Report,
): SettingValue {
  if (isNumberSetting(setting)) return parseNumber(value, setting, path, report);
  if (isChoiceSetting(setting)) {
    return parseOneOf(value, setting.options, setting.default, path, report);
  }
  if (isListSetting(setting)) return parseList(value, setting.default, path, report);
  return parseFlag(value, setting.default, path, report);
}

const LONGEST_LIST = 1000;

function isIncreasing(value: unknown): value is readonly number[] {
  if (!Array.isArray(value) || value.length > LONGEST_LIST) return false;
  const numbers: readonly unknown[] = value;
  return numbers.every((v, i) => {
    const before = i === 0 ? 0 : numbers[i - 1];
    return Number.isSafeInteger(v) && Number(v) > Number(before);
  });
}

function parseList(
  value: unknown,
  byDefault: readonly number[],
  path: string,
  report: Report,
): readonly number[] {
  if (value === undefined) return byDefault;
  if (isIncreasing(value)) return value;
  report(path, value, { is: 'increasing' });
  return byDefault;
}

export function parseFields(value: unknown, path: string, report: Report): Fields {
  if (value === undefined) return {};
  if (isFields(value)) return value;
  report(path, value, { is: 'object' });
  return {};
}

export function reportUnknown(
  fields: Fields,
  known: readonly string[],
  path: string,
  report: Report,
): void {
  for (const name of Object.keys(fields)) {
    if (known.includes(name)) continue;
    const quoted = quoteName(name);
    const where = path === '' ? quoted : `${path}.${quoted}`;
    report(where, fields[name], { is: 'knownField', options: known });
  }
}

/** One entry of a registry: its id under `key`, its settings beside it. */
export function parseChosen(
  value: unknown,
  registry: Readonly<Record<string, AnyDefinition>>,
  key: 'type' | 'preset',
  byDefault: string,
  path: string,
  report: Report,
): Record<string, SettingValue> {
  const fields = parseFields(value, path, report);
  const given = own(fields, key);
  const id = parseOneOf(given, Object.keys(registry), byDefault, `${path}.${key}`, report);
  const { settings, rules = [] } = registry[id];
  const chosen: Record<string, SettingValue> = { [key]: id };
  // With the id unreadable the other fields belong to nobody knows what: one fault is enough.
  if (given !== undefined && given !== id) return { ...chosen, ...defaultsOf(settings) };
  reportUnknown(fields, [key, ...Object.keys(settings)], path, report);
  for (const [name, setting] of Object.entries(settings)) {
    chosen[name] = parseSetting(own(fields, name), setting, `${path}.${name}`, report);
  }
  for (const { setting, rule, holds } of rules) {
    if (holds(chosen)) continue;
    report(`${path}.${setting}`, chosen[setting], { is: 'rule', rule });
    chosen[setting] = settings[setting].default;
    if (holds(chosen)) continue;
    // A high whose default is below the low that was given: the other field of the rule, too.
    const isMended = (name: string) => holds({ ...chosen, [name]: settings[name].default });
    const other = Object.keys(settings).find(isMended);
    if (other === undefined) return { [key]: id, ...defaultsOf(settings) };
    chosen[other] = settings[other].default;
  }
  return chosen;
}
