import { describe, expect, test } from 'vitest';
import type { Beat, Chapter, Scene } from '../../src/lessons/chapter.ts';
import { CHAPTERS } from '../../src/lessons/registry.ts';
import type { ChapterId } from '../../src/lessons/registry.ts';
import { experimentOf } from '../../src/lessons/scene.ts';

import { BOOKS, measured } from './claims.ts';
import { scripted } from './scripted.ts';
import type { Scripted } from './scripted.ts';
import { explanationsOf, figuresIn, isRounded, sentencesOf } from './sentences.ts';

/**
 * What comes out of a beat, found from its runs without its answer: the place, from 0, among its
 * options. It is told what the beat's acts made of its scene.
 */
export type Oracle = (played: Scripted) => number;

export interface Figures {
  /** Of a beat: what its explanation says that is no claim, computed. */
  readonly computed?: Readonly<Record<number, (played: Scripted) => readonly number[]>>;
  /** Figures of a beat's explanation that follow from no run: settings, and what is counted by eye. */
  readonly given?: Readonly<Record<number, readonly string[]>>;
}

interface Expected extends Figures {
  /** Of every beat, by its number. */
  readonly oracles: Readonly<Record<number, Oracle>>;
  /** Of a beat's figures those that stand in one language alone, since the other says them in words. */
  readonly inOneLanguage?: Readonly<Record<number, readonly string[]>>;
}

const chapterOf = (id: ChapterId): Promise<Chapter> => CHAPTERS[id].load();

function sceneOf(chapter: Chapter, { scene }: Beat): Scene | null {
  return scene === null ? null : chapter.scenes[scene];
}

/** What the engine gives for the claims of a beat. */
function measuredOf(id: ChapterId, n: number): readonly number[] {
  const book = BOOKS.get(id);
  if (book === undefined) return [];
  const claims = book.claims.filter(({ beat }) => beat === `${id}.${n}`);
  return claims.map((claim) => Number(measured(book, claim)));
}

/** What holds of every chapter, and what comes out of its beats. */
export async function testChapter(id: ChapterId, expected: Expected) {
  const { oracles, computed = {}, given = {}, inOneLanguage = {} } = expected;
  const hasFigures = 'computed' in expected || 'given' in expected;
  const chapter = await chapterOf(id);
  const beats = Object.entries(chapter.beats).map(([n, beat]) => [Number(n), beat] as const);
  const said = {
    en: await sentencesOf('en', id),
    ko: await sentencesOf('ko', id),
    explained: await explanationsOf('en', id),
  };

  describe(id, () => {
    test('has the beats that the list of chapters says', () => {
      expect(beats.map(([n]) => n)).toEqual(
        Array.from({ length: CHAPTERS[id].beats }, (_, k) => k + 1),
      );
    });

    // The same experiment is looked at in another way by a scene with a name of two parts.
    test('its scenes are those whose figures are known, and each is used', () => {
      const experiments = BOOKS.get(id)?.experiments ?? {};
      for (const [name, scene] of Object.entries(chapter.scenes)) {
        expect(experimentOf(scene.experiment), name).toEqual(
          experimentOf(experiments[name.split('/')[0]].experiment),
        );
      }
      const used = new Set(beats.map(([, beat]) => beat.scene));
      expect(Object.keys(chapter.scenes).filter((name) => !used.has(name))).toEqual([]);
    });

    describe.each(beats)('beat %i', (n, beat) => {
      const played = scripted(sceneOf(chapter, beat), beat);

      test('is not done when it opens, and done after its acts', () => {
        expect(beat.done(played.asked)).toBe(false);
        if (beat.acts.length > 0) expect(beat.done(played.moments[0])).toBe(false);
        expect(beat.done(played.end)).toBe(true);
      });

      test('comes out as the option that is marked', () => {
        expect(beat.answer).toBe(oracles[n](played));
      });

      test('its variants are experiments', () => {
        for (const fields of beat.variants ?? []) {
          expect(() => scripted(sceneOf(chapter, beat), { acts: [] }, fields)).not.toThrow();
        }
      });

      test('says the same figures in both languages, and those of the run', () => {
        const facts = beat.facts?.(played.end) ?? {};
        const figures = {
          en: figuresIn(said.en(n, facts)),
          ko: figuresIn(said.ko(n, facts)),
        };
        const { en, ko } = figures;
        const alone = [...en, ...ko].filter((figure) => !en.has(figure) || !ko.has(figure));
        expect(alone.toSorted()).toEqual((inOneLanguage[n] ?? []).toSorted());
        for (const fact of Object.values(facts)) {
          for (const figure of figuresIn(fact)) expect(figures.en, fact).toContain(figure);
        }
      });

      test.runIf(hasFigures)(
        'explains by figures of the run, of a claim, or of what is given',
        () => {
          const facts = beat.facts?.(played.end) ?? {};
          const fromRun = new Set(Object.values(facts).flatMap((fact) => [...figuresIn(fact)]));
          const values = [...measuredOf(id, n), ...(computed[n]?.(played) ?? [])];
          const known = (figure: string) =>
            fromRun.has(figure) || values.some((value) => isRounded(figure, value));
          const others = [...figuresIn(said.explained(n, facts))].filter(
            (figure) => !known(figure),
          );
          expect(others.toSorted()).toEqual((given[n] ?? []).toSorted());
        },
      );
    });
  });
}
