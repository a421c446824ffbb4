import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CONTROLS, embedFromLink, embedLinkOf, PANELS } from '../../src/share/embedLink.ts';
import { splitEmbed } from '../../src/share/embedHead.ts';
import { linkInQuery } from '../../src/share/queryLink.ts';
import { runsFromLink } from '../../src/share/runsLink.ts';

const EXPERIMENT = 'v=1&data=women&scaling=x&optimizer=sgd&optimizer.lr=0.1&seed=4';

test('what is written of an embed is read as it was', () => {
  const embeds = fc.record({
    panels: fc.shuffledSubarray([...PANELS], { minLength: 1 }),
    controls: fc.shuffledSubarray([...CONTROLS]),
    hasKeys: fc.boolean(),
    origins: fc.uniqueArray(
      fc.constantFrom('*', 'https://course.example', 'http://localhost:8080'),
    ),
  });
  fc.assert(
    fc.property(embeds, (embed) => {
      expect(embedFromLink(EXPERIMENT + embedLinkOf(embed))).toEqual({ embed, faults: [] });
    }),
  );
});

test.each([
  `embed&${EXPERIMENT}`,
  `${EXPERIMENT}&embed`,
  `panels=fit&${EXPERIMENT}&embed&controls=rate&keys=off&origins=https://a.example`,
])('the experiment is the same with it as without: %s', (link) => {
  expect(splitEmbed(link).rest).toBe(EXPERIMENT);
  expect(runsFromLink(splitEmbed(link).rest)).toEqual(runsFromLink(EXPERIMENT));
  expect(linkInQuery(`?${link}`)).toEqual({
    link: expect.stringContaining('embed') as string,
    rest: '',
  });
});

test('without `embed` nothing is taken from a link, nor from the query of the host', () => {
  const link = `${EXPERIMENT}&panels=fit`;
  expect(splitEmbed(link)).toEqual({ embed: '', rest: link });
  expect(embedFromLink(link)).toEqual({ embed: null, faults: [] });
  expect(linkInQuery('?panels=fit&keys=off').rest).toBe('panels=fit&keys=off');
});

test.each([
  ['embed=yes', 'embed', '"yes"'],
  ['embed&panels=surface,globe', 'panels', '"globe"'],
  ['embed&controls=seed', 'controls', '"seed"'],
  ['embed&keys=none', 'keys', '"none"'],
  ['embed&origins=https://a.example/course', 'origins', '"https://a.example/course"'],
  ['embed&origins=course', 'origins', '"course"'],
  ['embed&keys=on&keys=off', 'keys', '["on","off"]'],
])('what makes no sense is told, and the rest holds: %s', (link, path, got) => {
  const { embed, faults } = embedFromLink(link);
  expect(faults).toMatchObject([{ path, got }]);
  expect(embed?.panels.length).toBeGreaterThan(0);
});
