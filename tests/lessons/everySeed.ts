import { expect, test } from 'vitest';
import type { Chapter } from '../../src/lessons/chapter.ts';
import { CHAPTERS } from '../../src/lessons/registry.ts';
import type { ChapterId } from '../../src/lessons/registry.ts';
import { scripted } from './scripted.ts';
import type { Oracle } from './testChapter.ts';

const SEEDS = 20;

/** Claims that a beat whose runs are drawn comes out alike with whatever seed. */
export function testEverySeed(id: ChapterId, n: number, oracle: Oracle) {
  test(`${id}.${n} comes out alike with ${SEEDS} seeds, and is done with each`, async () => {
    const chapter: Chapter = await CHAPTERS[id].load();
    const beat = chapter.beats[n];
    const scene = beat.scene === null ? null : chapter.scenes[beat.scene];
    for (let seed = 1; seed <= SEEDS; seed++) {
      const played = scripted(scene, beat, { seed });
      expect(oracle(played), `seed ${seed}`).toBe(beat.answer);
      expect(beat.done(played.end), `seed ${seed}`).toBe(true);
    }
  });
}
