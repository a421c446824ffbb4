import { describe, expect, test } from 'vitest';
import { exactOptimum } from '../../src/engine/diagnostics.ts';
import type { DatasetId } from '../../src/engine/experiment.ts';
import { LANGUAGES } from '../../src/i18n/index.ts';
import { SOURCES } from '../../src/i18n/sources.ts';
import { problemOf } from '../support/train.ts';

// Each figure that a story tells, against textbook sums over the points themselves.

const mean = (values: readonly number[]) => values.reduce((s, v) => s + v, 0) / values.length;

interface Column {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
}

function pointsOf(preset: DatasetId): Column {
  const { xs, ys } = problemOf({ data: { preset } }).unscaled;
  return { xs: [...xs], ys: [...ys] };
}

function without({ xs, ys }: Column, row: number): Column {
  return { xs: xs.toSpliced(row, 1), ys: ys.toSpliced(row, 1) };
}

/** The best line, r, and the squares of its residuals. */
function lineOf({ xs, ys }: Column) {
  const [mx, my] = [mean(xs), mean(ys)];
  const sum = (f: (i: number) => number) => xs.reduce((s, _, i) => s + f(i), 0);
  const sxx = sum((i) => (xs[i] - mx) ** 2);
  const sxy = sum((i) => (xs[i] - mx) * (ys[i] - my));
  const syy = sum((i) => (ys[i] - my) ** 2);
  const a = sxy / sxx;
  const b = my - a * mx;
  return {
    a,
    b,
    r: sxy / Math.sqrt(sxx * syy),
    squares: ys.map((y, i) => (y - a * xs[i] - b) ** 2),
  };
}

/** λmax / λmin of the Hessian of the squared error, 2 [[mean x², mean x], [mean x, 1]]. */
function conditionOf({ xs }: Column): number {
  const [p, q] = [mean(xs.map((x) => x * x)), mean(xs)];
  const largest = (p + 1 + Math.sqrt((p - 1) ** 2 + 4 * q * q)) / 2;
  return largest ** 2 / (p - q * q);
}

const davis = pointsOf('davis');
const anscombe = ([1, 2, 3, 4] as const).map((k) => [`anscombe-${k}`, 0.5, 3, 0.82] as const);
const nile = pointsOf('nile');
const upTo = (year: number) => nile.ys.filter((_, i) => nile.xs[i] <= year);
const after = (year: number) => nile.ys.filter((_, i) => nile.xs[i] > year);
const root = (preset: DatasetId) => {
  const { a, b } = lineOf(pointsOf(preset));
  return -b / a;
};

/** A figure as it stands in the story, and what it is. */
const FIGURES: readonly (readonly [DatasetId, text: readonly [en: string, ko: string], number])[] =
  [
    ['women', ['κ is 6.2 million', 'κ가 620만'], conditionOf(pointsOf('women')) / 1e6],
    [
      'davis',
      ['37 %', '37 %'],
      (100 * lineOf(davis).squares[11]) / lineOf(davis).squares.reduce((s, v) => s + v),
    ],
    ['davis', ['slope is 0.24 with it', '있으면 0.24'], lineOf(davis).a],
    ['davis', ['1.15 without', '없으면 1.15'], lineOf(without(davis, 11)).a],
    ['cars', ['4.5 mph', '시속 4.5마일'], root('cars')],
    ['faithful', ['10.7 minutes', '10.7분'], lineOf(pointsOf('faithful')).a],
    ['trees', ['7.3 in', '7.3 in'], root('trees')],
    ['mtcars', ['5.3 miles', '5.3마일'], -lineOf(pointsOf('mtcars')).a],
    ['nile', ['2.7 a year', '2.7씩'], -lineOf(nile).a],
    ['nile', ['1098 on average up to 1898', '1898년까지는 평균 1098'], mean(upTo(1898))],
    ['nile', ['850 after it', '그 뒤로는 850'], mean(after(1898))],
    ['anscombe-3', ['0.35 x', '0.35 x'], lineOf(without(pointsOf('anscombe-3'), 2)).a],
    ['anscombe-3', ['+ 4.01', '+ 4.01'], lineOf(without(pointsOf('anscombe-3'), 2)).b],
    ...anscombe.flatMap(([id]) => {
      const { a, b, r } = lineOf(pointsOf(id));
      return [
        [id, ['0.50 x', '0.50 x'], a],
        [id, ['+ 3.00', '+ 3.00'], b],
        [id, ['r = 0.82', 'r = 0.82'], r],
      ] as const;
    }),
  ];

/** The number that stands in a figure's own words, with as many digits as it is told with. */
function told(text: string): readonly [value: number, unit: number] {
  const [digits] = /\d+(?:\.\d+)?/.exec(text.replace('up to 1898', '').replace('1898년', '')) ?? [
    '',
  ];
  const decimals = digits.split('.')[1]?.length ?? 0;
  // 620만 are 6.2 million, told to the same digit.
  return text.includes('만') ? [Number(digits) / 100, 0.1] : [Number(digits), 10 ** -decimals];
}

const languages = ['en', 'ko'] as const;

describe.each(languages)('in %s', (language) => {
  const stories = async () => {
    const { load, loadAbouts } = LANGUAGES[language];
    return (await loadAbouts())((await load()).catalogue.first).stories;
  };

  test.each(FIGURES)('%s: %s', async (id, texts, value) => {
    const text = texts[languages.indexOf(language)];
    expect((await stories())[id]).toContain(text);
    const [figure, unit] = told(text);
    expect(Math.abs(figure - value)).toBeLessThanOrEqual(unit / 2);
  });

  test('each story has as many figures as are checked, but for years and what is exact', async () => {
    const exact: Readonly<Record<string, readonly string[]>> = {
      'two-points': ['1', '1', '0'],
      'exact-line': ['1.5', '0.5', '0'],
      women: ['30', '39', '0', '1'],
      davis: ['200', '12'],
      cars: ['1920', '0'],
      faithful: ['1'],
      mtcars: ['1973', '74', '1000'],
      nile: ['1898'],
      'anscombe-4': ['8'],
    };
    for (const [id, text] of Object.entries(await stories())) {
      const found = (text.match(/\d+(?:\.\d+)?/g) ?? []).length;
      const checked = FIGURES.filter(([of]) => of === id).length;
      expect(found, text).toBeLessThanOrEqual(checked + (exact[id] ?? []).length);
    }
  });
});

test('what is said to be exact is: the lines, the row and the column of x', () => {
  const line = lineOf(pointsOf('exact-line'));
  expect([line.a, line.b]).toEqual([1.5, 0.5]);
  expect([davis.xs[11], davis.ys[11], davis.xs.length]).toEqual([57, 166, 200]);
  const largest = Math.max(...lineOf(davis).squares);
  expect(lineOf(davis).squares.indexOf(largest)).toBe(11);
  expect(pointsOf('anscombe-4').xs.filter((x) => x !== 8)).toHaveLength(1);
  const { quadratic } = problemOf({ data: { preset: 'women' }, scaling: 'x' }).objective;
  expect(quadratic === null ? null : exactOptimum(quadratic)).not.toBeNull();
  const xs = problemOf({ data: { preset: 'women' }, scaling: 'x' }).points.xs;
  expect(conditionOf({ xs: [...xs], ys: [] })).toBeCloseTo(1, 9);
});

test('what was published has its source, and what was made up or is drawn has none', () => {
  const sourced = Object.keys(SOURCES);
  expect(sourced).toHaveLength(11);
  expect(sourced).not.toContain('five-points');
});
