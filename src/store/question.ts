import { useLecture } from './lecture.ts';
import { keyOf, usePlayer } from './player.ts';

/** Of no lesson and no lecture: about the page as it stands. */
export const OF_PAGE = 'page';

/** The question that a room is asked now: a lesson's, a scene's, or about the page. */
export function questionNow(): string {
  const { open } = usePlayer.getState();
  if (open !== null) return keyOf(open);
  const { lecture, scene } = useLecture.getState();
  return lecture === null ? OF_PAGE : `scene ${scene + 1}`;
}
