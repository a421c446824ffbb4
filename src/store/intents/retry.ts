import { useObjective } from '../objective.ts';
import { useRuns } from '../runs.ts';

/** Another try at what has failed. */

/** The runs that have failed are trained on from where they stopped. */
export function trainOn() {
  useRuns.setState(({ runs }) => ({
    runs: runs.map((run) =>
      run.status.is === 'failed' ? { ...run, status: { is: 'training' } } : run,
    ),
  }));
}

export function computeSurfaceAgain() {
  useObjective.setState({ surfaceFault: null });
}
