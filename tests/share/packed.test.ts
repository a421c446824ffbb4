import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseExperiment } from '../../src/engine/parse.ts';
import { experimentFromLink, linkOf } from '../../src/share/link.ts';
import { packed, unpacked } from '../../src/share/packed.ts';

const MOST = 20_000;

type Pairs = readonly (readonly [number, number])[];

/** The same numbers to the bit, and the same signs of zero. */
function expectBack(pairs: Pairs) {
  const text = packed(pairs);
  expect(text).toMatch(/^[\w-]+$/);
  const bits = (all: readonly (readonly number[])[]) => [
    ...new BigUint64Array(Float64Array.from(all.flat()).buffer),
  ];
  expect(bits(unpacked(text, MOST) ?? [])).toEqual(bits(pairs));
  return text;
}

const doubles = fc.double({ noNaN: true, noDefaultInfinity: true });
/** As a table prints them: at most 15 digits. */
const decimals = fc
  .tuple(fc.integer({ min: -(10 ** 9), max: 10 ** 9 }), fc.nat(12))
  .map(([k, d]) => Number(`${k}e-${d}`));

test('any points come back to the bit', () => {
  for (const one of [doubles, decimals, fc.oneof(doubles, decimals, fc.constantFrom(0, -0))]) {
    fc.assert(
      fc.property(fc.array(fc.tuple(one, one), { minLength: 1, maxLength: 40 }), (pairs) => {
        expectBack(pairs);
      }),
    );
  }
});

test('what is hard is no harder: 167.64, times in milliseconds, the ends of what is allowed', () => {
  expectBack([[167.64, 53.97703]]);
  expectBack([[1_700_000_000_000, 1e15]]);
  expectBack([[-1e15, 5e-324]]);
  expectBack([[0.1 + 0.2, -0]]);
});

test('a number of two places within 20 of each other takes eleven bits, and sorted ones fewer', () => {
  const pairs = Array.from({ length: 1000 }, (_, i) => {
    const y = Math.round(2000 * ((i * 0.618) % 1)) / 100;
    return [i / 50, y] as const;
  });
  const text = expectBack(pairs);
  // y: 11 bits each; x: steps of 0.02, all the same but the first.
  expect(text.length).toBeLessThan((1000 * (11 + 2)) / 6 + 40);
  expect(text.length).toBeLessThan(pairs.join(';').length / 4);
});

test('what is cut, longer or of other letters is not read at all', () => {
  const text = packed([
    [1.5, 2],
    [3, 4.25],
    [0.125, 1e-7],
  ]);
  for (let end = 0; end < text.length; end++) expect(unpacked(text.slice(0, end), MOST)).toBeNull();
  expect(unpacked(`${text}A`, MOST)).toBeNull();
  expect(unpacked(text.replace(/.$/, '!'), MOST)).toBeNull();
  expect(unpacked(text, 2)).toBeNull();
  expect(unpacked('', MOST)).toBeNull();
});

/** So many points of two places that their text is longer than a person reads. */
const many = (n: number) => Array.from({ length: n }, (_, i) => [i / 100, ((i * 37) % 100) / 4]);
const linkTo = (n: number) => linkOf(parseExperiment({ data: { points: many(n) } }).experiment);

test('a link holds few points as they are read, and many packed, which opens to the same', () => {
  expect(linkTo(40)).toContain('data.points=0,0;0.01,9.25;');
  const link = linkTo(1000);
  expect(link).toMatch(/data\.points=~[\w-]+&/);
  expect(link.length).toBeLessThan(many(1000).join(';').length / 4);
  const { experiment, faults } = experimentFromLink(link);
  expect(faults).toEqual([]);
  expect(experiment).toEqual(parseExperiment({ data: { points: many(1000) } }).experiment);
  expect(linkOf(experiment)).toBe(link);
  // Links that were shared before hold them as they are read, however many.
  const before = link.replace(/~[\w-]+/, many(1000).join(';'));
  expect(experimentFromLink(before)).toEqual({ experiment, faults: [] });
});

test('of packed points that were cut on the way one sentence says so', () => {
  const cut = linkTo(1000).replace(/(~[\w-]{200})[\w-]+/, '$1');
  const { experiment, faults } = experimentFromLink(cut);
  expect(experiment.data).toEqual({ preset: 'five-points' });
  expect(faults).toMatchObject([{ path: 'data.points', allowed: { is: 'rule', rule: 'whole' } }]);
});

test('in JSON packed points are no list, and nothing is said of a link that was cut', () => {
  const [, text = ''] = /data\.points=(~[\w-]+)/.exec(linkTo(1000)) ?? [];
  const { faults } = parseExperiment({ data: { points: text } });
  expect(faults).toMatchObject([{ path: 'data.points', allowed: { is: 'points' } }]);
});
