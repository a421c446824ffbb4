import { rulesAfter } from '../engine/edits.ts';
import type { Rules } from '../engine/edits.ts';
import type { Edit, Experiment } from '../engine/experiment.ts';
import { useActiveFrameValue } from './frameValue.ts';
import { problemAt } from '../engine/problem.ts';
import type { Problem } from '../engine/problem.ts';
import { stepWanted, useActiveRun, useExperiment } from './runs.ts';
import type { Run } from './runs.ts';

/** How many edits are in force for the step that follows one. */
function editsAt({ edits }: Experiment, step: number): number {
  const later = edits.findIndex(({ at }) => at > step);
  return later < 0 ? edits.length : later;
}

/** The optimizer, the schedule and the batch in force for the step that follows one. */
export function rulesAt({ problem }: Pick<Run, 'problem'>, step: number): Rules {
  const { experiment } = problem;
  return rulesAfter(experiment, editsAt(experiment, step));
}

/** How many edits of the active run are in force at the step shown. */
function useEditsInForce(): number {
  return useActiveFrameValue((run) => editsAt(run.problem.experiment, stepWanted(run)));
}

/** The rules of the active run at the step shown: what the controls show and change. */
export function useRules(): Rules {
  return rulesAfter(useExperiment(), useEditsInForce());
}

/** The problem of the active run as if those had been its rules from the start. */
export function useProblemInForce(): Problem {
  const problem = useActiveRun((run) => run.problem);
  const count = useEditsInForce();
  const { experiment } = problem;
  const rules = rulesAfter(experiment, count);
  const last = experiment.edits[count - 1];
  if (experiment.edits.length === 0) return problem;
  const inForce = last === undefined ? problem : problemAt(problem, last.at + 1);
  return { ...inForce, experiment: { ...experiment, ...rules, edits: [] } };
}

/** An experiment whose rules change at a step; what was edited later goes. */
export function editedAt(
  experiment: Experiment,
  step: number,
  { optimizer, schedule, batch }: Partial<Rules>,
): Experiment {
  const earlier = experiment.edits.filter(({ at }) => at < step);
  const same = experiment.edits.filter(({ at }) => at === step);
  const edit: Edit = Object.assign({}, ...same, {
    at: step,
    ...(optimizer === undefined ? {} : { optimizer }),
    ...(schedule === undefined ? {} : { schedule }),
    ...(batch === undefined ? {} : { batch }),
  }) as Edit;
  return { ...experiment, edits: [...earlier, edit] };
}
