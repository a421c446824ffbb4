import { describe, expect, test } from 'vitest';
import { settingLines } from '../../../src/app/takeHome/report.ts';
import { isChoiceSetting, isListSetting, isNumberSetting } from '../../../src/engine/settings.ts';
import type { Setting, SettingValue } from '../../../src/engine/settings.ts';
import { en } from '../../../src/i18n/en/index.ts';
import { takeHome as english } from '../../../src/i18n/en/takeHome.ts';
import { settingText } from '../../../src/i18n/settingText.ts';
import { ko } from '../../../src/i18n/ko/index.ts';
import { takeHome as korean } from '../../../src/i18n/ko/takeHome.ts';
import { runOfAll } from '../../support/runs.ts';
import { GROUPS } from '../../support/groups.ts';

/** What is set, by the names of the groups. */
function said(json: object, language: 'en' | 'ko' = 'en'): ReadonlyMap<string, string> {
  const words = { en: { messages: en, t: english }, ko: { messages: ko, t: korean } };
  return new Map(settingLines(runOfAll({ epochs: 1, ...json }, 0, 1), words[language]));
}

/** Another value than the usual one, and what stands for it in words. */
function another(setting: Setting): readonly [SettingValue, string] {
  if (isListSetting(setting)) return [[3, 7], '3,7'];
  if (isChoiceSetting(setting)) {
    const other = setting.options.find((option) => option !== setting.default) ?? '';
    return [other, (en.catalogue.options as Readonly<Record<string, string>>)[other]];
  }
  if (!isNumberSetting(setting)) return [true, ''];
  const { integer, default: usual, max } = setting;
  const by = integer === true ? 1 : 0.0625;
  const other = usual + by <= max ? usual + by : usual - by;
  return [other, String(other).replace('-', '−')];
}

const SETTINGS = GROUPS.flatMap(([group, key, registry]) =>
  Object.entries(registry).flatMap(([id, { settings }]) =>
    Object.entries(settings)
      // Where there is one choice alone there is no other.
      .filter(([, setting]) => !isChoiceSetting(setting) || setting.options.length > 1)
      .map(([name, setting]) => ({ group, key, id, name, setting })),
  ),
);

describe('the settings of the report and the handout', () => {
  test.each(SETTINGS)('tell of $group $id that its $name is another', (of) => {
    const { group, key, id, name, setting } = of;
    // Without momentum there is none of Nesterov's.
    const usual = { [key]: id, ...(id === 'sgd' ? { momentum: 0.5 } : {}) };
    const [value, text] = another(setting);
    const before = said({ [group]: usual });
    const after = said({ [group]: { ...usual, [name]: value } });
    const told = [...after].filter(([called, line]) => line !== before.get(called));
    expect(told).toHaveLength(1);
    expect(told[0][1]).toContain(text);
  });

  test('are called as on the page, in each language', () => {
    const data = { preset: 'noisy-step', n: 30, noise: 0.2, threshold: 0.5, seed: 5 };
    const init = { type: 'uniform', low: -2, high: 3 };
    const all = said({ data, init, seed: 9 });
    expect(all.get('Data')).toBe('Noisy step · 30 points · Threshold 0.5 · σ 0.2 · Seed 5');
    expect(all.get('Initializer')).toBe('Uniform · Low −2 · High 3');
    expect(all.get('Seed')).toBe('9');
    const drawn = { type: 'he-normal', bias: 'drawn' };
    expect(said({ init: drawn }).get('Initializer')).toBe('He normal · Bias b Random');
    expect(said({ data, init: drawn }, 'ko').get('초기화')).toContain('편향 b 무작위');
  });

  test('have signs for what is less than 0, also in an exponent', () => {
    expect(said({ optimizer: { type: 'sgd', lr: 1e-7 } }).get('Optimizer')).toBe('SGD · η 1e−7');
    const init = { type: 'uniform', low: -1e-9 };
    expect(said({ init }).get('Initializer')).toBe('Uniform · Low −1e−9 · High 1');
  });

  test('tell of a switch that is off that it is', () => {
    // None is on as usual so far; of one that were this would be told.
    const setting = { default: true };
    expect(settingText('amsgrad', setting, false, en)).toBe('AMSGrad off');
    expect(settingText('amsgrad', setting, false, ko)).toBe('AMSGrad 끔');
    expect(settingText('amsgrad', setting, true, en)).toBe('AMSGrad');
  });

  test('tell where a run starts even where that is the usual place', () => {
    expect(said({ init: { type: 'uniform' } }).get('Initializer')).toBe(
      'Uniform · Low −1 · High 1',
    );
    expect(said({ init: { type: 'point', a: 2, b: 0 } }).get('Initializer')).toBe(
      'Chosen point · a 2 · b 0',
    );
  });

  test('tell of batches their order, what is dropped, and what they do to the rate', () => {
    const batch = { size: 2, order: 'sequential', dropLast: true, lrScaling: 'sqrt', base: 4 };
    const line =
      '2 of 5 · In order · Drop the leftover batch · Scale η with batch size: Root, Base batch size 4';
    expect(said({ batch }).get('Batch size')).toBe(line);
    const edited = said({ epochs: 4, edits: [{ at: 3, batch }] });
    expect(edited.get('Changed after step 3')).toContain(`Batch size ${line}`);
  });
});
