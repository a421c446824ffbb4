import { withOwnSeed } from '../../engine/data.ts';
import type { BatchSpec, DataSpec, Experiment } from '../../engine/experiment.ts';
import { countPoints } from '../../engine/parse.ts';
import { prepare } from '../../engine/problem.ts';
import { askedOf, fitting } from '../batchAsked.ts';
import { useMany } from '../many.ts';
import { useLesson } from '../lesson.ts';
import { placeIn } from '../place.ts';
import type { Ranges } from '../../engine/range.ts';
import { editedAt, rulesAt } from '../rules.ts';
import { activeExperiment, activeRun, freshRun, stepWanted, useRuns } from '../runs.ts';
import { useScreen } from '../screen.ts';
import { NOTHING_ASKED, useTransport } from '../transport.ts';
import { byPerson, putRuns, showStep, trainedTo, withRun } from './begin.ts';
import { changeFrom } from './edits.ts';
import { openAt } from './transport.ts';
import { drawing, withPointsOf } from './withPointsOf.ts';

/**
 * What a person changes of the experiment. `gesture` names a move of many changes (a drag, typing),
 * which Back undoes at once.
 */

/** With the batch that was asked for, as the data have it. */
function consistent(experiment: Experiment): Experiment {
  const { batch, data } = experiment;
  return { ...experiment, batch: fitting(batch, countPoints(data)) };
}

/** What all runs share: a change of it is one of every run. */
const SHARED = ['data', 'scaling', 'model', 'loss'] as const;

type Patch = Partial<Experiment>;

function isShared(patch: Patch): boolean {
  return SHARED.some((field) => field in patch);
}

/**
 * What begins anew, at its start: the objective of all runs, or the start of one.
 * @param settled is called when it has, or is no longer wanted: of many points it takes a while
 */
function beginAnew(patch: Patch, gesture?: string, settled?: () => void) {
  if ('data' in patch || 'seed' in patch) {
    withPointsOf({ ...activeExperiment(), ...patch }, () => putAnew(patch, gesture), settled);
  } else putAnew(patch, gesture);
}

function putAnew(patch: Patch, gesture?: string) {
  const { runs, active } = useRuns.getState();
  const isOfAll = isShared(patch);
  const { seed } = activeExperiment();
  // Each after the first takes over what that has prepared.
  let before = activeRun().problem;
  const next = runs.map((run) => {
    if (run.id !== active && !isOfAll) return run;
    // What was edited along the way belonged to the experiment as it was.
    const own = { ...run.problem.experiment, edits: [] };
    const experiment = consistent(
      run.id === active ? { ...own, ...patch } : shared(own, patch, seed),
    );
    const anew = freshRun(run, prepare(experiment, before, drawing.points), runs.length);
    before = anew.problem;
    return anew;
  });
  putRuns({ runs: next, active }, { ...byPerson(gesture), isOfAll, rewinds: true });
}

/**
 * Another run takes of a patch what belongs to all.
 * @param seed of the run that was changed: new data are drawn from it for all
 */
function shared(experiment: Experiment, patch: Patch, seed: number): Experiment {
  const { data } = patch;
  const parts = SHARED.filter((field) => field in patch).map((field) => [field, patch[field]]);
  const drawn = data === undefined ? {} : { data: withOwnSeed(data, seed) };
  return { ...experiment, ...Object.fromEntries(parts), ...drawn };
}

/** The training changes: along the way while it plays, else the run is made anew up to its step. */
function changeTraining(patch: Patch, gesture?: string) {
  const run = activeRun();
  const step = stepWanted(run);
  // A lesson that asks for another batch means that of the whole run.
  const isOfBatch = 'batch' in patch && !useLesson.getState().isOpen;
  const { offer, change: last } = useRuns.getState();
  const goesOn = gesture !== undefined && gesture === last.gesture;
  // At the end no step is left for an edit; that of a move which began before it stays.
  const isBegun = goesOn && (offer ?? run.ghost) !== null;
  const hasSteps = step > 0 && (isBegun || step < run.problem.length.totalSteps);
  const isEdit = hasSteps && ('optimizer' in patch || 'schedule' in patch || isOfBatch);
  if (isEdit && useTransport.getState().isPlaying) {
    changeFrom(run, step, patch, gesture);
    return;
  }
  const before = (goesOn ? offer?.before : null) ?? run;
  const isOfRules = 'optimizer' in patch || 'schedule' in patch || 'batch' in patch;
  // A rule chosen at a step is meant for the whole run: it is that step's rules with the change.
  const rules = isOfRules ? { ...rulesAt(run, step), edits: [] } : {};
  const experiment = consistent({ ...run.problem.experiment, ...rules, ...patch });
  const anew = trainedTo(run, experiment, step);
  useTransport.setState({ isPlaying: false, isSkipping: false, ...NOTHING_ASKED });
  if (anew.isThere) showStep(anew.run, Math.min(step, anew.run.problem.length.totalSteps));
  else openAt(step);
  putRuns(withRun(anew.run), {
    ...byPerson(gesture),
    offer: isEdit
      ? { run: run.id, step, before, experiment: editedAt(before.problem.experiment, step, patch) }
      : null,
  });
}

/** Ends the move that Back undoes at once. */
export function endGesture() {
  useRuns.setState(({ change: last }) => ({ change: { ...last, gesture: null } }));
}

/** @param settled is called when the points are there, or no longer wanted */
export function changeData(data: DataSpec, gesture?: string, settled?: () => void) {
  beginAnew({ data }, gesture, settled);
}

export function changeScaling(scaling: Experiment['scaling']) {
  beginAnew({ scaling });
}

export function changeModel(model: Experiment['model']) {
  beginAnew({ model });
}

export function changeLoss(loss: Experiment['loss'], gesture?: string) {
  beginAnew({ loss }, gesture);
}

export function changeInitializer(init: Experiment['init'], gesture?: string) {
  beginAnew({ init }, gesture);
}

export function changeOptimizer(optimizer: Experiment['optimizer'], gesture?: string) {
  changeTraining({ optimizer }, gesture);
}

export function changeRate(lr: number, gesture?: string) {
  const run = activeRun();
  const { optimizer } = rulesAt(run, stepWanted(run));
  changeTraining({ optimizer: { ...optimizer, lr } }, gesture);
}

export function changeSchedule(schedule: Experiment['schedule'], gesture?: string) {
  changeTraining({ schedule }, gesture);
}

export function changeBatch(part: Partial<BatchSpec>, gesture?: string) {
  const run = activeRun();
  const { batch } = rulesAt(run, stepWanted(run));
  const asked = { ...askedOf(batch), ...part };
  changeTraining({ batch: fitting(asked, run.problem.points.n) }, gesture);
}

/** What was edited along the way stays, also beyond the end: more epochs come to it again. */
export function changeEpochs(epochs: number, gesture?: string) {
  changeTraining({ epochs }, gesture);
}

export function changeSeed(seed: number, gesture?: string) {
  beginAnew({ seed }, gesture);
}

/** The run begins anew with several other settings at once. */
export function changeSettings(settings: Patch) {
  beginAnew(settings);
}

/**
 * Starts at a place that was pointed at on the surface or the map. Where a guess is asked for, it is
 * that, or, of letters, nothing: of another start a code would not count.
 */
export function startAt(a: number, b: number, ranges: Ranges) {
  const place = placeIn(ranges, a, b);
  const { guess } = useScreen.getState().linked;
  if (guess === undefined) beginAnew({ init: { type: 'point', ...place } });
  else if (guess.startsWith('place')) useMany.setState({ guesses: [place] });
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
