import type { Messages } from '../i18n/index.ts';
import { runName } from '../i18n/runName.ts';
import { useMessages } from './preferences.ts';
import { useRuns } from './runs.ts';
import type { Run, RunsState } from './runs.ts';

function namedOf({ slot, name, problem }: Run) {
  return { slot, name, experiment: problem.experiment };
}

const known = new WeakMap<RunsState['runs'], Map<string, string>>();

/** What a run is called among those of the list; one answer for as long as they stay the same. */
export function nameOfRun(run: Run, t: Messages, runs = useRuns.getState().runs): string {
  const names = known.get(runs) ?? new Map<string, string>();
  known.set(runs, names);
  const key = `${run.id} ${t.runs.runs}`;
  const name = names.get(key) ?? runName(namedOf(run), runs.map(namedOf), t);
  names.set(key, name);
  return name;
}

export function useNameOfRun(run: Run): string {
  const t = useMessages();
  return useRuns(({ runs }) => nameOfRun(run, t, runs));
}
