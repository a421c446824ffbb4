import type { Lecture } from '../../share/lecture/lecture.ts';
import { readLecture } from '../../share/lecture/read.ts';
import { lectureText } from '../../share/lecture/write.ts';
import { onChange } from '../../store/effects.ts';
import { openMade, tellKept } from '../../store/intents/makeLecture.ts';
import { useLectures } from '../../store/lectures.ts';
import type { MadeLecture } from '../../store/lectures.ts';

/** The lecture that is made in this browser, as a file would hold it. */
const KEY = 'downhill.lecture.made';
/** A file's lecture has a title; while it is made it may have none. */
const UNTITLED = '–';

export function textOfMade({ title, scenes }: Lecture): string {
  return lectureText({ title: title === '' ? UNTITLED : title, scenes });
}

function keptMade(): Lecture | null {
  try {
    const text = window.localStorage.getItem(KEY);
    const lecture = text === null ? null : readLecture(text).lecture;
    if (lecture === null) return null;
    return { ...lecture, title: lecture.title === UNTITLED ? '' : lecture.title };
  } catch {
    // Storage can be missing or forbidden.
    return null;
  }
}

function keep(made: MadeLecture) {
  try {
    if (made.scenes.length === 0) window.localStorage.removeItem(KEY);
    else window.localStorage.setItem(KEY, textOfMade(made));
    tellKept(true);
  } catch {
    tellKept(made.scenes.length === 0);
  }
}

/** What is made is kept from now on, after what was made before. @returns what ends it */
export function startMaking(): () => void {
  const { made } = useLectures.getState();
  const kept = made.scenes.length === 0 ? keptMade() : null;
  if (kept !== null) openMade(kept);
  return onChange(useLectures, (now, before) => {
    if (now.made !== before.made) keep(now.made);
  });
}
