import { useLecture } from '../lecture.ts';

/** A link has asked for the lecture in this file, which has yet to arrive; null: it does not. */
export function awaitLecture(from: string | null) {
  useLecture.setState({ from });
}
