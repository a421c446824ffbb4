import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { faultSentence } from '../../src/engine/fault.ts';
import { experimentFromLink, linkOf } from '../../src/share/link.ts';
import { viewFromLink, viewLinkOf } from '../../src/share/viewLink.ts';
import type { SharedView } from '../../src/share/viewLink.ts';
import { FIRST_VIEW } from '../../src/store/runs.ts';
import { anyExperiment } from '../support/arbitrary.ts';

const USUAL: SharedView = {
  view: '3d',
  height: 'log',
  lossAxis: 'steps',
  lossScale: 'log',
  squares: 'off',
  arrows: 'run',
  bowl: 'off',
  fan: 'off',
  a: null,
  b: null,
  step: null,
};

/** −0 is 0 to every reader of a view, but not to Object.is. */
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
const range = fc
  .tuple(number, number)
  .filter(([low, high]) => low !== high)
  .map(([p, q]) => [Math.min(p, q), Math.max(p, q)] as const);
const within = (min: number, max: number) =>
  fc.double({ min, max, noNaN: true }).map((value) => value + 0);
const turned = fc.record({
  azimuth: within(-180, 180),
  elevation: within(-2, 90),
  zoom: within(0.1, 10),
});

const anyView: fc.Arbitrary<SharedView> = fc.record({
  view: fc.oneof(fc.constantFrom('3d', 'top', 'along-a', 'along-b', 'map'), turned),
  height: fc.constantFrom('log', 'linear'),
  lossAxis: fc.constantFrom('steps', 'epochs', 'samples'),
  lossScale: fc.constantFrom('log', 'linear'),
  squares: fc.constantFrom('on', 'off'),
  arrows: fc.constantFrom('run', 'step'),
  bowl: fc.constantFrom('on', 'off'),
  fan: fc.constantFrom('on', 'off'),
  a: fc.option(range),
  b: fc.option(range),
  step: fc.option(fc.maxSafeNat()),
});

function sentencesOf(link: string): readonly string[] {
  return viewFromLink(link).faults.map(faultSentence);
}

test('any view comes back from its link as it was', () => {
  fc.assert(
    fc.property(anyView, (view) => {
      expect(viewFromLink(`#v=1${viewLinkOf(view)}`)).toEqual({ view, faults: [] });
    }),
    { numRuns: 1000 },
  );
});

test('an experiment and a view share a link, also through a URL, and neither disturbs the other', () => {
  fc.assert(
    fc.property(anyExperiment, anyView, (experiment, view) => {
      const { hash } = new URL(`https://example.org/#${linkOf(experiment)}${viewLinkOf(view)}`);
      expect(experimentFromLink(hash)).toEqual({ experiment, faults: [] });
      expect(viewFromLink(hash)).toEqual({ view, faults: [] });
    }),
    { numRuns: 300 },
  );
});

test('the usual view adds nothing to a link, so that old links and new ones are the same', () => {
  expect(viewLinkOf(USUAL)).toBe('');
  expect(viewFromLink(`#${linkOf(FIRST_VIEW)}`)).toEqual({ view: USUAL, faults: [] });
});

test('a view is told in a few words, and only where it differs', () => {
  expect(viewLinkOf({ ...USUAL, view: 'map' })).toBe('&view=map');
  expect(viewLinkOf({ ...USUAL, height: 'linear', a: [-1, 2.5], b: [0, 3] })).toBe(
    '&view.height=linear&view.a=-1,2.5&view.b=0,3',
  );
  const view = { azimuth: -40, elevation: 20, zoom: 1.5 };
  expect(viewLinkOf({ ...USUAL, view, squares: 'on' })).toBe('&view=-40,20,1.5&view.squares=on');
  expect(viewLinkOf({ ...USUAL, bowl: 'on', fan: 'on' })).toBe('&view.bowl=on&view.fan=on');
});

test('large numbers are told without a plus, which would be read as a space', () => {
  const link = viewLinkOf({ ...USUAL, a: [-1e21, 1e300] });
  expect(link).toBe('&view.a=-1e21,1e300');
});

describe('what cannot be read is as usual, and one sentence says why', () => {
  test.each([
    ['view=sideways', /^view: must be one of 3d, top, along-a, along-b, map, .*, got "sideways"$/],
    ['view=10,20', /^view: must be one of .*, got "10,20"$/],
    ['view=10,200,1', /^view: must be one of/],
    ['view=1,2,x', /^view: must be one of/],
    ['view=', /^view: must be one of .*, got ""$/],
    ['view.height=tall', /^view\.height: must be one of log, linear, got "tall"$/],
    ['view.squares=true', /^view\.squares: must be one of off, on, got "true"$/],
    ['view.a=1', /^view\.a: must be low,high: two numbers, the lower first, got "1"$/],
    ['view.a=2,1', /^view\.a: must be low,high/],
    ['view.a=1,1', /^view\.a: must be low,high/],
    ['view.b=1,x', /^view\.b: must be low,high/],
    ['view.b=0,1e999', /^view\.b: must be low,high/],
    ['step=-1', /^step: must be a whole number ≥ 0, got "-1"$/],
    ['step=1.5', /^step: must be a whole number/],
    ['step=1e3', /^step: must be a whole number/],
    ['step=', /^step: must be a whole number ≥ 0, got ""$/],
    ['step=99999999999999999999', /^step: must be a whole number/],
    [
      'view.colour=red',
      /^view\.colour: is not a field here; the fields are view\.height, .*view\.b/,
    ],
    ['view.__proto__=1', /is not a field here/],
    ['view.=1', /is not a field here/],
    ['view.view=top', /is not a field here/],
  ])('%s', (link, sentence) => {
    expect(sentencesOf(link)).toEqual([expect.stringMatching(sentence)]);
    expect(viewFromLink(link).view).toEqual(USUAL);
    // And it is no fault of the experiment.
    expect(experimentFromLink(link).faults).toEqual([]);
  });

  test.each(['-181,20,1', '181,20,1', '10,-3,1', '10,91,1', '10,20,0.09', '10,20,10.1'])(
    'a turn that is beyond the hand: %s',
    (turn) => {
      expect(sentencesOf(`view=${turn}`)).toEqual([expect.stringMatching(/^view: must be one of/)]);
      expect(viewFromLink(`view=${turn}`).view).toEqual(USUAL);
    },
  );

  test('what is there more than once is named, and the last is taken', () => {
    const { view, faults } = viewFromLink('view=top&view.a=1,2&view=map&view.a=3,4&seed=1&seed=2');
    expect(view).toEqual({ ...USUAL, view: 'map', a: [3, 4] });
    expect(faults.map(faultSentence)).toEqual([
      'view: must be given once; the last is taken, got ["top","map"]',
      'view.a: must be given once; the last is taken, got ["1,2","3,4"]',
    ]);
  });

  test('what can be read beside it is kept', () => {
    const { view, faults } = viewFromLink('view=top&view.height=tall&view.a=1,2&view.b=2,1');
    expect(view).toEqual({ ...USUAL, view: 'top', a: [1, 2] });
    expect(faults).toHaveLength(2);
  });

  test('any text at all is answered and never throws', () => {
    const words = fc.constantFrom(
      'view',
      'view.',
      'view.a',
      'view.height',
      '__proto__',
      'constructor',
      'view.toString=1',
      'top',
      '1,2',
      ',',
      '=',
      '&',
      '#',
      '%',
      '+',
      '1e999',
      '-1',
    );
    const text = fc.oneof(
      fc.string(),
      fc.array(words, { maxLength: 12 }).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(text, (link) => {
        for (const sentence of sentencesOf(link)) expect(sentence).toMatch(/^view.*: .+, got /s);
        // What was read can be told again.
        const { view } = viewFromLink(link);
        expect(viewFromLink(viewLinkOf(view)).view).toEqual(view);
      }),
      { numRuns: 2000 },
    );
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});
