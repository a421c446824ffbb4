import { useLecture } from '../lecture.ts';

/**
 * A link has asked for the lecture in this file, which has yet to arrive; null: for none, or it does
 * not. One that is being given stays.
 * @param isLeft the page was loaded anew, maybe amid it
 */
export function awaitLecture(from: string | null, isLeft = false) {
  if (useLecture.getState().lecture === null) useLecture.setState({ from, isLeft });
}
