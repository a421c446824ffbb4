import { MOST_PAID, raceInSlices } from '../../engine/scan/race.ts';
import { attempt } from '../effects.ts';
import { frames } from '../frames.ts';
import { usePreferences } from '../preferences.ts';
import { activeRun } from '../runs.ts';
import { useScan } from '../scan.ts';

/** All losses of a race are shown in about so long. */
const RACE_MS = 2500;
/** A race is computed for so long at a time, and then the page has its turn. */
const SLICE_MS = 8;

/** What ends the race that is on. */
const on = { stop: () => {} };

/** Computes the race of the active run, and goes on with `then`. @returns what ends it */
function prepareRace(then: () => void): () => void {
  const slices = raceInSlices(activeRun().problem);
  const state = { timer: 0 };
  const work = () => {
    const endMs = performance.now() + SLICE_MS;
    let slice = slices.next();
    while (slice.done !== true && performance.now() < endMs) slice = slices.next();
    // It was forgotten meanwhile, with the run that it was of.
    if (useScan.getState().goal === 0) return;
    if (slice.done === true) {
      useScan.setState({ race: slice.value });
      then();
    } else later();
  };
  const later = () => {
    state.timer = window.setTimeout(() => attempt(work));
  };
  later();
  return () => window.clearTimeout(state.timer);
}

/** Shows the race on to its goal, a loss at a time. */
function show(): () => void {
  if (usePreferences.getState().isMotionReduced) {
    useScan.setState(({ goal }) => ({ budget: goal }));
    return () => {};
  }
  const state = { due: 0 };
  const stop = frames.subscribe((ms) => {
    const { race, budget, goal } = useScan.getState();
    state.due += (ms * MOST_PAID) / RACE_MS;
    const more = Math.min(goal - budget, Math.floor(state.due));
    state.due -= more;
    // It was forgotten meanwhile, or it is there.
    if (race === null || budget + more >= goal) stop();
    else frames.request();
    if (race !== null && more > 0) useScan.setState({ budget: budget + more });
  });
  frames.request();
  return stop;
}

/**
 * Runs the race on to so many losses, or from the beginning where it has got there.
 * @param goal at most MOST_PAID
 */
export function runRace(goal: number) {
  on.stop();
  const { race, budget } = useScan.getState();
  useScan.setState({ goal, budget: goal > budget ? budget : 0 });
  const go = () => {
    on.stop = show();
  };
  if (race === null) on.stop = prepareRace(go);
  else go();
}
