import { isNumberSetting } from '../engine/settings.ts';
import type { Setting } from '../engine/settings.ts';
import type { Messages } from './messages.ts';

/** As few digits as tell a value; what is less than 0 has its sign. */
export function printed(value: unknown): string {
  return typeof value === 'number' ? String(value).replaceAll('-', '−') : String(value);
}

/** A setting by the name that the page gives it, with its value: `μ 0.9`, `AMSGrad`, `AMSGrad off`. */
export function settingText(
  name: string,
  setting: Setting,
  value: unknown,
  { catalogue, runs }: Messages,
): string {
  const words: Readonly<Record<string, string>> = catalogue.settings;
  const options: Readonly<Record<string, string>> = catalogue.options;
  const { symbol, word = name } = isNumberSetting(setting) ? setting : {};
  const called = symbol ?? words[word];
  if (typeof value === 'boolean') return value ? called : runs.off(called);
  return `${called} ${typeof value === 'string' ? options[value] : printed(value)}`;
}
