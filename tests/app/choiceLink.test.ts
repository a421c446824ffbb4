import fc from 'fast-check';
import { expect, test } from 'vitest';
import { choicesFromLink, choicesLinkOf } from '../../src/app/choiceLink.ts';
import type { LinkChoices } from '../../src/app/choiceLink.ts';
import { faultSentence } from '../../src/engine/fault.ts';
import { experimentFromLink, linkOf } from '../../src/share/link.ts';
import { viewFromLink } from '../../src/share/viewLink.ts';
import { ANSWERS } from '../../src/store/cover.ts';
import { FIRST_VIEW } from '../../src/store/runs.ts';
import { SPEEDS } from '../../src/store/transport.ts';

const EXPERIMENT = linkOf(FIRST_VIEW);

const anyChoices: fc.Arbitrary<LinkChoices> = fc.record({
  speed: fc.option(fc.constantFrom(...SPEEDS)),
  lang: fc.constantFrom(undefined, 'en', 'ko'),
  theme: fc.constantFrom(undefined, 'light', 'dark'),
  guess: fc.constantFrom(undefined, 'place', 'choice-2', 'choice-3', 'choice-4'),
  hide: fc.shuffledSubarray([...ANSWERS]),
});

test('what a link tells by choice comes back as it was, and disturbs neither experiment nor view', () => {
  fc.assert(
    fc.property(anyChoices, (choices) => {
      const link = EXPERIMENT + choicesLinkOf(choices);
      expect(choicesFromLink(link)).toEqual({ choices, faults: [] });
      expect(experimentFromLink(link)).toEqual({ experiment: FIRST_VIEW, faults: [] });
      expect(viewFromLink(link).faults).toEqual([]);
    }),
  );
});

test('nothing chosen adds nothing to a link', () => {
  const none = { speed: null, lang: undefined, theme: undefined, hide: [] };
  expect(choicesLinkOf(none)).toBe('');
  expect(choicesFromLink(EXPERIMENT).choices).toEqual(none);
});

test('`hide` alone hides what gives the answer away', () => {
  const { choices, faults } = choicesFromLink('v=1&hide');
  expect(choices.hide).toEqual(['minimum', 'best', 'floor', 'zones']);
  expect(faults).toEqual([]);
});

test.each([
  ['speed=3', /^speed: must be one of 0.25, 0.5, 1, 4, 30, max, got "3"$/],
  ['speed=Infinity', /^speed: must be one of .*, got "Infinity"$/],
  ['speed=', /^speed: must be one of .*, got ""$/],
  ['lang=fr', /^lang: must be one of en, ko, got "fr"$/],
  ['lang=__proto__', /^lang: must be one of/],
  ['theme=sepia', /^theme: must be one of light, dark, got "sepia"$/],
  ['hide=minimum,all', /^hide: must be one of best, minimum, .*, got "all"$/],
  ['hide=minimum,', /^hide: must be one of .*, got ""$/],
])('%s is told, and what can be read is read', (told, sentence) => {
  const { choices, faults } = choicesFromLink(`v=1&${told}`);
  expect(faults.map(faultSentence)).toEqual([expect.stringMatching(sentence)]);
  expect(choices.hide).toEqual(told.startsWith('hide=minimum') ? ['minimum'] : []);
});
