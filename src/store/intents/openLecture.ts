import { useLectures } from '../lectures.ts';
import type { LecturesState } from '../lectures.ts';

/** The dialog of lectures, with what was opened, or why it is not. */
export function openLectures(part: Partial<Pick<LecturesState, 'opened' | 'trouble'>> = {}) {
  useLectures.setState({ is: 'open', trouble: null, ...part });
}

export function closeLectures() {
  useLectures.setState({ is: 'closed', trouble: null });
}
