import type { LinkedRuns } from '../../share/runsLink.ts';
import type { SharedView } from '../../share/viewLink.ts';
import { activeRun, stepWanted, useRuns } from '../../store/runs.ts';
import { viewNow } from '../sharedView.ts';

/** What is on the page: the runs as they stand in the list, the view, and the step. */
export function shownNow(): LinkedRuns & { readonly view: SharedView } {
  const { runs, active } = useRuns.getState();
  const step = stepWanted(activeRun());
  return {
    runs: runs.map(({ problem, name, isHidden, slot }) => ({
      experiment: problem.experiment,
      name,
      isHidden,
      slot,
    })),
    active: runs.findIndex(({ id }) => id === active),
    view: { ...viewNow(), step: step === 0 ? null : step },
  };
}
