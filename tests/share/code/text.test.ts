import { describe, expect, test } from 'vitest';
import { batchesOfEpoch, prepare } from '../../../src/engine/problem.ts';
import { catalogue as english } from '../../../src/i18n/en/catalogue.ts';
import { code as inEnglish } from '../../../src/i18n/en/code.ts';
import { catalogue as korean } from '../../../src/i18n/ko/catalogue.ts';
import { code as inKorean } from '../../../src/i18n/ko/code.ts';
import { CODE_KINDS, DATA_FILE, pointsCsv, programOf } from '../../../src/share/code/index.ts';
import type { Asked } from '../../../src/share/code/words.ts';
import { experimentOf, problemOf } from '../../support/train.ts';
import { SWEEP } from './sweep.ts';

const ASKED: Asked = {
  words: { code: inEnglish, catalogue: english },
  link: 'https://example.org/downhill/#v=1&seed=7',
  end: null,
};

/** What a program says of a list by its name: every number in it. */
function numbersIn(text: string, name: string): readonly number[] {
  const from = text.indexOf(`\n${name} = `);
  expect(from, name).toBeGreaterThan(-1);
  // Up to the line that closes the brackets.
  const [statement] = text.slice(from + 1).split(/(?<=\])\)?\n(?! )/);
  return [...statement.matchAll(/(?<![\w.])-?\d[\d.]*(?:e[+-]?\d+)?/g)].map(([found]) =>
    Number(found),
  );
}

describe.each(CODE_KINDS)('the program in %s', (kind) => {
  const written = (json: unknown, asked = ASKED) => programOf(problemOf(json), kind, asked);

  test('holds points, start and order to the last bit', () => {
    const json = {
      data: { preset: 'noisy-sine', n: 9 },
      init: { type: 'he-normal', bias: 'drawn' },
      batch: { size: 4, order: 'replacement' },
      epochs: 6,
      seed: 11,
    };
    const problem = problemOf(json);
    const { shown } = written(json);
    expect(numbersIn(shown, 'x')).toEqual([...problem.points.xs]);
    expect(numbersIn(shown, 'y')).toEqual([...problem.points.ys]);
    const orders = Array.from({ length: 6 }, (_, epoch) =>
      batchesOfEpoch(problem, epoch).flatMap((batch) => [...batch]),
    );
    expect(numbersIn(shown, 'orders')).toEqual(orders.flat());
    for (const value of [problem.start.a, problem.start.b]) expect(shown).toContain(String(value));
  });

  test.each([
    { preset: 'noisy-line', n: 40, tails: 0.5, outliers: 0.3, outlierSize: -20 },
    { preset: 'two-groups', n: 30, share: 0.3 },
    { preset: 'growing-noise', n: 30, growth: 2 },
    { preset: 'nile' },
  ])('holds the points of $preset', (data) => {
    const problem = problemOf({ data, seed: 5 });
    const { shown } = written({ data, seed: 5 });
    expect(numbersIn(shown, 'x')).toEqual([...problem.points.xs]);
    expect(numbersIn(shown, 'y')).toEqual([...problem.points.ys]);
  });

  test('closes every bracket, and says of nothing that it is undefined', () => {
    for (const { name, experiment } of SWEEP) {
      const { shown } = programOf(prepare(experimentOf(experiment)), kind, ASKED);
      const code = shown.replaceAll(/#.*|"[^"\n]*"/g, '');
      for (const [open, closed] of ['()', '[]']) {
        expect(code.split(open).length, name).toBe(code.split(closed).length);
      }
      expect(shown, name).not.toMatch(/undefined|\bnull\b|NaN|\[object|Infinity/);
    }
  });

  test('draws an order of more than 10 000 points by itself, and says so', () => {
    const json = (epochs: number) => ({
      data: { preset: 'five-points' },
      batch: { size: 1 },
      epochs,
    });
    const longest = written(json(2000));
    const longer = written(json(2001));
    expect([longest.isOtherOrder, longer.isOtherOrder]).toEqual([false, true]);
    expect(longest.shown).toContain('orders = [');
    expect(longer.shown).not.toContain('orders = [');
    expect(longest.shown).toContain(inEnglish.sameNumbers);
    expect(longer.shown).toContain(inEnglish.otherOrder('10000'));
    // All points at each step: there is no order to be drawn.
    expect(written({ batch: { size: 'full' }, epochs: 100_000 }).isOtherOrder).toBe(false);
  });

  test('reads more than 10 000 points from a file, which holds each to the last bit', () => {
    const json = (n: number) => ({ data: { preset: 'noisy-line', n }, epochs: 1 });
    expect(written(json(10_000)).needsData).toBe(false);
    const { needsData, shown } = written(json(10_001));
    expect(needsData).toBe(true);
    expect(shown).toContain(`"${DATA_FILE}"`);
    expect(shown.length).toBeLessThan(10_000);
    const problem = problemOf(json(10_001));
    const [head, ...lines] = pointsCsv(problem).trim().split('\n');
    expect(head).toBe('x,y');
    const columns = lines.map((line) => line.split(',').map(Number));
    expect(columns.map(([x]) => x)).toEqual([...problem.unscaled.xs]);
    expect(columns.map(([, y]) => y)).toEqual([...problem.unscaled.ys]);
  });

  test('speaks the language of its words, and the same Python in each', () => {
    const json = { schedule: { type: 'cosine' }, edits: [{ at: 3, optimizer: { type: 'adam' } }] };
    const words = { code: inKorean, catalogue: korean };
    const [one, other] = [written(json), written(json, { ...ASKED, words })];
    expect(other.shown).toMatch(/[가-힣]/);
    expect(one.shown).not.toMatch(/[가-힣]/);
    if (kind === 'notebook') return;
    const bare = (text: string) => text.replaceAll(/ *#.*|""".*"""/g, '').replaceAll(/\n+/g, '\n');
    expect(bare(other.shown)).toBe(bare(one.shown));
  });

  test('tells where the run ends, and the link to it', () => {
    const end = { step: 240, a: 1.25, b: -0.5, loss: 0.0625, isDiverged: false };
    const { shown } = written({}, { ...ASKED, end });
    expect(shown).toContain('step 240: a = 1.25, b = -0.5, loss = 0.0625');
    expect(shown).toContain('https://example.org/downhill/#v=1&seed=7');
  });
});

/** The rules of nbformat 4.5, as its JSON schema has them: nothing is missing, and nothing more. */
test('a notebook keeps the rules of nbformat 4.5', () => {
  for (const { name, experiment } of SWEEP) {
    const { text, file } = programOf(prepare(experimentOf(experiment)), 'notebook', ASKED);
    expect(file).toMatch(/\.ipynb$/);
    const notebook = JSON.parse(text) as { readonly cells: readonly Record<string, unknown>[] };
    expect(Object.keys(notebook).toSorted(), name).toEqual(
      ['cells', 'metadata', 'nbformat', 'nbformat_minor'].toSorted(),
    );
    expect(notebook).toMatchObject({
      nbformat: 4,
      nbformat_minor: 5,
      metadata: {
        kernelspec: { name: 'python3', display_name: 'Python 3' },
        language_info: { name: 'python' },
      },
    });
    const ids = notebook.cells.map(({ id }) => String(id));
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[\w-]{1,64}$/);
    for (const cell of notebook.cells) {
      const of = { code: ['execution_count', 'outputs'], markdown: [] };
      const kind = cell.cell_type as keyof typeof of;
      const keys = ['id', 'cell_type', 'metadata', 'source', ...of[kind]];
      expect(Object.keys(cell).toSorted()).toEqual(keys.toSorted());
      const source = cell.source as readonly string[];
      expect(source.join('').trim()).not.toBe('');
      for (const line of source.slice(0, -1)) expect(line).toMatch(/^[^\n]*\n$/);
    }
  }
});

test('no sentence is taken for markup in a notebook', () => {
  // A formula may well have stars and bars in it.
  const words = {
    code: { ...inEnglish, title: () => 'A *run* of <b>Downhill</b>' },
    catalogue: english,
  };
  const { text } = programOf(problemOf({}), 'notebook', { ...ASKED, words });
  const { cells } = JSON.parse(text) as {
    readonly cells: readonly { readonly source: readonly string[] }[];
  };
  expect(cells[0].source[0]).toBe('# A \\*run\\* of \\<b\\>Downhill\\</b\\>\n');
});
