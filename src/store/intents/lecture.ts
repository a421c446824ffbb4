import type { Experiment } from '../../engine/experiment.ts';
import { momentOf } from '../../share/lecture/lecture.ts';
import type { Lecture } from '../../share/lecture/lecture.ts';
import { frames } from '../frames.ts';
import { useLecture } from '../lecture.ts';
import type { LectureState } from '../lecture.ts';
import { usePreferences } from '../preferences.ts';
import { activeRun, hasEnded, lastRow, stepShown, useRuns } from '../runs.ts';
import type { Run } from '../runs.ts';
import { useTransport } from '../transport.ts';
import { cover, uncoverAll } from './cover.ts';
import { openRuns } from './openRuns.ts';
import { moveTo, pause, seekRow } from './transport.ts';
import { withPointsOf } from './withPointsOf.ts';

/** A lecture from a file: each of its moments is set by itself, so that what is undone is as it was. */

type Place = Pick<LectureState, 'scene' | 'pressed'>;

/** Where it begins. */
export const BEGINNING: Place = { scene: 0, pressed: 0 };

/** No press keeps a room waiting for longer. */
const LONGEST_S = 4;
/** One at a time they can be followed. */
const SLOWEST = 4;

/** This lecture is the one that is given from now on. */
export function takeLecture(lecture: Lecture, from: string | null, { scene, pressed }: Place) {
  useLecture.setState({ lecture, from, scene, pressed, isLeft: false, placed: [], going: null });
}

export function closeLecture() {
  uncoverAll();
  useLecture.setState(useLecture.getInitialState());
}

function experimentsNow(): readonly Experiment[] {
  return useRuns.getState().runs.map(({ problem }) => problem.experiment);
}

/** Whether the runs are still those that the scene has set. */
function isSet({ placed }: LectureState): boolean {
  const now = experimentsNow();
  return now.length === placed.length && now.every((one, i) => one === placed[i]);
}

function goTo(to: number | 'end', isHurried: boolean) {
  const run = activeRun();
  const last = to === 'end' ? run.problem.length.totalSteps : to;
  const speed = Math.max(SLOWEST, (last - stepShown(run)) / LONGEST_S);
  const { isMotionReduced } = usePreferences.getState();
  pause();
  useLecture.setState({ going: { to, speed, isHurried: isHurried || isMotionReduced } });
  frames.request();
}

/**
 * The page as the lecture has it there.
 * @param plays to the step, where the last press is one that goes on to it
 */
export function goToPlace({ scene: at, pressed }: Place, plays: boolean) {
  const before = useLecture.getState();
  const { lecture } = before;
  if (lecture === null) return;
  const scene = lecture.scenes[at];
  const goes = plays && scene.presses.at(pressed - 1)?.is === 'go';
  const { step, hidden } = momentOf(scene, pressed);
  const setsRuns = at !== before.scene || !isSet(before);
  // Before its runs are seen.
  cover(hidden);
  useLecture.setState({ scene: at, pressed });
  if (setsRuns) {
    withPointsOf(scene.runs[0].experiment, () => {
      // What is trained of them already stays.
      openRuns(scene.runs, scene.active, [], 'runs', false);
      useLecture.setState({ placed: experimentsNow() });
      goTo(step, true);
    });
  } else goTo(step, !goes);
}

/** What is on the way is there at once. */
export function hurry() {
  const { going } = useLecture.getState();
  if (going !== null) useLecture.setState({ going: { ...going, isHurried: true } });
}

/** The row at which a step is reached, or where the run ends before it; null while it is trained. */
function rowOf(run: Run, to: number | 'end'): number | null {
  const { trace } = run;
  const last = lastRow(run);
  if (to === 'end') return hasEnded(run) ? (trace.lastRowInBounds ?? last) : null;
  const isThere = trace.rows > 0 && trace.stepAt(last) >= to;
  return isThere || hasEnded(run) ? trace.rowOf(to) : null;
}

/** What the clock does in the name of who pressed. @returns what ends it */
export function startGoing(): () => void {
  const carry = { rest: 0 };
  const stop = frames.subscribe((ms) => {
    const { going } = useLecture.getState();
    if (going === null) {
      carry.rest = 0;
      return;
    }
    // The person plays on, or goes elsewhere by hand.
    if (useTransport.getState().isPlaying) {
      useLecture.setState({ going: null });
      return;
    }
    frames.request();
    const run = activeRun();
    const at = rowOf(run, going.to);
    if (at !== null && (going.isHurried || at <= run.cursor.row)) {
      useLecture.setState({ going: null });
      seekRow(at);
      return;
    }
    if (going.isHurried) return;
    const due = carry.rest + ((ms / 1000) * going.speed) / run.trace.stride;
    carry.rest = due - Math.floor(due);
    const most = at ?? run.trace.lastRowInBounds ?? lastRow(run);
    const next = Math.min(run.cursor.row + Math.floor(due), most);
    if (next > run.cursor.row) moveTo(next);
  }, 'moves');
  return () => {
    stop();
    // Nobody goes on with it.
    useLecture.setState({ going: null });
  };
}
