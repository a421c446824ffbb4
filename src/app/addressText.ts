import { linkInQuery } from '../share/queryLink.ts';
import { runsLinkOf } from '../share/runsLink.ts';
import { choicesText, viewLinkOf } from '../share/viewLink.ts';
import { useCover } from '../store/cover.ts';
import { useEmbed } from '../store/embed.ts';
import { useLecture } from '../store/lecture.ts';
import { lessonLink, useLesson } from '../store/lesson.ts';
import { useRuns } from '../store/runs.ts';
import type { RunsState } from '../store/runs.ts';
import { useScreen } from '../store/screen.ts';
import type { KeptRuns } from './entries.ts';
import { isKeptApart, keptLinkOf } from './keptLink.ts';
import { viewNow } from './sharedView.ts';

/** The runs as they stand in the list. */
function linkedRuns({ runs, active }: Pick<RunsState, 'runs' | 'active'>): KeptRuns {
  const linked = runs.map(({ problem, name, isHidden, slot }) => ({
    experiment: problem.experiment,
    name,
    isHidden,
    slot,
  }));
  return { runs: linked, active: runs.findIndex(({ id }) => id === active) };
}

/** What an address of these runs leaves out. */
export function keptOf(state: RunsState): KeptRuns | null {
  return isKeptApart(state) ? linkedRuns(state) : null;
}

export function lessonNow(): string | null {
  return lessonLink(useLesson.getState());
}

function addressOf(state: RunsState, step: number | null = null, lesson = lessonNow()): string {
  const { search, pathname } = window.location;
  const { link, rest } = linkInQuery(search);
  // What moves behind the # is not left before it as well.
  const before = link === '' ? '' : pathname + (rest === '' ? '' : `?${rest}`);
  const ofLesson = lesson === null ? '' : `lesson=${lesson}&`;
  return `${before}#${ofLesson}${runsLinkOf(linkedRuns(state))}${keptLinkOf(state)}${viewLinkOf({ ...viewNow(), step })}`;
}

/**
 * How the page is shown, as far as a link can tell it, with its leading `&`.
 * @param others in the place of what there is, or besides, by the names of their fields
 */
export function choicesNow(others = {}): string {
  const hide = useCover.getState().hidden.join();
  return choicesText({ ...useScreen.getState().linked, hide, ...others });
}

function shownNow(): string {
  const { from } = useLecture.getState();
  const scenes = from === null ? '' : `&scenes=${encodeURIComponent(from)}`;
  return scenes + (useScreen.getState().isPresenting ? '&present' : '') + choicesNow();
}

export function viewText(): string {
  return viewLinkOf(viewNow()) + shownNow();
}

/** As this page itself has it: another that it is within goes on seeing it as it wants it. */
export function ownAddress(...args: Parameters<typeof addressOf>): string {
  return addressOf(...args) + shownNow() + useEmbed.getState().link;
}

export function addressNow(): string {
  return ownAddress(useRuns.getState());
}

/**
 * The whole link to what is there now, also while a drag goes on.
 * @param step at which it opens; null or 0 for the start
 * @param choices how it is shown, with their leading `&`
 * @param lesson null to leave the open one out
 */
export function shareableLink(step: number | null, choices = '', lesson?: null): string {
  const told = addressOf(useRuns.getState(), step === 0 ? null : step, lesson);
  return new URL(told + choices, window.location.href).href;
}
