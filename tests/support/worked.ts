import { expect } from 'vitest';
import { startTraining } from '../../src/engine/trainer.ts';
import { goingOn } from '../../src/store/checkpoints.ts';
import { reportRows, reportStatus } from '../../src/store/intents/reports.ts';
import type { Run } from '../../src/store/runs.ts';
import { CHUNK_ROWS, CHUNK_VALUES, COLUMNS, columnsIn } from '../../src/trace/columns.ts';
import { trainToEnd } from './train.ts';

/** As a worker does, from where the run begins: some rows, or all. */
export function train(run: Run, chunks = Infinity) {
  const { problem, trace } = run;
  const begun = goingOn(trace);
  const training = startTraining(problem, trace.stride, begun.from ?? undefined);
  let { ahead } = begun;
  for (let k = 0; k < chunks && training.status === 'training'; k++) {
    const chunk = new Float64Array(CHUNK_VALUES);
    const columns = columnsIn(chunk, CHUNK_ROWS);
    const count = training.advance(columns, 0, 20);
    const known = Math.min(ahead, count);
    ahead -= known;
    for (const name of COLUMNS) columns[name].copyWithin(0, known, count);
    if (count > known) {
      reportRows(trace, chunk, count - known, training.step, training.checkpoint());
    }
  }
  const { status } = training;
  if (status !== 'training') reportStatus(trace, { is: status });
}

/** Every row there is, as the command line would give it. */
export function expectRowsOf(run: Run) {
  const { columns, rows } = trainToEnd(run.problem);
  expect(run.trace.rows).toBe(rows);
  for (const name of COLUMNS) {
    const got = Float64Array.from({ length: rows }, (_, k) => run.trace.columns[name].at(k));
    expect(got, name).toEqual(columns[name].slice(0, rows));
  }
}
