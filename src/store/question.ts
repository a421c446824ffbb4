import { tagOf } from '../share/guess.ts';
import { useLecture } from './lecture.ts';
import { keyOf, usePlayer } from './player.ts';

/** Of no lesson and no lecture: about the page as it stands. */
export const OF_PAGE = 'page';

const SCENE = 'scene ';

/** The question that a room is asked now: a lesson's, a scene's, or about the page. */
export function questionNow(): string {
  const { open } = usePlayer.getState();
  if (open !== null) return keyOf(open);
  const { lecture, scene } = useLecture.getState();
  return lecture === null ? OF_PAGE : SCENE + String(scene + 1);
}

/** Of a lecture, and not of a lesson or the page. */
export function isOfLecture(question: string): boolean {
  return question.startsWith(SCENE);
}

/** In the link and in the codes of its guesses; none about the page as it stands. */
export function tagNow(): string {
  const { open } = usePlayer.getState();
  if (open !== null) return tagOf(open.id, open.number);
  const { lecture, scene } = useLecture.getState();
  return lecture === null ? '' : tagOf(JSON.stringify(lecture.title), scene + 1);
}
