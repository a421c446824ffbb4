import { CHAPTER_IDS, CHAPTERS, isChapter } from '../../lessons/registry.ts';
import { onChange } from '../../store/effects.ts';
import { closeLessons, openLessonOf } from '../../store/intents/openLesson.ts';
import { useLesson } from '../../store/lesson.ts';
import { beatsOf, isRevealed, keyOf, usePlayer } from '../../store/player.ts';
import type { OpenBeat } from '../../store/player.ts';

/** What the page around is told of the lessons, and asks of them: docs/embed.md. */

interface Asked {
  readonly lesson?: unknown;
  readonly beat?: unknown;
}

/**
 * Opens a beat as soon as it has arrived, or with null leaves the lessons.
 * @returns why not, in sentences; none where it is done
 */
export function askLesson({ lesson, beat = 1 }: Asked): readonly string[] {
  if (lesson === null) {
    closeLessons();
    return [];
  }
  if (typeof lesson !== 'string' || !isChapter(lesson)) {
    return [`lesson: one of ${CHAPTER_IDS.join(', ')}, or null`];
  }
  const { beats } = CHAPTERS[lesson];
  const isThere = Number.isInteger(beat) && (beat as number) >= 1 && (beat as number) <= beats;
  if (!isThere) return [`beat: a whole number from 1 to ${beats}`];
  openLessonOf(`${lesson}.${String(beat)}`, true);
  return [];
}

/** Another beat than the one that is there is on its way, or has just come. */
function isBetween(): boolean {
  const { isOpen, at } = useLesson.getState();
  const { open } = usePlayer.getState();
  return isOpen && open !== null && (at?.chapter !== open.id || at.beat !== open.number);
}

function isFinished({ id, chapter, number }: OpenBeat): boolean {
  const { progress } = usePlayer.getState();
  // Of the beat that is done just now nothing is kept yet.
  return beatsOf(chapter).every(
    (each) => each === number || (progress[keyOf({ id, number: each })]?.isDone ?? false),
  );
}

/** Tells what happens in the lessons, from what is there now. @returns what ends it */
export function followLessons(tell: (message: object) => void): () => void {
  // What failed before anyone listened is told of, too.
  const last = { open: null as OpenBeat | null, isMet: false, troubles: 0 };
  const say = (is: string, { id, chapter, number }: OpenBeat, more = {}) =>
    tell({
      downhill: 'lesson',
      is,
      lesson: id,
      beat: number,
      beats: beatsOf(chapter).length,
      ...more,
    });
  const look = () => {
    if (isBetween()) return;
    const { open: before } = last;
    const { isOpen, at } = useLesson.getState();
    const { phase, guess, trouble, troubles, ...player } = usePlayer.getState();
    const open = isOpen ? player.open : null;
    const isMet = open !== null && isRevealed(phase);
    if (open !== before) {
      if (before !== null && before.id !== open?.id) say('left', before);
      if (open !== null && before?.id !== open.id) say('opened', open);
      if (open !== null) say('beat', open, { isMet });
    } else if (open !== null && isMet && !last.isMet) {
      const { answer } = open.beat;
      say('met', open, { guess: guess === null ? null : guess + 1, answer: answer + 1 });
      if (isFinished(open)) say('finished', open);
    }
    if (trouble !== null && troubles !== last.troubles) {
      tell({
        downhill: 'lesson',
        is: 'absent',
        lesson: at?.chapter ?? null,
        beat: at?.beat ?? null,
      });
    }
    Object.assign(last, { open, isMet, troubles });
  };
  const stops = [onChange(usePlayer, look), onChange(useLesson, look)];
  look();
  return () => {
    for (const stop of stops) stop();
  };
}
