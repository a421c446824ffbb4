import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { en } from '../../src/i18n/en/index.ts';
import { ko } from '../../src/i18n/ko/index.ts';
import { runNames } from '../../src/i18n/runName.ts';
import { models } from '../../src/engine/models/index.ts';
import { momentOf } from '../../src/share/lecture/lecture.ts';
import type { Said, Scene } from '../../src/share/lecture/lecture.ts';
import { readLecture } from '../../src/share/lecture/read.ts';
import { MEASURES as of } from './measures.ts';
import { isRunaway, trained } from './trained.ts';
import type { TrainedRun } from './trained.ts';

const { lecture, faults } = readLecture(readFileSync('public/lecture.json', 'utf8'));
const scenes = lecture?.scenes ?? [];

const LANGUAGES = ['ko', 'en'] as const;

/** All that is said of a scene in one language. */
function textsOf({ title, question, notes, exam }: Scene, language: string): readonly string[] {
  const all: readonly (Said | null | undefined)[] = [
    title,
    question?.ask,
    ...(question?.options ?? []),
    question?.explain,
    question?.misconception,
    notes,
    exam?.ask,
    exam?.answer,
  ];
  return all.map((said) => {
    if (said == null || typeof said === 'string') throw new Error('said in each language');
    return said[language] ?? '';
  });
}

const NUMBER = /(?<![\w.])[−-]?\d+(?:[.,]\d+)*/g;

function numbersIn(texts: readonly string[]): ReadonlySet<string> {
  const found = texts.flatMap((text) => text.match(NUMBER) ?? []);
  return new Set(found.map((number) => number.replace('−', '-')));
}

function runsOf({ runs }: Scene): readonly TrainedRun[] {
  return runs.map(({ experiment }) => trained(experiment));
}

function shareAbove(run: TrainedRun): number {
  return of.maxFrom(run, 0) / of.L(run, 0);
}

/**
 * What a scene’s numbers are, as the engine gives them, by how they are written: each must round to
 * that. Those that stand in the scene’s own experiments, views and presses are not asked for again.
 */
type Figures = (runs: readonly TrainedRun[], scene: Scene) => Readonly<Record<string, number>>;

/** x² after so many steps at a rate, from 1. */
const bounced = (rate: number, steps: number) => (1 - 2 * rate) ** steps;

const FIGURES: readonly Figures[] = [
  ([run]) => ({ 58: Number(of.first(run, 0.01)), 0.0438: of.lastLoss(run), 1: 1 }),
  ([run]) => ({
    '-8.42': run.columns.gradA[1],
    '-4.80': run.columns.gradB[1],
    0.421: of.a(run, 1),
    '0.240': of.b(run, 1),
    6.548: of.L(run, 0),
    2.699: of.L(run, 1),
  }),
  ([run]) => ({ 68: of.angleToStar(run) }),
  ([slow, fast]) => ({
    // Of |a|, and of both: the loss had been below it long before.
    21: Math.max(...[slow, fast].map((run) => Number(of.firstSmallA(run, 0.01)))),
    0.8: bounced(0.1, 1),
    '-0.8': of.a(fast, 1),
    0.64: of.a(fast, 2),
    '-0.512': of.a(fast, 3),
    0.01: 0.01,
    1: slow.edge ?? NaN,
    2: 2 / (slow.edge ?? NaN),
  }),
  ([slow, good, wild]) => ({
    296: Number(of.first(slow, 0.01)),
    58: Number(of.first(good, 0.01)),
    0.277: good.edge ?? NaN,
    317: Number(of.pause(wild)),
    // Of 2/λmax, and of the band about the floor.
    2: 2,
    1: 1,
    0.276: 0.276,
    722: Number(
      of.first(
        trained({
          ...slow.problem.experiment,
          optimizer: { ...slow.problem.experiment.optimizer, lr: 0.276 },
          epochs: 1000,
        }),
        0.01,
      ),
    ),
  }),
  ([full, two, one]) => ({
    1: full.problem.length.stepsPerEpoch,
    3: two.problem.length.stepsPerEpoch,
    5: one.problem.length.stepsPerEpoch,
    '3.60': of.L(full, 1),
    2.27: of.L(two, 3),
    1.49: of.L(one, 5),
    0.222: of.lastLoss(full),
    0.053: of.lastLoss(two),
    0.055: of.lastLoss(one),
  }),
  ([run]) => ({ 400: run.lastStep, 59: of.risingPct(run, 201, 400) }),
  ([flat, best, third]) => ({
    0.349: of.lastLoss(flat),
    0.021: of.lastLoss(best),
    0.565: of.lastLoss(third),
  }),
  ([still, moved]) => ({
    2.814: of.lastLoss(still),
    25: Number(of.below(moved, 0.05)),
    0.05: 0.05,
    '-0': 0,
  }),
  ([plain, momentum, adam]) => ({
    742: Number(of.first(plain, 0.01)),
    84: Number(of.first(momentum, 0.01)),
    137: Number(of.first(adam, 0.01)),
    0.25: 0.25,
    58: Number(
      of.first(
        trained({
          ...plain.problem.experiment,
          optimizer: { ...plain.problem.experiment.optimizer, lr: 0.25 },
        }),
        0.01,
      ),
    ),
    1: 1,
  }),
  ([plain, momentum, adam]) => ({
    0.349: Math.max(...[plain, momentum, adam].map(of.lastLoss)),
    // Of the wave, where a good start leads.
    0.021: 0.021,
  }),
];

/** What is offered beside the right answer, and what is counted on fingers. */
const OFFERED: readonly (readonly string[])[] = [
  ['0'],
  ['0'],
  [],
  [],
  ['150'],
  [],
  ['0', '10', '50', '200'],
  [],
  ['0'],
  ['370'],
  [],
];

function round(value: number, written: string): string {
  const digits = /\.(\d+)/.exec(written)?.[1].length ?? 0;
  return (value + 0).toFixed(digits);
}

test('the file has no fault, and says all of it in both languages', () => {
  expect(faults).toEqual([]);
  expect(FIGURES).toHaveLength(scenes.length);
  for (const language of LANGUAGES) {
    for (const scene of scenes)
      for (const text of textsOf(scene, language)) expect(text).not.toBe('');
  }
});

test('it lasts 20 minutes, as its notes say', () => {
  for (const language of LANGUAGES) {
    const minutes = scenes.map((scene) => Number.parseFloat(textsOf(scene, language).at(-3) ?? ''));
    expect(minutes.reduce((sum, each) => sum + each, 0)).toBe(20);
  }
});

test('a threshold says of what it is, and a first time that it is one', () => {
  const [stride, momentum] = [scenes[3], scenes[9]];
  for (const language of LANGUAGES) {
    const said = textsOf(stride, language)
      .join('\n')
      .split(/[.?,:\n](?!\d)/);
    const clauses = said.filter((clause) => clause.includes('0.01'));
    expect(clauses).toHaveLength(2);
    for (const clause of clauses) expect(clause).toContain('|a|');
    expect(textsOf(momentum, language)[1]).toMatch(/처음|\bfirst\b/);
  }
  // The loss, for one, is below 0.01 earlier; and momentum comes within 1 % of the floor twice.
  const [slow] = runsOf(stride);
  expect(of.below(slow, 0.01)).toBe(11);
  const [, fast] = runsOf(momentum);
  const band = 1.01 * of.lastLoss(fast);
  expect(Array.from({ length: 8 }, (_, i) => of.L(fast, 84 + i) < band)).toContain(false);
});

test.each(scenes.map((scene, i) => [textsOf(scene, 'en')[0], scene, i] as const))(
  '%s: every number that is said is what the engine gives',
  (_, scene, i) => {
    const { view, presses, runs } = scene;
    const figures = FIGURES[i](runsOf(scene), scene);
    const json = JSON.stringify([view, presses, runs.map(({ experiment }) => experiment)]);
    const set = new Set(json.match(/-?\d+(?:\.\d+)?/g)?.map(Number));
    for (const language of LANGUAGES) {
      // The minutes are of no experiment.
      const texts = textsOf(scene, language).map((text) =>
        text.replace(/^[\d.]+(?:분| minutes?)/, ''),
      );
      for (const written of numbersIn(texts)) {
        if (written in figures) expect(round(figures[written], written), written).toBe(written);
        else {
          const isKnown = set.has(Number(written)) || OFFERED[i].includes(written);
          expect(isKnown, `${language}: ${written}`).toBe(true);
        }
      }
    }
  },
);

test('what is said of the runs besides is so', () => {
  const [first, , , stride, limit, , , valleys, saddle, adam, caught] = scenes.map(runsOf);
  expect(of.lastLoss(first[0])).toBeGreaterThan(0);
  // Both are below 0.01 at the same step.
  expect(of.firstSmallA(stride[1], 0.01)).toBe(of.firstSmallA(stride[0], 0.01));
  expect(isRunaway(limit[2])).toBe(true);
  expect(limit.slice(0, 2).some(isRunaway)).toBe(false);
  expect(shareAbove(limit[2])).toBeGreaterThan(1e6);
  // From the gradient alone: it is exactly 0 on the saddle.
  const { model } = saddle[0].problem.experiment;
  expect(models[model].predict(0, 0, 3)).toBe(0);
  expect(of.L(saddle[0], 0)).toBe(of.lastLoss(saddle[0]));
  expect(of.L(saddle[1], 10)).toBeGreaterThan(0.8 * of.L(saddle[1], 0));
  expect(valleys.map((run) => of.rises(run, 0.01))).toEqual([0, 0, 0]);
  // Adam’s first step is its rate in both.
  expect(Math.abs(of.a(adam[2], 1) - of.a(adam[2], 0))).toBeCloseTo(0.1, 6);
  expect(Math.abs(of.b(adam[2], 1) - of.b(adam[2], 0))).toBeCloseTo(0.1, 6);
  expect(of.rises(adam[1], 0)).toBeGreaterThan(0);
  for (const run of caught) expect(of.lastLoss(run)).toBeCloseTo(0.349, 3);
});

test('the right answers are those that the figures give, and nothing hidden stays so', () => {
  const right = scenes.map(({ question }) => 'ABCD'[question?.answer ?? 9]).join('');
  expect(right).toBe('BACCABCBBAC');
  for (const scene of scenes) {
    const { hidden, asks } = momentOf(scene, scene.presses.length);
    expect([[...hidden], asks]).toEqual([[], 'answer']);
  }
});

test('what its runs are called has room beside their paths in a small hall', () => {
  const MOST_CHARACTERS = 12;
  for (const { runs } of scenes) {
    for (const t of [en, ko]) {
      for (const name of runNames(runs, t)) {
        expect(name.length, name).toBeLessThanOrEqual(MOST_CHARACTERS);
      }
    }
  }
});
