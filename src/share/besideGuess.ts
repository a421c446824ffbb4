import type { Fault } from '../engine/fault.ts';
import { quote } from '../engine/quote.ts';
import { splitEmbed } from './embedHead.ts';
import { fieldsIn } from './repeats.ts';
import { isLessonAlone } from './viewLink.ts';

interface BesideGuess {
  /** Whether the guess is what opens. */
  readonly isAsked: boolean;
  /** The others of the two, each named as what does not. */
  readonly faults: readonly Fault[];
}

/**
 * Which opens of a link that asks for a guess and is a lesson, a lecture, a room's or a frame's as
 * well: a phone of the room has one of them. The guess does, for the others would answer it; but
 * within another page there is no place to ask, and without an experiment it would be about nothing
 * that a lesson or a lecture shows.
 */
export function besideGuess(link: string): BesideGuess {
  const { embed, rest } = splitEmbed(link);
  const [guess, ...others] = ['guess', 'scenes', 'lesson', 'present'].map((name) =>
    fieldsIn(rest).findLast(([path]) => path === name),
  );
  if (guess === undefined) return { isAsked: false, faults: [] };
  const [scenes, lesson] = isLessonAlone(rest) ? others : [];
  const instead = embed === '' ? (scenes ?? lesson)?.[0] : 'embed';
  const [left, opened] = instead === undefined ? [others, 'guess'] : [[guess], instead];
  const faults = left
    .filter((field) => field !== undefined)
    .map(([path, text]) => ({
      path,
      got: quote(text),
      allowed: { is: 'beside', opened } as const,
    }));
  return { isAsked: instead === undefined, faults };
}
