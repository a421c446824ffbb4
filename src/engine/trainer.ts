import { batchingOfStep, endsEpoch } from './epochs.ts';
import { differInRateOnly, rulesAfter, withEdit } from './edits.ts';
import type { Problem } from './problem.ts';
import { createRate, rateMemoryAfter } from './rate.ts';
import { createStepGradient } from './stepGradient.ts';
import { createUpdate } from './update.ts';

/**
 * The table of a run, one row a step. Row 0 is the start; row t holds a, b and the full-data loss
 * after step t, and what step t used: its batch's loss and gradient at the parameters before it,
 * and its learning rate. Row 0 has NaN in those.
 */
export interface StepColumns {
  readonly a: Float64Array;
  readonly b: Float64Array;
  readonly loss: Float64Array;
  readonly batchLoss: Float64Array;
  readonly gradA: Float64Array;
  readonly gradB: Float64Array;
  readonly lr: Float64Array;
}

/** Room for so many rows, all 0. */
export function emptyColumns(rows: number): StepColumns {
  const column = () => new Float64Array(rows);
  return {
    a: column(),
    b: column(),
    loss: column(),
    batchLoss: column(),
    gradA: column(),
    gradB: column(),
    lr: column(),
  };
}

export type TrainingStatus = 'training' | 'finished' | 'diverged';

/**
 * A run as it stands after a step: plain data that survives a structured clone. What is not here
 * follows from the experiment, as the order of its epoch from the seed.
 */
export interface Checkpoint {
  /** Steps done. */
  readonly step: number;
  readonly status: TrainingStatus;
  /** How many of the experiment's edits are in force; those made after this very step are not. */
  readonly editsDone: number;
  /** Row 0 has been written; that of a later step always has. */
  readonly isWritten: boolean;
  /** [a, b]. */
  readonly parameters: Float64Array;
  /** The full-data loss at the parameters. */
  readonly loss: number;
  /** What its last step used: [loss of its batch, ∂a, ∂b, η]; NaN before the first. */
  readonly used: Float64Array;
  /** What the optimizer and the schedule in force remember, slot after slot. */
  readonly optimizerMemory: Float64Array;
  readonly scheduleMemory: Float64Array;
}

/**
 * Parameters no further from 0 have a finite loss: their product with the furthest point there can
 * be, squared, is far from overflowing.
 */
const SURELY_FINITE = 1e30;

export interface Training {
  /** Steps done so far. */
  readonly step: number;
  readonly status: TrainingStatus;
  /**
   * Trains on, writing at most `count` rows from row `at`: row 0 first, then every `stride`-th
   * step, and the last step of the run whatever the stride.
   * @param mostSteps takes no more steps than that, also in the middle of a row
   * @returns the number of rows written; less than `count` only when the run has ended or these
   *   steps are taken
   */
  readonly advance: (columns: StepColumns, at: number, count: number, mostSteps?: number) => number;
  /** Puts the edits made after this very step into force, as the next step does by itself. */
  readonly enforceEdits: () => void;
  /** A copy of where the run stands, from which it can be gone on with. */
  readonly checkpoint: () => Checkpoint;
}

/** Where every run begins: nothing is remembered yet, and row 0 is still to be written. */
function beginning({ objective, start: { a, b } }: Problem) {
  return {
    step: 0,
    status: 'training' as TrainingStatus,
    editsDone: 0,
    isWritten: false,
    parameters: [a, b],
    loss: objective.loss(a, b),
    used: [NaN, NaN, NaN, NaN],
    optimizerMemory: undefined,
    scheduleMemory: undefined,
  };
}

/**
 * Trains an experiment step by step; the same problem gives the same rows to the last bit.
 * A run diverges when a, b or the full-data loss is no longer finite; that step is not written,
 * so that the table ends at the last finite one. The start is finite: no experiment's ranges let it
 * overflow.
 * @param stride keeps every stride-th step, ≥ 1
 * @param from where to go on, of a run of the same problem, or of one that differs in nothing but
 *   edits made after that step or later: the rows that follow are those of a run that never
 *   stopped. A row that was written before the checkpoint is not written again.
 * @throws RangeError where it is a checkpoint of other rules
 */
export function startTraining(problem: Problem, stride = 1, from?: Checkpoint): Training {
  const { objective, length, experiment } = problem;
  const { totalSteps } = length;
  const { edits } = experiment;
  const begun = from ?? beginning(problem);

  const parameters = Float64Array.from(begun.parameters);
  const before = new Float64Array(2);
  const [batchLossBefore, gradA, gradB, lrBefore] = begun.used;
  const gradient = Float64Array.of(gradA, gradB);
  const rules = rulesAfter(experiment, begun.editsDone);
  const state = {
    step: begun.step,
    rules,
    update: createUpdate(rules.optimizer, begun.optimizerMemory),
    rate: createRate(problem, rules, begun.step, begun.scheduleMemory),
    batching: batchingOfStep(problem, begun.step + 1),
    followed: createStepGradient(problem, begun.step),
    editsDone: begun.editsDone,
    status: begun.status,
    /** At the parameters; NaN until somebody asks: of a step that is not kept nobody may. */
    loss: begun.loss,
    batchLoss: batchLossBefore,
    lr: lrBefore,
    /** The last step done has its row. */
    isWritten: begun.isWritten,
  };

  function lossNow(): number {
    if (Number.isNaN(state.loss)) state.loss = objective.loss(parameters[0], parameters[1]);
    return state.loss;
  }

  function write(columns: StepColumns, row: number) {
    columns.a[row] = parameters[0];
    columns.b[row] = parameters[1];
    columns.loss[row] = lossNow();
    columns.batchLoss[row] = state.batchLoss;
    columns.gradA[row] = gradient[0];
    columns.gradB[row] = gradient[1];
    columns.lr[row] = state.lr;
    state.isWritten = true;
  }

  /** Other batches begin with the next step: the epoch in progress ends here. */
  function beginBatches() {
    const ended = batchingOfStep(problem, state.step);
    if (!endsEpoch(ended, state.step)) state.rate.observe?.(lossNow());
    state.batching = batchingOfStep(problem, state.step + 1);
    state.followed = createStepGradient(problem, state.step);
  }

  /**
   * Puts the edits made after this step into force. Momentum survives a change of η alone, and what
   * a schedule remembers every change but that of the schedule.
   */
  function applyEdits() {
    if (edits.at(state.editsDone)?.at !== state.step) return;
    // The epoch ends before anything else is changed.
    const due = edits.slice(state.editsDone).filter(({ at }) => at === state.step);
    if (due.some(({ batch }) => batch !== undefined)) beginBatches();
    for (const edit of due) {
      const next = withEdit(state.rules, edit);
      if (!differInRateOnly(next.optimizer, state.rules.optimizer)) {
        state.update = createUpdate(next.optimizer);
      }
      const isSameSchedule = JSON.stringify(next.schedule) === JSON.stringify(state.rules.schedule);
      const kept = isSameSchedule
        ? rateMemoryAfter(state.rules, state.rate.memory, next)
        : undefined;
      state.rules = next;
      state.rate = createRate(problem, next, state.step, kept);
      state.editsDone += 1;
    }
  }

  /** One step; false when it is no longer finite, and then its row is that of the step before. */
  function takeStep(): boolean {
    if (state.editsDone < edits.length) applyEdits();
    const [a, b] = parameters;
    const oldGradA = gradient[0];
    const oldGradB = gradient[1];
    const batchLoss = state.followed(state.step, a, b, gradient);
    const lr = state.rate.after(state.step);
    before[0] = a;
    before[1] = b;
    state.update.step(parameters, gradient, lr);
    const isNear = Math.abs(parameters[0]) + Math.abs(parameters[1]) < SURELY_FINITE;
    const loss = isNear ? NaN : objective.loss(parameters[0], parameters[1]);
    if (!isNear && !Number.isFinite(loss + parameters[0] + parameters[1])) {
      parameters.set(before);
      gradient[0] = oldGradA;
      gradient[1] = oldGradB;
      return false;
    }
    state.step += 1;
    state.loss = loss;
    state.batchLoss = batchLoss;
    state.lr = lr;
    state.isWritten = false;
    if (endsEpoch(state.batching, state.step)) state.rate.observe?.(lossNow());
    return true;
  }

  function advance(columns: StepColumns, at: number, count: number, mostSteps = Infinity) {
    let written = 0;
    if (state.step === 0 && !state.isWritten && count > 0) {
      write(columns, at);
      written = 1;
    }
    for (let steps = 0; steps < mostSteps && written < count; steps++) {
      if (state.status !== 'training') break;
      if (!takeStep()) {
        state.status = 'diverged';
        if (!state.isWritten) write(columns, at + written++);
      } else {
        if (state.step === totalSteps) state.status = 'finished';
        if (state.step % stride === 0 || state.status === 'finished') {
          write(columns, at + written++);
        }
      }
    }
    return written;
  }

  return {
    get step() {
      return state.step;
    },
    get status() {
      return state.status;
    },
    advance,
    enforceEdits: applyEdits,
    checkpoint: () => ({
      step: state.step,
      status: state.status,
      editsDone: state.editsDone,
      isWritten: state.isWritten,
      parameters: parameters.slice(),
      loss: lossNow(),
      used: Float64Array.of(state.batchLoss, ...gradient, state.lr),
      optimizerMemory: state.update.memory.slice(),
      scheduleMemory: state.rate.memory.slice(),
    }),
  };
}
