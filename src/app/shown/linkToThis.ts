import { useCover } from '../../store/cover.ts';
import type { Answer } from '../../store/cover.ts';
import { lessonLink, useLesson } from '../../store/lesson.ts';
import { tagNow } from '../../store/question.ts';
import { activeRun, stepShown } from '../../store/runs.ts';
import { askedText } from '../../share/guess.ts';
import type { Asked } from '../../share/guess.ts';
import { embedLinkOf } from '../../share/embedLink.ts';
import type { Embed } from '../../share/embedLink.ts';
import { choicesText } from '../../share/viewLink.ts';
import { choicesNow, shareableLink } from '../addressText.ts';

/**
 * What a link to what is there now hides: all that is covered, by whomever; but for a lesson, which
 * goes into the link itself and shows what it covers in its time.
 */
export function hiddenNow(): readonly Answer[] {
  const { covered, hidden } = useCover.getState();
  return lessonLink(useLesson.getState()) === null ? [...covered] : hidden;
}

/** The link to this very page, at the step shown, with what is hidden hidden. */
export function linkToThis(): string {
  return shareableLink(stepShown(activeRun()), choicesNow({ hide: hiddenNow().join() }));
}

/** The link that is printed: from the start, and what is hidden on the paper is hidden there. */
export function linkOnPaper(): string {
  return shareableLink(null, choicesText({ hide: hiddenNow().join() }));
}

/**
 * The link to what another page shows of this one, with what is hidden hidden.
 * @param hasLesson its lesson goes into the link; else what it covers is hidden like all else
 */
export function linkToEmbed(embed: Embed, hasLesson: boolean): string {
  const hide = hasLesson ? hiddenNow() : [...useCover.getState().covered];
  const told = choicesText({ hide: hide.join() }) + embedLinkOf(embed);
  return shareableLink(stepShown(activeRun()), told, hasLesson ? undefined : null);
}

/** The link to the page on which a room guesses: this very one without its lesson, all that is covered hidden. */
export function linkToGuess(asked: Asked): string {
  const guess = askedText(asked, tagNow());
  const hide = [...useCover.getState().covered].join();
  return shareableLink(stepShown(activeRun()), choicesNow({ hide, guess }), null);
}
