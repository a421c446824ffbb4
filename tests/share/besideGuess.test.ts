import { expect, test } from 'vitest';
import { faultSentence } from '../../src/engine/fault.ts';
import { besideGuess } from '../../src/share/besideGuess.ts';

const RUN = 'v=1&data=five-points&seed=3';

const GUESS_INSTEAD = 'must not stand beside guess, which is opened instead, got';

test.each([
  [`${RUN}&guess=place`, true, []],
  ['guess=place', true, []],
  [RUN, false, []],
  [`lesson=stride.3&${RUN}&guess=choice-3`, true, [`lesson: ${GUESS_INSTEAD} "stride.3"`]],
  [`${RUN}&present&guess=place`, true, [`present: ${GUESS_INSTEAD} ""`]],
  ['present&guess=place', true, [`present: ${GUESS_INSTEAD} ""`]],
  [
    `lesson=stride.3&${RUN}&scenes=a.json&present&guess=place`,
    true,
    ['scenes', 'lesson', 'present'].map((name) => expect.stringContaining(`${name}: `) as unknown),
  ],
  // About nothing that these show.
  [
    'lesson=stride.3&guess=choice-3&lang=ko',
    false,
    ['guess: must not stand beside lesson, which is opened instead, got "choice-3"'],
  ],
  [
    'scenes=a.json&present&guess=place',
    false,
    ['guess: must not stand beside scenes, which is opened instead, got "place"'],
  ],
  // There is no place to ask.
  [
    `lesson=stride.3&${RUN}&guess=place&embed&keys=off`,
    false,
    ['guess: must not stand beside embed, which is opened instead, got "place"'],
  ],
])('of %s one opens, and the other is named', (link, isAsked, sentences) => {
  const beside = besideGuess(link);
  expect(beside.isAsked).toBe(isAsked);
  expect(beside.faults.map(faultSentence)).toEqual(sentences);
});
