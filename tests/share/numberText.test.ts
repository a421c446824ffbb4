import fc from 'fast-check';
import { expect, test } from 'vitest';
import { experimentFromLink, linkOf } from '../../src/share/link.ts';
import { numberText } from '../../src/share/numberText.ts';
import { viewFromLink, viewLinkOf } from '../../src/share/viewLink.ts';
import { experimentOf } from '../support/train.ts';

/** Doubles by their bits, so that each exponent is as likely as another; and what people write. */
const anyDouble = fc.oneof(
  fc
    .bigInt(0n, 2n ** 64n - 1n)
    .map((bits) => new Float64Array(BigUint64Array.of(bits).buffer)[0])
    .filter(Number.isFinite),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc
    .tuple(fc.integer({ min: -99_999, max: 99_999 }), fc.integer({ min: -320, max: 303 }))
    .map(([digits, exponent]) => Number(`${digits}e${exponent}`)),
);

/** Every way to write these digits with a dot, zeros and an exponent in which a JSON reader reads them. */
function waysToWrite(value: number): readonly string[] {
  const [, sign, whole, fraction = '', exponent] =
    /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(value.toExponential()) ?? [];
  const digits = whole + fraction;
  const point = Number(exponent) + 1;
  const ways: string[] = [];
  for (let at = 0; at <= digits.length; at++) {
    const mantissa = `${digits.slice(0, at) || '0'}.${digits.slice(at)}`.replace(/\.$/, '');
    const power = point - at;
    ways.push(power === 0 ? sign + mantissa : `${sign}${mantissa}e${power}`);
  }
  if (point > digits.length && point < 30) ways.push(sign + digits.padEnd(point, '0'));
  if (point <= 0 && point > -30) ways.push(`${sign}0.${'0'.repeat(-point)}${digits}`);
  return ways;
}

test('a number comes back from its text to the same bits, in a link, in JSON, and among points', () => {
  fc.assert(
    fc.property(anyDouble, (value) => {
      const text = numberText(value);
      expect(Number(text)).toBe(value);
      expect(JSON.parse(text)).toBe(value);
      expect(new URLSearchParams(`x=${text}`).get('x')).toBe(text);
    }),
    { numRuns: 3000 },
  );
});

test('the text is never longer than another that says the same, nor than String', () => {
  fc.assert(
    fc.property(anyDouble, (value) => {
      // The text of −0 has a sign that String leaves out.
      fc.pre(!Object.is(value, -0));
      const others = [...waysToWrite(value).filter((way) => Number(way) === value), String(value)];
      const shortest = Math.min(...others.map((way) => way.length));
      expect(numberText(value).length).toBeLessThanOrEqual(shortest);
    }),
    { numRuns: 3000 },
  );
});

test.each([
  [0, '0'],
  [-0, '-0'],
  [0.05, '0.05'],
  [80, '80'],
  [-1.25, '-1.25'],
  [1e11, '1e11'],
  [1e-7, '1e-7'],
  [0.000025, '25e-6'],
  [1e21, '1e21'],
  [123456789000, '123456789e3'],
  [5e-324, '5e-324'],
  [Number.MAX_VALUE, '17976931348623157e292'],
])('%d is written %s', (value, text) => {
  expect(numberText(value)).toBe(text);
});

test('a link does not grow when it is written anew', () => {
  const link =
    'v=1&data.points=1e11,-25e-8;3e-6,-1e12&optimizer=sgd&optimizer.lr=1e-5&schedule=multistep' +
    '&schedule.milestones=[1e3,2e6]&epochs=1e5&seed=4e9';
  const { experiment, faults } = experimentFromLink(link);
  expect(faults).toEqual([]);
  expect(linkOf(experiment)).toBe(link);
  const view = '&view.a=-1e21,1e300&view.b=1e-9,2e5';
  expect(viewLinkOf(viewFromLink(view).view)).toBe(view);
});

test('numbers within edits are short too', () => {
  const edits = [{ at: 100_000, optimizer: { type: 'sgd', lr: 0.00001 } }];
  const link = decodeURIComponent(linkOf(experimentOf({ edits })));
  expect(link).toContain('"at":1e5');
  expect(link).toContain('"lr":1e-5');
});
