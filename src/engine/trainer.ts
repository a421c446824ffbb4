import type { Experiment } from './experiment.ts';
import type { UpdateRule } from './definitions.ts';
import { differInRateOnly } from './edits.ts';
import { optimizers } from './optimizers/index.ts';
import type { Problem } from './problem.ts';
import { createRate } from './rate.ts';
import type { Rules } from './rate.ts';
import { createStepGradient } from './stepGradient.ts';

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

export type TrainingStatus = 'training' | 'finished' | 'diverged';

export interface Training {
  /** Steps done so far. */
  readonly step: number;
  readonly status: TrainingStatus;
  /**
   * Trains on, writing at most `count` rows from row `at`: row 0 first, then every `stride`-th
   * step, and the last step of the run whatever the stride.
   * @returns the number of rows written; less than `count` only when the run has ended
   */
  readonly advance: (columns: StepColumns, at: number, count: number) => number;
}

function createUpdateRule(optimizer: Experiment['optimizer']): UpdateRule {
  const { type, ...values } = optimizer;
  return optimizers[type].start(values);
}

/**
 * Trains an experiment step by step; the same problem gives the same rows to the last bit.
 * A run diverges when a, b or the full-data loss is no longer finite; that step is not written,
 * so that the table ends at the last finite one. The start is finite: no experiment's ranges let it
 * overflow.
 * @param stride keeps every stride-th step, ≥ 1
 */
export function startTraining(problem: Problem, stride = 1): Training {
  const { objective, start, length } = problem;
  const { totalSteps, stepsPerEpoch } = length;
  const followed = createStepGradient(problem);

  const parameters = new Float64Array([start.a, start.b]);
  const before = new Float64Array(2);
  const gradient = new Float64Array([NaN, NaN]);
  const { edits, optimizer, schedule } = problem.experiment;
  const rules: Rules = { optimizer, schedule };
  const state = {
    step: 0,
    rules,
    update: createUpdateRule(optimizer),
    rate: createRate(problem, rules),
    editsDone: 0,
    status: 'training' as TrainingStatus,
    hasStartRow: false,
    loss: objective.loss(start.a, start.b),
    batchLoss: NaN,
    lr: NaN,
    /** The last step done has its row. */
    isWritten: false,
  };

  function write(columns: StepColumns, row: number) {
    columns.a[row] = parameters[0];
    columns.b[row] = parameters[1];
    columns.loss[row] = state.loss;
    columns.batchLoss[row] = state.batchLoss;
    columns.gradA[row] = gradient[0];
    columns.gradB[row] = gradient[1];
    columns.lr[row] = state.lr;
    state.isWritten = true;
  }

  /** Puts the edits made after this step into force; momentum survives a change of η alone. */
  function applyEdits() {
    while (state.editsDone < edits.length && edits[state.editsDone].at === state.step) {
      const next = { ...state.rules, ...edits[state.editsDone] };
      if (!differInRateOnly(next.optimizer, state.rules.optimizer)) {
        state.update = createUpdateRule(next.optimizer);
      }
      state.rules = next;
      state.rate = createRate(problem, next);
      state.editsDone += 1;
    }
  }

  /** One step; false when it is no longer finite, and then nothing has changed. */
  function takeStep(): boolean {
    if (state.editsDone < edits.length) applyEdits();
    const [a, b] = parameters;
    const oldGradA = gradient[0];
    const oldGradB = gradient[1];
    const batchLoss = followed(state.step, a, b, gradient);
    const lr = state.rate.after(state.step);
    before[0] = a;
    before[1] = b;
    state.update(parameters, gradient, lr);
    const loss = objective.loss(parameters[0], parameters[1]);
    if (!Number.isFinite(loss + parameters[0] + parameters[1])) {
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
    if (state.step % stepsPerEpoch === 0) state.rate.observe?.(loss);
    return true;
  }

  function advance(columns: StepColumns, at: number, count: number): number {
    let written = 0;
    if (!state.hasStartRow && count > 0) {
      write(columns, at);
      written = 1;
      state.hasStartRow = true;
    }
    while (written < count && state.status === 'training') {
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
  };
}
