import { useLecture } from '../lecture.ts';
import { useLectures } from '../lectures.ts';
import type { LecturesState } from '../lectures.ts';

/** A link has asked for the lecture in this file, which has yet to arrive; null: it does not. */
export function awaitLecture(from: string | null) {
  useLecture.setState({ from });
}

/** The dialog of lectures, with what was opened, or why it is not. */
export function openLectures(part: Partial<Pick<LecturesState, 'opened' | 'trouble'>> = {}) {
  useLectures.setState({ is: 'open', trouble: null, ...part });
}

export function closeLectures() {
  useLectures.setState({ is: 'closed', trouble: null });
}
