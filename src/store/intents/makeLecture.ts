import { MOST_SCENES, usualPresses } from '../../share/lecture/lecture.ts';
import type { Lecture, Press, Said } from '../../share/lecture/lecture.ts';
import type { LinkedRuns } from '../../share/runsLink.ts';
import type { SharedView } from '../../share/viewLink.ts';
import { useCover } from '../cover.ts';
import { useLectures } from '../lectures.ts';
import type { MadeLecture, MadeScene } from '../lectures.ts';

/** What a person does with the lecture that they make; each of it can be undone. */

const MOST_PAST = 100;

function put(made: MadeLecture) {
  useLectures.setState((before) => ({
    made,
    past: [...before.past, before.made].slice(-MOST_PAST),
  }));
}

function change(part: Partial<MadeLecture>) {
  put({ ...useLectures.getState().made, ...part });
}

/** An id that no scene has which is there, or can be had back. */
function nextId(): number {
  const { made, past } = useLectures.getState();
  const all = [...past, made].flatMap(({ scenes }) => scenes.map(({ id }) => id));
  return 1 + all.reduce((most, id) => Math.max(most, id), 0);
}

function madeOf({ title, scenes }: Lecture): MadeLecture {
  const first = nextId();
  return { title, scenes: scenes.map((scene, i) => ({ ...scene, id: first + i })) };
}

/** What was kept of earlier visits. */
export function openMade(lecture: Lecture) {
  useLectures.setState({ made: madeOf(lecture), past: [] });
}

export function undoMaking() {
  useLectures.setState(({ past, made }) => ({
    made: past.at(-1) ?? made,
    past: past.slice(0, -1),
  }));
}

export function tellKept(isKept: boolean) {
  if (useLectures.getState().isKept !== isKept) useLectures.setState({ isKept });
}

export function nameLecture(title: Said) {
  change({ title });
}

/** Another lecture in the place of the one that is made. */
export function makeFrom(lecture: Lecture) {
  put(madeOf(lecture));
}

interface Shown extends LinkedRuns {
  readonly view: SharedView;
}

/**
 * What is on the page, as a scene after the others: its runs, its view, the step shown, and what is
 * hidden, which its presses show one by one.
 */
export function addScene(title: string, { runs, active, view }: Shown) {
  const { scenes } = useLectures.getState().made;
  if (scenes.length >= MOST_SCENES) return;
  const hides = [...useCover.getState().covered];
  const presses = usualPresses(hides, false);
  const nothing = { question: null, notes: null, exam: null };
  const scene = { id: nextId(), title, runs, active, view, hides, presses, ...nothing };
  change({ scenes: [...scenes, scene] });
}

export function changeScene(
  at: number,
  part: Partial<{
    readonly title: Said;
    readonly notes: Said | null;
    readonly presses: readonly Press[];
  }>,
) {
  const { scenes } = useLectures.getState().made;
  change({ scenes: scenes.with(at, { ...scenes[at], ...part }) });
}

export function moveScene(at: number, by: 1 | -1) {
  const { scenes } = useLectures.getState().made;
  const to = at + by;
  if (to < 0 || to >= scenes.length) return;
  const moved: readonly MadeScene[] = scenes.toSpliced(at, 1).toSpliced(to, 0, scenes[at]);
  change({ scenes: moved });
}

export function removeScene(at: number) {
  change({ scenes: useLectures.getState().made.scenes.toSpliced(at, 1) });
}
