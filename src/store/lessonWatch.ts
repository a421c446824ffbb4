import { batchingOfStep } from '../engine/epochs.ts';
import type { Experiment } from '../engine/experiment.ts';
import { models } from '../engine/models/index.ts';
import { placeOf } from '../engine/progress.ts';
import type { Unit } from '../engine/progress.ts';
import type { Problem } from '../engine/problem.ts';
import { stabilityOf } from '../engine/stability.ts';
import type { FinishedRun, Lab, Moment, Row } from '../lessons/moment.ts';
import type { Trace } from '../trace/trace.ts';
import { firstNear } from './firstWithin.ts';
import { objectiveNow } from './objective.ts';
import type { NewNote, Reach } from './player.ts';
import { activeRun, lastRow, shownRuns, stepShown, useRuns } from './runs.ts';
import type { Run } from './runs.ts';
import { showingNow } from './showing.ts';
import { useView } from './view.ts';

function rowAt(trace: Trace, row: number): Row {
  const { a, b, loss, lr } = trace.columns;
  return { a: a.at(row), b: b.at(row), loss: loss.at(row), lr: lr.at(row) };
}

function rowOfStep(trace: Trace, step: number): Row | null {
  if (trace.rows === 0) return null;
  const row = trace.rowOf(step);
  return trace.stepAt(row) === step ? rowAt(trace, row) : null;
}

/** The first step whose loss is within such a part of the floor; Infinity where there is none. */
function firstStep(run: Run, floor: number | null, part: number): number {
  const row = floor === null ? null : firstNear(run, floor, part);
  return row === null ? Infinity : run.trace.stepAt(row);
}

function leastOf(trace: Trace): number {
  let least = Infinity;
  trace.columns.loss.forEachBlock(0, trace.rows, (losses) => {
    for (const loss of losses) least = Math.min(least, loss);
  });
  return least;
}

/** Runs that hover are told by the mean of so many last epochs. */
const HOVER_EPOCHS = 20;

function hoveringOf({ trace, problem }: Run): number {
  const { stepsPerEpoch } = batchingOfStep(problem, trace.stepAt(trace.rows - 1));
  const steps = HOVER_EPOCHS * stepsPerEpoch;
  const from = Math.max(0, trace.rows - Math.max(1, Math.floor(steps / trace.stride)));
  let sum = 0;
  trace.columns.loss.forEachBlock(from, trace.rows, (losses) => {
    for (const loss of losses) sum += loss;
  });
  return sum / (trace.rows - from);
}

function residualsAt({ points, experiment }: Problem, { a, b }: Pick<Row, 'a' | 'b'>) {
  const { predict } = models[experiment.model];
  return Array.from(points.ys, (y, i) => y - predict(a, b, points.xs[i]));
}

function floorNow(): number | null {
  return objectiveNow().best?.loss ?? null;
}

function finishedRun(run: Run, is: FinishedRun['is']): FinishedRun {
  const { trace, problem } = run;
  const floor = floorNow();
  return {
    experiment: problem.experiment,
    is,
    steps: trace.stepAt(lastRow(run)),
    last: rowAt(trace, lastRow(run)),
    floor,
    firstWithin: (part) => firstStep(run, floor, part),
    hovering: hoveringOf(run),
  };
}

function reachOf(problem: Problem, steps: number): Reach | null {
  return steps === Infinity ? null : { steps, samples: placeOf(problem, 'samples', steps) };
}

/** What a chapter's notes keep of a run that was seen to its end. */
function noteOf({ problem }: Run, run: FinishedRun): NewNote {
  const { floor, last } = run;
  return {
    experiment: run.experiment,
    is: run.is,
    steps: run.steps,
    loss: last.loss,
    above: floor === null || !(floor > 0) ? null : Math.max(0, last.loss / floor - 1),
    to10: reachOf(problem, run.firstWithin(0.1)),
    to1: reachOf(problem, run.firstWithin(0.01)),
  };
}

/** What has been on the screen since a beat began. */
export interface Watch {
  /** Looks at what is there now. @returns notes of the runs that were seen to their end just now */
  readonly look: () => readonly NewNote[];
  readonly moment: (hasGuessed: boolean, lab: Lab) => Moment;
}

/**
 * Watches the screen from the moment a beat's scene is set.
 * @param scene the experiment of the beat; where it has none, the one that is there
 */
export function watchBeat(scene: Experiment | null): Watch {
  const begun = activeRun();
  const base = scene ?? begun.problem.experiment;
  const was: Experiment[] = [];
  const reached = new Map<Experiment, number>();
  const finished: FinishedRun[] = [];
  const ended = new WeakSet<Trace>();
  const lossAxes = new Set<Unit>();
  const state = { hadWheel: false };
  const sceneResiduals = residualsAt(begun.problem, begun.problem.start);

  function lookAt(run: Run): NewNote | null {
    const { experiment } = run.problem;
    if (!reached.has(experiment)) was.push(experiment);
    reached.set(experiment, Math.max(reached.get(experiment) ?? 0, stepShown(run)));
    const shown = showingNow(run);
    if (shown !== 'finished' && shown !== 'diverged') return null;
    if (ended.has(run.trace)) return null;
    ended.add(run.trace);
    const end = finishedRun(run, shown);
    finished.push(end);
    return noteOf(run, end);
  }

  return {
    look: () => {
      const { showsWheel, lossAxis } = useView.getState();
      state.hadWheel ||= showsWheel;
      lossAxes.add(lossAxis);
      const found = shownRuns(useRuns.getState()).map(lookAt);
      return found.filter((note) => note !== null);
    },
    moment: (hasGuessed, lab) => {
      const run = activeRun();
      const { problem, trace } = run;
      const floor = floorNow();
      const { showsSquares, probe } = useView.getState();
      return {
        experiment: problem.experiment,
        scene: base,
        points: problem.points,
        shown: showingNow(run),
        seen: reached.get(problem.experiment) ?? 0,
        last: trace.rows === 0 ? 0 : trace.stepAt(lastRow(run)),
        row: (step) => rowOfStep(trace, step),
        residuals: (step) => {
          const row = rowOfStep(trace, step);
          return row === null ? null : residualsAt(problem, row);
        },
        sceneResiduals,
        floor,
        edge: stabilityOf(problem).limit?.rate ?? null,
        firstWithin: (part) => firstStep(run, floor, part),
        get leastLoss() {
          return leastOf(trace);
        },
        was,
        reached: [...reached].map(([experiment, step]) => ({ experiment, step })),
        finished,
        view: { squares: showsSquares, hadWheel: state.hadWheel, lossAxes: [...lossAxes] },
        probe,
        hasGuessed,
        lab,
      };
    },
  };
}
