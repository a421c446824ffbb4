import { CSV_HEADER, csvLine } from '../../share/stepTable.ts';
import type { Run } from '../../store/runs.ts';
import { csvFile } from './csvFile.ts';

/** So many rows are written at a time: a few milliseconds. */
const AT_A_TIME = 2000;

function linesOf(place: number, { problem, trace }: Run, from: number, to: number): string {
  const { a, b, loss, batchLoss, lr } = trace.columns;
  let text = '';
  for (let row = from; row < to; row++) {
    text += csvLine(place, problem, {
      step: trace.stepAt(row),
      a: a.at(row),
      b: b.at(row),
      loss: loss.at(row),
      batchLoss: batchLoss.at(row),
      lr: lr.at(row),
    });
  }
  return text;
}

/** The steps of the runs as far as they are trained, as the command line prints them, bit by bit. */
export function* stepsInParts(runs: readonly Run[]): Generator<string, void> {
  yield CSV_HEADER;
  for (const [place, run] of runs.entries()) {
    const { rows } = run.trace;
    for (let from = 0; from < rows; from += AT_A_TIME) {
      yield linesOf(place, run, from, Math.min(rows, from + AT_A_TIME));
    }
  }
}

/** The same as a file. */
export function stepsFile(runs: readonly Run[]): Promise<Blob> {
  return csvFile(stepsInParts(runs));
}
