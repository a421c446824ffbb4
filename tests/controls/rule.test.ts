import { renderToString } from 'katex';
import { describe, expect, test } from 'vitest';
import { COPIES } from '../../src/controls/whole/copies.ts';
import type { OptimizerId } from '../../src/engine/experiment.ts';
import { optimizers } from '../../src/engine/optimizers/index.ts';
import { parseExperiment } from '../../src/engine/parse.ts';
import { batchesOfEpoch, prepare } from '../../src/engine/problem.ts';
import type { Problem } from '../../src/engine/problem.ts';
import { placeOfStep } from '../../src/engine/epochs.ts';
import { allowsNumber, isNumberSetting } from '../../src/engine/settings.ts';
import type { Settings } from '../../src/engine/settings.ts';
import { createReplay } from '../../src/engine/whole/replay.ts';
import { whole as en } from '../../src/i18n/en/whole.ts';
import { followRule } from '../support/printedRule.ts';
import type { Numbers } from '../support/printedRule.ts';
import { experimentOf, problemOf, trainToEnd } from '../support/train.ts';

function copyOf(problem: Problem, step: number) {
  const whole = createReplay(problem).tell(step, null, Infinity);
  if (whole === null) throw new Error(`step ${step} must be told at once`);
  const { epoch, batch } = placeOfStep(problem, step);
  const members = batchesOfEpoch(problem, epoch)[batch];
  return { problem, members, whole, title: en.title(String(step)), t: en };
}

const NUMBER = /[-−]?\d+(?:\.\d+)?(?:e[-+]?\d+)?|[-−]?Infinity|–/g;

function numbersIn(text: string): readonly number[] {
  return (text.match(NUMBER) ?? []).map((one) => (one === '–' ? NaN : Number(one)));
}

/** What is printed of a step, read back. */
function printed(text: string) {
  const all = text.split('\n');
  const rest = (name: string) => all.find((line) => line.startsWith(name))?.slice(name.length);
  const rule = all.findLast((line) => line.includes('θ ← '))?.split(';  ') ?? [];
  const after = all.slice(1 + all.findLastIndex((line) => line.includes('θ ← '))).join('');
  const letters = after.split(';  ').flatMap((one) => {
    const [letter, value] = one.split(' = ');
    return value === undefined ? [] : [[letter, Number(value)] as const];
  });
  const memory = all.flatMap((line) => {
    const [label, values = ''] = line.split(': ');
    if (!values.includes(' → ')) return [];
    const [before, now] = values.split(' → ').map(numbersIn);
    return [{ letter: label.split(' ').at(-1) ?? '', before, now }];
  });
  const [oldA, oldB, moveA, moveB, newA, newB] = numbersIn(
    (all.find((line) => /^θ_\d+ =/.test(line)) ?? '').replace(/^θ_\d+/, '').replaceAll(' − ', ' '),
  );
  return {
    rule,
    letters,
    memory,
    rate: numbersIn(rest('η = ') ?? '')[0],
    gradient: numbersIn(rest('∇L_B = ') ?? ''),
    before: [oldA, oldB],
    move: [moveA, moveB],
    after: [newA, newB],
  };
}

/** Settings changed one and two at a time, to what is allowed of a few values. */
function settingsOf(type: OptimizerId): readonly object[] {
  const settings: Settings = optimizers[type].settings;
  const changes = Object.entries(settings).flatMap(([name, setting]): readonly object[] => {
    if (name === 'lr') return [];
    if (!isNumberSetting(setting)) return [{ [name]: true }];
    const values = [setting.min, 0.05, 0.3, 2].filter((value) => allowsNumber(setting, value));
    return values.map((value) => ({ [name]: value }));
  });
  const pairs = changes.flatMap((one, k) =>
    changes.slice(k + 1).map((two) => ({ ...one, ...two })),
  );
  return [{}, ...changes, ...pairs].filter((values) => {
    // Of the last gradient alone: what is left of s − m² is its rounding.
    const isCancelled = 'centered' in values && 'alpha' in values && values.alpha === 0;
    return !isCancelled && parseExperiment({ optimizer: { type, ...values } }).faults.length === 0;
  });
}

const ids = Object.keys(optimizers) as OptimizerId[];
const base = { data: { preset: 'five-points' }, batch: { size: 2 }, epochs: 6, seed: 7 };

describe.each(ids)('what is printed of a step of %s', (type) => {
  const all = settingsOf(type).map((values) => ({ type, lr: 0.2, ...values }));

  test('gives the step, and what is remembered after it, with any of its settings', () => {
    for (const optimizer of all) {
      const problem = problemOf({ ...base, optimizer });
      const { lastStep } = trainToEnd(problem);
      for (const step of [1, 2, 7, 15].filter((one) => one <= lastStep)) {
        const said = printed(COPIES.text(copyOf(problem, step)));
        const name = `${JSON.stringify(optimizer)} at step ${step}: ${said.rule.join('; ')}`;
        const isChanged = (letter: string) =>
          said.rule.some((line) => line.includes(`${letter} ← `));
        for (const k of [0, 1]) {
          const at = (values: readonly number[]) => values[values.length === 1 ? 0 : k];
          const numbers: Numbers = new Map([
            ...said.memory.map(({ letter, before, now }) => {
              return [letter, at(isChanged(letter) ? before : now)] as const;
            }),
            ...said.letters,
            ['η', said.rate],
            ['∇L', said.gradient[k]],
            ['g', said.gradient[k]],
            ['θ', said.before[k]],
          ]);
          followRule(said.rule, numbers);
          const room = 1e-7 * Math.abs(said.move[k]) + 1e-14 * Math.abs(said.before[k]) + 1e-300;
          expect(Math.abs((numbers.get('θ') ?? NaN) - said.after[k]), name).toBeLessThan(room);
          for (const { letter, now } of said.memory) {
            const remembered = numbers.get(letter) ?? NaN;
            const size = Math.max(Math.abs(at(now)), 1e-12 * Math.abs(said.gradient[k]), 1e-300);
            expect(Math.abs(remembered - at(now)) / size, `${letter}, ${name}`).toBeLessThan(1e-7);
          }
        }
      }
    }
  });

  test('is LaTeX that a typesetter takes', () => {
    for (const optimizer of all.slice(0, 40)) {
      for (const step of [1, 2]) {
        const copy = copyOf(prepare(experimentOf({ ...base, optimizer })), step);
        const html = renderToString(COPIES.latex(copy), { throwOnError: true, strict: false });
        expect(html).toContain('θ');
        expect(html).not.toMatch(/√|[₋₁₂ₜ]/);
      }
    }
  });
});

test('the rate that Adagrad has come down to is printed beside that of the schedule', () => {
  const optimizer = { type: 'adagrad', lr: 0.2, lrDecay: 0.05 };
  const problem = problemOf({ ...base, optimizer });
  const { rate, letters } = printed(COPIES.text(copyOf(problem, 7)));
  expect(rate).toBe(0.2);
  expect(Object.fromEntries(letters)['ηₜ']).toBeCloseTo(0.2 / (1 + 6 * 0.05), 15);
  expect(COPIES.markdown(copyOf(problem, 7))).toContain('ηₜ = 0.15385');
});
