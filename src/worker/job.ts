import type { Experiment } from '../engine/experiment.ts';
import type { Checkpoint } from '../engine/trainer.ts';
import type { WorkFailure } from '../engine/failure.ts';
import { CHUNK_ROWS, COLUMNS, columnsIn } from '../trace/columns.ts';

/** What a run tells the page; of a run that was stopped nothing is ever passed on. */
export interface RunEvents {
  /** The last of these rows is step `lastStep`, after which the run stands at the checkpoint. */
  readonly rows: (
    chunk: Float64Array,
    count: number,
    lastStep: number,
    checkpoint: Checkpoint,
  ) => void;
  readonly ended: (status: 'finished' | 'diverged', atStep: number) => void;
  readonly failed: (failure: WorkFailure) => void;
}

/** What is to be trained. */
export interface Task {
  readonly experiment: Experiment;
  /** Keeps every stride-th step. */
  readonly stride: number;
  /** null: from the start. */
  readonly from: Checkpoint | null;
}

/** A task that is done, by one worker and, where that dies, by another. */
export interface Job {
  /** The number by which its messages are known. */
  readonly run: number;
  readonly task: Task;
  readonly events: RunEvents;
  /** How many workers have died while they had it in hand. */
  deaths: number;
  /** Passes rows on, save those that the page has from an earlier worker. */
  readonly rows: RunEvents['rows'];
  /** Another worker begins it from where it began: the same task gives the same rows again. */
  readonly beginAnew: () => void;
}

/** Takes the first rows of a chunk out of it. */
function dropRows(chunk: Float64Array, dropped: number, count: number) {
  const columns = columnsIn(chunk, CHUNK_ROWS);
  for (const name of COLUMNS) columns[name].copyWithin(0, dropped, count);
}

/** @param ahead so many of its first rows the page has already */
export function createJob(run: number, task: Task, events: RunEvents, ahead = 0): Job {
  /** Rows the page has, and rows that have come from the worker that is at it now. */
  const state = { given: ahead, come: 0 };
  return {
    run,
    task,
    events,
    deaths: 0,
    rows: (chunk, count, lastStep, checkpoint) => {
      const known = Math.min(count, state.given - state.come);
      state.come += count;
      if (known > 0) dropRows(chunk, known, count);
      state.given = Math.max(state.given, state.come);
      if (count > known) events.rows(chunk, count - known, lastStep, checkpoint);
    },
    beginAnew: () => {
      state.come = 0;
    },
  };
}
