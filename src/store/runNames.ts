import type { Messages } from '../i18n/index.ts';
import { runNames } from '../i18n/runName.ts';
import { useMessages } from './preferences.ts';
import { useRuns } from './runs.ts';
import type { Run, RunsState } from './runs.ts';

function namedOf({ slot, name, problem }: Run) {
  return { slot, name, experiment: problem.experiment };
}

const known = new WeakMap<RunsState['runs'], Map<string, readonly string[]>>();

/** What a run is called among those of the list; one answer for as long as they stay the same. */
export function nameOfRun(run: Run, t: Messages, runs = useRuns.getState().runs): string {
  const ofLanguages = known.get(runs) ?? new Map<string, readonly string[]>();
  known.set(runs, ofLanguages);
  const names = ofLanguages.get(t.runs.runs) ?? runNames(runs.map(namedOf), t);
  ofLanguages.set(t.runs.runs, names);
  // One that was removed just now may still be in a picture.
  const k = runs.findIndex(({ id }) => id === run.id);
  return k < 0 ? runNames([namedOf(run)], t)[0] : names[k];
}

export function useNameOfRun(run: Run): string {
  const t = useMessages();
  return useRuns(({ runs }) => nameOfRun(run, t, runs));
}
