import { MOST_RUNS, activeRun, freeSlot, newRunId, useRuns } from '../runs.ts';
import type { Run } from '../runs.ts';
import { withinMemory } from '../withinMemory.ts';
import { byPerson, putRuns } from './begin.ts';
import { become } from './edits.ts';

/** What becomes of a change of the training, and of the old future of a run changed along the way. */

/** The last change at rest was meant from the step shown on. */
export function takeOffer() {
  const { offer } = useRuns.getState();
  if (offer === null || offer.run !== activeRun().id) return;
  become(offer.before, offer.experiment, offer.step);
}

/** The old future of the active run is no longer shown. */
export function dismissGhost() {
  const { runs, active } = useRuns.getState();
  const at = runs.findIndex(({ id }) => id === active);
  useRuns.setState({ runs: runs.with(at, { ...runs[at], ghost: null }) });
}

/** The old future becomes a run of its own, beside the one that has left it. */
export function keepGhost() {
  const { runs, active } = useRuns.getState();
  const { ghost } = activeRun();
  if (ghost === null || runs.length >= MOST_RUNS) return;
  const own = { id: newRunId(), slot: freeSlot(), name: null, isHidden: false, leftBy: active };
  const kept: Run = { ...ghost, ...own };
  const next = runs.flatMap((run) => (run.id === active ? [{ ...run, ghost: null }, kept] : [run]));
  putRuns({ runs: withinMemory({ runs: next, active }), active }, byPerson());
}
