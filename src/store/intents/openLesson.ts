import { cover, uncoverAll } from './cover.ts';
import { lessonLink, placeInLink, useLesson } from '../lesson.ts';

/** The list of chapters, or the beat that was left. */
function openLessons() {
  useLesson.setState({ isOpen: true, isFolded: false });
}

/** The first beat of all, for who is new. */
export function startLessons() {
  const at = { chapter: 'predict', beat: 1 };
  useLesson.setState({ isOpen: true, at, asks: 'scene', isFolded: false });
}

export function closeLessons() {
  uncoverAll();
  useLesson.setState({ isOpen: false });
}

export function toggleLessons() {
  if (useLesson.getState().isOpen) closeLessons();
  else openLessons();
}

/**
 * The beat of an address, or none.
 * @param isAlone the address has no experiment: that of the beat is to be set
 */
export function openLessonOf(link: string | null, isAlone: boolean) {
  const now = useLesson.getState();
  if (link === null) {
    if (now.isOpen && now.at !== null) closeLessons();
    return;
  }
  if (lessonLink(now) === link && !isAlone) return;
  // Words that are no place are no lesson either, which its player says.
  const at = placeInLink(link) ?? { chapter: link, beat: 1 };
  const asks = isAlone ? 'scene' : 'nothing else';
  // Until its beat says what gives the answer away, nothing does.
  cover(['best', 'minimum', 'floor']);
  useLesson.setState({ isOpen: true, at, asks });
}

/** On a phone: to one line, over the panels. */
export function foldLesson(isFolded: boolean) {
  useLesson.setState({ isFolded });
}
