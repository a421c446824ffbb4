import type { Problem } from '../problem.ts';
import { emptyColumns, startTraining } from '../trainer.ts';
import type { Checkpoint, Training } from '../trainer.ts';
import { wholeStep } from './wholeStep.ts';
import type { WholeStep } from './wholeStep.ts';

/** Steps of a run told whole, by training once more what leads to them. */
export interface Replay {
  /**
   * Trains on towards the step, `most` steps at most, and tells it; null where more are needed.
   * @param step from 1, one that the run has taken
   * @param kept a checkpoint of the run before the step, the nearer the better; null for its start
   */
  readonly tell: (step: number, kept: Checkpoint | null, most: number) => WholeStep | null;
}

/** Rows are thrown away: so many fit before the next portion. */
const ROWS = 256;

/**
 * A run is a pure function of its experiment, so that all it ever remembered can be had again: the
 * same bits, from wherever is nearest, a checkpoint or where the last step that was told has led.
 */
export function createReplay(problem: Problem): Replay {
  const columns = emptyColumns(ROWS);
  const state = { training: null as Training | null };

  function startedBefore(step: number, kept: Checkpoint | null): Training {
    const { training } = state;
    const isUsable = training !== null && training.step < step && training.status === 'training';
    if (isUsable && training.step >= (kept?.step ?? 0)) return training;
    state.training = startTraining(problem, 1, kept ?? undefined);
    return state.training;
  }

  return {
    tell: (step, kept, most) => {
      if (kept !== null && kept.step >= step) {
        throw new RangeError(`kept: must be before step ${step}, got step ${kept.step}`);
      }
      const training = startedBefore(step, kept);
      for (let left = most; training.step < step - 1 && left > 0;) {
        const portion = Math.min(step - 1 - training.step, left, ROWS - 1);
        const from = training.step;
        training.advance(columns, 0, ROWS, portion);
        if (training.step === from) throw new RangeError(`step ${step}: the run ends at ${from}`);
        left -= portion;
      }
      if (training.step < step - 1) return null;
      training.enforceEdits();
      const before = training.checkpoint();
      const rows = training.advance(columns, 0, ROWS, 1);
      if (training.step < step) throw new RangeError(`step ${step}: the run ends at ${step - 1}`);
      return wholeStep(problem, before, training.checkpoint(), columns, rows - 1);
    },
  };
}
