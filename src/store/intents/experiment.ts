import type { BatchSpec, DataSpec, Experiment } from '../../engine/experiment.ts';
import { countPoints } from '../../engine/parse.ts';
import { prepare } from '../../engine/problem.ts';
import { frames } from '../frames.ts';
import { objectiveNow, objectiveFor, useObjective } from '../objective.ts';
import { placeIn } from '../place.ts';
import type { Ranges } from '../../engine/range.ts';
import { activeExperiment, activeRun, freshRun, stepWanted, useRuns } from '../runs.ts';
import type { RunsState } from '../runs.ts';
import { NOTHING_ASKED, useTransport } from '../transport.ts';

/**
 * What a person changes of the experiment. `gesture` names a move of many changes (a drag, typing),
 * which Back undoes at once.
 */

/** Without a leftover batch to drop where the batch is larger than the data have become. */
function consistent(experiment: Experiment): Experiment {
  const { batch, data } = experiment;
  const isTooLarge = batch.size !== 'full' && batch.size > countPoints(data);
  return isTooLarge
    ? { ...experiment, batch: { ...batch, size: 'full', dropLast: false } }
    : experiment;
}

/** The active run begins anew, at its start, with this experiment. */
function begin(
  experiment: Experiment,
  source: Omit<RunsState['change'], 'leftAt'>,
  linkFaults: RunsState['linkFaults'] = [],
) {
  const problem = prepare(experiment, activeRun().problem);
  const { playhead } = useTransport.getState();
  const leftAt = stepWanted(activeRun());
  useTransport.setState({ isPlaying: false, isSkipping: false, ...NOTHING_ASKED });
  playhead.moveTo(0, false);
  useObjective.setState(objectiveFor(problem, objectiveNow()));
  useRuns.setState(({ runs, active }) => ({
    change: { ...source, leftAt },
    linkFaults,
    runs: runs.map((run) => (run.id === active ? freshRun(active, problem) : run)),
  }));
  frames.request();
}

function change(patch: Partial<Experiment>, gesture?: string) {
  // What was edited along the way belonged to the experiment as it was.
  const experiment = consistent({ ...activeExperiment(), edits: [], ...patch });
  begin(experiment, { gesture: gesture ?? null, isFromAddress: false });
}

/** Ends the move that Back undoes at once. */
export function endGesture() {
  useRuns.setState(({ change: last }) => ({ change: { ...last, gesture: null } }));
}

/** A link was opened, or Back pressed: its experiment, and what of it could not be read. */
export function openLink(experiment: Experiment, linkFaults: RunsState['linkFaults']) {
  begin(experiment, { gesture: null, isFromAddress: true }, linkFaults);
}

export function addLinkFaults(more: RunsState['linkFaults']) {
  useRuns.setState(({ linkFaults }) => ({ linkFaults: [...linkFaults, ...more] }));
}

export function dismissLinkFaults() {
  useRuns.setState({ linkFaults: [] });
}

export function changeData(data: DataSpec, gesture?: string) {
  change({ data }, gesture);
}

export function changeScaling(scaling: Experiment['scaling']) {
  change({ scaling });
}

export function changeModel(model: Experiment['model']) {
  change({ model });
}

export function changeLoss(loss: Experiment['loss'], gesture?: string) {
  change({ loss }, gesture);
}

export function changeInitializer(init: Experiment['init'], gesture?: string) {
  change({ init }, gesture);
}

export function changeOptimizer(optimizer: Experiment['optimizer'], gesture?: string) {
  change({ optimizer }, gesture);
}

export function changeRate(lr: number, gesture?: string) {
  change({ optimizer: { ...activeExperiment().optimizer, lr } }, gesture);
}

export function changeSchedule(schedule: Experiment['schedule'], gesture?: string) {
  change({ schedule }, gesture);
}

export function changeBatch(part: Partial<BatchSpec>, gesture?: string) {
  change({ batch: { ...activeExperiment().batch, ...part } }, gesture);
}

export function changeEpochs(epochs: number, gesture?: string) {
  change({ epochs }, gesture);
}

export function changeSeed(seed: number, gesture?: string) {
  change({ seed }, gesture);
}

/** x is measured in its standard deviations, at this learning rate. */
export function standardise(lr: number) {
  change({ scaling: 'x', optimizer: { ...activeExperiment().optimizer, lr } });
}

/** Starts at a place that was pointed at on the surface or the map. */
export function startAt(a: number, b: number, ranges: Ranges) {
  change({ init: { type: 'point', ...placeIn(ranges, a, b) } });
}

/** The parts of an experiment that are one entry of a registry with its settings. */
export type Group = 'data' | 'loss' | 'init' | 'optimizer' | 'schedule';

type GroupChanges = {
  readonly [G in Group]: (value: Experiment[G], gesture?: string) => void;
};

const GROUP_CHANGES: GroupChanges = {
  data: changeData,
  loss: changeLoss,
  init: changeInitializer,
  optimizer: changeOptimizer,
  schedule: changeSchedule,
};

/** Changes one of them by its name. */
export function changeGroup<G extends Group>(group: G, value: Experiment[G], gesture?: string) {
  GROUP_CHANGES[group](value, gesture);
}
