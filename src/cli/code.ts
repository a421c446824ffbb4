import type { Problem } from '../engine/problem.ts';
import { emptyColumns, startTraining } from '../engine/trainer.ts';
import { catalogue } from '../i18n/en/catalogue.ts';
import { code } from '../i18n/en/code.ts';
import { CODE_KINDS, pointsCsv, programOf } from '../share/code/index.ts';
import type { Asked } from '../share/code/words.ts';

export const CODE_OPTIONS = [...CODE_KINDS, 'data'] as const;
export type CodeOption = (typeof CODE_OPTIONS)[number];

/** Where a run ends. */
function endOf(problem: Problem): Asked['end'] {
  // Of all rows the first and the last alone.
  const training = startTraining(problem, problem.length.totalSteps);
  const columns = emptyColumns(2);
  const last = training.advance(columns, 0, 2) - 1;
  const { a, b, loss } = columns;
  const isDiverged = training.status === 'diverged';
  return { step: training.step, a: a[last], b: b[last], loss: loss[last], isDiverged };
}

/** The text that `--code` prints of an experiment. */
export function writtenFor(problem: Problem, option: CodeOption): string {
  if (option === 'data') return pointsCsv(problem);
  const words = { code, catalogue };
  return programOf(problem, option, { words, link: null, end: endOf(problem) }).text;
}
