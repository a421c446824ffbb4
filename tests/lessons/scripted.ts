import type { Experiment } from '../../src/engine/experiment.ts';
import type { Unit } from '../../src/engine/progress.ts';
import { jsonOf } from '../../src/engine/json.ts';
import type { Act, Beat, Scene, Told } from '../../src/lessons/chapter.ts';
import { firstView } from '../../src/lessons/firstView.ts';
import type { FinishedRun, Lab, Moment, Shown } from '../../src/lessons/moment.ts';
import { experimentOf, toldWith } from '../../src/lessons/scene.ts';
import { finishedSet } from './finishedSet.ts';
import {
  finishedRun,
  firstWithin,
  isRunaway,
  lossesOf,
  residualsOf,
  rowOf,
  trained,
} from './trained.ts';
import type { TrainedRun } from './trained.ts';

/** All that a beat's acts change. */
interface Stage {
  readonly run: TrainedRun;
  readonly playhead: number;
  readonly seen: number;
  readonly was: readonly Experiment[];
  readonly reached: Moment['reached'];
  readonly finished: readonly FinishedRun[];
  readonly view: Moment['view'];
  readonly probe: number | null;
  readonly hasGuessed: boolean;
  readonly lab: Lab;
}

const CELLS = 41 * 41;

const IDLE_LAB: Lab = {
  scan: { byHand: 0, painted: 0 },
  race: { budget: 0 },
  strip: { activation: 'relu', weights: null, tried: {} },
  many: [],
  sweep: { isDone: false },
};

/** The page's own, where a scene says nothing of it. */
const USUAL = { squares: false, lossAxis: 'steps' as Unit };

function areAlike(one: Experiment, other: Experiment): boolean {
  return JSON.stringify(jsonOf(one)) === JSON.stringify(jsonOf(other));
}

/** The playhead has come to a step: all up to there has been seen, and the run's end perhaps. */
function seenTo(stage: Stage, to: number | 'end'): Stage {
  const { run } = stage;
  const step = to === 'end' ? run.stop : Math.min(to, run.stop);
  const { experiment } = run.problem;
  const others = stage.reached.filter((one) => !areAlike(one.experiment, experiment));
  const seen = Math.max(stage.seen, step);
  const isNewEnd = step === run.stop && stage.playhead !== step;
  return {
    ...stage,
    playhead: step,
    seen,
    reached: [...others, { experiment, step: seen }],
    finished: isNewEnd ? [...stage.finished, finishedRun(run)] : stage.finished,
  };
}

function setTo(stage: Stage, experiment: Experiment): Stage {
  const isNew = stage.was.every((one) => !areAlike(one, experiment));
  return {
    ...stage,
    run: trained(experiment),
    playhead: 0,
    seen: 0,
    was: isNew ? [...stage.was, experiment] : stage.was,
    reached: isNew ? [...stage.reached, { experiment, step: 0 }] : stage.reached,
  };
}

function acted(stage: Stage, act: Act, scene: Told): Stage {
  const { view, lab } = stage;
  const withLab = (own: Partial<Lab>): Stage => ({ ...stage, lab: { ...lab, ...own } });
  switch (act.is) {
    case 'set':
      return setTo(stage, experimentOf(toldWith(scene, act.experiment)));
    case 'go':
      return seenTo(stage, act.to);
    case 'look': {
      const { squares = view.squares, wheel = false, lossAxis } = act;
      const isNewAxis = lossAxis !== undefined && !view.lossAxes.includes(lossAxis);
      const lossAxes = isNewAxis ? [...view.lossAxes, lossAxis] : view.lossAxes;
      return { ...stage, view: { squares, hadWheel: view.hadWheel || wheel, lossAxes } };
    }
    case 'probe':
      return { ...stage, probe: act.x };
    case 'scan':
      return withLab({ scan: { byHand: act.byHand, painted: CELLS } });
    case 'race':
      return withLab({ race: { budget: act.budget } });
    case 'strip': {
      const { activation, weights } = act;
      const before = lab.strip.tried[activation] ?? [];
      const tried = { ...lab.strip.tried, [activation]: [...before, weights] };
      return withLab({ strip: { activation, weights, tried } });
    }
    case 'many':
      return withLab({ many: [...lab.many, finishedSet(stage.run.problem, act.of)] });
    case 'sweep':
      return withLab({ sweep: { isDone: true } });
  }
}

function shownOf({ run, playhead }: Stage): Shown {
  if (playhead === run.stop) return isRunaway(run) ? 'diverged' : 'finished';
  return playhead === 0 ? 'idle' : 'paused';
}

function momentOf(stage: Stage, scene: Experiment): Moment {
  const { run, seen, was, reached, finished, view, probe, hasGuessed, lab } = stage;
  return {
    experiment: run.problem.experiment,
    scene,
    points: run.problem.points,
    shown: shownOf(stage),
    seen,
    last: run.lastStep,
    row: (step) => rowOf(run, step),
    residuals: (step) => residualsOf(run, step),
    sceneResiduals: residualsOf(trained(scene), 0) ?? [],
    floor: run.floor,
    edge: run.edge,
    firstWithin: (part) => firstWithin(run, part),
    leastLoss: Math.min(...lossesOf(run)),
    was,
    reached,
    finished,
    view,
    probe,
    hasGuessed,
    lab,
  };
}

/** A beat as a hand goes through it, through the engine alone. */
export interface Scripted {
  /** As the beat opens: nothing is guessed yet. */
  readonly asked: Moment;
  /** After the guess, and then after each of its acts. */
  readonly moments: readonly Moment[];
  readonly end: Moment;
}

/**
 * Plays a beat's acts. All runs are trained to their ends at once, as the page's trainer, which
 * runs ahead of the playhead, may have them at any time.
 * @param scene null where the beat leaves what is there: then it is the page's first experiment
 */
export function scripted(
  scene: Scene | null,
  beat: Pick<Beat, 'opensAt' | 'acts'>,
  fields: Told = {},
): Scripted {
  const told = toldWith(scene?.experiment ?? firstView, fields);
  const experiment = experimentOf(told);
  const { squares, lossAxis } = { ...USUAL, ...scene?.view };
  const first: Stage = {
    run: trained(experiment),
    playhead: 0,
    seen: 0,
    was: [experiment],
    reached: [{ experiment, step: 0 }],
    finished: [],
    view: { squares, hadWheel: false, lossAxes: [lossAxis] },
    probe: null,
    hasGuessed: false,
    lab: IDLE_LAB,
  };
  // What was seen before the beat began is none of its own runs.
  const opened = { ...seenTo(first, beat.opensAt ?? 0), finished: [] };
  const stages: Stage[] = [{ ...opened, hasGuessed: true }];
  for (const act of beat.acts) stages.push(acted(stages[stages.length - 1], act, told));
  const moments = stages.map((stage) => momentOf(stage, experiment));
  return { asked: momentOf(opened, experiment), moments, end: moments[moments.length - 1] };
}
