import type { Lecture, Scene } from '../../share/lecture/lecture.ts';
import { readLecture } from '../../share/lecture/read.ts';
import type { SharedView } from '../../share/viewLink.ts';
import { onChange } from '../../store/effects.ts';
import { uncoverAll } from '../../store/intents/cover.ts';
import { addLinkFaults, openRuns } from '../../store/intents/openRuns.ts';
import {
  BEGINNING,
  closeLecture,
  goToPlace,
  hurry,
  startGoing,
  takeLecture,
} from '../../store/intents/lecture.ts';
import { closeLessons } from '../../store/intents/openLesson.ts';
import { forgetScenes } from '../../store/intents/presenter.ts';
import { present } from '../../store/intents/screen.ts';
import { openAt } from '../../store/intents/transport.ts';
import { withPointsOf } from '../../store/intents/withPointsOf.ts';
import { useLecture } from '../../store/lecture.ts';
import type { LectureState } from '../../store/lecture.ts';
import { useLesson } from '../../store/lesson.ts';
import { useScreen } from '../../store/screen.ts';
import { showShared } from '../sharedView.ts';
import { forgetKept } from './kept.ts';
import { keepPlace, keepScenes, keptScenes } from './keptScenes.ts';

/** How a lecture from a file is given: all of it by two keys. */

type Place = Pick<LectureState, 'scene' | 'pressed'>;

/** A lesson that was opened meanwhile is what the clicker goes through. */
export function isOfScenes(): boolean {
  return useLecture.getState().lecture !== null && !useLesson.getState().isOpen;
}

async function showView(view: SharedView) {
  const faults = await showShared(view);
  addLinkFaults(faults);
}

/** The place, and with another scene the way in which that is looked at. */
async function show(place: Place, plays: boolean, setsView: boolean) {
  const { lecture } = useLecture.getState();
  goToPlace(place, plays);
  if (!setsView || lecture === null) return;
  await showView(lecture.scenes[place.scene].view);
}

/** Gives a lecture from its beginning. */
export function giveLecture(lecture: Lecture, from: string | null) {
  closeLessons();
  forgetScenes();
  forgetKept();
  takeLecture(lecture, from, BEGINNING);
  present(true);
  void show(BEGINNING, false, true);
}

/** A scene of a lecture that is made, on the page as it opens, with nothing hidden. */
export function showAlone({ runs, active, view }: Scene) {
  putAway();
  withPointsOf(runs[0].experiment, () => {
    openRuns(runs, active, [], 'runs', false);
    openAt(view.step ?? 0);
    void showView(view);
  });
}

/** Goes on with the one that there is, where it was left. */
export function goOnGiving() {
  const { isPresenting } = useScreen.getState();
  closeLessons();
  present(true);
  // Who only begins to show a room the page is shown the place by what begins with that.
  if (isPresenting) void show(useLecture.getState(), false, true);
}

/** There is no lecture any more, nor after a reload. */
export function putAway() {
  closeLecture();
  keepScenes(null, null);
}

/** One press on: what is on the way at once; else the next press, or the next scene. */
export function nextPress() {
  const { lecture, scene, pressed, going } = useLecture.getState();
  if (lecture === null) return;
  if (going !== null && !going.isHurried) hurry();
  else if (pressed < lecture.scenes[scene].presses.length) {
    void show({ scene, pressed: pressed + 1 }, true, false);
  } else if (scene + 1 < lecture.scenes.length) {
    void show({ scene: scene + 1, pressed: 0 }, false, true);
  }
}

/** One press back: as it was before the last one. */
export function lastPress() {
  const { lecture, scene, pressed } = useLecture.getState();
  if (lecture === null) return;
  if (pressed > 0) void show({ scene, pressed: pressed - 1 }, false, false);
  else if (scene > 0) {
    const before = scene - 1;
    const { length } = lecture.scenes[before].presses;
    void show({ scene: before, pressed: length }, false, true);
  }
}

/**
 * The lecture that was going on when the page was loaded anew, where the address has no other.
 * @returns whether there is one
 */
export function resumeScenes(): boolean {
  const { from } = useLecture.getState();
  const kept = keptScenes();
  const lecture = kept?.from === from ? readLecture(kept.text).lecture : null;
  if (kept === null || lecture === null) return false;
  const scene = Math.min(kept.scene, lecture.scenes.length - 1);
  const pressed = Math.min(kept.pressed, lecture.scenes[scene].presses.length);
  takeLecture(lecture, from, { scene, pressed });
  return true;
}

function keepNow(now: LectureState, before: LectureState | null) {
  if (now.lecture !== before?.lecture) keepScenes(now.lecture, now.from);
  if (now.scene !== before?.scene || now.pressed !== before.pressed) keepPlace(now);
}

/**
 * Goes on with the lecture that there is, or was before the page was loaded anew, while a room is
 * shown it. @returns what ends it
 */
export function startScenes(): () => void {
  if (useLecture.getState().isLeft) resumeScenes();
  const { scene, pressed } = useLecture.getState();
  // The address has the view, as it was left.
  if (isOfScenes()) void show({ scene, pressed }, false, false);
  keepNow(useLecture.getState(), null);
  const stops = [startGoing(), onChange(useLecture, (now, before) => keepNow(now, before))];
  return () => {
    for (const stop of stops) stop();
    // Unless it is only rendered once more: who has left the room sees all of it.
    if (!useScreen.getState().isPresenting && isOfScenes()) uncoverAll();
  };
}
