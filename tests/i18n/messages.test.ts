import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../src/i18n/index.ts';
import { SHOWN } from '../../src/i18n/shown.ts';
import type { ShownMessages } from '../../src/i18n/shownMessages.ts';
import { TAKE_HOME } from '../../src/i18n/takeHome.ts';
import type { TakeHomeMessages } from '../../src/i18n/takeHomeMessages.ts';
import type { AboutMessages } from '../../src/i18n/aboutMessages.ts';
import type { AsideMessages } from '../../src/i18n/learnMessages.ts';
import type { Language, Messages } from '../../src/i18n/index.ts';
import type { DivergenceFacts, EndingFacts } from '../../src/i18n/statusMessages.ts';
import { datasets } from '../../src/engine/datasets/index.ts';
import type { Allowed, Fault } from '../../src/engine/fault.ts';
import type { ScanMessages } from '../../src/i18n/scanMessages.ts';
import { LATIN_IN_KOREAN } from './latin.ts';

const facts: DivergenceFacts = {
  step: '31',
  firstLoss: '5.21',
  loss: '4.8 × 10⁶',
  lr: '0.3',
  limit: '2/λmax = 0.277',
  isAboveLimit: true,
  guide: 'batches',
  isOverflow: false,
  isBeyond: false,
  isUndefined: false,
  isPast: false,
};
const endingFacts: EndingFacts = {
  is: 'local',
  least: '0.0281',
  above: '0.912',
  isLeast: false,
  slope: '2 × 10⁻⁹',
  lr: '10⁻⁵',
  isAtLimit: false,
  parameter: 'b',
  condition: '4100',
};
const ENDINGS: readonly EndingFacts['is'][] = [
  'reached',
  'local',
  'saddle',
  'top',
  'plateau',
  'bouncing',
  'batches',
  'tooLong',
  'held',
  'rateGone',
  'creeping',
  'falling',
];
const range: Allowed = { is: 'number', range: { min: 0, aboveMin: true, max: 10 } };
const fault: Fault = { path: '', got: '-1', allowed: range };

/** Arguments for the sentences whose arguments are not all printed numbers. */
const SAMPLES: Readonly<Record<string, readonly unknown[]>> = {
  'asides.fault': [fault],
  'asides.requirement': [range],
  'asides.linkFaults': [['7'], '8'],
  'asides.divergence.reason': [facts],
  'asides.ending': [endingFacts],
  'pictures.batches': ['mini', '2'],
  'charts.points.hint': ['7', 'finger'],
  'scan.raceSaid': ['20', ['7', '8']],
  'scan.time': ['1.7', 'microseconds'],
  'takeHome.code.ends': [{ step: '9', a: '1', b: '2', loss: '3', isDiverged: true }],
  'asides.whole.diagnosis.rate': [
    { predicted: '0.9', observed: '0.91', steps: '64', isDecaying: false },
  ],
  'asides.whole.diagnosis.advice': [
    { is: 'creeping', parameter: 'b', condition: '4100', steps: '19000', standardised: '1' },
  ],
};

interface Leaf {
  readonly path: string;
  readonly text: string;
  readonly isFunction: boolean;
}

/** Every sentence of a language; functions are called with sample numbers. */
function leavesOf(value: unknown, path = ''): readonly Leaf[] {
  if (typeof value === 'string') return [{ path, text: value, isFunction: false }];
  if (value === null) return [];
  if (typeof value === 'function') {
    const call = value as (...args: readonly unknown[]) => unknown;
    const args = SAMPLES[path] ?? Array.from({ length: value.length }, (_, i) => String(i + 7));
    return [{ path, text: String(call(...args)), isFunction: true }];
  }
  if (typeof value !== 'object') throw new Error(`${path} is ${typeof value}, no sentence`);
  return Object.entries(value).flatMap(([name, inner]) =>
    leavesOf(inner, path === '' ? name : `${path}.${name}`),
  );
}

const languages = Object.keys(LANGUAGES) as Language[];
const loaded = languages.map(async (tag) => {
  const { load, loadAbouts, loadAsides, loadScan } = LANGUAGES[tag];
  const messages = await load();
  const abouts = (await loadAbouts())(messages.catalogue.first);
  const asides = await loadAsides();
  const takeHome = await TAKE_HOME[tag]();
  const shown = await SHOWN[tag]();
  const scan = await loadScan();
  return [tag, { ...messages, abouts, asides, scan, takeHome, shown }] as const;
});
const words = Object.fromEntries(await Promise.all(loaded)) as Record<
  Language,
  Messages & {
    readonly abouts: AboutMessages;
    readonly asides: AsideMessages;
    readonly scan: ScanMessages;
    readonly takeHome: TakeHomeMessages;
    readonly shown: ShownMessages;
  }
>;

test('there are languages with names of their own, and sentences in each', () => {
  expect(languages).toEqual(expect.arrayContaining(['en', 'ko']));
  const names = Object.values(LANGUAGES).map(({ name }) => name);
  expect(new Set(names).size).toBe(languages.length);
  for (const language of languages) expect(leavesOf(words[language]).length).toBeGreaterThan(150);
});

describe.each(languages)('%s', (language) => {
  const leaves = leavesOf(words[language]);

  test('has something to say at every place', () => {
    for (const { path, text } of leaves) {
      expect(text.trim(), path).not.toBe('');
      expect(text, path).not.toMatch(/undefined|null|NaN|\[object/);
    }
  });

  test('has the same places as English, with sentences that take as many numbers', () => {
    const shape = (all: readonly Leaf[]) =>
      all.map(({ path, isFunction }) => `${path} ${isFunction}`);
    expect(shape(leaves).toSorted()).toEqual(shape(leavesOf(words.en)).toSorted());
  });

  test('names the choices of one list apart', () => {
    const { catalogue } = words[language];
    for (const list of [
      catalogue.datasets,
      catalogue.models,
      catalogue.losses,
      catalogue.initializers,
      catalogue.variants,
      catalogue.schedules,
    ]) {
      const names = Object.values(list).map(({ name }: { readonly name: string }) => name);
      expect(new Set(names).size, names.join(', ')).toBe(names.length);
    }
  });

  test('has no doubled space or full stop, and no straight quote for an apostrophe', () => {
    for (const { path, text } of leaves) expect(text, path).not.toMatch(/ {2}|\.\.|\w'\w/);
  });

  test('says of each ending something else, and of each what the least loss is', () => {
    const { ending } = words[language].asides;
    const said = ENDINGS.flatMap((is) => [
      ending({ ...endingFacts, is }),
      ending({ ...endingFacts, is, isLeast: true }),
    ]);
    expect(new Set(said).size).toBe(said.length);
    for (const sentence of said) expect(sentence).toContain('0.0281');
    expect(ending({ ...endingFacts, is: 'creeping' })).toMatch(/^b.*κ = 4100/);
    expect(ending({ ...endingFacts, is: 'plateau' })).toContain('2 × 10⁻⁹');
    expect(ending({ ...endingFacts, is: 'plateau', slope: null })).toContain('0');
    expect(ending({ ...endingFacts, is: 'rateGone' })).toContain('10⁻⁵');
    expect(ending({ ...endingFacts, is: 'bouncing', isAtLimit: true })).not.toBe(
      ending({ ...endingFacts, is: 'bouncing' }),
    );
  });

  test('says the diverged step, η and the limit in numbers', () => {
    const { divergedTitle } = words[language].status;
    const { reason: divergedReason } = words[language].asides.divergence;
    expect(divergedTitle('31')).toContain('31');
    for (const guide of [null, 'batches', 'schedule', 'edits'] as const) {
      for (const isAboveLimit of [true, false]) {
        const reason = divergedReason({ ...facts, guide, isAboveLimit });
        for (const number of ['5.21', '4.8 × 10⁶', '0.3', '0.277'])
          expect(reason).toContain(number);
      }
    }
    expect(divergedReason({ ...facts, guide: null })).not.toBe(divergedReason(facts));
    expect(divergedReason({ ...facts, limit: null })).not.toContain('2/λ');
    const undefinedStep = divergedReason({ ...facts, isUndefined: true });
    expect(undefinedStep).toContain('4.8 × 10⁶');
    expect(undefinedStep).not.toMatch(/η|2\/λ|64/);
  });
});

test('the threshold from which data are 1 is no threshold of a schedule', () => {
  const { word } = datasets['noisy-step'].settings.threshold;
  expect(words.ko.catalogue.settings[word]).toBe('문턱값');
  expect(words.en.catalogue.settings[word]).toBe('Threshold');
  expect(words.ko.catalogue.settings.threshold).toBe('개선 기준');
});

test('Korean is in Korean: no English word but names, symbols and units', () => {
  const english = leavesOf(words.ko).flatMap(({ path, text }) =>
    (text.match(/[A-Za-z]+/g) ?? [])
      .filter((word) => !LATIN_IN_KOREAN.includes(word))
      .map((word) => `${path}: ${word} in “${text}”`),
  );
  expect(english).toEqual([]);
});

test('English has no Korean in it', () => {
  const korean = leavesOf(words.en).filter(({ text }) => /[\u3131-\uD79D]/.test(text));
  expect(korean).toEqual([]);
});
